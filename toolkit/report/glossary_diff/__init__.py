"""What changed in a glossary, for people in a terminal and in a review, and for programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from toolkit.diff import ConceptChange
from toolkit.report.glossary_diff import json, markdown, text
from toolkit.report.report import Page

FORMATS: Final[dict[str, Callable[[Sequence[ConceptChange], Page], None]]] = {
    "text": text.write,
    "markdown": markdown.write,
    "json": json.write,
}
"""How a diff can be written, by name."""
