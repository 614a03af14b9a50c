"""Changes of a glossary for a pull request."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from toolkit.diff import ConceptChange
from toolkit.report.glossary_diff import words
from toolkit.report.report import Page
from toolkit.text.patterns import regex

SIGNS: Final = {"+": "added", "-": "removed", "~": "changed"}
SPECIAL: Final = regex(r"([\\`*_\[\]<>#|])")


def write(changes: Sequence[ConceptChange], page: Page) -> None:
    """A heading, the sum, and a list below each concept."""
    page.out.write(f"## Glossary changes\n\n{words.summary(changes)}\n")
    for change in changes:
        page.out.write(f"\n### {_escaped(words.headline(change))}\n\n")
        page.out.writelines(f"- {SIGNS[sign]}: {_escaped(told)}\n" for sign, told in words.lines(change))


def _escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\1", text)
