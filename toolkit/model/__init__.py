"""The nouns of the toolkit, named after the field's standards (ISO 30042, XLIFF, SARIF, LSP)."""

from toolkit.model.findings import CRASHED, UNREADABLE, Edit, Fault, FileEdit, FileFix, Finding, Fix, Level, Related
from toolkit.model.glossary import (
    Case,
    Concept,
    Context,
    Enforce,
    Glossary,
    GlossaryFile,
    Review,
    Status,
    Term,
    TermType,
)
from toolkit.model.places import Position, Region, Span
from toolkit.model.summary import Summary, Usage
from toolkit.model.texts import Hidden, Segment, Side, State, Stretch, Zone

__all__ = [
    "CRASHED",
    "UNREADABLE",
    "Case",
    "Concept",
    "Context",
    "Edit",
    "Enforce",
    "Fault",
    "FileEdit",
    "FileFix",
    "Finding",
    "Fix",
    "Glossary",
    "GlossaryFile",
    "Hidden",
    "Level",
    "Position",
    "Region",
    "Related",
    "Review",
    "Segment",
    "Side",
    "Span",
    "State",
    "Status",
    "Stretch",
    "Summary",
    "Term",
    "TermType",
    "Usage",
    "Zone",
]
