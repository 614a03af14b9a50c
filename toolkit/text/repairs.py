"""The places of a text that the safe repair changes, each as small as a cluster, and of what kind each is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import accumulate, islice, pairwise
from typing import Final

from toolkit.model import Edit, Span
from toolkit.named_tuple import NamedTuple
from toolkit.text.burmese import repair
from toolkit.text.origins import Origins
from toolkit.text.page import INVISIBLE
from toolkit.text.patterns import regex
from toolkit.text.zawgyi import convert_traced


class Kind(StrEnum):
    """What is repaired; the value is how a list of them is headed."""

    DIGIT = "digit for a letter"
    LETTER = "letter for a digit"
    LOOK_ALIKE = "look-alike letter"
    ORDER = "order of marks"
    DOUBLED = "doubled mark"
    INVISIBLE = "invisible character"
    OTHER = "other damage"
    ZAWGYI = "Zawgyi"


class Repair(NamedTuple):
    """One place, and what should stand there."""

    edit: Edit
    kind: Kind


_TOKEN: Final = regex(
    f"[က-ဪဿ၎၀-၉](?:[\u102b-\u103e{INVISIBLE}]|(?<=\u1039)[က-အ])*|[\u102b-\u103e{INVISIBLE}]+|.", re.DOTALL
)
_WORD: Final = regex(r"\S+")
_UNSEEN: Final = dict.fromkeys(map(ord, INVISIBLE))


def repairs(text: str) -> Iterator[Repair]:
    """What `burmese.repair` changes in a text, in order. Made together they give `repair(text)`."""
    mended = repair(text)
    if mended == text:
        return
    old, new = ([Span(*word.span()) for word in _WORD.finditer(each)] for each in (text, mended))
    if _WORD.sub("", text) != _WORD.sub("", mended) or len(old) != len(new):
        old, new = [Span(0, len(text))], [Span(0, len(mended))]
    for was, is_ in zip(old, new, strict=True):
        if text[slice(*was)] != mended[slice(*is_)]:
            yield from _in_word(text[slice(*was)], mended[slice(*is_)], was.start)


def conversion(text: str, run: Span) -> list[Edit]:
    """A run of Zawgyi converted and repaired, cluster by cluster, so that what stands between stays where it is."""
    old = text[slice(*run)]
    new, origins = convert_traced(old)
    mends = [mend.edit for mend in repairs(new)]
    edits, kept = [], 0
    for start, end in pairwise(_cuts(new, origins, mends)):
        made, first, last = new[start:end], origins.starts[start], origins.ends[end - 1]
        if mends:
            within = [e for e in mends if start <= e.span.start < end or e.span.start == end == len(new)]
            made = _mended(made, within, start)
        kept += last - first
        if old[first:last] != made:
            edits.append(Edit(Span(run.start + first, run.start + last), made))
    # A cluster of which nothing remains has no origin.
    return edits if kept == len(old) else [Edit(run, _mended(new, mends, 0))]


def _cuts(new: str, origins: Origins, mends: Sequence[Edit]) -> list[int]:
    """Where converted text may be cut: between clusters, and not inside a repair."""
    inside = {at for (start, end), _ in mends for at in range(start + 1, end)}
    between = zip(islice(origins.starts, 1, None), origins.ends, strict=False)
    cuts = [at for at, (start, end) in enumerate(between, 1) if start >= end and at not in inside]
    return [0, *cuts, len(new)] if new else [0]


def _mended(text: str, edits: Sequence[Edit], at: int) -> str:
    for (start, end), new in reversed(edits):
        text = text[: start - at] + new + text[end - at :]
    return text


def _in_word(old: str, new: str, at: int) -> Iterator[Repair]:
    from difflib import SequenceMatcher

    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    places = list(accumulate(map(len, before), initial=at))
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            was, is_ = "".join(before[a:b]), "".join(after[c:d])
            yield Repair(Edit(Span(places[a], places[b]), is_), _kind(was, is_))


def _kind(old: str, new: str) -> Kind:
    seen = old.translate(_UNSEEN)
    if seen == new:
        return Kind.INVISIBLE
    for kind, letters in _LOOKS.items():
        if any(seen.count(letter) > new.count(letter) for letter in letters):
            return kind
    if sorted(seen) == sorted(new):
        return Kind.ORDER
    return Kind.DOUBLED if set(seen) == set(new) else Kind.OTHER


_LOOKS: Final[dict[Kind, str]] = {Kind.DIGIT: "၀၄၇", Kind.LETTER: "ဝ", Kind.LOOK_ALIKE: "ဥဉ"}
