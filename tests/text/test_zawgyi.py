"""Zawgyi is converted faithfully, and found without calling anything else Zawgyi."""

from __future__ import annotations

import os
import re
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.formats.edits import spliced
from toolkit.model import Span
from toolkit.text import page
from toolkit.text.burmese import repair
from toolkit.text.zawgyi import (
    Verdict,
    convert,
    convert_traced,
    doubtful_runs,
    holding_zawgyi,
    is_zawgyi,
    judge,
    may_hold_zawgyi,
    origins_of_runs,
    zawgyi_runs,
)
from toolkit.text.zawgyi.detect import _RARE
from toolkit.text.zawgyi.signs import LONG, SHORT, SURE

PAIRS = [
    ("ကရင္နီအမ်ိဳးသားမ်ားကာကြယ္ေရးတပ္က ေျပာသည္။", "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်က ပြောသည်။"),
    ("ျမန္မာႏိုင္ငံ", "မြန်မာနိုင်ငံ"),
    ("ေက်ာင္းသား", "ကျောင်းသား"),
    ("ၿမိဳ႕ေပၚတြင္", "မြို့ပေါ်တွင်"),
    ("အဂၤလိပ္", "အင်္ဂလိပ်"),
    ("အဂါၤေန႔", "အင်္ဂါနေ့"),  # kinzi typed behind the vowel
    ("တနဂၤေႏြ", "တနင်္ဂနွေ"),
    ("ကမာၻ႕ကုလသမဂၢ", "ကမ္ဘာ့ကုလသမဂ္ဂ"),
    ("ဘ႑ာေရး", "ဘဏ္ဍာရေး"),
    ("ဦးေႏွာက္", "ဦးနှောက်"),
    ("လူႀကီး၏ ဥစၥာ", "လူကြီး၏ ဥစ္စာ"),
    ("ျပႆနာ", "ပြဿနာ"),
    ("၄င္းတုိ႔", "၎င်းတို့"),
    ("၎တို႔", "၎င်းတို့"),
    ("၀န္ႀကီး ၁၀ ဦး", "ဝန်ကြီး ၁၀ ဦး"),
    ("နံနက္ ၁၇း၃၀ နာရီ", "နံနက် ၁၇း၃၀ နာရီ"),
    ("ေစ်းႏႈန္း", "ဈေးနှုန်း"),
    ("ကၽြႏ္ုပ္", "ကျွန်ုပ်"),
    ("ေယာက္်ား", "ယောက်ျား"),
    ("စာေပမျွဖစ္ေစ", "စာပေမှဖြစ်စေ"),  # ha typed behind the ra of the next letter
    ("ဆယေ္က်ာ္", "ဆယ်ကျော်"),
    ("အမေရိကန္", "အမေရိကန်"),  # e-vowel typed behind its letter
    ("စေနေန႔တြင္ စေနေန႕", "စနေနေ့တွင် စနေနေ့"),
    ("ေ\u200bဝးကြာ", "ဝေးကွာ"),
    ("မေနဘ ဲ", "မနေဘဲ"),
    ("ဆိုနို္င္", "ဆိုနိုင်"),  # an asat hidden under the vowel
]


@pytest.mark.parametrize(("zawgyi", "unicode"), PAIRS)
def test_converted(zawgyi: str, unicode: str) -> None:
    assert repair(convert(zawgyi)) == unicodedata.normalize("NFC", unicode)


@pytest.mark.parametrize("text", ["", "KNDF said so.", "ပထမ", "၁၂၃ ၊ ။", "tab\tand\nline", "中文 ไทย"])
def test_what_is_alike_passes(text: str) -> None:
    assert convert(text) == text


def test_origins_name_whole_clusters() -> None:
    made, origins = convert_traced("the ေက်ာင္း.")
    assert made == "the ကျောင်း."
    assert origins.back(Span(4, 8)) == Span(4, 8)
    assert origins.back(Span(8, 9)) == Span(8, 11)
    assert origins.back(Span(len(made) - 1, len(made))) == Span(11, 12)


ANY = st.text(st.sampled_from([chr(c) for c in range(0x1000, 0x10A0)] + list("ab 1.\n\u200b")), max_size=30)


@settings(max_examples=300, deadline=None)
@given(ANY)
def test_traced_conversion_is_conversion(text: str) -> None:
    made, origins = convert_traced(text)
    assert made == convert(text)
    assert len(origins.starts) == len(origins.ends) == len(made)
    assert list(origins.starts) == sorted(origins.starts)
    runs = list(dict.fromkeys(zip(origins.starts, origins.ends, strict=True)))
    assert all(0 <= a < b <= len(text) for a, b in runs)
    assert all(before[1] <= after[0] for before, after in pairwise(runs))


@settings(max_examples=200, deadline=None)
@given(ANY, st.data())
def test_runs_have_origins_in_the_whole_text(text: str, data: st.DataObject) -> None:
    edges = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    runs = tuple(Span(*run) for run in zip(edges[::2], edges[1::2], strict=True))
    made = spliced(text, [(run, convert(text[slice(*run)])) for run in runs])
    origins = origins_of_runs(text, runs)
    assert len(origins.starts) == len(made)
    for char, start, end in zip(made, origins.starts, origins.ends, strict=True):
        assert any(run.start <= start < end <= run.end for run in runs) or text[start:end] == char


@given(st.text(st.sampled_from("က\u103aa \n"), max_size=60))
def test_a_text_is_long_by_its_burmese(text: str) -> None:
    assert bool(LONG.search(text)) is (len(text) - sum(map(text.count, "a \n")) >= SHORT)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(ANY, st.sampled_from([text for pair in PAIRS for text in pair])), max_size=6))
def test_many_texts_are_searched_as_one_is(texts: list[str]) -> None:
    held = {number for number, text in enumerate(texts) if may_hold_zawgyi(text)}
    assert holding_zawgyi(texts) == holding_zawgyi(texts, page.encode(page.joined(texts))) == held


def test_a_page_says_whether_it_holds_what_the_last_sign_opens_with() -> None:
    opening = re.match(r"\[.*?\]", SURE.pattern)
    assert opening is not None
    for char in filter(re.compile(opening[0]).match, map(chr, range(0x10000))):
        assert any(page.encode(char).startswith(rare) for rare in _RARE)


@given(ANY)
def test_detection_survives_anything(text: str) -> None:
    verdict = is_zawgyi(text)
    assert verdict is Verdict.UNICODE or may_hold_zawgyi(text)
    runs = zawgyi_runs(text, verdict)
    assert all(0 <= a < b <= len(text) for a, b in runs)
    assert runs == sorted(runs)


@pytest.mark.parametrize(
    "text",
    [
        *(zawgyi for zawgyi, _ in PAIRS[:1]),
        "အဲဒီ့ေနာက္ ေက်ာင္းသားမ်ား ျပန္လာၾကသည္။",
        "KNU တပ္ေတြက ေျပာပါတယ္",
        "ခဲ့ေသာေၾကာင့္",
        "ေကအဲန္ယူက ေျပာသည္။",
        "ေကအန္အယ္ဖ္က ေျပာသည္။",
    ],
)
def test_zawgyi(text: str) -> None:
    assert is_zawgyi(text) is Verdict.ZAWGYI


UNICODE_TEXTS = [
    "",
    "KNDF",
    "၅၂၀",
    "ဘီအေအက်စ်အက်ဖ်",
    "ပီအေပီအစိုးရ",
    "ကေအင်န်ဒီအက်ဖ်",
    "တံတားဦးရွာ",
    "ပခုက္ကူ",
    "အမေရိကား",
    "မဥ္ဇူ",
    "စျေး",
    "ယောကျ်ား",
    "ယောက်ျား",
    "ကျွန်ုပ်",
    "မက်ဆေ့ခ်ျ",
    "ဘဏ္႑ာရေး",
    "အစည်းအေ၀း",
    "ကျောင်းသားများ ပြန်လာကြသည်။",
    "နေ",
    "ဝိနယပိဋကေ ပါရာဇိကပါဠိ",
    "ၶူးႁိုၼ် လႄႈ ၵူၼ်းမိူင်း ႁတ်းႁၢၼ်",
    "ဂလာန်ညးဒါန်လိက် ဍုၚ်မန် ပ္ဍဲ",
    "တၢ်ကစီၣ် တၢ်ထံၣ်တၢ်ပၥ်သး ကညီကလုာ်",
    "ပအိုဝ်ႏ ခွန်ႏ",
]


@pytest.mark.parametrize("text", UNICODE_TEXTS)
def test_not_zawgyi(text: str) -> None:
    assert is_zawgyi(text) is Verdict.UNICODE
    assert zawgyi_runs(text) == []


@pytest.mark.parametrize("text", ["မ်ားကို", "သိမ္း", "ကုလသမဂၢ", "အိမ္ကို"])
def test_short_strings_may_be_zawgyi(text: str) -> None:
    assert is_zawgyi(text) is Verdict.UNSURE


@pytest.mark.parametrize("text", ["ေကအ ခ္ယူ္ ေျပ္", "(ေျပ္ခ့္္က)"])
def test_signs_without_sense_are_a_doubt(text: str) -> None:
    assert doubtful_runs(text) == [(0, len(text))]
    assert not zawgyi_runs(text)


@pytest.mark.parametrize("text", [*UNICODE_TEXTS, "သိပ္ ကောင်းသည်။", "ရန်ကုန်မြို့့သို့ သွားသည်။", "ျမန္မာႏိုင္ငံ"])
def test_no_doubt(text: str) -> None:
    assert doubtful_runs(text) == []


def test_short_strings_follow_their_document() -> None:
    zawgyi, unicode = PAIRS[0]
    assert judge(["မ်ားကို", zawgyi, "KNU"]) == [Verdict.ZAWGYI, Verdict.ZAWGYI, Verdict.UNICODE]
    assert judge(["မ်ားကို", unicode]) == [Verdict.UNICODE, Verdict.UNICODE]
    assert judge(["မ်ားကို", "KNU"]) == [Verdict.UNSURE, Verdict.UNICODE]
    assert judge(["မြန်", zawgyi]) == [Verdict.UNICODE, Verdict.ZAWGYI], "a sign of Unicode is not outvoted"
    assert judge([]) == []


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("ခ်င္းအမ်ိဳးသားတပ္ဦးက ပြောသည်။", ["ခ်င္းအမ်ိဳးသားတပ္ဦးက"]),
        ("ခ်င္းအမ်ိဳးသားတပ္ဦးကပြောသည်။", ["ခ်င္းအမ်ိဳးသားတပ္ဦးက"]),
        ("သူက “ဖတ္ေနတဲ့ စာပိုဒ္ရဲ႕ အစ” ဟု ပြောသည်။", ["ဖတ္ေနတဲ့ စာပိုဒ္ရဲ႕"]),
        ("ကုလသမဂၢက ပြောသည်။", ["ကုလသမဂၢက"]),
        ("နိုင္ငံတကာ ၾကက္ေျခနီ အသင္းက ပြောသည်။", ["နိုင္ငံတကာ ၾကက္ေျခနီ အသင္းက"]),
        ("အထက္တရားရံုးက ပြောသည်။", ["အထက္တရားရံုးက"]),
        ("သူကုိ တွေ့သည်။ ကောရိန္သုမြို့", []),
        ("မန်ဘာသာ ပ္ဍဲ သမ္တီ ဟုသည် ပြောသည်။", []),
        ("သိပ္ကောင်းတယ်။ တပ်မတော်ကဘဏ္႑ာရေး ပြောသည်။", []),
        ("ထိုနေ့တွင်ေ တွေ့မြင်ခဲ့ရသည်။", []),
    ],
)
def test_runs_inside_unicode(text: str, runs: list[str]) -> None:
    assert [text[a:b] for a, b in zawgyi_runs(text)] == runs


def test_unicode_inside_zawgyi() -> None:
    text = "ျမန္မာႏိုင္ငံ လြတ္လပ္ေရးေန႔ ခ်ီးျမႇင့္သည္ ပြောကြားခဲ့သည် ဟု ေျပာပါသည္"
    assert is_zawgyi(text) is Verdict.ZAWGYI
    assert "ပြောကြားခဲ့သည်" not in "".join(text[a:b] for a, b in zawgyi_runs(text, Verdict.ZAWGYI))


# --- against real text, where there is some ---


def data(path: str) -> list[str]:
    folder = os.environ.get("WAWHARA_DATA")
    if not folder:
        pytest.skip("WAWHARA_DATA is not set: no real text to measure on")
    return (Path(folder) / path).read_text("utf-8").split("\n")


@pytest.mark.parametrize(
    ("zawgyi", "unicode"),
    [("mmgov_zawgyi_src", "mmgov_unicode_out"), ("udhr_mya_zawgyi_out", "udhr_mya_unicode_src")],
)
def test_reference_pairs(zawgyi: str, unicode: str) -> None:
    pairs = zip(data(f"zawgyi/{zawgyi}.txt"), data(f"zawgyi/{unicode}.txt"), strict=True)
    assert [(z, u) for z, u in pairs if repair(convert(z)) != repair(u)] == []


def test_published_news_is_told_from_its_conversion() -> None:
    rows = [line.split("\t") for line in data("ntrex/dev.tsv")[1:] if line]
    long = [row for row in rows if sum("\u1000" <= c <= "\u109f" for c in row[2]) >= 20]
    missed = [row[2] for row in long if is_zawgyi(row[2]) is not Verdict.ZAWGYI]
    false = [row[3] for row in long if is_zawgyi(row[3]) is not Verdict.UNICODE]
    assert len(missed) <= 0.002 * len(long)
    assert false == []
