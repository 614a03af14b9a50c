"""Rule zawgyi in company: one finding for a paragraph, and nobody else speaks of it."""

from __future__ import annotations

from toolkit.checker import Checker
from toolkit.formats.memory import of_segments
from toolkit.model import Finding, Glossary, Level, Segment
from toolkit.settings import Settings

RULES = frozenset({"zawgyi", "broken-cluster", "misordered-marks", "digit-for-letter", "invisible-character"})
PARAGRAPH = "ျမန္မာႏိုင္ငံ ၀န္ႀကီးမ်ားက ေျပာၾကားသည္။"


def check(*targets: str, source: str | None = None) -> list[Finding]:
    segments = [Segment(str(number), source, target) for number, target in enumerate(targets, 1)]
    document = of_segments(segments, source_lang="en" if source else None, target_lang="my")
    return list(Checker(Glossary(), Settings(select=RULES)).check([document]))


def said(findings: list[Finding]) -> list[tuple[str | None, str, Level]]:
    return sorted((finding.unit, finding.rule, finding.level) for finding in findings)


def test_one_finding_for_a_paragraph() -> None:
    (finding,) = check(PARAGRAPH)
    assert (finding.rule, finding.level, finding.span) == ("zawgyi", Level.ERROR, (0, len(PARAGRAPH)))
    assert finding.fix is not None
    assert finding.fix.safe
    assert finding.expected == ("မြန်မာနိုင်ငံ ဝန်ကြီးများက ပြောကြားသည်။",)


def test_a_short_text_follows_its_document() -> None:
    assert said(check(PARAGRAPH, "မ်ားကို")) == [("1", "zawgyi", Level.ERROR), ("2", "zawgyi", Level.ERROR)]
    assert said(check("ကျောင်းသားများ ပြန်လာကြသည်။", "သိမ္း")) == [("2", "broken-cluster", Level.WARNING)]


def test_a_short_text_by_itself_is_a_note_and_not_fixed_unasked() -> None:
    (finding,) = check("သိမ္း")
    assert (finding.rule, finding.level) == ("zawgyi", Level.NOTE)
    assert finding.fix is not None
    assert not finding.fix.safe


def test_damage_beside_a_quotation_is_still_reported() -> None:
    found = check("သူကုိ “ဖတ္ေနတဲ့ စာပိုဒ္ရဲ႕ အစ” ဟု ပြောသည်။")
    assert [(f.rule, f.text) for f in found] == [("misordered-marks", "ကုိ"), ("zawgyi", "ဖတ္ေနတဲ့ စာပိုဒ္ရဲ႕")]


def test_unicode_inside_zawgyi_stays_as_it_is() -> None:
    text = "ျမန္မာႏိုင္ငံ လြတ္လပ္ေရးေန႔ ပြောကြားခဲ့သည် ဟု ေျပာပါသည္။"
    (finding,) = check(text)
    assert finding.fix is not None
    for edit in sorted(finding.fix.edits, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert text == "မြန်မာနိုင်ငံ လွတ်လပ်ရေးနေ့ ပြောကြားခဲ့သည် ဟု ပြောပါသည်။"


def test_unicode_is_silent() -> None:
    assert check("ကျောင်းသားများ ပြန်လာကြသည်။", "ဘီအေအက်စ်အက်ဖ်", "ၽႃႇသႃႇတႆး", "KNDF", source="The KNDF.") == []


def test_what_may_be_zawgyi_is_said_once_and_not_mended() -> None:
    (finding,) = check("ေကအ ခ္ယူ္ ေျပ္")
    assert (finding.rule, finding.level, finding.fix) == ("zawgyi", Level.NOTE, None)
    assert said(check("ကျောင်းသားများ (ေျပ္ခ့္္က ေျပ္) ပြန်လာကြသည်။", "သူကုိ တွေ့သည်။")) == [
        ("1", "zawgyi", Level.NOTE),
        ("2", "misordered-marks", Level.NOTE),
    ]


def test_a_short_sentence_with_letter_names() -> None:
    (finding,) = check("ေကအဲန္ယူက ေျပာသည္။")
    assert (finding.rule, finding.expected) == ("zawgyi", ("ကေအဲန်ယူက ပြောသည်။",))


def test_a_stack_that_burmese_has_not_is_no_zawgyi_however_often_it_stands() -> None:
    assert not said(check("အစ္ဂဘို အစ္ဂဘို သွားသည်။", "သူတို့က အစ္ဂဘိုအစ္ဂဘို ပြောသည်။", "အစ္ဂဘိုလူမျိုးများက အစ္ဂဘိုဘာသာစကားကို ပြောသည်။"))


def test_two_such_stacks_are() -> None:
    assert said(check("သူတို့က ရန္ကုန္ျမိဳ႕ကို သွားသည်။")) == [("1", "zawgyi", Level.ERROR)]
    assert said(check("သူတို့က အစ္ဂဘတ္လ ပြောသည်။")) == [("1", "zawgyi", Level.ERROR)]
