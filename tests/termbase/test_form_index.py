"""The forms of a glossary with their words: the same from the cache as made anew, in any script."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.lookup import lookup
from toolkit.model import Concept, Glossary, Status, Term, TermType
from toolkit.termbase import load_glossary
from toolkit.termbase.form_index import FormIndex, folded, words

TEXT = """\
[kndf]
definition = "Formed in Karenni State in May 2021."
en = [
  { term = "Karenni Nationalities Defense Force", status = "preferred" },
  { term = "KNDF", type = "acronym" },
]
my = [{ term = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", status = "deprecated" }]

["tokyo.1"]
ja = [{ term = "東京" }]
note = "A city."
"""


@pytest.fixture
def glossary_file(own_cache: Path) -> Path:
    """A glossary file, with a cache of its own."""
    path = own_cache.parent / "g.toml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def answers(glossary: Glossary) -> list[object]:
    queries = ("KNDF", "karreni force", "ကရင်နီအမျိုးသာများ", "東京", "東", "formed in", "tokyo", "city")
    return [[(match.concept.id, match.why, match.score) for match in lookup(query, glossary)] for query in queries]


def test_kept_is_the_same_as_made(glossary_file: Path) -> None:
    made = answers(load_glossary(glossary_file))
    kinds = sorted(file.name.partition("-")[0] for file in (glossary_file.parent / "cache" / "wawhara").iterdir())
    assert kinds == ["forms", "glossary", "words"]
    assert [bool(found) for found in made] == [True] * len(made)
    assert answers(load_glossary(glossary_file)) == made


def test_a_damaged_index_only_costs_time(glossary_file: Path) -> None:
    made = answers(load_glossary(glossary_file))
    for file in (glossary_file.parent / "cache" / "wawhara").iterdir():
        file.write_bytes(file.read_bytes().replace(b"k", b"x"))
    assert answers(load_glossary(glossary_file)) == made


def test_a_glossary_in_memory_needs_no_file(glossary_file: Path) -> None:
    loaded = load_glossary(glossary_file)
    assert answers(Glossary(dict(loaded.concepts))) == answers(loaded)


def test_a_cached_glossary_goes_to_another_process(glossary_file: Path) -> None:
    load_glossary(glossary_file)
    warm = load_glossary(glossary_file)
    assert pickle.loads(pickle.dumps(warm)) == warm


def test_forms_say_what_they_are() -> None:
    terms = (Term("Wa", "en", Status.PREFERRED), Term("UWSA", "en", Status.DEPRECATED, TermType.ACRONYM))
    index = FormIndex(Glossary({"a": Concept("a", terms=terms)}))
    (forms,) = index.languages
    assert [(forms.status(number), forms.type(number)) for number in (0, 1)] == [
        (Status.PREFERRED, TermType.FULL),
        (Status.DEPRECATED, TermType.ACRONYM),
    ]
    assert list(forms.of_type(TermType.ACRONYM)) == [1]
    assert [index.term(forms, number).text for number in forms.exactly(b"uwsa")] == ["UWSA"]
    assert list(forms.bare(b"u.w.s a.")) == [1]


def test_words() -> None:
    assert words(folded("Ta'ang Women's Union (TWU)", "en")) == [b"ta", b"ang", b"women", b"union", b"twu"]
    assert len(words(folded("ကချင်လွတ်လပ်ရေး တပ်မတော်", "my"))) == 8


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=12).filter(str.strip), max_size=4), st.text(max_size=12))
def test_any_form_and_any_query(forms: list[str], query: str) -> None:
    concepts = {str(at): Concept(str(at), terms=(Term(form, "my"), Term(form, "xx"))) for at, form in enumerate(forms)}
    glossary = Glossary(concepts)
    lookup(query, glossary)
    for at, form in enumerate(forms):
        if any(map(str.isalnum, form)):
            assert str(at) in {match.concept.id for match in lookup(form, glossary)}
