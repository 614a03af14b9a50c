"""What is exported comes back the same where a format claims it, and what does not is listed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from tests.strategies import examples
from tests.termbase.exchange.concepts import concept_lists
from toolkit.model import Concept, Term
from toolkit.termbase import load_glossary, shipped_glossary
from toolkit.termbase.exchange.entry import without_places
from toolkit.termbase.exchange.exporting import export
from toolkit.termbase.exchange.losses import losses
from toolkit.termbase.exchange.registry import FORMATS
from toolkit.termbase.exchange.rows import Layout

LAYOUT = Layout(langs=("en", "my"))
TBX = ("tbx", "tbx-dct", "tbx-min", "tbx-core", "tbx-v2")
LOSSLESS = (*TBX, "csv", "tsv", "xlsx")
BILINGUAL = ("utx", "omegat", "po", "weblate")


def again(name: str, concepts: list[Concept]) -> list[Concept]:
    data = FORMATS[name].write(concepts, ["tests"], ("en", "my"))
    reading = FORMATS[name].read("x", data, LAYOUT, "")
    assert not reading.refused
    return reading.concepts


@pytest.mark.parametrize("name", TBX)
@examples(15)
@given(concepts=concept_lists(fewest=1))
def test_tbx_gives_back_everything(name: str, concepts: list[Concept]) -> None:
    assert without_places(again(name, concepts)) == without_places(concepts)


@pytest.mark.parametrize("name", ["csv", "tsv"])
@examples(25)
@given(concepts=concept_lists())
def test_tables_give_back_everything(name: str, concepts: list[Concept]) -> None:
    assert losses(concepts, again(name, concepts)) == []


@pytest.mark.parametrize("name", LOSSLESS)
def test_the_shipped_glossary_comes_back_whole(name: str) -> None:
    glossary = load_glossary(shipped_glossary())
    lost = export(glossary, name).losses
    assert [line.partition(":")[0] for line in lost if " of the glossary: " not in line] == []
    assert bool(lost) is (name not in TBX), "a table has no place for licence and attribution"


@pytest.mark.parametrize("name", ["csv", "tsv", "xlsx", "tbx", "utx", "po"])
def test_a_licence_that_is_not_carried_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "g.toml").write_text(
        '[meta]\nlicence = "CC-BY-4.0"\nattribution = ["Someone", "Other"]\n'
        '[a]\nen = [{ term = "Army" }]\nmy = [{ term = "တပ်" }]\n',
        encoding="utf-8",
    )
    told = [line for line in export(load_glossary(tmp_path), name).losses if " of the glossary: " in line]
    said = ["attribution of the glossary: 2 (Someone, Other)", "licence of the glossary: 1 (CC-BY-4.0)"]
    assert told == (said if name in ("csv", "tsv", "xlsx") else [])


def test_a_glossary_without_a_licence_loses_none(tmp_path: Path) -> None:
    (tmp_path / "g.toml").write_text('[a]\nen = [{ term = "Army" }]\n', encoding="utf-8")
    assert export(load_glossary(tmp_path), "csv").losses == []


@pytest.mark.parametrize("name", BILINGUAL)
@examples(15)
@given(concepts=concept_lists())
def test_bilingual_formats_lose_nothing_unsaid(name: str, concepts: list[Concept]) -> None:
    """Whatever comes in: it is read again, and the pairs that are both usable and sayable stand in it."""
    data = FORMATS[name].write(concepts, ["tests"], ("en", "my"))
    held = FORMATS[name].read("x", data, LAYOUT, "").concepts
    told = losses(concepts, held)
    for concept in concepts:
        same = [other for other in held if other.id in ("", concept.id)]
        kept = {(term.lang, term.text) for other in same for term in other.terms}
        gone = [term for term in concept.terms if (term.lang, term.text) not in kept]
        assert not gone or any(
            line.startswith(("concept:", *(f"{t.status} {t.type} form" for t in gone))) for line in told
        )


def test_losses_are_counted_by_kind() -> None:
    before = [
        Concept("a", definition="d", note="n", terms=(Term("A", "en"), Term("က", "my"), Term("x", "shn"))),
        Concept("b", definition="d", terms=(Term("B", "en"),)),
    ]
    after = [Concept("a", definition="d", terms=(Term("A", "en"), Term("က", "my")))]
    assert losses(before, after) == [
        "admitted full form in shn: 1 (a)",
        "concept: 1 (b)",
        "note of the concept: 1 (a)",
    ]


@pytest.mark.parametrize("name", BILINGUAL)
def test_a_pair_goes_through_every_bilingual_format(name: str) -> None:
    concepts = [Concept("kndf", terms=(Term("KNDF", "en"), Term("ကရင်နီ", "my")))]
    held = again(name, concepts)
    assert [(t.lang, t.text) for t in held[0].terms] == [("en", "KNDF"), ("my", "ကရင်နီ")]


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_what_no_table_can_hold_is_said(name: str) -> None:
    concepts = [Concept("a", note="x\0y", terms=(Term("A", "en"),))]
    assert losses(concepts, again(name, concepts)) == ["note of the concept: 1 (a)"]
