"""The quick look at many texts never lets one pass that a closer look would complain of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import any_texts, burmese_texts, clean_burmese, examples
from toolkit.text.burmese import repair
from toolkit.text.damage import damage
from toolkit.text.sound import suspects
from toolkit.text.zawgyi import Verdict, is_zawgyi

zawgyi_like = st.text("ကခတနမရသ\u1031\u1039\u103a\u103b\u103c\u107e\u1064\u106a\u1094\u102d\u102f\u1038", max_size=8)


@examples(400)
@given(st.lists(st.one_of(any_texts, burmese_texts, clean_burmese, zawgyi_like), max_size=6))
def test_what_is_no_suspect_is_sound(texts: list[str]) -> None:
    found = suspects(texts)
    for text in texts:
        if text not in found:
            assert repair(text) == text
            assert not damage(text)
            assert is_zawgyi(text) is Verdict.UNICODE


def test_clean_forms_are_no_suspects() -> None:
    assert not suspects(["ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", "KNDF", "ဝ", "ယောက်ျား", ""])


def test_each_suspect_is_found_among_clean_forms() -> None:
    damaged = ["၀န်ကြီး", "ပဥ္စမ", "က\u200cက", "\u1031\u1000\u103a\u102c\u1004\u1039\u1038"]
    assert suspects(["ကရင်", *damaged, "မွန်"]) == set(damaged)
