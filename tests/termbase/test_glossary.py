"""The glossary that is shipped: it loads, and keeps its own rules."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

import pytest

from toolkit.model import Concept, Enforce, Glossary, Review, Status, TermType
from toolkit.termbase import load_glossary, shipped_glossary
from toolkit.termbase.attested import convert
from toolkit.termbase.decisions import read_decisions
from toolkit.termbase.gathered import is_zawgyi, read_rows

FILES = sorted(shipped_glossary().glob("*.toml"))
FORBIDDEN = re.compile("mm-geo-coder|MyanmarPost")


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return load_glossary(shipped_glossary())


def terms_of(concept: Concept, lang: str) -> dict[str, Status]:
    return {term.text: term.status for term in concept.in_language(lang)}


def test_it_holds_what_was_asked_for(glossary: Glossary) -> None:
    assert glossary.languages == ("en", "my")
    assert len(glossary.concepts) > 800
    assert all(file.licence == "CC BY 4.0" and file.subject for file in glossary.files)
    assert (shipped_glossary() / "LICENSE").is_file()


def test_burmese_is_nfc_unicode(glossary: Glossary) -> None:
    forms = [term.text for concept in glossary.concepts.values() for term in concept.in_language("my")]
    assert [form for form in forms if unicodedata.normalize("NFC", form) != form] == []
    assert [form for form in forms if is_zawgyi(form)] == []
    assert [form for form in forms if re.search("[\u200b-\u200f\u2060\ufeff]", form)] == []


def test_every_term_is_backed(glossary: Glossary) -> None:
    terms = [(concept.id, term) for concept in glossary.concepts.values() for term in concept.terms]
    assert [(id_, term.text) for id_, term in terms if not (term.source or term.note)] == []
    assert [(id_, term.text) for id_, term in terms if term.lang == "my" and not term.source] == []
    assert {term.review for _, term in terms} == {Review.ATTESTED}
    assert [id_ for id_, term in terms if any(FORBIDDEN.search(source) for source in term.source)] == []
    assert [(id_, term.text) for id_, term in terms if term.status is Status.DEPRECATED and not term.note] == []


def test_one_preferred_form_per_type_and_language(glossary: Glossary) -> None:
    for concept in glossary.concepts.values():
        chosen = [(term.lang, term.type) for term in concept.terms if term.status is Status.PREFERRED]
        assert len(chosen) == len(set(chosen)), concept.id


def test_no_burmese_means_a_note(glossary: Glossary) -> None:
    bare = {id_ for id_, concept in glossary.concepts.items() if not concept.in_language("my")}
    said = {id_ for id_, concept in glossary.concepts.items() if "No Burmese form is attested." in (concept.note or "")}
    assert bare == said
    assert {"kpez", "kpict"} <= bare
    assert not any(concept.subject == "place" for id_, concept in glossary.concepts.items() if id_ in bare)


def test_the_six_signers(glossary: Glossary) -> None:
    knplf = glossary.concepts["knplf"]
    english = terms_of(knplf, "en")
    assert english["Karenni Nationalities People's Liberation Front"] is Status.PREFERRED
    assert english["Karenni National People's Liberation Front"] is Status.ADMITTED
    assert english["KNPLF"] is Status.PREFERRED
    assert english["Kalalata"] is Status.ADMITTED
    acronyms = {term.text for term in knplf.terms if term.type is TermType.ACRONYM}
    assert acronyms == {"KNPLF", "Kalalata", "ကလလတ"}
    assert [id_ for id_, concept in glossary.concepts.items() if "KNPLF" in terms_of(concept, "en")] == ["knplf"]
    assert terms_of(glossary.concepts["pnfc"], "my") == {"ပအိုဝ့်အမျိုးသားဖက်ဒရယ်ကောင်စီ": Status.ADMITTED}
    for id_ in ("nug", "kpez", "cnf", "kndf", "three-brotherhood", "op-1027", "people-embrace", "place.state.shan"):
        assert id_ in glossary.concepts


def test_confusable_names_go_both_ways(glossary: Glossary) -> None:
    pairs = {(id_, other) for id_, concept in glossary.concepts.items() for other in concept.confusable}
    assert {
        ("mndaa", "ndaa"),
        ("kna-kayan", "kna-karen"),
        ("pnlo", "pno"),
        ("knla", "tnla"),
        ("dpla", "dplf"),
        ("pdf", "pdt"),
        ("icc", "icj"),
        ("snld", "sndp"),
    } <= pairs
    assert [(a, b) for a, b in sorted(pairs) if (b, a) not in pairs] == []


def test_names_are_required_and_words_are_not(glossary: Glossary) -> None:
    for concept in glossary.concepts.values():
        if concept.subject in ("armed-group", "political-body", "place", "person", "ethnic-group"):
            expected = Enforce.OFF if concept.id == "ndaa-us-act" else Enforce.REQUIRED
            assert concept.enforce is expected, concept.id
    assert glossary.concepts["term.sanctions"].enforce is Enforce.ADVISORY
    assert glossary.concepts["rank.general"].enforce is Enforce.OFF
    assert glossary.concepts["un"].well_known


def test_names_that_need_company_have_it(glossary: Glossary) -> None:
    for id_, form in (
        ("ethnic.chin", "ချင်း"),
        ("ethnic.wa", "ဝ"),
        ("place.tsp.MMR011006", "ရေး"),
        ("ethnic.mon", "Mon"),
    ):
        (term,) = [term for term in glossary.concepts[id_].terms if term.text == form]
        assert term.context is not None
        assert term.context.followed_by


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_one_term_per_line(file: Path) -> None:
    for line in file.read_text(encoding="utf-8").splitlines():
        assert line.count("{ term = ") <= 1
        assert not line.startswith("  ") or re.fullmatch(r"  \{ term = .+ \},", line)


def test_the_gathered_tables_still_convert(tmp_path: Path) -> None:
    data = os.environ.get("WAWHARA_DATA")
    if not data:
        pytest.skip("WAWHARA_DATA is not set: the gathered tables are not there")
    tables = [Path(data) / "terms" / name for name in ("organisations.tsv", "places-and-terms.tsv")]
    rows = [row for table in tables for row in read_rows(table)]
    for name, text in convert(rows, read_decisions(over=shipped_glossary())).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    made, kept = load_glossary(tmp_path), load_glossary(shipped_glossary())
    assert kept.concepts.keys() <= made.concepts.keys(), "what the glossary holds is laid over what was gathered"
    for id_, concept in kept.concepts.items():
        assert {(t.lang, t.text) for t in concept.terms} <= {(t.lang, t.text) for t in made.concepts[id_].terms}, id_
