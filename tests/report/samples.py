"""Findings that every report must be able to tell, harmless and hostile."""

from __future__ import annotations

import io

from toolkit import report
from toolkit.model import (
    Concept,
    Edit,
    Finding,
    Fix,
    Glossary,
    Level,
    Position,
    Region,
    Related,
    Side,
    Span,
    Status,
    Summary,
    Term,
    TermType,
    Usage,
)

SOURCE = "The KNPLF said so."
TARGET = "KNDF က ပြောသည်။"
WRONG = Finding(
    "wrong-term",
    Level.ERROR,
    "KNDF where the source has KNPLF",
    "drafts/a b.tsv",
    unit="7",
    side=Side.TARGET,
    lang="my",
    region=Region(Position(8, 42), Position(8, 46)),
    span=Span(0, 4),
    text="KNDF",
    concept="knplf",
    found_concept="kndf",
    expected=("KNPLF", "ကလလတ"),
    fix=Fix((Edit(Span(0, 4), "KNPLF"),), safe=False),
    related=(Related(Side.SOURCE, Span(4, 9), "KNPLF", "named here"),),
    fingerprint="f00d",
    source=SOURCE,
    target=TARGET,
)
MISSING = WRONG._replace(
    rule="missing-term",
    message="no rendering of KNPLF",
    region=Region(Position(9, 1), Position(9, 16)),
    span=Span(0, len(TARGET)),
    text="KNPLF",
    found_concept=None,
    fix=None,
    fingerprint="cafe",
)
UNREADABLE = Finding("unreadable-entry", Level.ERROR, "no such file", "old.po")
IGNORED = WRONG._replace(level=Level.WARNING, suppressed="inline comment", fingerprint="beef")
NOTE = WRONG._replace(rule="not-preferred", level=Level.NOTE, message="another form is preferred", fingerprint="0123")
ALL = (WRONG, MISSING, UNREADABLE, IGNORED, NOTE)

HOSTILE_TEXT = (
    "=1+1|</script><script>alert(1)</script>\"'&%0A::error::x\r\n\u202eevil\u2066\ud800\ufffe"
    "@all #1 ##[error]y\x1b[2J\x00"
)
"""What could break out of one format or another: right-to-left override and isolate, a lone surrogate, escape."""
HOSTILE = WRONG._replace(
    message=HOSTILE_TEXT,
    path="a,b:c%\n<img src=x>.md",
    unit=HOSTILE_TEXT,
    text=HOSTILE_TEXT[:4],
    source=HOSTILE_TEXT,
    target=HOSTILE_TEXT,
    expected=(HOSTILE_TEXT,),
    fix=Fix((Edit(Span(0, 4), HOSTILE_TEXT),), safe=True),
    related=(Related(Side.SOURCE, Span(0, 4), HOSTILE_TEXT, HOSTILE_TEXT),),
)

GLOSSARY = Glossary(
    {
        "knplf": Concept(
            "knplf",
            "armed-group",
            "An armed group.",
            confusable=("kndf",),
            note="A note.",
            terms=(
                Term("KNPLF", "en", Status.PREFERRED, TermType.ACRONYM, source=("https://example.org/a",)),
                Term("ကလလတ", "my", Status.PREFERRED, TermType.ACRONYM, source=("seen in print",)),
            ),
        ),
        "kndf": Concept("kndf", terms=(Term("KNDF", "en", Status.PREFERRED, TermType.ACRONYM),)),
    },
    origin="glossary",
)
SUMMARY = Summary(
    files=3,
    segments=12,
    findings={Level.ERROR: 3, Level.NOTE: 1},
    unchecked=("x.doc: no reader",),
    remarks=("a.md: paragraphs part at 7",),
    usages=(Usage("knplf", "en", "KNPLF", 2), Usage("kndf", "my", "KNDF", 2)),
    glossary=GLOSSARY,
    languages=(("en", "my"),),
)


def written(name: str, *findings: Finding, summary: Summary = SUMMARY) -> str:
    """The report of that name, as a file of it would read."""
    out = io.StringIO()
    report.write(name, findings, summary, out)
    return out.getvalue().encode("utf-8", "backslashreplace").decode()


def many(level: Level, times: int) -> list[Finding]:
    """Findings of a level, each with its own number."""
    return [
        WRONG._replace(level=level, message=f"{level} {number}", fingerprint=f"{number}") for number in range(times)
    ]
