"""Where a text names which concepts: the longest known name wins, and the company it keeps decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from toolkit.match.buffer import Buffer
from toolkit.match.index import Index
from toolkit.match.meaning import Meaning
from toolkit.match.rows import Form
from toolkit.match.traits import ACRONYM, BESIDE_ACRONYM, CASE
from toolkit.named_tuple import NamedTuple
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
_BURMESE: Final = 0x80
"""The first byte of a page that stands for a Burmese letter."""
_TAILS: Final = tuple(tail for tails in _GOES_ON.values() for tail in tails)
# Half the time of the class's own constructor.
_new: Final = tuple.__new__
_BETWEEN_NAMES: Final = frozenset(b" -(/")


class Mention(NamedTuple):
    """A place in a key where concepts are named.

    One form may belong to several concepts (KNA, Minhla): the mention names any of them.
    """

    start: int
    """Bytes of the segment's key, half-open."""
    end: int
    meaning: Meaning
    """What it may be; nothing for a string that absorbs the terms inside it."""
    spelled: bool = False
    """An acronym spelled in Burmese letter names."""

    @property
    def forms(self) -> tuple[Form, ...]:
        """What it may be, likeliest first."""
        return self.meaning.forms

    @property
    def concepts(self) -> tuple[str, ...]:
        """Ids of the concepts it may name, likeliest first, each once."""
        forms = self.meaning.forms
        if len(forms) == 1:
            return (forms[0].concept.id,)
        return tuple(dict.fromkeys(form.concept.id for form in forms))

    @property
    def form(self) -> Form:
        """The likeliest form."""
        return self.meaning.forms[0]

    def has(self, traits: int) -> bool:
        """Is any of these told of any of its forms (`match.traits`)?"""
        return self.meaning.traits & traits != 0


def mentions(index: Index, buffer: Buffer) -> dict[int, list[Mention]]:
    """The mentions in each text of a buffer that has any, by the text's number: in order, none overlapping.

    The hits are judged where they stand in the buffer, which a separator divides; nothing is cut out before one counts.
    """
    found: dict[int, list[Mention]] = {}
    meanings: dict[int, Meaning] = {}
    lower = buffer.lower
    first = last = -1
    for pattern, start, end in index.free_hits(lower):
        whole = edge(lower, end)
        if not (whole or (lower[end] == _S and edge(lower, end + 1))):
            continue
        if not edge(lower, start) and lower[start - 1]:  # what a text begins with has an edge before it
            continue
        meaning = meanings.get(pattern)
        if meaning is None:
            meaning = meanings[pattern] = index.meaning(pattern)
        meant = _meant(meaning, buffer, start, end) if whole else _plural(meaning, buffer, start, end)
        if meant is None:
            continue
        if end > last:  # they come by their ends
            number = buffer.text_at(start)
            first, last = buffer.starts[number], buffer.ends[number]
            own = found[number] = []
        own.append(_new(Mention, (start - first, end - first, meant, False)))
    settled = ((number, _settled(own, number, buffer)) for number, own in found.items())
    return {number: own for number, own in settled if own}


def _settled(found: list[Mention], number: int, buffer: Buffer) -> list[Mention]:
    """In nearly all texts no name overlaps another or needs its company."""
    last = 0
    for start, end, meaning, _ in found:
        if start < last or not meaning.lead or meaning.lead & BESIDE_ACRONYM:
            return settle(found, buffer.lower[buffer.key(number)])
        last = end
    return found


def settle(found: list[Mention], lower: bytes) -> list[Mention]:
    """Of overlapping mentions the longest; then only those nicknames that stand beside their acronym."""
    if len(found) > 1:
        found = [kept for group in _overlapping(sorted(found, key=lambda m: m.start)) for kept in _longest(group)]
    return [
        mention
        for number, mention in enumerate(found)
        if mention.meaning.numbers
        and (
            not mention.meaning.lead & BESIDE_ACRONYM
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


def _meant(meaning: Meaning, buffer: Buffer, start: int, end: int) -> Meaning | None:
    """What a pattern means where it stands free; None where it does not count."""
    if not meaning.numbers:
        return meaning
    lower = buffer.lower
    if lower[end - 1] >= _BURMESE and lower.startswith(_TAILS, end) and goes_on(lower, end):
        return None
    if meaning.mixed:
        return meaning.standing(buffer.cased[start:end], lower, start, end)
    return meaning if not meaning.traits & CASE or meaning.fits_case(buffer.cased[start:end]) else None


def _plural(meaning: Meaning, buffer: Buffer, start: int, end: int) -> Meaning | None:
    """The same where an *s* follows."""
    return _meant(meaning.plural, buffer, start, end) if meaning.plural.numbers else None


def goes_on(lower: bytes, end: int) -> bool:
    """Does what ends here go on into a longer name (…တပ် + ဦး)?"""
    return any(lower.startswith(tails, end) and lower.endswith(head, 0, end) for head, tails in _GOES_ON.items())


def _beside_acronym(nickname: Mention, found: Sequence[Mention], lower: bytes) -> bool:
    return any(
        other is not nickname
        and other.has(ACRONYM)
        and set(other.concepts) & set(nickname.concepts)
        and _BETWEEN_NAMES.issuperset(lower[min(other.end, nickname.end) : max(other.start, nickname.start)])
        for other in found
    )
