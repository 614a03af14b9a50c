"""File formats: one module each, from bytes to segments with origins, and back."""

from toolkit.formats.discovery import documents
from toolkit.formats.model import Batch, Document, Unreadable
from toolkit.formats.registry import BilingualFormat, PlainFormat, formats

__all__ = ["Batch", "BilingualFormat", "Document", "PlainFormat", "Unreadable", "documents", "formats"]
