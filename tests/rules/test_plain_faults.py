"""The rules that every checker has, on Burmese: what must fire and, as long, what must not."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.checker import check
from toolkit.formats.memory import of_segments
from toolkit.model import Glossary, Segment
from toolkit.settings import Settings
from toolkit.termbase import load_glossary


def texts(rule: str, source: str | None, target: str, lang: str = "my", notes: tuple[str, ...] = ()) -> list[str]:
    """What a rule complains of in one pair."""
    other = "en" if lang == "my" else "my"
    segments = [Segment("1", source, target, notes=notes)]
    document = of_segments(segments, source_lang=None if source is None else other, target_lang=lang)
    found = check([document], Glossary(), Settings(select=frozenset({rule})))
    return [finding.text or "" for finding in found]


@pytest.mark.parametrize(
    ("rule", "source", "target"),
    [
        ("changed-verbatim", "See https://example.org/a.", "https://example.org/b ကို ကြည့်ပါ။"),
        ("changed-verbatim", "Mail desk@example.org.", "desk@exmaple.org သို့ ရေးပါ။"),
        ("changed-verbatim", "Follow @desk", "@deks ကို ကြည့်ပါ"),
        ("changed-verbatim", "See #WhatsHappening", "#WhatsHapening ကို ကြည့်ပါ"),
        ("changed-verbatim", "Hello %(name)s", "မင်္ဂလာပါ %(nam)s"),
        ("changed-verbatim", "%1$s of %2$s", "%1$s / %1$s"),
        ("changed-verbatim", "{0} files", "{၀} ဖိုင်"),
        ("changed-verbatim", "${user} came", "$ {user} လာသည်"),
        ("changed-verbatim", "{n, plural, one {# a} other {# b}}", "{n, plural, other {# ခု}"),
        ("changed-verbatim", "<b>Take</b> care", "<b>သတိ<b> ပြုပါ"),
        ("changed-verbatim", "Hello", "မင်္ဂလာပါ {name}"),
        ("doubled-word", None, "သူတို့၏ ၏ ရွာ"),
        ("doubled-word", None, "သူ သွားခဲ့ခဲ့သည်။"),
        ("doubled-word", None, "KNDF KNDF က ပြောသည်။"),
        ("unbalanced", None, "သူက “လာမည်” ဟု ပြောပြီး “သွားမည် ဟု ဆိုသည်။"),
        ("unbalanced", "He (the man) came.", "သူ (ထိုလူ လာသည်။"),
        ("unbalanced", "He «came».", "သူ «လာသည်။"),
        ("punctuation", "They came.", "သူတို့ လာတယ်."),
        ("punctuation", "They came.", "သူတို့ လာ၏."),
        ("punctuation", "They came.", "သူတို့ လာသည်။။"),
        ("punctuation", "They came and left.", "သူတို့ လာ, သွားသည်။"),
        ("spacing", None, "သူတို့  လာသည်။"),
        ("spacing", None, "မြန်မာ ၊ ထိုင်း"),
        ("untranslated", "Please close the door.", "Please close the door."),
        ("untranslated", "Save", "Save"),
        ("untranslated", "They burned down the whole village.", "သူတို့ burned down the whole village ဖြစ်သည်။"),
    ],
)
def test_fires(rule: str, source: str | None, target: str) -> None:
    assert texts(rule, source, target)


@pytest.mark.parametrize(
    ("rule", "source", "target"),
    [
        ("changed-verbatim", "See https://example.org/a.", "https://example.org/aကို ကြည့်ပါ။"),
        ("changed-verbatim", "See https://en.example.org/a", "https://my.example.org/a ကို ကြည့်ပါ။"),
        ("changed-verbatim", "https://example.org and https://example.org", "https://example.org"),
        ("changed-verbatim", "%s of %s", "%2$s / %1$s"),
        ("changed-verbatim", "{a} and {b}", "{b} နှင့် {a}"),
        ("changed-verbatim", "5% of all", "အားလုံး၏ ၅ ရာခိုင်နှုန်း"),
        ("changed-verbatim", "R&amp;D costs &lt; 5", "သုတေသန ကုန်ကျစရိတ် < ၅ R&D"),
        ("changed-verbatim", 'a <a href="x" title="b">c</a>', 'က <a href="x" title="ခ">ဂ</a>'),
        ("changed-verbatim", "No. 1", "အမှတ် #၁"),
        ("doubled-word", None, "မြန်မြန် သွားပါ။ ဖြည်းဖြည်း လာပါ။ ကောင်းကောင်း နေပါ။"),
        ("doubled-word", None, "ကိုကိုကြီးက ကိုကိုအောင်ကို ပြောသည်။"),
        ("doubled-word", None, "တစ်ယောက် တစ်ယောက် တစ်ခုချင်း တစ်ခုချင်း"),
        ("doubled-word", None, "ရွာများသို့ သို့မဟုတ် မြို့များသို့"),
        ("doubled-word", None, "လူအား အားပေးသည်။ အချိန်အား အားလုံးက"),
        ("doubled-word", None, "နေ့စဉ်နေ့တိုင်း နေ့စဉ်နေ့တိုင်း သွားသည်။"),
        ("doubled-word", None, "ဒုက္ခသည် သည် လာသည်။ ညီအစ်ကို ကို တွေ့သည်။"),
        ("unbalanced", "The KNU said", "ကရင်အမျိုးသားအစည်းအရုံး (KNU) က"),
        ("unbalanced", None, "(က) လာပါ၊ ၂) သွားပါ"),
        ("unbalanced", "“He came.", "“သူ လာသည်။"),
        ("unbalanced", "He came.", "သူ လာသည်” ဟု ဆိုသည်။"),
        ("unbalanced", "That’s it :)", "ဒါပါပဲ :)"),
        ("unbalanced", None, '"လာမည်" ‘သွားမည်’ «နေမည်»'),
        ("punctuation", None, "က. ခ. ဂ. ၁. ၂.၅"),
        ("punctuation", None, "ဗ.က.ပ"),
        ("punctuation", "Come?", "လာမလား။"),
        ("punctuation", "Come?", "လာမလား?"),
        ("punctuation", "They came.", "သူတို့ လာသည်"),
        ("punctuation", "Dr. Khin", "ဒေါက်တာ ခင်ခင်"),
        ("spacing", None, "သူတို့လာသည်။သူတို့ သွားသည်။ မြန်မာ၊ထိုင်း"),
        ("spacing", "A  B", "က  ခ"),
        ("spacing", None, "လာသည်။  သွားသည်။"),
        ("untranslated", "Radio Free Asia", "Radio Free Asia"),
        ("untranslated", "COVID-19", "COVID-19"),
        ("untranslated", "Ministry of Home Affairs", "Ministry of Home Affairs"),
        ("untranslated", "{count} / %s", "{count} / %s"),
        ("untranslated", "my_file.txt", "my_file.txt"),
        ("untranslated", "He read “the long road home”.", "သူ “the long road home” ကို ဖတ်သည်။"),
    ],
)
def test_is_silent(rule: str, source: str | None, target: str) -> None:
    assert texts(rule, source, target) == []


@pytest.mark.parametrize(
    ("rule", "target"),
    [("doubled-word", "They came to to the village."), ("spacing", "They came , and left .")],
)
def test_fires_in_english(rule: str, target: str) -> None:
    assert texts(rule, None, target, "en")


@pytest.mark.parametrize(
    ("rule", "target"),
    [
        ("doubled-word", "She had had it, that that was so; bye bye Duran Duran."),
        ("spacing", "Use .NET, wait ... and see.  Then go."),
        ("unbalanced", "The villagers’ land, rock ’n’ roll, 6'2\"."),
        ("punctuation", "They came, and left."),
    ],
)
def test_is_silent_in_english(rule: str, target: str) -> None:
    assert texts(rule, None, target, "en") == []


def test_flags_of_a_catalogue_decide_what_a_placeholder_is() -> None:
    assert texts("changed-verbatim", "Use %s", "သုံးပါ") == ["%s"]
    assert texts("changed-verbatim", "Use %s", "သုံးပါ", notes=("no-c-format",)) == []


def test_an_empty_target_is_reported_in_connected_texts_only() -> None:
    segments = [Segment("1", "They came.", ""), Segment("2", "—", " "), Segment("3", "They left.", "သူတို့ သွားသည်။")]
    for connected, found in ((True, ["1"]), (False, [])):
        document = of_segments(segments, source_lang="en", target_lang="my", connected=connected)
        assert [finding.unit for finding in check([document], Glossary(), Settings())] == found


def test_a_name_that_is_never_translated_is_one_finding(tmp_path: Path) -> None:
    path = tmp_path / "glossary.toml"
    path.write_text('[x]\ntranslate = false\nen = [{ term = "Kolibri", status = "preferred" }]\n', encoding="utf-8")
    segment = Segment("1", "Open Kolibri.", "ကိုလစ်ဘရီကို ဖွင့်ပါ။")
    found = list(check([segment], load_glossary(path), Settings(source_lang="en", target_lang="my")))
    assert [finding.rule for finding in found] == ["changed-verbatim"]


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("ပြည်ထဲရေး၀န်ကြီးဌာန", "digit zero (၀, U+1040) for the letter wa (ဝ, U+101D)"),
        ("၂ဝ၁၇ ခုနှစ်", "letter wa (ဝ, U+101D) for the digit zero (၀, U+1040)"),
        ("အစည်းအေ၀း တက်သည်။", "digit zero (၀, U+1040) for the letter wa (ဝ, U+101D)"),
        ("၄င်းတို့က ပြောသည်။", "digit four (၄, U+1044) for the sign aforementioned (၎, U+104E)"),
    ],
)
def test_look_alikes_are_told_apart_by_name(target: str, message: str) -> None:
    document = of_segments([Segment("1", None, target)], source_lang=None, target_lang="my")
    found = check([document], Glossary(), Settings(select=frozenset({"digit-for-letter"})))
    assert [finding.message for finding in found] == [message]
