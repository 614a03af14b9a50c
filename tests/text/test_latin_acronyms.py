"""What is an acronym among all that is written in capitals."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.text.latin_acronyms import latin_acronyms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("The KNU said so.", ["KNU"], id="plain"),
        pytest.param("KNUက ပြောသည်။", ["KNU"], id="a particle touches"),
        pytest.param("ကရင်အမျိုးသားအစည်းအရုံး(KNU)", ["KNU"], id="in brackets"),
        pytest.param("the K.N.U. said", ["K.N.U."], id="full stops"),
        pytest.param("the KNU's leader, two NGOs, KNU’s", ["KNU", "NGO", "KNU"], id="possessive and plural"),
        pytest.param("KNU/KNLA leaders", ["KNU", "KNLA"], id="joined"),
        pytest.param("KNU-led talks, non-KNU areas", ["KNU", "KNU"], id="hyphens"),
        pytest.param("they met the KNU.", ["KNU"], id="end of sentence"),
        pytest.param("the UN and the EU met", [], id="two letters"),
        pytest.param("COVID-19, A4, MP3, G20, R2P, CO2", [], id="codes with digits"),
        pytest.param("Part XVII, chapter III", [], id="Roman numerals"),
        pytest.param("90 MHZ, 20 USD, 5000 MMK, 02:30 GMT", [], id="units, money, time zones"),
        pytest.param("DNA, GDP, USB and HIV", [], id="everyday words"),
        pytest.param("{NAME} %(COUNT)s <TITLE> $HOME MAX_SIZE &NBSP;", [], id="placeholders"),
        pytest.param("report.CSVX, https://KNU.org, FILE.TXT", [], id="file names and links"),
        pytest.param("BREAKING NEWS: Kachin talks", [], id="shouted words"),
        pytest.param("KNU AND KNLA MEET", [], id="a headline in capitals"),
        pytest.param("mRNA, iOS, McDONALD", [], id="mixed case"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_latin_acronyms(text: str, found: list[str]) -> None:
    assert [text[slice(*acronym.span)] for acronym in latin_acronyms(text)] == found


@settings(max_examples=200, deadline=None)
@given(st.text("KNUa .-/(1က", max_size=30))
def test_spans_lie_in_the_text(text: str) -> None:
    for span, letters in latin_acronyms(text):
        assert text[slice(*span)].replace(".", "") == letters
