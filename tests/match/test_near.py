"""Near misses of a name that is looked for: what is one, and what is another name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.fuzz import ratio

from tests.strategies import any_texts, examples
from toolkit.match.alignment import align, units
from toolkit.match.near import SNAP, NearMiss, confirm, nearest
from toolkit.match.relatives import relative
from toolkit.match.rows import Form
from toolkit.match.words import slipped
from toolkit.model import Concept, Term
from toolkit.text.language import edge, language
from toolkit.text.page import lower

KNDF = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်"
KNU = "ကရင်အမျိုးသားအစည်းအရုံး"
KNPP = "ကရင်နီအမျိုးသားတိုးတက်ရေးပါတီ"
KIA = "ကချင်လွတ်လပ်ရေးတပ်မတော်"
CNF = "ချင်းအမျိုးသားတပ်ဦး"
EU = "ဥရောပသမဂ္ဂ"
BGF = "နယ်ခြားစောင့်တပ်"


def key(text: str, lang: str = "my") -> bytes:
    return lower(language(lang).key(text))


def form(text: str, lang: str = "my") -> Form:
    return Form(Concept(text), Term(text, lang), language(lang).key(text), False, False, None)


def miss(text: str, name: str, lang: str = "my", known: frozenset[bytes] = frozenset()) -> NearMiss | None:
    return nearest(key(text, lang), [form(name, lang)], (), known)


MISSES = [
    (CNF, "ချင်းအမျိုးသားတပဦး", "asat dropped: one syllable becomes two"),
    (KNU, "ကရင်အမျိုးသားအစညးအရုံး", "asat dropped inside"),
    (KNDF, "ကရင်နီအမျိုးသားများကာကယ်ရေးတပ်", "medial wa dropped"),
    (KNDF, "ကရင်နီအမြိုးသားများကာကွယ်ရေးတပ်", "medial ya and ra"),
    (KNDF, "ကရင်နီအမျိုးသားမျာကာကွယ်ရေးတပ်", "visarga dropped"),
    (KNPP, "ကရင်နီအမျိုးသားတိုးတတ်ရေးပါတိ", "two slips that sound the same"),
    (EU, "ဥရောပသမဂ", "stack dropped"),
    (EU, "ဥရောပသမ္မဂ္ဂ", "stack added: two syllables become one"),
    (EU, "ဥေရာပသမဂ္ဂ", "e on the wrong letter"),
    (BGF, "နယ်ကြားစောင့်တပ်", "aspirated"),
    (KIA, "ကချင်လွတ်လပ်ရေးတပ်မတာ်", "e dropped"),
    (KNU, "ကရင်အမျိုးသားအစည်းရုံး", "a weak syllable dropped"),
    (KNPP, "ကရင်အမျိုးသားတိုးတက်ရေးပါတီ", "a people's syllable dropped"),
    (KIA, "ချင်းလွတ်လပ်ရေးတပ်မတော်", "another people"),
]
NONE = [
    (KNDF, KNDF, "the name itself"),
    (KNDF, "ကရင်နီအမျိုးသားကာကွယ်ရေးတပ်", "a dropped plural is a variant"),
    (KNDF, "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်ဖွဲ့", "another generic head"),
    (KIA, "ကချင်လွတ်လပ်ရေးတပ်ဖွဲ့", "another generic head in place of one"),
    (KIA, "ကချင်လွတ်လပ်ရေးအဖွဲ့", "the body behind the army"),
    (KIA, "ကချင်လွတ်မြောက်ရေးတပ်မတော်", "another word"),
    (KNU, "ကရင်အမျိုးသားအစည်းအဝေး", "a meeting, not a union"),
    (KNU, "ကရင်အမျိုးသား", "a part of it"),
    (CNF, "ပအိုဝ်းအမျိုးသားတပ်ဦး", "another people altogether"),
    (CNF, "ချင်းအမျိုးသားတပ်မတော်", "an army, not a front"),
    (BGF, "နယ်ခြားစောင့်ရဲ", "police, not army"),
    ("ကရင်ပြည်နယ်", "ကရင်ပြည်", "states and lands"),
    ("တပ်မတော်", "တပ်ဖွဲ့တော်", "too short to be near to anything"),
]


@pytest.mark.parametrize(("name", "text"), [pytest.param(a, b, id=why) for a, b, why in MISSES])
def test_misses(name: str, text: str) -> None:
    found = miss(f"ယမန်နေ့တွင် {text}က ပြောသည်။", name)
    assert found is not None
    before = len(key("ယမန်နေ့တွင်"))
    assert (found.start, found.end) == (before, before + len(key(text)))


@pytest.mark.parametrize(("name", "text"), [pytest.param(a, b, id=why) for a, b, why in NONE])
def test_other_names(name: str, text: str) -> None:
    assert miss(f"{text}က ပြောသည်။", name) is None


KNOWN = frozenset(b"karen karenni kachin chin shan national nationalities independence independent army".split())
SLIPS = [
    ("Karenni Army", "Karreni Army"),
    ("Kachin Independence Army", "Kachin Independance Army"),
    ("Karenni National Progressive Party", "Karenni National Progresive Party"),
    ("Karenni National Progressive Party", "Karenni National Porgressive Party"),
    ("Arakan Army", "Arakan Amy"),
]
WORDS = [
    ("Karenni Army", "Karen Army"),
    ("Chin National Front", "Shan National Front"),
    ("Kachin Independence Army", "Kachin Independent Army"),
    ("Karen National Defence Organisation", "Karen National Defense Organization"),
    ("Karenni National Progressive Party", "Karenni National Progressive Front"),
    ("Border Guard Force", "Border Guard Forces"),
]


@pytest.mark.parametrize(("name", "text"), SLIPS)
def test_slips_of_the_fingers(name: str, text: str) -> None:
    assert miss(f"The {text} said so.", name, "en", KNOWN) is not None


@pytest.mark.parametrize(("name", "text"), WORDS)
def test_other_words(name: str, text: str) -> None:
    assert miss(f"The {text} said so.", name, "en", KNOWN) is None


NAME = b"karenni army front"
LETTERS = st.text(alphabet="karenim fot ", max_size=24).map(str.encode)


@examples(300)
@given(
    LETTERS,
    LETTERS,
    st.lists(st.tuples(st.integers(0, len(NAME) - 1), st.sampled_from(["", "n", "a", " "])), max_size=3),
)
def test_shortcuts_find_what_a_look_at_every_stretch_finds(
    before: bytes, behind: bytes, changes: list[tuple[int, str]]
) -> None:
    letters = [chr(letter) for letter in NAME]
    for at, letter in changes:
        letters[at] = letter
    text = before + b" " + "".join(letters).encode() + b" " + behind
    start, end = len(before) + 1, len(before) + 1 + len(NAME)
    all_edges = [at for at in range(len(text) + 1) if edge(text, at)]
    likely = [
        (ratio(NAME, text[a:b]), -a, -b)
        for a in all_edges
        for b in all_edges
        if a < b and max(abs(a - start), abs(b - end)) <= SNAP and slipped(NAME.split(), text[a:b].split(), KNOWN)
    ]
    found = confirm(text, start, end, b"Karenni Army Front", (), KNOWN)
    assert (found and (found.score, -found.start, -found.end)) == (max(likely) if likely else None)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (KNDF, "ကရင်နီအမျိုးသားကာကွယ်ရေးတပ်မတော်"),
        (KIA, "ကချင်လွတ်လပ်ရေးတပ်ဖွဲ့"),
        (KNDF, "ကရင်နီပြည်အမျိုးသားများကာကွယ်ရေးတပ်"),
    ],
)
def test_relatives(name: str, text: str) -> None:
    found = relative(key(f"{text}က ပြောသည်။"), [form(name)], ())
    assert found is not None
    assert (found.start, found.end) == (0, len(key(text)))


@pytest.mark.parametrize("text", ["သူတို့က ပြောသည်။", "ပြည်သူ့ကာကွယ်ရေးတပ်မတော်က ပြောသည်။", "ကရင်အမျိုးသားအစည်းအရုံး"])
def test_no_relatives(text: str) -> None:
    assert relative(key(text), [form(KNDF)], ()) is None


@given(any_texts, st.sampled_from([KNDF, KNU, EU, "Karenni Army"]))
@settings(max_examples=100, deadline=None)
def test_a_miss_lies_in_the_text(text: str, name: str) -> None:
    whole = key(text)
    found = nearest(whole, [form(name)], ())
    assert found is None or 0 <= found.start < found.end <= len(whole)


@given(
    st.lists(st.sampled_from(units(key(KNDF + KIA))), max_size=8),
    st.lists(st.sampled_from(units(key(KNU))), max_size=8),
)
@settings(max_examples=100, deadline=None)
def test_an_alignment_uses_every_syllable_once(one: list[bytes], other: list[bytes]) -> None:
    wanted, found = tuple(one), tuple(other)
    same, alignment = align(wanted, wanted), align(wanted, found)
    assert same is not None
    assert same.cost == 0
    if alignment is not None:
        assert [at for step in alignment.steps for at in range(*step.wanted)] == list(range(len(wanted)))
        assert [at for step in alignment.steps for at in range(*step.found)] == list(range(len(found)))
        assert alignment.cost == sum(step.cost for step in alignment.steps)


@pytest.mark.parametrize(
    ("name", "text", "near"),
    [
        ("Yangon", "A bomb exploded in Yangoon", True),
        ("Loikaw", "Loikow town", True),
        ("Chin", "the China people", False),
        ("Kachin", "the Kachins", False),
        ("Magway", "Magwe town", False),
        ("strike", "they strikke", False),
        ("Three Brotherhood Alliance", "the Three Brotherhoods Alliance", True),
        ("Three Brotherhood Alliance", "the Three Brotherhood Alliances", False),
    ],
)
def test_short_latin_names_and_plurals_inside_a_name(name: str, text: str, near: bool) -> None:
    assert (miss(text, name, "en") is not None) is near
