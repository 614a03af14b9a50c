"""Names turned possessive by tone."""

from __future__ import annotations

import pytest

from toolkit.text.burmese import key
from toolkit.text.creaky import possessive

TURNED = [
    ("မြန်မာ", "မြန်မာ့"),
    ("ရခိုင်", "ရခိုင့်"),
    ("ရခိုင်", "ရခိုင်\u1037"),
    ("ရန်ကုန်", "ရန်ကုန့်"),
    ("ဗန်းမော်", "ဗန်းမော့"),
    ("ကရင်နီ", "ကရင်နီ့"),
    ("အင်ဒိုနီးရှား", None),
    ("မွန်", None),
    ("စစ်တွေ", None),
    ("ဝန်းသို", None),
    ("ကချင်ပြည်နယ်", None),
    ("ပြည်", None),
    ("မန္တလေး", None),
    ("Rakhine", None),
    ("", None),
]


@pytest.mark.parametrize(("name", "turned"), TURNED)
def test_possessive(name: str, turned: str | None) -> None:
    assert possessive(key(name)) == (None if turned is None else key(turned))
