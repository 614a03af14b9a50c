"""From names and their places to proposals: counterparts chosen, forms as written, ranked."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from typing import Final

from toolkit.extraction import bracketed, ids, sounds
from toolkit.extraction.bracketed import Bracketed, Place, Sought
from toolkit.extraction.burmese_definitions import burmese_definitions
from toolkit.extraction.corpus import Corpus
from toolkit.extraction.counterparts import Aligner, Counterpart
from toolkit.extraction.edges import spaces
from toolkit.extraction.heads import head_pattern, recurring
from toolkit.extraction.items import Item, items
from toolkit.extraction.model import Kind, Proposal, ProposedTerm, Seen
from toolkit.extraction.syllables import Syllabary, spans
from toolkit.match.naming import same_language
from toolkit.model import Concept, Glossary, TermType
from toolkit.named_tuple import NamedTuple
from toolkit.text.burmese import repair
from toolkit.text.language import language
from toolkit.text.page import lower

BURMESE: Final = "my"
EXAMPLES: Final = 3
SPELLINGS: Final = 3
"""Spellings of one name that are proposed."""
SPELLED_LIKE: Final = 12
"""Places of a Burmese name by which its spelling is chosen."""
SHORTEST_ALONE: Final = 4
"""Letters of a recurring name that is proposed without a counterpart: Kim and Lee may be anybody."""
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))


class Rendering(NamedTuple):
    """A Burmese name, chosen for an item."""

    chars: str
    rows: tuple[int, ...]
    why: str
    score: float


class Proposer:
    """Makes proposals of a corpus, for one language beside Burmese, or one alone."""

    def __init__(self, corpus: Corpus, glossary: Glossary) -> None:
        self.corpus, self.glossary = corpus, glossary
        self._syllabary = Syllabary()
        self._sides = {number: self._syllabary.encode(side.key) for number, side in corpus.having(BURMESE)}
        self._aligner = Aligner(self._sides, self._syllabary)
        self._heads = head_pattern(self._syllabary)
        self._used: set[str] = set()
        """Burmese names that some proposal has, as characters."""
        self._taken: set[str] = set(glossary.concepts)
        self._spaces = cache(lambda row: spaces(corpus.rows[row].sides[BURMESE]))

    def proposals(self, lang: str | None) -> list[Proposal]:
        """Best first; `lang` is the language beside Burmese, None if there is none."""
        found = items(self.corpus, lang) if lang else []
        found = [item for item in found if not self._is_known(item.name, str(lang))]
        drafts = list(self._drafts(found, str(lang)))
        drafts.sort(key=lambda each: (-each.score, each.terms[0].text))
        return [self._with_id(each) for each in drafts]

    # --- choosing renderings ---

    def _drafts(self, found: list[Item], lang: str) -> Iterator[Proposal]:
        explained = self._explained()
        searched = [part for item in found for part in (item, item.short) if part is not None]
        candidates = {id(item): self._aligner.candidates(sorted(item.at), item.name) for item in searched}
        brackets = {acronym: bracketed.starts(places, self._aligner.edges) for acronym, places in explained.items()}
        rows = self._aligner.occurrences(
            chars for every in (*candidates.values(), *brackets.values()) for chars in every
        )
        used = self._used
        rendered = []
        for item in found:
            places = explained.pop(item.acronym.upper(), [])
            whole = self._rendering(item, places, candidates[id(item)], rows)
            short = self._rendering(item.short, [], candidates[id(item.short)], rows) if item.short else None
            used.update(each.chars for each in (whole, short) if each)
            rendered.append((item, whole, short))
        named = _names_by_rendering((item, whole) for item, whole, _ in rendered if whole)
        for item, whole, short in rendered:
            if whole is not None and any(_is_part(name, item.name) for name in named[whole.chars]):
                whole = None
            if whole or short or item.defined or len(item.name) >= SHORTEST_ALONE or item.name.isupper():
                yield self._draft(item, lang, whole, short)
        for acronym, places in explained.items():
            name = self._named(places, Sought(), rows)
            if (
                name is not None
                and name.chars not in used
                and not self._is_known(acronym, "en")
                and self._form(name.chars, name.rows)
            ):
                used.add(name.chars)
                yield from self._burmese(name.chars, name.rows, acronym, rows.get(name.chars, []))
        for chars, held in recurring(self._sides.items(), self._syllabary, self._aligner.edges, self._heads).items():
            if not any(chars in each or each in chars for each in used):
                used.add(chars)
                yield from self._burmese(chars, held, None, held)

    def _explained(self) -> dict[str, list[Place]]:
        places: dict[str, list[Place]] = {}
        for row, side in self._sides.items():
            for each in burmese_definitions(side, self._syllabary, self._heads):
                acronym = each.acronym
                singular = acronym[:-1] if acronym.endswith("s") and acronym[-2].isupper() else acronym
                places.setdefault(singular.upper(), []).append(Place(row, side, each))
        return places

    def _rendering(
        self, item: Item, places: list[Place], candidates: list[str], rows: dict[str, list[int]]
    ) -> Rendering | None:
        listed = "," in item.name or not item.names
        inside = None if listed else self._named(places, self._sought(item), rows)
        judged = self._aligner.best(item.name, item.at, candidates, rows)
        best = judged[0] if judged and judged[0].sure else None
        if inside is not None and not (
            best and inside.chars.endswith(best.chars) and best.dice >= 0.6 and best.together > 2
        ):
            return _from_bracket(inside, item.acronym)
        return self._from_places(best, item) if best is not None else None

    def _named(self, places: list[Place], sought: Sought, rows: dict[str, list[int]]) -> Bracketed | None:
        return bracketed.named(places, sought, self._aligner.edges, self._spaces, rows)

    def _sought(self, item: Item) -> Sought:
        words = self._syllabary.encode(language(BURMESE).key(item.name))
        joined = " and " in item.name or "&" in item.name
        return Sought(sounds.syllables(item.name), words, joined, frozenset(item.at))

    def _from_places(self, best: Counterpart, item: Item) -> Rendering:
        held = set(self._aligner.rows_of(best.chars))
        why = f"its counterpart stands in {best.together} of these, and in {best.alone - best.together} without it"
        if best.sound >= 0.5:
            why += f"; sounds alike ({best.sound:.0%})"
        return Rendering(best.chars, tuple(row for row in item.at if row in held), why, best.score)

    # --- as proposals ---

    def _draft(self, item: Item, lang: str, whole: Rendering | None, short: Rendering | None) -> Proposal:
        terms = list(self._latin(item, lang))
        known: list[Concept] = []
        for rendering, kind in ((whole, TermType.FULL), (short, TermType.SHORT)):
            if rendering is None or (kind is TermType.SHORT and whole and rendering.chars == whole.chars):
                continue
            form = self._form(rendering.chars, rendering.rows)
            if form is not None:
                concept = self._known(form.text, BURMESE)
                known += [concept] if concept else []
                terms += [] if concept else [form._replace(type=kind)]
        chosen = whole or short
        at = item.short.at if item.short else item.at
        why = Kind.EXPLAINED if item.defined else Kind.NAME if item.names else Kind.ACRONYM
        both = any(term.lang == BURMESE for term in terms)
        first = list(dict.fromkeys([*(whole.rows if whole else ()), *item.defined, *at]))[:EXAMPLES]
        return Proposal(
            "", why, tuple(terms), len(at), chosen.why if chosen and both else None, tuple(dict.fromkeys(known)),
            tuple(map(self._seen, first)), _score(item, whole if both else None, short if both else None, bool(known)),
        )  # fmt: skip

    def _latin(self, item: Item, lang: str) -> Iterator[ProposedTerm]:
        rows = item.defined or list(item.at)
        where = self.corpus.rows[rows[0]]
        if item.names:
            first = item.name
            others = [name for name, _ in item.names.most_common() if _bare(name) != _bare(first)]
            for name in [first, *others][:SPELLINGS]:
                yield ProposedTerm(name, lang, TermType.FULL, name == first, where.path, where.unit)
        if item.short is not None:
            row = self.corpus.rows[next(iter(item.short.at))]
            yield ProposedTerm(item.short.name, lang, TermType.SHORT, False, row.path, row.unit)
        if item.acronym:
            yield ProposedTerm(item.acronym, lang, TermType.ACRONYM, True, where.path, where.unit)

    def _burmese(self, chars: str, rows: Iterable[int], acronym: str | None, held: list[int]) -> Iterator[Proposal]:
        """A proposal whose other side is unknown."""
        form = self._form(chars, rows)
        if form is None or self._known(form.text, BURMESE):
            return
        terms = [form]
        if acronym is not None:
            terms.append(ProposedTerm(acronym, "en", TermType.ACRONYM, True, form.path, form.unit))
        kind = Kind.NAME if acronym is None else Kind.EXPLAINED
        seen = tuple(map(self._seen, list(dict.fromkeys([*rows, *held]))[:EXAMPLES]))
        score = (1.6 if acronym else 0.7) + 0.2 * math.log2(max(1, len(held)))
        yield Proposal("", kind, tuple(terms), max(1, len(held)), None, (), seen, score)

    def _form(self, chars: str, rows: Iterable[int]) -> ProposedTerm | None:
        """The name as most texts write it, and the first place; None if the glossary knows all of these places."""
        written: Counter[str] = Counter()
        first: int | None = None
        for row in list(rows)[:SPELLED_LIKE]:
            side = self.corpus.rows[row].sides[BURMESE]
            start = self._sides[row].find(chars)
            if start < 0:
                continue
            tokens = spans(side.key)
            begin, end = tokens[start].start, tokens[start + len(chars) - 1].end
            if any(mention.start <= begin and end <= mention.end for mention in side.passage.mentions):
                continue
            span = side.span(begin, end)
            written[" ".join(repair(side.text[slice(*span)]).translate(_INVISIBLE).split())] += 1
            first = row if first is None else first
        if first is None:
            return None
        place = self.corpus.rows[first]
        text = max(written, key=written.__getitem__)
        return ProposedTerm(text, BURMESE, TermType.FULL, True, place.path, place.unit)

    def _seen(self, number: int) -> Seen:
        row = self.corpus.rows[number]
        return Seen(row.path, row.unit, row.place, tuple((lang, side.text) for lang, side in row.sides.items()))

    def _with_id(self, draft: Proposal) -> Proposal:
        from dataclasses import replace

        acronyms = [term.text for term in draft.terms if term.type is TermType.ACRONYM]
        id_ = ids.free(ids.slug([*acronyms, *(term.text for term in draft.terms)]), self._taken)
        self._taken.add(id_)
        return replace(draft, id=id_)

    # --- what the glossary has, proposed terms too ---

    def _is_known(self, text: str, lang: str) -> bool:
        return self._known(text, lang) is not None

    def _known(self, text: str, lang: str) -> Concept | None:
        return self._by_key.get((language(lang).code, lower(language(lang).key(text)).strip()))

    @cached_property
    def _by_key(self) -> dict[tuple[str, bytes], Concept]:
        found: dict[tuple[str, bytes], Concept] = {}
        for concept in self.glossary.concepts.values():
            for term in concept.terms:
                for code in dict.fromkeys(("en", BURMESE, term.lang)):
                    if same_language(code, term.lang) or term.text.isascii():
                        found.setdefault((language(code).code, lower(language(code).key(term.text)).strip()), concept)
        return found


def _from_bracket(inside: Bracketed, acronym: str) -> Rendering:
    times = len(set(inside.rows))
    why = f"its counterpart stands beside {acronym} in {times} segment{'' if times == 1 else 's'}"
    return Rendering(inside.chars, inside.rows, why, inside.score / 2 - (0.5 if times == 1 else 0))


def _names_by_rendering(rendered: Iterable[tuple[Item, Rendering]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for item, whole in rendered:
        found.setdefault(whole.chars, []).append(item.name)
    return found


def _is_part(name: str, longer: str) -> bool:
    """Is a name part of another, so that what both are called is its own name (coronavirus, Feline coronavirus)?"""
    return len(name) < len(longer) and f" {name.lower()} " in f" {longer.lower()} "


def _bare(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


def _score(item: Item, whole: Rendering | None, short: Rendering | None, known: bool) -> float:
    """Ranks proposals: with a counterpart first, acronyms that are explained before names, frequent before rare."""
    often = 0.12 * math.log2(max(1, len(item.at)))
    score = 1.2 if item.defined else 0.4 if " " in item.name else 0.2
    if whole is not None:
        score += 1 + whole.score / 2
    elif short is not None:
        score += 0.6 + short.score / 2
    return score + often - (0.5 if known else 0)
