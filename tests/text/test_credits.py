"""Credit lines, told from sentences about photos."""

from __future__ import annotations

import pytest

from toolkit.text.credits import in_credit

TEXTS = [
    ("Photo: AFP", True),
    ("Fighters in Loikaw. (Photo - AFP)", True),
    ("Photo by: Ko Aung/AFP", True),
    ("ဓာတ်ပုံ - AFP", True),
    ("(ဓာတ်ပုံ: မိုးမခ၊ AFP)", True),
    ("The photo shows the AFP", False),
    ("Photo: a village. The AFP", False),
    ("Photo: a village\nThe AFP", False),
    ("ဓာတ်ပုံကို AFP", False),
    ("ဓာတ်ပုံ - ရွာ။ AFP", False),
    ("AFP", False),
]


@pytest.mark.parametrize(("text", "credit"), TEXTS)
def test_in_credit(text: str, *, credit: bool) -> None:
    assert in_credit(text, text.index("AFP")) == credit
