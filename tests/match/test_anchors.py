"""Near misses in running text, in whole batches."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.fuzz import ratio

from tests.strategies import examples
from toolkit.match.alignment import units
from toolkit.match.anchors import QUICK, SHORTEST, nearest_only
from toolkit.match.index import Form
from toolkit.match.matcher import Half, Matcher
from toolkit.match.near import NearMiss, confirm
from toolkit.match.pairing import Outcome
from toolkit.match.parts import rarest_parts
from toolkit.model import Concept, Enforce, Glossary, Segment, Status, Term, TermType
from toolkit.text import page
from toolkit.text.language import language

KNDF = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်"
KNU = "ကရင်အမျိုးသားအစည်းအရုံး"
RIVAL = "ကယန်းအမျိုးသားတပ်မတော်"
OWN = "ကရင်အမျိုးသားတပ်မတော်"


def concept(name: str, *terms: Term, subject: str = "armed-group", enforce: Enforce = Enforce.REQUIRED) -> Concept:
    return Concept(name, subject, terms=terms, enforce=enforce)


GLOSSARY = Glossary(
    concepts={
        c.id: c
        for c in (
            concept("kndf", Term(KNDF, "my", Status.PREFERRED), Term("Karenni Nationalities Defense Force", "en")),
            concept("knu", Term(KNU, "my", Status.PREFERRED), Term("KNU", "en", type=TermType.ACRONYM)),
            concept("kna-kayan", Term(RIVAL, "my", Status.PREFERRED)),
            concept("kna-karen", Term(OWN, "my", Status.PREFERRED)),
            concept("word", Term("ဒဏ်ခတ်ပိတ်ဆို့မှု", "my"), enforce=Enforce.ADVISORY),
            concept("karenni", Term("Karenni", "en"), subject="ethnic-group"),
        )
    }
)


def found(*texts: str, lang: str = "my") -> list[tuple[int, str]]:
    pairs = Matcher(GLOSSARY, None, lang).pairs([Segment(str(n), None, text) for n, text in enumerate(texts)])
    return [(n, miss.form.concept.id) for n in pairs.near_misses() for miss in pairs[n].target.find_near_misses()]


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("ကရင်နီအမျိုးသားများကာကယ်ရေးတပ်က ပြောသည်။", ["kndf"]),
        ("ယမန်နေ့က ကရင်အမျိုးသား အစည်းရုံးနှင့် ကရင်နီအမျိုးသားများကာကွယ်ရေးတပက ပြောသည်။", ["knu", "kndf"]),
        (f"{KNDF}နှင့် {KNU}က ပြောသည်။", []),
        (f"{RIVAL}နှင့် {OWN}က ပြောသည်။", []),
        ("ကရင်အမျိုးသားတပမတော်က ပြောသည်။", ["kna-karen"]),
        ("ကယန်းအမျိုးသားတပမတော်က ပြောသည်။", ["kna-kayan"]),
        ("ဒဏ်ခတ်ပိတ်ဆိုမှုက ပြောသည်။", []),
        ("အမျိုးသားများနှင့် အမျိုးသမီးများက ပြောသည်။", []),
        ("", []),
    ],
)
def test_burmese(text: str, concepts: list[str]) -> None:
    assert [name for _, name in found(text)] == concepts


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("The Karenni Nationalties Defense Force spoke.", ["kndf"]),
        ("The Karreni spoke.", ["karenni"]),
        ("The Karenni nationalities Defense Force spoke.", ["kndf"]),
        ("The KARENNI NATIONALITIES DEFENSE FORCE spoke.", []),
        ("the karenni nationalities defense force spoke.", []),
        ("The Karen Nationalities Defense Force and KNO spoke.", []),
    ],
)
def test_english(text: str, concepts: list[str]) -> None:
    assert [name for _, name in found(text, lang="en")] == concepts


def test_each_text_has_its_own() -> None:
    texts = ["ဟုတ်ကဲ့။", "ကရင်အမျိုးသား အစည်းရုံးက ပြောသည်။", "", "ကရင်နီအမျိုးသားများကာကယ်ရေးတပ်"]
    assert found(*texts) == [(1, "knu"), (3, "kndf")]


@pytest.mark.parametrize(
    ("target", "outcome"),
    [
        ("ကရင်အမျိုးသား အစည်းရုံးက ပြောသည်။", Outcome.MISSPELT),
        ("ကရင်အမျိုးသား အစည်းအရုံးက ပြောသည်။", Outcome.RENDERED),
        ("ကရင်အမျိုးသား အစည်းအဝေးက ပြောသည်။", Outcome.MISSING),
        ("ကရင်နီအမျိုးသားများကာကယ်ရေးတပ်က ပြောသည်။", Outcome.MISSING),
    ],
)
def test_with_a_source(target: str, outcome: Outcome) -> None:
    pair = Matcher(GLOSSARY, "en", "my").pairs([Segment("1", "The KNU spoke.", target)])[0]
    assert [rendering.outcome for rendering in pair.renderings] == [outcome]


def test_a_name_that_ends_in_another_is_found_by_what_is_left_of_it() -> None:
    within, name = "ကာကွယ်ရေးဦးစီးချုပ်", "တပ်မတော်ကာကွယ်ရေးဦးစီးချုပ်"
    concepts = (concept(text, Term(text, "my", Status.PREFERRED)) for text in (within, name))
    matcher = Matcher(Glossary(concepts={each.id: each for each in concepts}), None, "my")
    (miss,) = matcher.pairs([Segment("1", None, "တပ်မှတော်ကာကွယ်ရေးဦးစီးချုပ်က ပြောသည်။")])[0].target.find_near_misses()
    assert miss.form.term.text == name


CUTS = ("", "", " ", "\u200b", "\u00a0")  # nothing, SPACE, ZERO WIDTH SPACE, NO-BREAK SPACE


@given(st.sampled_from(["ကရင်နီအမျိုးသားများကာကယ်ရေးတပ်", KNDF]), st.lists(st.sampled_from(CUTS), min_size=24, max_size=24))
@settings(max_examples=60, deadline=None)
def test_spaces_change_nothing(name: str, spaces: list[str]) -> None:
    spaced = "".join(page.decode(unit) + space for unit, space in zip(units(key(name)), spaces, strict=False))
    assert found(f"{spaced}က ပြောသည်။") == found(f"{name}က ပြောသည်။")


def key(text: str) -> bytes:
    return page.lower(language("my").key(text))


def damaged(name: str) -> st.SearchStrategy[str]:
    """A name with some characters lost, doubled or made another."""

    def change(slips: list[tuple[int, str]]) -> str:
        chars = list(name)
        for at, char in slips:
            chars[at] = char
        return "".join(chars)

    marks = st.sampled_from(["", "\u102d", "\u102f", "\u1038", "\u103a", "\u103d", "တ", "အ"])
    return st.lists(st.tuples(st.integers(0, len(name) - 1), marks), max_size=4).map(change)


NAMES = (KNDF, KNU, RIVAL, OWN)
WRITTEN = st.lists(st.one_of(*map(damaged, NAMES), st.sampled_from(["က ", "များ", "အမျိုးသား", "KNU"])), max_size=4)


@examples(300)
@given(WRITTEN.map("".join))
def test_it_finds_what_a_look_at_every_place_finds(text: str) -> None:
    half = Matcher(GLOSSARY, None, "my").pairs([Segment("1", None, text)]).target
    lower, mentions = half.buffer.lower, half.mentions.get(0, [])
    candidates = (
        (confirm(lower, max(at, 0), min(at + len(wanted), len(lower)), form.cased, mentions, half.finder.known), form)
        for at, wanted, form in sorted(places(lower, half), key=itemgetter(0))
    )
    expected = nearest_only(found.of(form) for found, form in candidates if found is not None)
    assert list(map(what, half.near_misses.get(0, []))) == list(map(what, expected))


def what(miss: NearMiss) -> tuple[int, int, float]:
    """What does not depend on which of two names comes first that are as near."""
    return miss.start, miss.end, miss.score


def test_of_names_that_sound_the_same_the_one_spelled_most_alike_is_meant() -> None:
    assert found(OWN.replace("မျိုး", "မျို")) == [(0, "kna-karen")]
    assert found(RIVAL.replace("မျိုး", "မျို")) == [(0, "kna-kayan")]


def places(lower: bytes, half: Half) -> Iterator[tuple[int, bytes, Form]]:
    """Where each name would begin if any of its parts were meant wherever it stands, where that is like the name."""
    masked = bytearray(lower)
    for mention in half.mentions.get(0, []):
        if len(units(lower[mention.start : mention.end])) >= SHORTEST:
            masked[mention.start : mention.end] = bytes(mention.end - mention.start)
    index = half.finder.index
    sought = map(index.form, index.sought)
    forms = {key(name): form for form in sought for name in NAMES if form.term.text == name}
    for part, named, at in rarest_parts(list(forms), lambda _: False):
        wanted = list(forms)[named]
        for start in range(len(lower)):
            begin = max(start - at, 0)
            if masked.startswith(part, start) and ratio(wanted, lower[begin : begin + len(wanted)]) >= QUICK:
                yield start - at, wanted, forms[wanted]


def test_no_names_no_misses() -> None:
    assert Matcher(Glossary(), None, "my").pairs([Segment("1", None, KNDF)]).near_misses() == []
