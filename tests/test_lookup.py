"""Looking up: what people have at hand, and what they mean by it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.test_start_up import run
from toolkit.cli import cli
from toolkit.lookup import Why, lookup
from toolkit.model import Glossary, Term
from toolkit.termbase import load_glossary, shipped_glossary

GLOSSARY = load_glossary(shipped_glossary())


@pytest.mark.parametrize(
    ("query", "id_", "why"),
    [
        ("KNDF", "kndf", Why.FORM),
        ("kndf", "kndf", Why.FORM),
        ("Karenni Nationalities Defense Force", "kndf", Why.FORM),
        ("karenni  nationalities defense force", "kndf", Why.FORM),
        ("ကရင်နီ အမျိုးသားများ ကာကွယ်ရေးတပ်", "kndf", Why.FORM),
        ("Kalalata", "knplf", Why.FORM),
        ("ကလလတ", "knplf", Why.FORM),
        ("က၊ လ၊ လ၊ တ", "knplf", Why.NATIVE),
        ("ကေအင်န်ဒီအက်ဖ်", "kndf", Why.LETTERS),
        ("ကေအန်ဒီအဖ်", "kndf", Why.LETTERS),
        ("ကရင္နီအမ်ိဳးသားမ်ားကာကြယ္ေရးတပ္", "kndf", Why.ZAWGYI),
        ("KBEZ", "kpez", Why.FORM),
        ("place.tsp.MMR012011", "place.tsp.MMR012011", Why.ID),
        ("MMR012011", "place.tsp.MMR012011", Why.ID),
        ("three-brotherhood", "three-brotherhood", Why.ID),
        ("Operation 10", "op-1027", Why.BEGINNING),
        ("Nationalities Defense", "kndf", Why.PART),
        ("Karenni Front", "knplf", Why.WORDS),
        ("Karreni Front", "knplf", Why.NEAR_WORDS),
        ("Karreni Nationalities Defence Force", "kndf", Why.NEAR),
        ("Brotherhood Alience", "three-brotherhood", Why.NEAR),
        ("ကရငျနီ", "ethnic.kayah", Why.NEAR),
        ("the KNDF said", "kndf", Why.INSIDE),
        ("joint statement of November", "kpez", Why.TEXT),
    ],
)
def test_the_first_answer(query: str, id_: str, why: Why) -> None:
    first = lookup(query, GLOSSARY)[0]
    assert (first.concept.id, first.why) == (id_, why)


def test_a_shared_form_gives_every_concept() -> None:
    assert {match.concept.id for match in lookup("KNA", GLOSSARY)} >= {"kna-kayan", "kna-karen"}


def test_what_is_named_exactly_brings_nothing_that_merely_looks_alike() -> None:
    certain = {
        Why.FORM,
        Why.ZAWGYI,
        Why.LETTERS,
        Why.NATIVE,
        Why.ID,
        Why.BEGINNING,
        Why.PART,
        Why.WORDS,
        Why.PART_OF_ID,
    }
    assert {match.why for match in lookup("KNPP", GLOSSARY)} <= certain


@pytest.mark.parametrize("query", ["kyauk", "ကျောက်", "Kyau", "kachi", "Karenni Nat", "Liberation", "လွတ်မြောက်ရေး"])
def test_what_holds_the_query_comes_before_what_is_like_it(query: str) -> None:
    found = lookup(query, GLOSSARY)
    holds = [match.term is not None and query.lower() in match.term.text.lower() for match in found]
    assert holds == sorted(holds, reverse=True)
    assert found[0].why in {Why.BEGINNING, Why.PART}


@pytest.mark.parametrize(
    ("query", "id_"), [("Kyaukmee", "place.tsp.MMR015012"), ("ကချင", "ethnic.kachin"), ("ချောက", "place.tsp.MMR009003")]
)
def test_what_is_like_the_query_comes_first_where_nothing_holds_it(query: str, id_: str) -> None:
    first = lookup(query, GLOSSARY)[0]
    assert (first.concept.id, first.why) == (id_, Why.NEAR)


@pytest.mark.parametrize("query", ["", "  ", "xyzzy", "၊", "\u200b", "?!"])
def test_nothing(query: str) -> None:
    assert lookup(query, GLOSSARY) == []
    assert lookup(query, Glossary()) == []


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30))
def test_any_text_may_be_asked(query: str) -> None:
    found = lookup(query, GLOSSARY, 5)
    assert len(found) <= 5
    assert len({match.concept.id for match in found}) == len(found)
    assert found == lookup(query, GLOSSARY, 5)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([term for concept in GLOSSARY.concepts.values() for term in concept.terms]))
def test_every_form_finds_its_concept_first(term: Term) -> None:
    bearers = {c.id for c in GLOSSARY.concepts.values() if any(t.text == term.text for t in c.terms)}
    found = lookup(term.text, GLOSSARY, len(bearers) + 3)
    assert found[0].why is Why.FORM
    assert bearers <= {match.concept.id for match in found}


def test_card() -> None:
    status = CliRunner().invoke(cli, ["lookup", "KPEZ"], standalone_mode=False)
    assert status.return_value == 0
    assert "kpez" in status.output
    assert "Write the acronym KPEZ in Burmese text." in status.output
    assert "KBEZ (deprecated, acronym)" in status.output
    knpp = CliRunner().invoke(cli, ["lookup", "KNPP"], standalone_mode=False).output
    assert "not to be confused with" in knpp
    assert "[kndf]" in knpp
    assert "armed-groups.toml:" in knpp or "political-bodies.toml:" in knpp


def test_json() -> None:
    done = CliRunner().invoke(cli, ["lookup", "Kalalata", "--format", "json", "--limit", "1"], standalone_mode=False)
    (match,) = json.loads(done.output)["matches"]
    assert (match["concept"], match["why"], match["form"]) == ("knplf", "form", "Kalalata")
    assert {term["lang"] for term in match["terms"]} == {"en", "my"}
    assert {"concept", "name"} == set(match["confusable"][0])


def test_nothing_found_is_exit_code_1() -> None:
    done = CliRunner().invoke(cli, ["lookup", "xyzzy"], standalone_mode=False)
    assert done.return_value == 1
    assert "Nothing in the glossary is like xyzzy" in done.output


@pytest.mark.parametrize("query", ["KNDF", "ကေအင်န်ဒီအက်ဖ်", "ကလလတ"])
def test_an_exact_answer_imports_nothing_slow(query: str, tmp_path: Path) -> None:
    code, modules, *_ = run(tmp_path, "lookup", query, "--glossary", str(shipped_glossary()))
    assert code == 0
    assert modules.isdisjoint({"rapidfuzz", "babel", "difflib", "toolkit.match", "toolkit.rules"})
