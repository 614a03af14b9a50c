"""Runs a rule's example through the real pipeline: from segments in memory to findings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from toolkit.checker import Checker
from toolkit.formats.memory import of_segments
from toolkit.model import Finding, Glossary, Segment, Side, Span
from toolkit.rules.rule import Example, Rule
from toolkit.settings import Settings
from toolkit.termbase import load_glossary

_MARK = re.compile("[«»]")


@dataclass(frozen=True)
class Marked:
    """A text without its «marks», and the spans they marked."""

    text: str
    spans: list[Span]


def marked(text: str) -> Marked:
    """Take the marks out of a text."""
    places = [match.start() - number for number, match in enumerate(_MARK.finditer(text))]
    return Marked(_MARK.sub("", text), [Span(a, b) for a, b in zip(places[::2], places[1::2], strict=True)])


def glossary_of(example: Example, rule: Rule, folder: Path) -> Glossary:
    """The glossary an example is checked against."""
    text = example.glossary or rule.glossary
    if not text:
        return Glossary()
    path = folder / "glossary.toml"
    path.write_text(text, encoding="utf-8")
    return load_glossary(path)


def findings(example: Example, rule: Rule, folder: Path) -> list[Finding]:
    """What the rule says of the last segment of an example, all other rules off."""
    pairs = [*example.more, (example.source, example.target)]
    segments = [
        Segment(str(number), marked(source).text if source is not None else None, marked(target).text)
        for number, (source, target) in enumerate(pairs, 1)
    ]
    source_lang = example.source_lang if any(source is not None for source, _ in pairs) else None
    document = of_segments(
        segments,
        source_lang=source_lang,
        target_lang=example.target_lang,
        day=date.fromisoformat(example.day) if example.day else None,
    )
    documents = example.settings.get("documents")
    settings = Settings(
        select=frozenset({rule.name}),
        profile=example.profile,
        documents=None if documents is None else bool(documents),
    )
    checker = Checker(glossary_of(example, rule, folder), settings)
    found = list(checker.check([document]))
    assert not checker.summary.crashed, found
    return found


def fixed(text: str, found: list[Finding]) -> str:
    """The text with the fixes of its findings made."""
    edits = sorted((edit for f in found if f.fix for edit in f.fix.edits), reverse=True)
    for edit in edits:
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def expected_spans(example: Example) -> dict[Side, list[Span]]:
    """What an example says must be found, by side."""
    source = marked(example.source).spans if example.source is not None else []
    return {Side.SOURCE: source, Side.TARGET: marked(example.target).spans}
