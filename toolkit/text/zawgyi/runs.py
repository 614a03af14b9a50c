"""Where in a paragraph the Zawgyi is, when it is not all of it: a quotation, a name with a particle behind it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from toolkit.model import Span
from toolkit.named_tuple import NamedTuple
from toolkit.text.clusters import well_formed
from toolkit.text.patterns import regex
from toolkit.text.zawgyi.convert import CLUSTER
from toolkit.text.zawgyi.detect import Verdict, is_zawgyi, may_hold_zawgyi, reads_once_converted, signs_in
from toolkit.text.zawgyi.signs import CUSTOM, RUN, SURE, UNICODE, ZAWGYI

JOINT: Final = regex("[ -]?")
"""What may stand between two words of one Zawgyi run."""

ENOUGH: Final = 2
"""So many signs are no slip."""

# What opens the signs that are sure; and letters that no run holds, but that a sign before them depends on.
_NO_SLIP: Final = regex("[\u1033\u1034\u105aၡၢၨ\u1071-\u1081\u108f\u1094\u1095\ua9e0-\ua9fe\uaa60-\uaa7f]")
_STARTS_UNICODE = regex("[က-ဪဿ၎](?!\u1037?\u103a|\u1039)")  # a letter that is not the end of a syllable
_STARTS_ZAWGYI = regex("[\u1031\u103b\u107e-\u1084က-ဪႏ](?!\u1037?\u1039)")


class _Word(NamedTuple):
    """A run of Myanmar characters and the number of signs of each encoding in it."""

    span: Span
    zawgyi: int
    unicode: int


class _Sign(NamedTuple):
    span: Span
    zawgyi: bool


def zawgyi_runs(text: str, verdict: Verdict = Verdict.UNICODE) -> list[Span]:
    """The runs of a paragraph that are Zawgyi.

    In a paragraph whose `verdict` is Unicode these are runs of words
    with signs of Zawgyi that are no slip, none of Unicode, and well-formed once converted.
    Where the verdict is Zawgyi, it is everything but the words with signs of Unicode alone.
    """
    if verdict is Verdict.ZAWGYI:
        return _without_unicode(text)
    return [span for span, converts in _foreign_runs(text) if converts]


def doubtful_runs(text: str) -> list[Span]:
    """The runs of a paragraph, not in Zawgyi as a whole, that may be Zawgyi: as full of its signs, but no Burmese
    once converted. All of it, where nothing in it outweighs the signs of Zawgyi.
    """
    found = _foreign_runs(text)
    if not any(converts for _, converts in found):
        zawgyi, unicode = signs_in(text)
        if zawgyi >= ENOUGH and not unicode:
            return [Span(0, len(text))]
    return [span for span, converts in found if not converts]


def inside_clusters(text: str) -> dict[int, bool]:
    """For each place at or in a run that is or may be Zawgyi: does it lie inside a cluster, where nothing is cut?"""
    inside: dict[int, bool] = {}
    if may_hold_zawgyi(text):
        for start, end in (*zawgyi_runs(text, is_zawgyi(text)), *doubtful_runs(text)):
            inside.update(dict.fromkeys(range(start, end + 1), False))
            for cluster in CLUSTER.finditer(text, start, end):
                inside.update(dict.fromkeys(range(cluster.start() + 1, cluster.end()), True))
    return inside


def _without_unicode(text: str) -> list[Span]:
    foreign = [w.span for w in _words(text) if w.unicode > w.zawgyi] if UNICODE.search(text) else []
    edges = [0, *(edge for span in foreign for edge in span), len(text)]
    return [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if text[a:b].strip()]


@lru_cache(maxsize=1)  # who asks for the runs in Zawgyi asks for the doubtful ones next
def _foreign_runs(text: str) -> tuple[tuple[Span, bool], ...]:
    """The runs that are full of signs of Zawgyi, and whether they are well-formed once converted."""
    if _holds_slips_alone(text):
        return ()
    return tuple((span, reads_once_converted(text[slice(*span)])) for span in _full_of_signs(text))


def _holds_slips_alone(text: str) -> bool:
    """Are its signs of Zawgyi too few for any run? Most texts in Unicode that have any have one, and it is a slip."""
    if _NO_SLIP.search(text):
        return False
    signs = sum(len(sign.findall(text)) for sign in (*ZAWGYI, CUSTOM))
    return signs < ENOUGH or not may_hold_zawgyi(text)


def _full_of_signs(text: str) -> Iterator[Span]:
    """Words with signs of Zawgyi that are no slip, and none of Unicode."""
    group: list[_Word] = []
    for word in _words(text):
        if group and not (word.unicode == 0 and JOINT.fullmatch(text, group[-1].span.end, word.span.start)):
            yield from _foreign(text, group)
            group = []
        if word.unicode == 0:
            group.append(word)
    yield from _foreign(text, group)


def _foreign(text: str, group: list[_Word]) -> Iterator[Span]:
    """From the first word that is no Unicode to the last, if there are signs enough."""
    if sum(word.zawgyi for word in group) == 0:
        return
    foreign = [word.span for word in group if word.zawgyi or not well_formed(text[slice(*word.span)])]
    span = Span(foreign[0].start, foreign[-1].end)
    signs = sum(word.zawgyi for word in group) + sum(1 for _ in CUSTOM.finditer(text, *span))
    if signs >= ENOUGH or SURE.search(text, *span):
        yield span


def _words(text: str) -> Iterator[_Word]:
    """Runs of Myanmar characters; one that holds both encodings is cut between their signs."""
    for run in RUN.finditer(text):
        signs = _signs(text, *run.span())
        cuts = [run.start()]
        cuts += [cut for a, b in pairwise(signs) if a.zawgyi != b.zawgyi and (cut := _cut(text, a, b)) is not None]
        cuts.append(run.end())
        for start, end in pairwise(cuts):
            kinds = [sign.zawgyi for sign in signs if start <= sign.span.start < end]
            yield _Word(Span(start, end), sum(kinds), len(kinds) - sum(kinds))


def _signs(text: str, start: int, end: int) -> list[_Sign]:
    found = [_Sign(Span(*m.span()), True) for sign in ZAWGYI for m in sign.finditer(text, start, end)]
    return sorted(found + [_Sign(Span(*m.span()), False) for m in UNICODE.finditer(text, start, end)])


def _cut(text: str, before: _Sign, after: _Sign) -> int | None:
    """Where one encoding gives way to the other: as much as can be is left to Zawgyi."""
    if before.zawgyi:
        places = range(after.span.start, before.span.end - 1, -1)
        return next((at for at in places if _STARTS_UNICODE.match(text, at)), None)
    places = range(before.span.end, after.span.start + 1)
    return next((at for at in places if _STARTS_ZAWGYI.match(text, at)), None)
