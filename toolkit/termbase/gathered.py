"""Tables of forms gathered from pages and publications: read, cleaned, and keyed by what makes two forms one.

A row is `concept, domain, lang, form, type, rank, source`; rank is preferred, admitted or seen.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from pathlib import Path

from toolkit.errors import InputError
from toolkit.named_tuple import NamedTuple
from toolkit.text.patterns import regex

COLUMNS = ("concept", "domain", "lang", "form", "type", "rank", "source")
ZERO_FOR_WA = regex(
    "\u1040(?=[\u102b-\u103e])"  # before a sign
    "|(?<=[\u1000-\u102a\u1038\u103a])\u1040(?![\u1040-\u1049])"  # after a letter, visarga or asat
    "|(?<![\u1040-\u1049])\u1040(?=[\u1000-\u1021]\u1037?\u103a)"  # before a consonant that ends its syllable
    "|(?<=[\u2018\u201c])\u1040(?=[\u2019\u201d])"  # alone in quotation marks: the Wa
)
"""MYANMAR DIGIT ZERO where the letter WA belongs."""
U_FOR_NYA = regex("\u1025(?=\u103a)")
"""MYANMAR LETTER U before asat, where only NYA can stand: they look the same."""
DOUBLED_SIGN = regex("([\u102b-\u1032\u1036-\u103e])\\1+")
ZAWGYI = regex(
    "[\u1060-\u1097]"  # letters that Zawgyi puts where Unicode has Mon, Karen and Shan
    "|(?<![\u1000-\u1021\u103b-\u103f])\u1031"  # MYANMAR VOWEL SIGN E typed before its consonant
    "|\u1039(?![\u1000-\u1020])"  # MYANMAR SIGN VIRAMA used as asat
    "|(?<![\u1000-\u1021])[\u103b\u103c]"  # a medial before its consonant
    "|\u103a[\u102d-\u1030\u1032]"  # MYANMAR SIGN ASAT used as medial ya
)
BETWEEN_BURMESE = regex("(?<=[\u1000-\u109f]) +(?=[\u1000-\u109f])")
BURMESE = regex("[\u1000-\u109f]")
INVISIBLE = regex("[\u00ad\u200b-\u200f\u2060\ufeff]")
DASHES = regex(r"\s*[-\u2010-\u2015\u2212]\s*")
REMARK = regex(r"\s\((?:[^()]|\([^()]*\))*\)?(?:\s+n=\d+)?")
GLOSS = "usual English gloss"
PLACE_LISTS = ("pypi:mm-geo-coder", "github:MyanmarPost/", "github:Electroscope/")
"""Lists of places whose licences do not allow a copy: they are neither copied nor cited for places."""
PREFERRED_LISTS = ("rubygems:", "pypi:", "github:naingmahar/")
"""Lists that say under which licence they may be used: cited before others."""
LINE_BROKEN = "github:stevenay/Myanmar-News-Data"
"""A corpus of print columns: its spaces are line ends, in the middle of words."""
MOST_SOURCES = 2


class Row(NamedTuple):
    """One form of one concept, as gathered."""

    concept: str
    domain: str
    lang: str
    form: str
    type: str
    rank: str
    sources: tuple[str, ...]
    gloss: bool
    """An English form that is merely the usual one: no page stands behind it."""
    closed: bool
    """Every source of it is a list that may not be copied."""


def read_rows(path: Path) -> list[Row]:
    """The rows of a tab-separated file, cleaned; InputError where it is not such a table."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            if tuple(table.fieldnames or ()) != COLUMNS:
                raise InputError(path.as_posix(), f"its columns must be {', '.join(COLUMNS)}")
            return [_row(record) for record in table]
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(path.as_posix(), f"cannot be read: {error}") from error


def _row(record: dict[str, str]) -> Row:
    place = record["domain"] == "place"
    found = [source for source in _sources(record["source"]) if not (place and source.startswith(PLACE_LISTS))]
    found.sort(key=lambda source: not source.startswith(PREFERRED_LISTS) and not source.startswith("http"))
    broken = all(source.startswith(LINE_BROKEN) for source in found)
    gloss = record["source"].startswith(GLOSS)
    return Row(
        record["concept"],
        record["domain"],
        record["lang"],
        clean(record["form"], joined=broken and record["rank"] == "seen"),
        record["type"],
        record["rank"],
        tuple(found[:MOST_SOURCES]),
        gloss,
        closed=place and not found and not gloss,
    )


def _sources(text: str) -> list[str]:
    """The pages and publications of a cell; remarks about them are none."""
    if text.startswith(GLOSS):
        return []
    bare = REMARK.sub("", text).strip()
    if not re.search(r"\w+:\S", bare):
        return [bare] if bare else []
    pieces = re.split(r"\s*;\s+|\s+(?=[a-z]+:)", bare)
    return list(dict.fromkeys(piece.removesuffix(";") for piece in pieces if piece))


def clean(form: str, *, joined: bool = False) -> str:
    """A form as a glossary writes it: NFC, plain apostrophes, letters and not what looks like them, no sign twice.

    `joined` takes the spaces between Burmese letters out too.
    """
    text = unicodedata.normalize("NFC", INVISIBLE.sub("", form))
    text = " ".join(text.split())
    if text.isascii() or not BURMESE.search(text):
        return text.replace("\u2019", "'")
    text = BETWEEN_BURMESE.sub("", text) if joined else text
    return U_FOR_NYA.sub("ဉ", DOUBLED_SIGN.sub(r"\1", ZERO_FOR_WA.sub("ဝ", text)))


def sameness(form: str, lang: str) -> str:
    """Two forms with one key are one form to the engine.

    In Burmese spaces and invisible signs do not tell, in English a hyphen or dash is a space.
    """
    if lang == "my":
        return DASHES.sub("-", clean(form)).replace(" ", "")
    return DASHES.sub(" ", clean(form))


def is_zawgyi(form: str) -> bool:
    """Does a form hold what only Zawgyi-encoded text holds?"""
    return ZAWGYI.search(form) is not None
