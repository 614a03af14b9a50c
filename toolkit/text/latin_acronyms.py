"""Acronyms in Latin capitals, told from all else that is written in capitals.

Not acronyms: Roman numerals, units and time zones, currencies (ISO 4217, from CLDR), codes with digits (COVID-19, A4),
placeholders and identifiers ({NAME}, MAX_SIZE, %(COUNT)s), file endings, shouted words and headlines,
and what every reader knows as a word (DNA, GDP, USB).
Spans are code points, half-open.
"""

from __future__ import annotations

from toolkit.model import Span
from toolkit.named_tuple import NamedTuple
from toolkit.text.cldr import CURRENCY_CODES
from toolkit.text.patterns import regex

PATTERN = "[A-Z](?:[A-Z]{2}|\\.(?:[A-Z]\\.){2})"
"""Stands in every text that holds an acronym of three letters or more."""

_EVERYDAY = """
AIDS API ATM BSC CCTV CEO CFO CPR CPU CSV DIY DNA DVD FAQ GDP GPS HIV HTML HTTP HTTPS ICU JPEG LCD LED MBA MRI
PCR PHD PNG PTSD RAM RNA SARS SIM SMS TNT UFO URL USB USSR USA VAT VIP VPN WIFI WWW XML
AKA ASAP ETA FYI RSVP TBA TBC TBD
BCE BST CET CST EDT EST GMT IST MMT MST PDT PST UTC
GHZ KHZ KWH MHZ RPM
"""
EVERYDAY = frozenset(_EVERYDAY.split())
"""Common nouns, units and time zones. Bodies are not among them: a newsroom may want those in its glossary."""

_WELL_KNOWN = """
BBC CIA FBI IMF NATO NGO OECD UNESCO
CSO INGO
ABC AFP CBS CNN DVB MRTV NBC NHK RFA RFE VOA
FIFA ILO UEFA USAID
"""
WELL_KNOWN = frozenset(_WELL_KNOWN.split())
"""What readers know better by the letters than by the words.

Source: the first line from The Economist's style guide, *abbreviations*; by the same measure, what news on Myanmar
prints without the words: CSO and INGO, of the kind of NGO; broadcasters and agencies, which go by their letters;
bodies of the world that every newsroom writes so. It is closed: another body belongs in a glossary, as `well_known`.
"""

_BEFORE = r"(?<![A-Za-z0-9_.@#$%&\\{<~`=+*^:])(?<![0-9]-)(?<!%\()"
_AFTER = r"(?![A-Za-z0-9_@\\}>~`=+*^])(?![-–.]?[0-9])(?!\.[A-Za-z])(?!://)"
_PLURAL = r"(?:['’]?s)?"
_ACRONYM = regex(rf"{_BEFORE}(?P<letters>[A-Z]{{3,7}}|(?:[A-Z]\.){{3,7}}){_PLURAL}{_AFTER}")
_ROMAN = regex("[IVX]+")
_SHOUTED_BEFORE = regex(r"[A-Z]{2,}[ \u00a0]+$")
_SHOUTED_AFTER = regex(r"[ \u00a0]+[A-Z]{2,}\b")
_LOWER = regex("[a-z]|[က-အ]")


class LatinAcronym(NamedTuple):
    """An acronym in a text."""

    span: Span
    letters: str
    """Without full stops."""


def latin_acronyms(text: str) -> list[LatinAcronym]:
    """The acronyms of three to seven letters in a text, in order."""
    if not _LOWER.search(text):
        return []
    return [
        LatinAcronym(Span(*match.span("letters")), letters)
        for match in _ACRONYM.finditer(text)
        if (letters := match["letters"].replace(".", "")) not in EVERYDAY
        and not _ROMAN.fullmatch(letters)
        and not _is_shouted(text, match.start(), match.end())
        and letters not in CURRENCY_CODES
    ]


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Does another word in capitals stand beside it?"""
    return bool(_SHOUTED_BEFORE.search(text, max(0, start - 24), start) or _SHOUTED_AFTER.match(text, end))
