"""unknown-acronym beyond the examples in its own file."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.checking.inspection import passing
from toolkit.match.matcher import Matcher
from toolkit.model import Segment
from toolkit.rules.rule import View
from toolkit.rules.unknown_acronym import GLOSSARY, RULE, check_document
from toolkit.settings import Settings
from toolkit.termbase.load import load_glossary

Row = tuple[str | None, str]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        pytest.param([(None, "CGA က ပြောသည်။"), (None, "CGAက ပြောသည်။")], ["CGA"], id="once in a document"),
        pytest.param([(None, "CGA က"), (None, "စီဂျီအေက")], ["CGA"], id="once in either script"),
        pytest.param([("The B.B.C. said", "BBC က")], [], id="full stops in the source"),
        pytest.param([("The CGAs met", "CGA များ")], [], id="a plural in the source"),
        pytest.param([("Dee Annay", "ဒီအန်အေကို")], [], id="an everyday one in letter names"),
        pytest.param([("They met", "KNU များ")], [], id="a known one, though the source lacks it"),
        pytest.param([("They met", "ကေအဲန်ယူ")], [], id="a known one in letter names"),
        pytest.param([("The KNDFF met", "KNDF က")], ["KNDF"], id="one letter less than the source"),
    ],
)
def test_found(rows: list[Row], found: list[str], tmp_path: Path) -> None:
    assert [text for text, _ in _faults(rows, tmp_path)] == found


@pytest.mark.parametrize(
    ("row", "meant"),
    [
        pytest.param(("The NSF said", "NFS က"), ("NSF",), id="turned round"),
        pytest.param(("CBC said", "ဘီဘီစီက"), ("CBC",), id="one letter other, in letter names"),
        pytest.param(("They said", "NFS က"), (), id="nothing like it"),
        pytest.param(("CGA and CBA said", "စီဂျီအေက"), (), id="the source has it: another like it does not count"),
    ],
)
def test_meant(row: Row, meant: tuple[str, ...], tmp_path: Path) -> None:
    assert [expected for _, expected in _faults([row], tmp_path)] == [meant]


def _faults(rows: list[Row], folder: Path) -> list[tuple[str, tuple[str, ...]]]:
    glossary = folder / "glossary.toml"
    glossary.write_text(GLOSSARY, encoding="utf-8")
    matcher = Matcher(load_glossary(glossary), "en" if rows[0][0] else None, "my")
    pairs = matcher.pairs([Segment(str(number), *row) for number, row in enumerate(rows)])
    faults = check_document(View([pairs[number] for number in passing(RULE.sieve, pairs)], Settings()))
    return [(pair.target.text[slice(*fault.span)], fault.expected) for pair, fault in faults if fault.span]
