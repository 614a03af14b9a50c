"""Names of texts that the glossary does not have, each with all its places, before their counterparts are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from toolkit.extraction.corpus import Corpus, Sentence
from toolkit.extraction.english_names import Words, is_headline, names
from toolkit.extraction.latin_definitions import definitions, is_short
from toolkit.model import Span

PLAIN: Final = 8
"""Letters of a name that is looked for where it is not in capitals."""
FEWEST: Final = 2
"""Segments in which a name must stand that no acronym explains."""


@dataclass(slots=True)
class Item:
    """A name in a script with spaces, and where it stands."""

    names: Counter[str] = field(default_factory=Counter)
    """Its spellings."""
    acronyms: Counter[str] = field(default_factory=Counter)
    short: Item | None = None
    """The part of it that stands for it: the surname, wherever it is named."""
    at: dict[int, float] = field(default_factory=dict)
    """Row -> where in the text it stands first, 0-1."""
    defined: list[int] = field(default_factory=list)
    """Rows in which the name and the acronym stand side by side."""

    @property
    def name(self) -> str:
        """Its most frequent spelling, the acronym if there is no other."""
        return best(self.names) or self.acronym

    @property
    def acronym(self) -> str:
        """Its most frequent acronym; none: empty."""
        return best(self.acronyms)


def best(counted: Counter[str]) -> str:
    """The most frequent, the first met of equals; empty if there is none."""
    return max(counted, key=counted.__getitem__) if counted else ""


def items(corpus: Corpus, lang: str) -> list[Item]:
    """Acronyms with their names, then names that recur, in the order met; only acronyms unless the text is English."""
    sides = list(corpus.having(lang))
    explained = _explained(sides)
    english = lang == "en"
    words = Words(side.text for _, side in sides) if english else None
    by_name = {name.casefold(): item for item in explained.values() for name in item.names}
    by_acronym = {acronym: item for item in explained.values() for acronym in item.acronyms}
    others: dict[str, Item] = {}
    for number, side in sides if words is not None else ():
        assert words is not None
        known = side.known
        headline = is_headline(side.text)
        for name in names(side.text, words):
            text = singular(name.text, by_acronym)
            item = by_acronym.get(text) or by_name.get(text.casefold())
            if _covered(name.span, known) or (headline and item is None):
                continue
            if item is None:
                item = others.setdefault(text, Item())
            if text in others:
                (item.acronyms if _is_acronym(text) else item.names)[text] += 1
            item.at.setdefault(number, name.span.start / max(1, len(side.text)))
    _find_names(sides, by_name)
    _merge_surnames(others)
    return [*explained.values(), *(item for item in others.values() if len(item.at) >= FEWEST)]


def singular(name: str, acronyms: Iterable[str]) -> str:
    """An acronym without the *s* of the plural, if it is known without."""
    return name[:-1] if name.endswith("s") and name[:-1] in acronyms else name


def _is_acronym(text: str) -> bool:
    return is_short(text) and sum(map(str.isupper, text)) >= 2 and " " not in text


def _explained(sides: list[tuple[int, Sentence]]) -> dict[str, Item]:
    """Acronyms with their names; one that is explained in several ways that differ is several."""
    found: dict[tuple[str, str], Item] = {}
    for number, side in sides:
        if "(" not in side.text and "[" not in side.text:
            continue
        known = side.known
        for each in definitions(side.text):
            if _covered(each.span, known) or _covered(Span(each.at, each.at + len(each.acronym)), known):
                continue
            item = found.setdefault((each.acronym.upper(), _bare(each.name)), Item())
            item.names[each.name] += 1
            item.acronyms[each.acronym] += 1
            item.defined.append(number)
            item.at.setdefault(number, each.span.start / max(1, len(side.text)))
    return dict(_merged(found))


def _merged(found: dict[tuple[str, str], Item]) -> Iterator[tuple[str, Item]]:
    """For each acronym the name that explains it most often; names that nearly agree are its spellings."""
    by_acronym: dict[str, list[Item]] = {}
    for (acronym, _), item in found.items():
        by_acronym.setdefault(acronym, []).append(item)
    for acronym, rivals in by_acronym.items():
        first, *rest = sorted(rivals, key=lambda item: -len(item.defined))
        for other in rest:
            first.names.update(other.names)
            first.acronyms.update(other.acronyms)
            first.defined += other.defined
            first.at.update(other.at)
        first.names = _lower(first.names)
        yield acronym, first


def _inside_word(text: str, start: int, end: int) -> bool:
    """Does a word go on before or behind? An *s* may follow."""
    return text[start - 1 : start].isalnum() or (text[end : end + 1].isalpha() and text[end] != "s")


def _lower(names: Counter[str]) -> Counter[str]:
    """Spellings, those that begin a sentence counted as they are written inside one."""
    found: Counter[str] = Counter()
    for name, times in names.items():
        inside = name[0].lower() + name[1:]
        found[inside if inside in names else name] += times
    return found


def _find_names(sides: list[tuple[int, Sentence]], by_name: dict[str, Item]) -> None:
    """Add the places where names stand that are not in capitals: acute respiratory distress syndrome."""
    wanted = [name for name in by_name if len(name) >= PLAIN]
    if not wanted:
        return
    automaton = AhoCorasick(wanted, implementation=Implementation.ContiguousNFA, matchkind=MatchKind.LeftmostLongest)
    for number, side in sides:
        text = side.text.casefold()
        for name, start, end in automaton.find_matches_as_indexes(text):
            if not _inside_word(text, start, end):
                by_name[wanted[name]].at.setdefault(number, start / len(text))


def _bare(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


def _covered(span: Span, known: list[Span]) -> bool:
    """Does the glossary know the whole of it?"""
    return any(each.start <= span.start and span.end <= each.end for each in known)


def _merge_surnames(others: dict[str, Item]) -> None:
    """Let *Kavanaugh* belong to *Brett Kavanaugh*, where no other name ends so."""
    ends: dict[str, list[str]] = {}
    for name, item in others.items():
        words = name.split()
        if 2 <= len(words) <= 3 and item.names and all(word[0].isupper() for word in words):
            ends.setdefault(words[-1], []).append(name)
    for last, full in ends.items():
        if (
            len(full) == 1
            and last in others
            and others[last].names
            and len(others[full[0]].at) >= FEWEST <= len(others[last].at)
        ):
            whole, part = others[full[0]], others.pop(last)
            part.at = dict(sorted({**whole.at, **part.at}.items()))
            whole.short = part
