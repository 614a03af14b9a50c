"""Changes of a glossary in words that a person reads in a review."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from toolkit.diff import ConceptChange, KeyChange, TermChange
from toolkit.model import Review, Status, Term, TermType
from toolkit.report.card.text import names
from toolkit.report.excerpt import plain
from toolkit.report.wording import counted, language_name, listed


def summary(changes: Sequence[ConceptChange]) -> str:
    """`2 concepts added, 1 changed (3 forms added, 1 removed)`."""
    if not changes:
        return "Nothing changed."
    kinds = (
        ("added", [each for each in changes if each.old is None]),
        ("changed", [each for each in changes if each.old is not None and each.new is not None]),
        ("removed", [each for each in changes if each.new is None]),
    )
    told = [f"{counted(len(found), 'concept')} {kind}" for kind, found in kinds if found]
    terms = [term for each in changes for term in each.terms]
    forms = (
        ("added", sum(term.old is None for term in terms)),
        ("changed", sum(term.old is not None and term.new is not None for term in terms)),
        ("removed", sum(term.new is None for term in terms)),
    )
    inner = listed(f"{counted(number, 'form')} {kind}" for kind, number in forms if number) if terms else ""
    return f"{listed(told)}{f'; in concepts that stay {inner}' if inner else ''}."


def headline(change: ConceptChange) -> str:
    """What became of the concept as a whole."""
    name = f"{names(change.concept)} [{plain(change.concept.id)}]"
    if change.renamed and change.old is not None:
        return f"{name}: id changed, was {plain(change.old.id)}"
    if change.old is None:
        return f"{name}: new"
    return f"{name}: removed" if change.new is None else name


def lines(change: ConceptChange) -> Iterator[tuple[str, str]]:
    """Each change of a concept: `+`, `-` or `~`, and what it is."""
    concept = change.concept
    if change.old is None or change.new is None:
        sign = "+" if change.old is None else "-"
        yield from ((sign, described(term)) for term in concept.terms)
        return
    yield from (("~", _key(key)) for key in change.keys)
    yield from (_term(term) for term in change.terms)


def described(term: Term) -> str:
    """A form with its language, status, type and sources; a proposed one, which checks ignore, says so."""
    kind = () if term.type is TermType.FULL else (term.type.value,)
    proposed = ("only proposed",) if term.review is Review.PROPOSED else ()
    sources = (f"seen at {', '.join(term.source)}",) if term.source else ("no source",)
    note = (term.note,) if term.note else ()
    told = "; ".join((*proposed, term.status.value, *kind, *note, *sources))
    return plain(f"{language_name(term.lang)} {term.text} ({told})")


def value(told: object) -> str:
    """A value in words."""
    if isinstance(told, Mapping):
        return "; ".join(f"{key} {value(words)}" for key, words in told.items())
    if isinstance(told, tuple | list):
        return ", ".join(map(str, told))
    if isinstance(told, bool):
        return "yes" if told else "no"
    return plain(str(told))


def _term(change: TermChange) -> tuple[str, str]:
    if change.old is None:
        return "+", described(change.term)
    if change.new is None:
        return "-", described(change.term)
    told = "; ".join(map(_key, change.keys))
    return "~", plain(f"{language_name(change.term.lang)} {change.term.text}: {told}")


def _key(change: KeyChange) -> str:
    if change.key == "status" and change.new in (Status.DEPRECATED, Status.SUPERSEDED):
        return f"now {change.new} (was {change.old})"
    if isinstance(change.old, tuple) or isinstance(change.new, tuple):
        return _list(change)
    key = change.key.replace("_", " ")
    if change.old is None:
        return f"{key} is now: {value(change.new)}"
    if change.new is None:
        return f"{key} taken away (was: {value(change.old)})"
    return f"{key} {value(change.old)} → {value(change.new)}"


def _list(change: KeyChange) -> str:
    """What a list gained and lost."""
    old = change.old if isinstance(change.old, tuple) else ()
    new = change.new if isinstance(change.new, tuple) else ()
    more = [str(each) for each in new if each not in old]
    less = [str(each) for each in old if each not in new]
    parts = [f"also {', '.join(more)}"] if more else []
    parts += [f"no longer {', '.join(less)}"] if less else []
    return f"{change.key} {'; '.join(parts) or 'in another order'}"
