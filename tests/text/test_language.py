"""The registry of languages, the way back from keys to texts, and where terms may begin and end."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.strategies import any_texts, clean_burmese, examples
from toolkit.model import Span
from toolkit.text import page
from toolkit.text.language import cut_at_edges, edge, edges, edges_within, language

T = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်"
CODES = ("my", "en", "de", "th")


@pytest.mark.parametrize(
    ("code", "primary"), [("my", "my"), ("my-MM", "my"), ("my_MM", "my"), ("MY", "my"), ("en-GB", "en"), ("th", "th")]
)
def test_a_language_is_found_by_its_primary_subtag(code: str, primary: str) -> None:
    assert language(code).code == primary


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bogota\u0301", "Bogotá"),
        ("か\u3099", "が"),
        ("\u1112\u1161\u11ab", "한"),
        ("a\u200bb", "ab"),
        ("e\u200b\u0301", "é"),
    ],
)
def test_every_language_composes(one: str, other: str) -> None:
    assert language("xx").key(one) == language("xx").key(other)


@pytest.mark.parametrize("code", CODES)
def test_origins_of_nothing(code: str) -> None:
    assert len(language(code).origins("").starts) == 0


@examples(200)
@given(any_texts, st.sampled_from(CODES))
def test_origins_ascend_and_cover_the_key(text: str, code: str) -> None:
    assume(page.SEPARATOR not in text)
    origins = language(code).origins(text)
    assert len(origins.starts) == len(origins.ends) == len(language(code).key(text))
    assert list(origins.starts) == sorted(origins.starts)
    assert list(origins.ends) == sorted(origins.ends)
    assert all(0 <= a <= b <= len(text) for a, b in zip(origins.starts, origins.ends, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\u00a0ဝ\ufeff5", id="a letter wa that is a digit behind what nobody sees"),
        pytest.param("\u103a\u1038\u1039ဝ\u200c5", id="marks without a letter, then wa"),
    ],
)
def test_pieces_that_make_something_else_together_are_one(text: str) -> None:
    burmese = language("my")
    text = f"KNU {text} ကရင်"
    key, origins = burmese.key(text), burmese.origins(text)
    assert len(origins.starts) == len(key)
    for name in ("KNU", "ကရင်"):
        at = key.index(burmese.key(name))
        assert origins.back(Span(at, at + len(burmese.key(name)))) == (text.index(name), text.index(name) + len(name))


@examples(300)
@given(st.text(alphabet="aB .-“’\n\u200b\u00ade\u0301é\U0001f600", max_size=12))
def test_what_is_folded_letter_for_letter_needs_no_pieces(text: str) -> None:
    quick, slow = language("en"), language("en")._replace(in_place=False)
    spans = [(list(o.starts), list(o.ends)) for o in (quick.origins(text), slow.origins(text))]
    assert spans[0] == spans[1]


@examples(300)
@given(
    any_texts,
    st.sampled_from([T, "ရှမ်းပြည်နယ်", "KNDF", "နေဝင်း"]),
    clean_burmese,
    st.sampled_from(["", " ", "\u200b", "\u00a0"]),
)
def test_a_match_leads_back_to_text_that_folds_to_it(before: str, name: str, after: str, between: str) -> None:
    assume(page.SEPARATOR not in before)
    burmese = language("my")
    text = before + between + name + between + after
    key, wanted = burmese.key(text), burmese.key(name)
    for match in re.finditer(re.escape(wanted), key):
        if edge(key, match.start()) and edge(key, match.end()):
            span = burmese.origins(text).back(Span(*match.span()))
            assert burmese.key(text[span.start : span.end]) == wanted
            assert text[span.start : span.end].strip() == text[span.start : span.end], "no space around it"


@examples(200)
@given(any_texts, any_texts)
def test_segments_keep_apart(one: str, other: str) -> None:
    assume(page.SEPARATOR not in one + other)
    for code in CODES:
        key = language(code).key
        assert key(one + page.SEPARATOR + other) == key(one) + b"\0" + key(other)


FREE = ["", " ", "က", "ကို", "များ", "၏", "။", "၊", "(KNDF)", ")", "\u200b", " က", "KNDF", "၁၀"]


@pytest.mark.parametrize("after", FREE)
@pytest.mark.parametrize("name", [T, "KNDF"])
def test_a_name_may_be_followed_by(name: str, after: str) -> None:
    if name == "KNDF" and after in ("KNDF", "၁၀"):
        pytest.skip("one word of letters and digits")
    assert stands(name, f"{name}{after}")


@pytest.mark.parametrize("before", ["", " ", "တရုတ်", "မ", "အဆိုပါ", "(", "။", "၁", "“"])
@pytest.mark.parametrize("name", [T, "KNDF"])
def test_a_name_may_be_preceded_by(name: str, before: str) -> None:
    if name == "KNDF" and before == "၁":
        pytest.skip("one word of letters and digits")
    assert stands(name, f"{before}{name}")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("က", "ကို"), ("က", "ကြ"), ("က", "အက်"), ("က", "က္က"), ("ကရ", "ကရင်"), ("မ", "မြန်မာ"), ("တ", "ပတ့်"),
        ("KND", "KNDF"), ("NDF", "KNDF"), ("kndf", "kndfs"), ("Wa", "Waé"), ("ဗု", "ဗုဒ္ဓ"), ("ဓ", "ဗုဒ္ဓ"),
    ],
)  # fmt: skip
def test_no_name_inside_a_syllable_or_word(name: str, text: str) -> None:
    assert not stands(name, text)


def stands(name: str, text: str) -> bool:
    """Does a name stand in a text, between edges?"""
    key, wanted = language("my").key(text), language("my").key(name)
    return any(
        edge(key, m.start()) and edge(key, m.start() + len(wanted))
        for m in re.finditer(f"(?={re.escape(wanted.decode('latin-1'))})".encode("latin-1"), key)
    )


@examples(400)
@given(any_texts, st.sampled_from(CODES))
def test_all_edges_are_those_asked_for_one_by_one(text: str, code: str) -> None:
    key = language(code).key(text)
    assert edges(key) == [at for at in range(len(key)) if edge(key, at)]
    assert b"".join(cut_at_edges(key)) == key
    for first in range(len(key) + 1):
        for last in (first, first + 3, first + 16):
            assert edges_within(key, first, last) == [
                at for at in range(first, min(last, len(key)) + 1) if edge(key, at)
            ]
