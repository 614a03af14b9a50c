"""From damage in Burmese text to faults, for the rules that each report some kinds of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from toolkit.match.pairing import Pair
from toolkit.match.passage import Passage
from toolkit.model import Edit, Fault, Fix, Span
from toolkit.text.damage import Kind, damage
from toolkit.text.literals import in_address

_NAMES: Final = {
    char: f"{name} ({char}, U+{ord(char):04X})"
    for char, name in {
        "၀": "digit zero",
        "၄": "digit four",
        "၇": "digit seven",
        "၈": "digit eight",
        "ဝ": "letter wa",
        "၎": "sign aforementioned",
        "ရ": "letter ra",
        "ဂ": "letter ga",
        "ဥ": "letter u",
        "ဦ": "letter uu",
        "ဉ": "letter nya",
    }.items()
}
"""Characters that look like others, as Unicode names them."""


def faults(pair: Pair, kinds: Collection[Kind]) -> Iterator[Fault]:
    """What is damaged in a Burmese target, as far as it is of these kinds; what is Zawgyi is another rule's.

    An address, or code, is what it is: nothing in it is damaged.
    """
    if not in_burmese(pair.target):
        return
    for found in damage(pair.target.text):
        if found.kind not in kinds or in_address(pair.target.text, found.span):
            continue
        if not in_zawgyi(pair.target, found.span):
            fix = None if found.mended is None else Fix((Edit(found.span, found.mended),), safe=True)
            expected = () if found.mended is None else (found.mended,)
            message = _told_apart(pair.target.written(found.span), found.mended or "") or found.kind.value
            yield Fault(message, span=found.span, expected=expected, fix=fix)


def _told_apart(old: str, new: str) -> str:
    """`digit zero (၀, U+1040) for the letter wa (ဝ, U+101D)`: look-alikes beside each other look the same.

    Empty where it is not one character that stands for another.
    """
    wrong = [_NAMES.get(char, "") for char in old if char not in new]
    right = [_NAMES.get(char, "") for char in new if char not in old]
    if len(wrong) != 1 or len(right) != 1 or not (wrong[0] and right[0]):
        return ""
    return f"{wrong[0]} for the {right[0]}"


def in_burmese(passage: Passage) -> bool:
    """Is it Burmese, and surely not Zawgyi as a whole?"""
    reading = passage.reading
    return passage.lang == "my" and not (reading is not None and reading.whole)


def in_zawgyi(passage: Passage, span: Span) -> bool:
    """Does a span touch a run that is or may be Zawgyi?"""
    reading = passage.reading
    runs = (*reading.runs, *reading.doubtful) if reading is not None else ()
    return any(run.start < span.end and span.start < run.end for run in runs)
