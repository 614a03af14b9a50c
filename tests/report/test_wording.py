"""How reports word things."""

from __future__ import annotations

import pytest

from toolkit.report.wording import readable


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://a.mm/%E1%80%99%E1%80%BC%E1%80%94%E1%80%BA", "https://a.mm/မြန်"),
        ("https://a.mm/?q=%C3%A9%20x%2Fy", "https://a.mm/?q=é%20x%2Fy"),
        ("https://a.mm/%E2%80%AE", "https://a.mm/%E2%80%AE"),
        ("https://a.mm/%E2%80%8B", "https://a.mm/%E2%80%8B"),
        ("https://a.mm/%C2%A0", "https://a.mm/%C2%A0"),
        ("https://a.mm/%E1%80", "https://a.mm/%E1%80"),
        ("https://a.mm/100%", "https://a.mm/100%"),
    ],
)
def test_addresses_are_shown_with_their_letters(address: str, shown: str) -> None:
    assert readable(address) == shown
