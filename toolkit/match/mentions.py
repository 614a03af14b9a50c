"""Where a text names which concepts: the longest known name wins, and the company it keeps decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from toolkit.match.index import Form, Hit, Index, rank
from toolkit.model import Status, TermType
from toolkit.text.language import edge
from toolkit.text.page import encode

_S: Final = ord("s")

# A body's name goes on where one of these endings follows: ...တပ် is the army, ...တပ်ဦး the front.
_GOES_ON: Final = {
    encode(head): tuple(encode(tail) for tail in tails)
    for head, tails in {
        "တပ်": ("ဦး", "မတော်", "ဖွဲ့", "တော်"),
        "အဖွဲ့": ("ချုပ်", "အစည်း"),
        "ပြည်": ("နယ်", "ထောင်စု"),
        "ကရင်": ("နီ",),
    }.items()
}
_BETWEEN_NAMES: Final = frozenset(b" -(/")


class Mention(NamedTuple):
    """A place in a key where concepts are named.

    One form may belong to several concepts (KNA, Minhla): the mention names any of them.
    """

    start: int
    """Bytes of the segment's key, half-open."""
    end: int
    forms: tuple[Form, ...]
    """What it may be, likeliest first; none for a string that absorbs the terms inside it."""
    spelled: bool = False
    """An acronym spelled in Burmese letter names."""

    @property
    def concepts(self) -> tuple[str, ...]:
        """Ids of the concepts it may name, likeliest first, each once."""
        return tuple(dict.fromkeys(form.concept.id for form in self.forms))

    @property
    def form(self) -> Form:
        """The likeliest form."""
        return self.forms[0]

    @property
    def status(self) -> Status:
        """The best status among its forms."""
        return min((form.term.status for form in self.forms), key=list(Status).index)

    def is_type(self, *types: TermType) -> bool:
        """Is it of one of these types, whatever it names?"""
        return any(form.term.type in types for form in self.forms)


def mentions(index: Index, hits: Iterable[Hit], lower: bytes, cased: bytes) -> list[Mention]:
    """The mentions among the hits of one key, in order, none overlapping."""
    found = [mention for hit in hits if (mention := _mention(index, hit, lower, cased)) is not None]
    return settle(found, lower)


def settle(found: list[Mention], lower: bytes) -> list[Mention]:
    """Of overlapping mentions the longest; then only those nicknames that stand beside their acronym."""
    if len(found) > 1:
        found = [kept for group in _overlapping(sorted(found, key=lambda m: m.start)) for kept in _longest(group)]
    return [
        mention
        for number, mention in enumerate(found)
        if mention.forms
        and (
            not mention.form.term.beside_acronym
            # Only neighbours can stand beside it: any other mention has a name between.
            or _beside_acronym(mention, found[max(number - 1, 0) : number + 2], lower)
        )
    ]


def _overlapping(found: list[Mention]) -> Iterator[list[Mention]]:
    """Groups of mentions of which none reaches into another group."""
    group: list[Mention] = []
    end = 0
    for mention in found:
        if group and mention.start >= end:
            yield group
            group = []
        group.append(mention)
        end = max(end, mention.end)
    if group:
        yield group


def _longest(group: list[Mention]) -> list[Mention]:
    """Those that stay of overlapping mentions, in order: the longest, then what is free of it."""
    if len(group) == 1:
        return group
    kept: list[Mention] = []
    for mention in sorted(group, key=lambda m: (m.start - m.end, m.start)):
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return sorted(kept)


def _mention(index: Index, hit: Hit, lower: bytes, cased: bytes) -> Mention | None:
    pattern, start, end = hit
    if not edge(lower, start):
        return None
    forms = index.forms(pattern)
    if not edge(lower, end):
        if lower[end] != _S or not edge(lower, end + 1):
            return None
        forms = [form for form in forms if form.plural]
        if not forms:
            return None
    if not forms:
        return Mention(start, end, ())
    if goes_on(lower, end):
        return None
    written = cased[start:end]
    fitting = [
        form
        for form in forms
        if form.fits_case(written) and (form.company is None or form.company.keeps(lower, start, end))
    ]
    if not fitting:
        return None
    return Mention(start, end, tuple(sorted(fitting, key=rank)) if len(fitting) > 1 else tuple(fitting))


def goes_on(lower: bytes, end: int) -> bool:
    """Does what ends here go on into a longer name (…တပ် + ဦး)?"""
    return any(lower.startswith(tails, end) and lower.endswith(head, 0, end) for head, tails in _GOES_ON.items())


def _beside_acronym(nickname: Mention, found: Sequence[Mention], lower: bytes) -> bool:
    return any(
        other is not nickname
        and other.is_type(TermType.ACRONYM)
        and set(other.concepts) & set(nickname.concepts)
        and _BETWEEN_NAMES.issuperset(lower[min(other.end, nickname.end) : max(other.start, nickname.start)])
        for other in found
    )
