"""Pairs as newsrooms write them, against the shipped glossary: what must be found, and what must not."""

from __future__ import annotations

import pytest

from toolkit import check, load_glossary
from toolkit.model import Glossary, Level, Segment
from toolkit.settings import Settings
from toolkit.termbase.places import shipped_glossary

LANGUAGES = Settings(source_lang="en", target_lang="my")

SILENT = [
    ("Myanmar's economy shrank.", "မြန်မာ့စီးပွားရေး ကျဆင်းသည်။"),
    ("Rakhine politics and Karen culture.", "ရခိုင့်နိုင်ငံရေးနှင့် ကရင့်ယဉ်ကျေးမှု။"),
    ("The Tatmadaw shelled three villages.", "စစ်တပ်က ရွာ ၃ ရွာကို ပစ်ခတ်ခဲ့သည်။"),
    ("The military shelled three villages.", "စစ်တပ်က ရွာ ၃ ရွာကို ပစ်ခတ်ခဲ့သည်။"),
    ("The US imposed sanctions.", "အမေရိကန်က ပိတ်ဆို့အရေးယူခဲ့သည်။"),
]
FOUND = [
    ("Myanmar's economy shrank.", "စီးပွားရေး ကျဆင်းသည်။", "missing-term", Level.ERROR),
    ("Kachin politics.", "ကရင့်နိုင်ငံရေး။", "missing-term", Level.ERROR),
    ("The Tatmadaw shelled three villages.", "ရွာ ၃ ရွာကို ပစ်ခတ်ခဲ့သည်။", "missing-term", Level.ERROR),
    ("Thousands of Rohingya fled.", "ဘင်္ဂါလီ ထောင်ပေါင်းများစွာ ထွက်ပြေးခဲ့ကြသည်။", "missing-term", Level.ERROR),
    ("They imposed sanctions.", "သူတို့က ပြောသည်။", "missing-term", Level.NOTE),
    ("Myanmar's military regime met.", "စစ်ကောင်စီ တွေ့သည်။", "missing-term", Level.NOTE),
    ("The Myanmar junta met.", "စစ်ကောင်စီ တွေ့သည်။", "missing-term", Level.NOTE),
    ("Myanmar's Rakhine State is quiet.", "ရခိုင်ပြည်နယ် ငြိမ်သက်သည်။", "missing-term", Level.NOTE),
    ("Myanmar's economy shrank, and its army grew.", "စီးပွားရေး ကျဆင်းသည်။", "missing-term", Level.ERROR),
    ("Myanmar's army fled Myanmar.", "စစ်တပ် ထွက်ပြေးသည်။", "missing-term", Level.ERROR),
    ("The Rakhine army fled.", "စစ်တပ် ထွက်ပြေးသည်။", "missing-term", Level.ERROR),
]


@pytest.fixture(scope="module")
def shipped() -> Glossary:
    return load_glossary(shipped_glossary())


@pytest.mark.parametrize(("source", "target"), SILENT)
def test_silent(source: str, target: str, shipped: Glossary) -> None:
    assert [finding.message for finding in check([Segment("1", source, target)], shipped, LANGUAGES)] == []


@pytest.mark.parametrize(("source", "target", "rule", "level"), FOUND)
def test_found(source: str, target: str, rule: str, level: Level, shipped: Glossary) -> None:
    findings = check([Segment("1", source, target)], shipped, LANGUAGES)
    assert [(finding.rule, finding.level) for finding in findings] == [(rule, level)]
