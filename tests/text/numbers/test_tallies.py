"""Two counts that have changed places are told where each is tied to a word; every other order is free."""

from __future__ import annotations

import pytest

from toolkit.text.numbers import Reason, mismatches

KILLED = "5 people were killed and 3 wounded."
ATTACK = "The attack killed five and injured 12."


@pytest.mark.parametrize(
    ("english", "burmese"),
    [
        (KILLED, "၃ ဦး သေဆုံးပြီး ၅ ဦး ဒဏ်ရာရသည်။"),
        (KILLED, "၅ ဦး ဒဏ်ရာရပြီး ၃ ဦး သေဆုံးသည်။"),
        ("33 soldiers were killed and 20 wounded.", "စစ်သား ၂၀ သေဆုံး၊ ၃၃ ဦး ဒဏ်ရာရသည်။"),
        ("Five civilians were killed, three soldiers wounded.", "အရပ်သား ၃ ဦး သေဆုံး၊ စစ်သား ၅ ဦး ဒဏ်ရာရသည်။"),
        (ATTACK, "လူ ၁၂ ဦး သေဆုံးကာ ငါးဦး ဒဏ်ရာရသည်။"),
        (ATTACK, "သေဆုံးသူ ၁၂ ဦး၊ ဒဏ်ရာရသူ ၅ ဦး ရှိသည်။"),
        ("three children and two women", "ကလေး ၂ ဦးနှင့် အမျိုးသမီး ၃ ဦး"),
        ("20 were arrested and 12 released", "၁၂ ဦးကို ဖမ်းဆီးပြီး ၂၀ ကို ပြန်လွှတ်သည်"),
    ],
)
def test_swapped(english: str, burmese: str) -> None:
    for found in (mismatches(english, "en", burmese, "my"), mismatches(burmese, "my", english, "en")):
        assert [mismatch.reason for mismatch in found] == [Reason.VALUE, Reason.VALUE]
        assert all(m.source and m.target and m.source.value != m.target.value for m in found)


@pytest.mark.parametrize(
    ("english", "burmese"),
    [
        (KILLED, "၅ ဦး သေဆုံးပြီး ၃ ဦး ဒဏ်ရာရသည်။"),
        (KILLED, "၃ ဦး ဒဏ်ရာရပြီး ၅ ဦး သေဆုံးသည်။"),
        (ATTACK, "သေဆုံးသူ ၅ ဦး၊ ဒဏ်ရာရသူ ၁၂ ဦး ရှိသည်။"),
        (ATTACK, "ဒဏ်ရာရသူ ၁၂ ဦး၊ သေဆုံးသူ ၅ ဦး ရှိသည်။"),
        ("three children and two women", "အမျိုးသမီး ၂ ဦးနှင့် ကလေး ၃ ဦး"),
        ("33 soldiers were killed and 20 wounded.", "စစ်သား ၃၃ ဦး သေဆုံး၊ ၂၀ ဒဏ်ရာရသည်။"),
        ("Five civilians were killed, three soldiers wounded.", "စစ်သား ၃ ဦး ဒဏ်ရာရ၊ အရပ်သား ၅ ဦး သေဆုံးသည်။"),
        ("5 of the 12 villages burned", "ရွာ ၁၂ ရွာအနက် ၅ ရွာ မီးလောင်သည်"),  # tied to nothing that parts them
        ("5 killed, 3 wounded, 3 wounded again", "၃ ဦး သေဆုံး၊ ၅ ဦး ဒဏ်ရာရ"),  # a word twice: who knows
        ("Of 12 wounded 5 died.", "ဒဏ်ရာရသူ ၁၂ ဦးအနက် ၅ ဦး သေဆုံးသည်။"),
        ("5 people were killed on 3 May.", "မေလ ၃ ရက်က လူ ၅ ဦး သေဆုံးသည်။"),
    ],
)
def test_free(english: str, burmese: str) -> None:
    assert mismatches(english, "en", burmese, "my") == ()
    assert mismatches(burmese, "my", english, "en") == ()
