"""Texts for property tests: Burmese built of syllables, damaged on purpose, mixed with everything else."""

from __future__ import annotations

import os

from hypothesis import settings
from hypothesis import strategies as st

LONG = bool(os.environ.get("WAWHARA_LONG"))
"""Look much longer, and at other examples each time."""


def examples(number: int) -> settings:
    """How many examples a property is tried on; the same ones on every run unless it is a long one."""
    if LONG:
        return settings(max_examples=number * 20, deadline=None)
    return settings(max_examples=number, deadline=None, derandomize=True, database=None)


SPACE_LIKE = " \u00a0\u200b\u200c\u200d\u2060\ufeff\u00ad\t\n"
"""Spaces and invisible characters (NO-BREAK SPACE, ZERO WIDTH SPACE, NON-JOINER, JOINER, WORD JOINER ...)."""

LETTERS = "ကခဂငစဆဇဈဉညဋဍဏတထဒဓနပဖဗဘမယရလဝသဟအဣဥဦဩဿ၎"
MARKS = "".join(map(chr, range(0x102B, 0x1033))) + "".join(map(chr, range(0x1036, 0x103F)))
DIGITS = "၀၁၂၇ဝ05"
SIGNS = "၊။၏၍()«»-–.,:'’\"“”/%"

_SYLLABLES = """
    က ကို ၏ သည် တွင် မှ နှင့် များ တို့ ရဲ့ မြန် မာ ပြည် တပ် ဖွဲ့ ရေး အင်္ဂ ဗုဒ္ဓ ဥက္က ဋ္ဌ ကျွန်ုပ် ယောက်ျား ဝန် ကြီး ဦး ဈေး သြ ဩ ဪ ဿ
    ဓာတ် ဓါတ် ဏ္ဍာ ပဉ္စ ဥ ဝ ဝါ ရှမ်း ချင်း ကရင် နီ မွန် ၎င်း အေ အက်ဖ် အိတ်ချ် ခဲ့ ပြီ သင်္ဘော တင့် မြို့
    """
SYLLABLES = _SYLLABLES.split()
NAMES = ("KNDF", "KNPLF", "t.me/Example", "Chin", "Wa", "was", "Shan State", "People's", "coup d'état", "Ünal")
OTHERS = ["ၶ", "ႁ", "ႆ", "ၚ", "ၡ", "ꩡ", "ไทย", "中文", "é", "e\u0301", "😀", "𑄀", "\u0301", "ﬁ", "İ", "ß", "\x7f", "\x0e"]

syllables = st.sampled_from(SYLLABLES)
loose = st.text(alphabet=LETTERS + MARKS + DIGITS + SIGNS + SPACE_LIKE, min_size=1, max_size=5)
fragments = st.one_of(
    syllables,
    syllables,
    loose,
    st.sampled_from(NAMES),
    st.sampled_from(OTHERS),
    st.sampled_from(list(SPACE_LIKE)),
    st.text(alphabet=DIGITS, min_size=1, max_size=4),
)

burmese_texts = st.lists(fragments, max_size=14).map("".join)
"""Burmese as it comes, and as it never should: marks in any order, digits for letters, other scripts between."""

clean_burmese = st.lists(syllables, min_size=1, max_size=8).map("".join)
"""Burmese syllables in good order."""

any_texts = st.one_of(burmese_texts, st.text(max_size=30), st.text(alphabet=st.characters(), max_size=30))
"""Every str, Burmese or not."""

_ENGLISH = """
    the army armies Wa was Ye yes Chin chin KNDF KNDF's Shan State shan-state coup’s “people” e\u0301 naïve 2023 1,027 –
    """
ENGLISH = _ENGLISH.split()
english_texts = st.lists(
    st.one_of(st.sampled_from(ENGLISH), st.sampled_from(list(" \n-\u00ad\u200b\u00a0")), st.text(max_size=4)),
    max_size=14,
).map(" ".join)
