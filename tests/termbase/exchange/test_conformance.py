"""Glossaries that others publish and test with: each is read, or refused with a reason."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from toolkit.errors import ToolkitError
from toolkit.model import Glossary
from toolkit.termbase.exchange.importing import prepare
from toolkit.termbase.exchange.registry import read
from toolkit.termbase.exchange.rows import Layout

DATA = os.environ.get("WAWHARA_DATA")
FILES = (
    sorted(path for room in ("tbx", "glossary") for path in (Path(DATA) / "conformance" / room).iterdir())
    if DATA
    else []
)
pytestmark = pytest.mark.skipif(not DATA, reason="WAWHARA_DATA is not set")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_is_read(path: Path) -> None:
    reading = read(str(path), Layout(langs=("en", "fr")))
    assert reading.concepts
    assert all(concept.terms for concept in reading.concepts)
    assert all(each.reason and each.line for each in reading.refused)


@pytest.mark.parametrize("path", [path for path in FILES if path.parent.name == "glossary"], ids=lambda path: path.name)
def test_a_table_without_a_header_asks_for_its_languages(path: Path) -> None:
    with pytest.raises(ToolkitError, match="no column has a known name"):
        read(str(path), Layout())


def test_contradictory_lists() -> None:
    lists = [str(Path(str(DATA)) / "tico19" / name) for name in ("f_en-my_MM.csv", "g_en_my.csv")]
    coming = prepare(lists, Glossary())
    assert len(coming.plan.contradictions) > 30
    assert all(concept.terms for concept in coming.plan.new)
    assert coming.plan.unsourced == coming.plan.terms


def test_a_list_with_typing_errors() -> None:
    columns = {"PartyName": "my", "PartyNameEnglish": "en", "Abbreviation": "en:acronym"}
    coming = prepare([str(Path(str(DATA)) / "parties" / "my-parties.csv")], Glossary(), layout=Layout(columns=columns))
    assert sum("zero width space" in change.why for change in coming.cleaning.changes) == 1
    assert sum("no-break space" in change.why for change in coming.cleaning.changes) == 3
    assert [change.before for change in coming.cleaning.left_out] == ["0", "0"]
