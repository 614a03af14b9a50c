"""What makes a list look machine-made, or carelessly made: said before it enters, judged by people.

Measured on lists of the kind: ranks one step off share a rendering with their neighbour, names of bodies come with
Latin letters inside, definitions follow one pattern, and no row says where it was seen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from toolkit.model import Concept, Term, TermType
from toolkit.named_tuple import NamedTuple
from toolkit.text.patterns import regex

BURMESE: Final = regex("[\u1000-\u109f]")
LATIN_WORD: Final = regex("[A-Za-z]{2,}")
SEVERAL: Final = regex(r"\s*[;/|]\s*|\s*၊\s*|,\s")
FORMULA: Final = regex(r"[=@]|[+-]\w*\(")
ACRONYM: Final = regex("[A-Z][A-Z0-9&]{1,9}")
OPENING: Final = 4
"""Words by which two definitions are of one pattern."""
SHARE: Final = 0.3
"""Part of the definitions that makes a pattern of them."""
FEWEST: Final = 10


class Example(NamedTuple):
    """A row that shows it."""

    path: str
    line: int
    text: str


class Suspicion(NamedTuple):
    """One thing that a terminologist would frown at."""

    what: str
    examples: list[Example]
    """Every row that shows it; none where all do."""


def suspicions(
    concepts: Sequence[Concept], keys: Mapping[tuple[str, str], str], *, sourced: bool = False
) -> Iterator[Suspicion]:
    """What is suspect about a list. `keys` are the folded keys of its forms, by language and text.

    `sourced`: a person has named the source of the list.
    """
    terms = [(concept, term) for concept in concepts for term in concept.terms]
    unsourced = [_example(c, t) for c, t in terms if not t.source and not sourced]
    if unsourced:
        every = len(unsourced) == len(terms)
        yield Suspicion("not one form says where it was seen", []) if every else Suspicion("no source", unsourced)
    mixed = [_example(c, t) for c, t in terms if _is_mixed(t)]
    if mixed:
        yield Suspicion("Latin letters inside a Burmese form", mixed)
    capitals = [_example(c, t) for c, t in terms if t.type is TermType.FULL and ACRONYM.fullmatch(t.text)]
    if capitals:
        yield Suspicion("acronyms given as full names", capitals)
    copied = [_example(c, t) for c, t in terms if _is_copied(t)]
    if copied:
        yield Suspicion("a Burmese form without Burmese letters, so not translated", copied)
    swapped = [_example(c, t) for c, t in terms if t.lang == "en" and BURMESE.search(t.text)]
    if swapped:
        yield Suspicion("Burmese letters in an English form (columns swapped?)", swapped)
    formulas = [_example(c, t) for c, t in terms if FORMULA.match(t.text)]
    if formulas:
        yield Suspicion("begins like the formula of a spreadsheet", formulas)
    several = [_example(c, t) for c, t in terms if SEVERAL.search(t.text)]
    if several:
        yield Suspicion("several forms in one cell (--split takes them apart)", several)
    equal = list(_equal(concepts, keys))
    if equal:
        yield Suspicion("one rendering for different concepts", equal)
    pattern = _pattern(concepts)
    if pattern:
        yield pattern


def _example(concept: Concept, term: Term) -> Example:
    return Example(concept.path, term.line, term.text)


def _is_mixed(term: Term) -> bool:
    return term.lang == "my" and bool(BURMESE.search(term.text)) and bool(LATIN_WORD.search(term.text))


def _is_copied(term: Term) -> bool:
    return term.lang == "my" and term.type is not TermType.ACRONYM and not BURMESE.search(term.text)


def _equal(concepts: Sequence[Concept], keys: Mapping[tuple[str, str], str]) -> Iterator[Example]:
    """Forms of all languages but the first that several concepts share."""
    owners: dict[tuple[str, str], list[tuple[Concept, Term]]] = {}
    for concept in concepts:
        first = concept.terms[0].lang if concept.terms else ""
        for term in concept.terms:
            if term.lang != first:
                owners.setdefault((term.lang, keys[term.lang, term.text]), []).append((concept, term))
    for shared in owners.values():
        names = dict.fromkeys(concept.terms[0].text for concept, _ in shared)
        if len(names) > 1:
            concept, term = shared[0]
            yield Example(concept.path, term.line, f"{term.text} = {' = '.join(names)}")


def _pattern(concepts: Sequence[Concept]) -> Suspicion | None:
    """Definitions that open alike."""
    said = [concept for concept in concepts if concept.definition]
    openings = Counter(" ".join((concept.definition or "").split()[:OPENING]) for concept in said)
    opening, times = openings.most_common(1)[0] if openings else ("", 0)
    if len(said) < FEWEST or times < SHARE * len(said):
        return None
    alike = [c for c in said if (c.definition or "").startswith(opening)]
    return Suspicion(
        f'definitions of one pattern, of {len(said):,} in all ("{opening} ...")',
        [Example(c.path, c.line, c.definition or "") for c in alike],
    )
