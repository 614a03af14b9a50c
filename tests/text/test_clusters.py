"""The cluster grammar, and the damage that is found with it."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.text.burmese import repair
from toolkit.text.clusters import is_cluster, well_formed
from toolkit.text.damage import Kind, damage
from toolkit.text.invisible import SUSPECTS, invisible
from toolkit.text.suspects import DIGITS, MISFITS, MISORDERED

SOUND = [
    "",
    "KNDF said so.",
    "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်က ပြောသည်။",
    "အင်္ဂလိပ် ဗုဒ္ဓ ဥက္ကဋ္ဌ သင်္ဘော ပဉ္စမ အဓိပ္ပာယ် ပြဿနာ",
    "တင့် တင့် နှင့် နှင့်",
    "ဦး ဦး ဧပြီ ဩဂုတ် သြဂုတ် ဤ ဪ",
    "ယောက်ျား ယောကျ်ား ယောက်ာ်း ကျွန်ုပ် ကျွနု်ပ် မက်ဆေ့ခ်ျ မက်ဆေ့ချ် ရှ်",
    "ဆဲလ် ဗိုင်းရပ်စ် အယ်လ် ဒေ့စ်",
    "ဒု(ခ်)တက္ကသိုလ် အက်(ဖ်) KNUက",
    "မိူင်း ဗုဒ္ဓံ သုံး ရုံး ကျုံ ခံ့ ဘယ်သို့",
    "၁၀ ရက် ၁၀ရက် ၁၇း၃၀ ၁၀း၃၀ ၁-၀ ၃.၅ ၂၀၂၁ခုနှစ် ၇ ရက် ၇ရက် ၈ဂဏန်း ၇း",
    "ဝန်ကြီး ဝ ပြည်နယ် ရေး ၎င်း",
    "မြန်မာ\u200bနိုင်ငံ",
    "ၽႃႇသႃႇတႆး ၶူးႁိုၼ် ဍုၚ်မန် ပ္ဍဲ တၢ်ကစီၣ် ပအိုဝ်ႏ",
    "ဝိနယပိဋကေ ပါရာဇိကပါဠိ",
    "မျိုး တိုက် ဘိုင် ကူး သူ မှူး မှုး",
    "သိူဝ်း ပိူင် မိူဝ် တိူင်းမိူင်းက",
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_is_left_alone(text: str) -> None:
    assert damage(text) == ()
    assert list(invisible(text)) == []


DAMAGED = [
    ("«၀»န်ကြီး", Kind.DIGIT, "ဝ"),
    ("ပါ«၀»င်", Kind.DIGIT, "ဝ"),
    ("အပြည့်အ«၀» ပေး", Kind.DIGIT, "ဝ"),
    ("အစည်းအ«ေ၀»း", Kind.DIGIT, "ဝေ"),
    ("«ဥး်»", Kind.LOOK_ALIKE, "ဉ်း"),
    ("«၄»င်းတို့", Kind.DIGIT, "၎"),
    ("«၇»ေး", Kind.DIGIT, "ရ"),
    ("«၇»န်ကုန်", Kind.DIGIT, "ရ"),
    ("«၈»ုဏ်", Kind.DIGIT, "ဂ"),
    ("၂«ဝ»၁၇", Kind.LETTER, "၀"),
    ("၂၀«ရ»၅", Kind.LETTER, "၇"),
    ("သူ«ကုိ»", Kind.ORDER, "ကို"),
    ("အ«ရံုး»", Kind.ORDER, "ရုံး"),
    ("«ခ့ဲ»သည်", Kind.ORDER, "ခဲ့"),
    ("«မြို့့»", Kind.DOUBLED, "မြို့"),
    ("လ«သောာ»", Kind.DOUBLED, "သော"),
    ("ခွ«င့့်»", Kind.DOUBLED, "င့်"),
    ("ဘ«ဏ္႑ာ»", Kind.RESIDUE, "ဏ္ဍာ"),
    ("အကြံ«ဥ»ာဏ်", Kind.LOOK_ALIKE, "ဉ"),
    ("«ဉီ»း", Kind.LOOK_ALIKE, "ဦ"),
    ("သိ«ပ္» ကောင်း", Kind.VIRAMA, "ပ်"),
    ("သ«ငေ်္ဘာ»", Kind.E_VOWEL, "င်္ဘော"),
    ("အမ«ရေိ»ကန်", Kind.E_VOWEL, None),
    ("ထိုနေ့တွ«င်ေ»", Kind.E_VOWEL, None),
    ("တပ်မ«တာ်»က", Kind.NO_E_VOWEL, None),
    ("အေ«ပါ်» ကျသည်", Kind.NO_E_VOWEL, None),
    ("စောင့်မ«မျှာ့်»", Kind.NO_E_VOWEL, None),
    ("«ဟီဲ»ဗာ", Kind.TWO_VOWELS, None),
    ("«မျာိး»", Kind.TWO_VOWELS, None),
    ("တို့သည «်»အခွန်", Kind.NO_LETTER, None),
    ("ခြ«င်းြ»ဖစ်", Kind.NO_LETTER, None),
    ("«လ်ိ»မ့်", Kind.ASAT, None),
    ("«sစ်»ကိုင်း", Kind.LATIN, None),
    ("ချ «င်»သော", Kind.FINAL, None),
    ("ပြီ«င်္း»", Kind.VIRAMA, None),
    ("လူ«မျိူး»စု", Kind.I_AND_UU, None),
    ("သူ«ကူိ» တွေ့သည်", Kind.I_AND_UU, None),  # in order it would be no Burmese either
    ("«မူိ»င်းတွင်", Kind.ORDER, "မိူ"),
    ("၂«ဝ»၂၀ ပြည့်နှစ်", Kind.LETTER, "၀"),  # a zero of its own behind it
    ("၈«ဝ»၀ ကျော်", Kind.LETTER, "၀"),
    ("«တိူ»က်ခိုက်မှု", Kind.I_AND_UU, None),
    ("ဟူ«ဘိူ»င်", Kind.I_AND_UU, None),
    ("လူ«မိူ»", Kind.I_AND_UU, None),
]


@pytest.mark.parametrize(("marked", "kind", "mended"), DAMAGED)
def test_damage(marked: str, kind: Kind, mended: str | None) -> None:
    start, end = marked.index("«"), marked.index("»") - 1
    text = marked.replace("«", "").replace("»", "")
    found = [one for one in damage(text) if one.span == (start, end)]
    assert [(one.kind, one.mended) for one in found] == [(kind, mended)], damage(text)
    assert len(damage(text)) == 1


@pytest.mark.parametrize("text", ["ၽႃႇကုိ", "ဍုၚ်ကုိ", "တၢ်က့ံ", "ၵိူၼ်းမိူး"])
def test_other_languages_are_left_alone(text: str) -> None:
    assert damage(text) == ()


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("မြန်\u200cမာ", "မြန်မာ"),
        ("\ufeffမြန်မာ", "မြန်မာ"),
        ("မြန်မာ\u200d", "မြန်မာ"),
        ("မြန်\u00adမာ", "မြန်မာ"),
        ("မြန်\u2060\u200eမာ", "မြန်မာ"),
        ("က\u200bို", "ကို"),
        ("မြန်မာ\u200b\u200bနိုင်ငံ", "မြန်မာ\u200bနိုင်ငံ"),
        ("မြန်မာ\u00a0နိုင်ငံ", "မြန်မာ နိုင်ငံ"),
    ],
)
def test_invisible(text: str, mended: str) -> None:
    (found,) = invisible(text)
    assert text[: found.span.start] + found.mended + text[found.span.end :] == mended
    assert damage(text) == ()


BURMESE = st.text(
    st.sampled_from("ကငနမရလဝသအဥဉ၀၁၇၄ 1a(\u200b\u200c" + "".join(map(chr, range(0x102B, 0x103F)))), max_size=12
)


@settings(max_examples=400, deadline=None)
@given(BURMESE)
def test_damage_lies_in_the_text(text: str) -> None:
    found = damage(text)
    assert list(found) == sorted(found)
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.mended != text[slice(*one.span)]


@settings(max_examples=400, deadline=None)
@given(BURMESE)
def test_quick_searches_see_all_damage(text: str) -> None:
    if list(invisible(text)):
        assert SUSPECTS.search(text)
    text = re.sub("[\u200b\u200c]", "", text)
    kinds = {one.kind for one in damage(text)}
    assert bool(kinds & {Kind.DIGIT, Kind.LETTER}) <= bool(DIGITS.search(text))
    assert (Kind.ORDER in kinds) <= bool(MISORDERED.search(text))
    assert bool(kinds - {Kind.DIGIT, Kind.LETTER}) <= bool(MISFITS.search(text))


@settings(max_examples=400, deadline=None)
@given(BURMESE)
def test_what_is_mended_is_what_the_safe_repair_makes(text: str) -> None:
    text = mended = text.replace("\u200b", "")
    for one in reversed(damage(text)):
        if one.mended is not None and one.kind not in (Kind.DIGIT, Kind.LETTER):
            mended = mended[: one.span.start] + one.mended + mended[one.span.end :]
    assert repair(repair(mended)) == repair(repair(text))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([word for text in SOUND[2:10] for word in text.split()]))
def test_canonically_equivalent_text_is_sound(word: str) -> None:
    assert well_formed(word)
    for form in ("NFC", "NFD"):
        assert damage(unicodedata.normalize(form, word)) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize("cluster", ["က", "ကို", "င်္ဂ", "ကျွ", "သော်", "က့်", "ဿ", "ဦး", "န္တ", "က်ျား"])
def test_a_cluster(cluster: str) -> None:
    assert is_cluster(cluster)


@pytest.mark.parametrize("cluster", ["", "ကက", "ိ", "ကုိ", "ကိီ", "က္", "ကေိ", "1", "ကးး"])
def test_not_a_cluster(cluster: str) -> None:
    assert not is_cluster(cluster)
