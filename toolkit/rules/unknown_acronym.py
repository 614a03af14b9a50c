"""An acronym that no concept of the glossary has: Latin capitals, or three Burmese letter names or more.

Letters turn round easily (NFS for NSF), and a reader who looks the acronym up finds another body or none.
In a translation a Latin acronym is reported only where the source does not have it too:
what was carried over faithfully is the source's business, and most such acronyms need no entry.
Where the source has one that differs by one letter or by their order, or names its body, the message asks.
One spelled with letter names is always reported, since every writer spells it differently until the glossary has it.
In a draft alone all are reported. Each acronym is reported once in a document.
Roman numerals, units, currencies, codes with digits, placeholders, words in capitals and everyday ones (DNA, GDP)
are not; two letters, which are as often a word, are never reported.
Nor are those that readers know by their letters (NGO, BBC), unless the source has one nearly like them,
and those of credit lines (*Photo: AFP*).
There is no fix: add the concept to the glossary, or correct the acronym.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from string import ascii_uppercase

from toolkit.match.acronym_miss import alike, has_acronym
from toolkit.match.pairing import Pair
from toolkit.match.passage import Passage
from toolkit.match.written import Hint
from toolkit.model import Fault, Level, Side, Span, TermType
from toolkit.named_tuple import NamedTuple
from toolkit.rules.rule import Example, Rule, Sieve, View
from toolkit.text.credits import in_credit
from toolkit.text.latin_acronyms import EVERYDAY, PATTERN, WELL_KNOWN, latin_acronyms
from toolkit.text.patterns import regex
from toolkit.text.spelled_acronyms import spelled_acronyms

_CAPITALS = regex(r"(?<![A-Za-z])(?:[A-Z]\.?){2,}(?![A-RT-Zb-z])")


class _Found(NamedTuple):
    """An acronym in a target."""

    span: Span
    readings: tuple[str, ...]
    spelled: bool


def check_document(view: View) -> Iterator[tuple[Pair, Fault]]:
    """Report the first mention of each unknown acronym."""
    seen: set[str] = set()
    for pair in view.pairs:
        for found in _unknown(pair):
            if seen.isdisjoint(found.readings):
                seen.update(found.readings)
                yield pair, _fault(pair, found)


def _unknown(pair: Pair) -> Iterator[_Found]:
    target = pair.target
    if target.reading is not None:
        return  # Zawgyi: its letters are other letters
    found = sorted([*_latin(pair), *_spelled(target)])
    known = [target.span(mention.start, mention.end) for mention in target.mentions] if found else []
    for acronym in found:
        # Mentions come in order and do not overlap: only the last that begins before its end can touch it.
        before = bisect_left(known, acronym.span.end, key=lambda span: span.start)
        if before and known[before - 1].end > acronym.span.start:
            continue
        if not in_credit(target.text, acronym.span.start) and not _is_well_known(pair, acronym):
            yield acronym


def _is_well_known(pair: Pair, acronym: _Found) -> bool:
    """Does every reader know it? Where the source has nearly the same letters, it may be a slip."""
    return not WELL_KNOWN.isdisjoint(acronym.readings) and _meant(pair.source, acronym.readings) is None


def _latin(pair: Pair) -> Iterator[_Found]:
    for span, letters in latin_acronyms(pair.target.text):
        if pair.source is None or not has_acronym(pair.source, letters):
            yield _Found(span, (letters,), spelled=False)


def _spelled(target: Passage) -> Iterator[_Found]:
    for run in spelled_acronyms(target.text) if target.may_spell else ():
        if EVERYDAY.isdisjoint(run.readings):
            yield _Found(run.span, run.readings, spelled=True)


def _fault(pair: Pair, found: _Found) -> Fault:
    written = pair.target.written(found.span)
    named = f"{written} ({' or '.join(found.readings)})" if found.spelled else written
    meant = _meant(pair.source, found.readings)
    reason = f"did you mean {meant}, which the source names?" if meant else "no concept of the glossary has it"
    return Fault(f"unknown acronym {named}: {reason}", Side.TARGET, found.span, expected=(meant,) if meant else ())


def _meant(source: Passage | None, readings: tuple[str, ...]) -> str | None:
    """An acronym of the source that is nearly the one found."""
    if source is None:
        return None
    written = [match[0].replace(".", "") for match in _CAPITALS.finditer(source.text)]
    if not set(readings).isdisjoint(written):
        return None
    for named in (written, _acronyms_of(source)):
        near = {letters for letters in named if any(alike(letters, reading) for reading in readings)}
        if near:
            return min(near) if len(near) == 1 else None
    return None


def _acronyms_of(source: Passage) -> list[str]:
    """The Latin acronyms of what the source names, in full or not."""
    terms = (term for mention in source.mentions for form in mention.forms for term in form.concept.terms)
    return [term.text for term in terms if term.type is TermType.ACRONYM and term.text.isascii() and term.status.usable]


GLOSSARY = """
[knu]
subject = "armed-group"
en = [
  { term = "Karen National Union", status = "preferred" },
  { term = "KNU", type = "acronym", status = "preferred" },
]
"""

RULE = Rule(
    name="unknown-acronym",
    level=Level.NOTE,
    sieve=Sieve(pattern=regex(PATTERN), spelling=True, hint=lambda: Hint(chars=ascii_uppercase.encode())),
    check_document=check_document,
    glossary=GLOSSARY,
    examples=(
        Example("«NFS» က ပြောသည်။", source="The NSF said so.", why="the source has NSF"),
        Example("«KUN» က ပြောသည်။", source="The Karen National Union said so.", why="the source names the KNU"),
        Example("«အီးအက်စ်ပီအမ်» က ပြောသည်။", source="ESPN said so.", why="letter names, one of them wrong"),
        Example("«စီဂျီအေ»က ပြောသည်။", source="CGA said so.", why="letter names that the glossary cannot check"),
        Example("«CGA»က ပြောသည်။", why="a draft alone"),
        Example("CGA က ပြောသည်။", source="The CGA said so.", why="carried over from the source"),
        Example("KNU နှင့် ကေအဲန်ယူ", source="The KNU", why="known, however it is written"),
        Example("NGO များနှင့် BBC က ပြောသည်။", why="known to every reader by its letters"),
        Example("«BBC» က ပြောသည်။", source="BCC said so.", why="known, but the source has other letters"),
        Example("ဓာတ်ပုံ - CGA", why="a credit"),
        Example("COVID-19၊ A4၊ XVII၊ 50 MHZ၊ 20 USD၊ {NAME}၊ file.CSV", why="no acronyms"),
        Example("အန်တီက ပြောသည်။", why="a word that sounds like two letters"),
    ),
)
