"""A form can never be found in a text as it is written here, or adds nothing to another.

An editor believes that the glossary knows the form; checks do not. Each form is tried where it should be found:
alone, beside the words of its context, beside the acronym of its concept. The reason is said where it can be told:
nothing of it is left to compare, it is the same to checks as another form of its concept
(spaces, hyphens, storage order and tall aa do not count), a `not_inside` takes it away,
there is no acronym for it to stand beside, a longer name swallows it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from toolkit.match.matcher import Half
from toolkit.model import Case, Level, Side, Term, TermType
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Entry, Termbase, key_of
from toolkit.text.language import language


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report forms that add nothing, those that are not found, and context words that do nothing."""
    double: set[int] = set()
    for group in termbase.alike:
        for number, entry in enumerate(group):
            first = next((other for other in group[:number] if _same(other, entry)), None)
            if first is not None:
                double.add(id(entry.term))
                message = f'the same to checks as "{first.term.text}"; one of them is enough'
                yield Remark(*entry, message, others=((*first, "the same form"),))
    by_language: dict[str, list[Entry]] = defaultdict(list)
    for entry in termbase.entries:
        by_language[language(entry.term.lang).code].append(entry)
        yield from _idle_words(entry)
    for lang, entries in by_language.items():
        yield from _unfound(termbase, lang, [entry for entry in entries if id(entry.term) not in double])


def _same(one: Entry, other: Entry) -> bool:
    if one.concept.id != other.concept.id or one.term.matching_case is not other.term.matching_case:
        return False
    folded = language(one.term.lang).key
    return one.term.matching_case is Case.ANY or folded(one.term.text).strip() == folded(other.term.text).strip()


def _idle_words(entry: Entry) -> Iterator[Remark]:
    """Words of `not_inside` that do not hold the term."""
    context, term = entry.term.context, entry.term
    for word in context.not_inside if context else ():
        if key_of(term.text, term.lang) not in key_of(word, term.lang):
            yield Remark(*entry, f'its not_inside "{word}" does not hold it, so it does nothing', Level.NOTE)


def _unfound(termbase: Termbase, lang: str, entries: list[Entry]) -> Iterator[Remark]:
    probes = [(number, text) for number, entry in enumerate(entries) for text in _probes(entry, lang)]
    half = Half(termbase.finder(lang), Side.TARGET, [text for _, text in probes])
    found = {
        probes[at][0]
        for at, mentions in half.mentions.items()
        if any(entries[probes[at][0]].concept.id in mention.concepts for mention in mentions)
    }
    for number, entry in enumerate(entries):
        if number not in found:
            yield Remark(*entry, _reason(entry))


def _probes(entry: Entry, lang: str) -> Iterator[str]:
    """Texts in which a form should be found."""
    concept, term = entry
    between = "" if lang == "my" else " "
    context = term.context
    if term.beside_acronym:
        yield from (f"{term.text} ({other.text})" for other in concept.terms if other.type is TermType.ACRONYM)
    elif context is not None and (context.followed_by or context.preceded_by):
        yield from (f"{term.text}{between}{word}" for word in context.followed_by)
        yield from (f"{word}{between}{term.text}" for word in context.preceded_by)
    else:
        yield term.text


def _reason(entry: Entry) -> str:
    concept, term = entry
    if not key_of(term.text, term.lang):
        return "nothing of it is left to compare"
    if term.beside_acronym and not any(other.type is TermType.ACRONYM for other in concept.terms):
        return "found only beside an acronym, and its concept has none"
    taken = _taken_by(term)
    if taken is not None:
        return f'its not_inside "{taken}" takes it away wherever its context holds'
    if term.context is not None:
        return "not found even beside the words of its context"
    return "checks do not find it as it is written here"


def _taken_by(term: Term) -> str | None:
    context = term.context
    if context is None:
        return None
    probes = [f"{term.text}{word}" for word in context.followed_by] + [f"{w}{term.text}" for w in context.preceded_by]
    keys = [key_of(probe, term.lang) for probe in probes or [term.text]]
    return next((word for word in context.not_inside if all(key_of(word, term.lang) in key for key in keys)), None)


RULE = GlossaryRule(
    name="never-matches",
    level=Level.WARNING,
    check=check,
    examples=(
        GlossaryExample('[pa-o]\nen = [{ term = "Pa-O" }, { term = "«Pa O»" }]', "a hyphen is a space"),
        GlossaryExample('[a]\nmy = [{ term = "«\u200b»" }]', "nothing to compare"),
        GlossaryExample(
            '[chin]\nmy = [{ term = "«ချင်း»", context = { followed_by = ["ပြည်"], not_inside = ["ချင်းပြည်"] } }]',
            "taken away by its own context",
        ),
        GlossaryExample('[kokang]\nmy = [{ term = "«ကိုးကန့်အဖွဲ့»", beside_acronym = true }]', "no acronym to stand beside"),
        GlossaryExample(
            '[chin]\nmy = [{ term = "ချင်း", context = { followed_by = ["ပြည်"], not_inside = ["သူငယ်ချင်း"] } }]',
            "found in company",
        ),
        GlossaryExample('[wa]\nen = [{ term = "Wa" }, { term = "UWSA", type = "acronym" }]', "two forms"),
    ),
)
