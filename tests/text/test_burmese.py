"""Burmese made comparable: the repair that may be offered, and the key that is never shown."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.strategies import any_texts, burmese_texts, clean_burmese, examples
from toolkit.text import page
from toolkit.text.burmese import key, pieces, repair
from toolkit.text.mark_order import LARGE

QUICK = examples(400)

SAME_KEY = [
    ("1: asat and dot", "နှင\u103a\u1037", "နှင\u1037\u103a"),
    ("2: composed ဦ", "\u1025\u102eး", "ဦး"),
    ("3: ဉ and ီ for ဦ", "\u1009\u102eး", "ဦး"),
    ("4: ဥ for ဉ", "ပ\u1025\u1039စမ", "ပ\u1009\u1039စမ"),
    ("4: before asat", "စ\u1025\u1037\u103a", "စ\u1009\u1037\u103a"),
    ("5: dot before vowel", "ခ\u1037\u1032", "ခ\u1032\u1037"),
    ("5: visarga before medial", "က\u1038\u103c", "က\u103c\u1038"),
    ("6: u before i", "က\u102f\u102d", "က\u102d\u102f"),
    ("7: anusvara before u", "အရ\u1036\u102fး", "အရ\u102f\u1036း"),
    ("8: medials", "က\u103e\u103c\u103b", "က\u103b\u103c\u103e"),
    ("9: vowel before medial", "ပ\u1031\u103cာ", "ပ\u103c\u1031ာ"),
    ("10: contraction", "ယောက\u103a\u103bား", "ယောက\u103b\u103aား"),
    ("10: ချ်", "ခ\u103a\u103b", "ခ\u103b\u103a"),
    ("10: ကျွန်ုပ်", "ကျွန\u103a\u102fပ်", "ကျွန\u102f\u103aပ်"),
    ("11: e-vowel before a stack", "သင\u1031\u103a\u1039ဘာ", "သင\u103a\u1039ဘ\u1031ာ"),
    ("12: e-vowel before zero", "အစည်းအ\u1031၀း", "အစည်းအဝ\u1031း"),
    ("12: with more behind it", "လက်\u1031၀\u103e\u1037", "လက်ဝ\u103e\u1031\u1037"),
    ("12: the syllable before keeps its vowel", "န\u1031၀င်း", "န\u1031ဝင်း"),
    ("12: before another vowel", "ဒ\u1031၀ီ", "ဒ\u1031ဝီ"),
    ("13: zero before a final", "၀န်ကြီး", "ဝန်ကြီး"),
    ("13: zero after a letter", "ပါ၀င်", "ပါဝင်"),
    ("13: zero at the end of a name", "ပလက်၀", "ပလက်ဝ"),
    ("14: wa in a year", "၂ဝ၁၇", "၂၀၁၇"),
    ("14: wa at the end", "၃ဝဝ", "၃၀၀"),
    ("14: wa before a space", "၂ဝ KNDF", "၂၀ KNDF"),
    ("16: four for ၎", "၄င်း", "၎င်း"),
    ("17: ဈ", "ဈေး", "စျေး"),
    ("18: ဩ", "ဩဂုတ်", "သြဂုတ်"),
    ("18: ဪ", "ဪ", "သြော်"),
    ("19: ဿ", "ပြဿနာ", "ပြသ္သနာ"),
    ("20: tall aa", "ဓါတ်", "ဓာတ်"),
    ("21: doubled mark", "မြို့\u1037", "မြို့"),
    ("21: doubled asat", "မြန\u103a\u103aမာ", "မြန်မာ"),
    ("23: virama at the end", "သိပ\u1039", "သိပ်"),
    ("23: virama before a space", "သိပ\u1039 ကောင်း", "သိပ် ကောင်း"),
    ("24: Zawgyi residue", "ဘဏ\u1039\u1091ာ", "ဘဏ္ဍာ"),
    *((f"25: U+{ord(c):04X}", f"မြန်{c}မာ", "မြန်မာ") for c in page.INVISIBLE + page.ZERO_WIDTH_SPACE),
    *((f"26: U+{ord(c):04X}", f"မြန်{c}မာ", "မြန်မာ") for c in page.SPACES + " \n"),
    ("26: several", "မြန် \u200b မာ", "မြန်မာ"),
    ("27: two commas for a full stop", "သည်၊၊", "သည်။"),
    ("28: digits", "၁၀၂၇", "1027"),
    *((f"29: U+{ord(c):04X}", f"ထိုင်း{c}မြန်မာ", "ထိုင်း-မြန်မာ") for c in page.DASHES),
]
"""Rows of section 1 of the notes on Burmese script: two ways to write one thing."""

OTHER_KEY = [
    ("another syllable", "ကရင်", "ကရင်နီ"),
    ("15: ရ is no digit", "၂၇", "၂ရ"),
    ("22: which vowel is meant", "က\u102d", "က\u102e"),
    ("22: short and long u", "က\u102f", "က\u1030"),
    ("a zero is no wa", "၁၀", "၁"),
    ("zero in a number", "၁၀ ခု", "၁ဝါ ခု"),
    ("a telephone number", "ရေ ၀၉၁", "ရဝေ ၉၁"),
    ("two numbers", "၁ ၂", "၁၂"),
    ("28: Shan digits", "႑", "၁"),
    ("the tones", "ကား", "ကာ"),
    ("a dot", "က\u1032", "က\u1032\u1037"),
    ("full stop and comma", "သည်။", "သည်၊"),
    ("English words keep their space", "Shan State", "ShanState"),
    ("capitals", "KNDFက", "kndfက"),
    ("a stack is no final", "က္က", "က်က"),
]
"""Pairs that must stay apart."""

CORRECT = [
    "ကရင်နီပြည်နယ်တွင် တိုက်ပွဲများ ဖြစ်ပွားနေသည်။",
    "သူက ၂၀၂၃ ခုနှစ်၊ အောက်တိုဘာလ ၂၇ ရက်နေ့တွင် ပြောခဲ့သည်။",
    "ယောက်ျား ၁၀ ယောက်နှင့် မိန်းမ ၅ ယောက်",
    "ယောကျ်ားများ စျေးသို့ သွားကြသည်။",
    "ကျွန်ုပ်တို့၏ သင်္ဘောသည် ဗုဒ္ဓဟူးနေ့တွင် ထွက်မည်။",
    "၎င်းတို့က ပြဿနာကို ဖြေရှင်းနိုင်သည်။",
    "ဩဂုတ်လတွင် ဦးအောင် ရောက်လာသည်။ ဪ၊ ဟုတ်လား။",
    "ဥက္ကဋ္ဌ၏ ဉာဏ်ပညာ၊ ပဉ္စမ၊ ညဉ့်",
    "အစည်းအဝေးသို့ ဝန်ကြီးများ တက်ရောက်သည်။ ဝ ပြည်နယ်။",
    "KNDF (ကေအင်န်ဒီအက်ဖ်) က ၁,၀၂၇ ခု၊ ၁.၅ သန်း။",
    "နံနက် ၁၀း၃၀ နာရီ၊ ၃/၀ခု၊ ၁-၀ဖြင့် အနိုင်ရသည်။",
    "ဖုန်း ၀၉-၁၂၃၄၅၀ သို့ ဆက်သွယ်ပါ။",
    "စာမျက်နှာ\u200bအသစ်",
    "“Hello” – plain English: 50 % of 1,000.",
    "",
]

MINORITY = [
    "ၸိူဝ်းႁၢၼ် သိုၵ်းတႆး",  # Shan
    "ဘာသာမန် ကောန်ဂကူမန် ၚုဟ်မး",  # Mon
    "ကညီကျိၥ် ပှၤကညီဖိ",  # Sgaw Karen
    "ပအိုဝ်ႏ ငဝ်းငွါ",  # Pa'O
    "နမော တဿ ဘဂဝတော အရဟတော သမ္မာသမ္ဗုဒ္ဓဿ",  # Pali
]


@pytest.mark.parametrize(("one", "other"), [pytest.param(a, b, id=row) for row, a, b in SAME_KEY])
def test_variants_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [pytest.param(a, b, id=row) for row, a, b in OTHER_KEY])
def test_other_texts_have_other_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


SAFE = re.compile(r"(?:[1-9]|1[1-6]|21|23|24|25): ")


@pytest.mark.parametrize(
    ("written", "mended"),
    [pytest.param(a, b, id=row) for row, a, b in SAME_KEY if SAFE.match(row) and "\u200b" not in a],
)
def test_repair_mends(written: str, mended: str) -> None:
    assert repair(written) == mended


@pytest.mark.parametrize("text", [*CORRECT, *MINORITY])
def test_repair_leaves_what_is_right(text: str) -> None:
    assert repair(text) == text


def test_repair_leaves_a_word_whose_e_vowel_stands_first() -> None:
    assert repair("\u1031\u103bပာ မြို့့ \u1031ကုိ") == "\u1031\u103bပာ မြို့ \u1031ကုိ"


def test_repair_leaves_a_sentence_of_another_language_and_mends_the_next() -> None:
    assert repair("က\u102f\u102d ၸိူဝ်း။ က\u102f\u102d") == "က\u102f\u102d ၸိူဝ်း။ က\u102d\u102f"


@QUICK
@given(any_texts)
def test_key_is_a_fixed_point(text: str) -> None:
    assert key(page.decode(key(text))) == key(text)


@QUICK
@given(any_texts)
def test_repair_is_a_fixed_point(text: str) -> None:
    assert repair(repair(text)) == repair(text)


@QUICK
@given(any_texts)
def test_repair_keeps_the_key(text: str) -> None:
    assume(
        not re.search("[\\s\u200b][\u102b-\u103e]", text)
    )  # a mark parted from its letter: only the key rejoins them
    assert key(repair(text)) == key(text)


@QUICK
@given(clean_burmese)
def test_repair_leaves_well_formed_syllables(text: str) -> None:
    assert key(repair(text)) == key(text)
    assert repair(text) == text or re.search("[ဥဩ]", text)


@QUICK
@given(any_texts)
def test_keys_of_pieces_join(text: str) -> None:
    assume(page.SEPARATOR not in text)
    cut = list(pieces(text))
    assert "".join(text[slice(*piece)] for piece, _ in cut) == text
    assert b"".join(key(text[slice(*piece)]) for piece, _ in cut) == key(text)


@QUICK
@given(burmese_texts)
def test_a_core_has_the_key_of_its_piece(text: str) -> None:
    for piece, core in pieces(text):
        assert piece.start <= core.start <= core.end <= piece.end
        assert key(text[slice(*core)]) == key(text[slice(*piece)])


@examples(60)
@given(st.lists(burmese_texts, min_size=1, max_size=12), clean_burmese)
def test_a_large_buffer_has_the_keys_of_its_segments(texts: list[str], clean: str) -> None:
    segments = [text.replace(page.SEPARATOR, "") for text in texts]
    filling = [clean.replace(page.SEPARATOR, "") or "က"] * (LARGE // max(1, len(clean)) + 1)
    large = key(page.SEPARATOR.join([*segments, *filling]))
    assert large.split(page.SEPARATOR.encode())[: len(texts)] == list(map(key, segments))
