"""Forms as a glossary writes them: what nobody sees taken out, Burmese repaired, Zawgyi found.

Every change is told; see `docs/glossary.md`, "Forms are written clean".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Final

from toolkit.model import Concept, Term
from toolkit.named_tuple import NamedTuple
from toolkit.text.burmese import repair
from toolkit.text.damage import damage
from toolkit.text.patterns import regex
from toolkit.text.repairs import repairs
from toolkit.text.sound import suspects
from toolkit.text.zawgyi import Verdict, convert, is_zawgyi, judge

BURMESE: Final = regex("[\u1000-\u109f]")
LETTER: Final = regex(r"[^\W\d_]")
KINDS: Final = (
    ("zero width space", regex("\u200b"), ""),
    ("no-break space", regex("[\u00a0\u202f]"), " "),
    ("other invisible characters", regex("[\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"), ""),
    ("line end or tab", regex("[\t\r\n\v\f\u2028\u2029]+"), " "),
    ("doubled space", regex("  +"), " "),
    ("space at the end", regex("^ | $"), ""),
)
"""What is taken out of a form: its name, how it is found, what stands there then."""
UNTIDY: Final = regex("|".join(pattern.pattern for _, pattern, _ in KINDS))


class Change(NamedTuple):
    """A form that does not enter as it stands."""

    path: str
    line: int
    before: str
    after: str
    why: str


@dataclass(slots=True)
class Cleaning:
    """Concepts with clean forms, and what was done to them."""

    concepts: list[Concept] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    """Cleaned: `why` names every kind of change."""
    zawgyi: list[Change] = field(default_factory=list)
    """Zawgyi-encoded: `after` is the conversion. Left out unless conversion was asked for."""
    left_out: list[Change] = field(default_factory=list)
    """What is no form at all: `why` says what is wrong with it."""
    doubtful: list[Change] = field(default_factory=list)
    """They enter as they are, and a person should look: `why` says what is wrong."""


def clean(concepts: Sequence[Concept], *, convert_zawgyi: bool) -> Cleaning:
    """The concepts with clean forms."""
    done = Cleaning()
    texts = dict.fromkeys(term.text for concept in concepts for term in concept.terms)
    suspect = suspects(texts)
    verdicts = _verdicts(texts, suspect)
    suspect |= verdicts.keys()
    for concept in concepts:
        terms = concept.terms
        if any(_asks(concept, term, suspect) for term in terms):
            cleaned_terms = (_term(concept, term, verdicts, done, convert_zawgyi) for term in terms)
            concept = concept._replace(terms=tuple(term for term in cleaned_terms if term is not None))
        done.concepts.append(concept)
    return done


def _asks(concept: Concept, term: Term, suspect: Set[str]) -> bool:
    """Need a form be looked at? What is sound, tidy and a form at all enters as it stands."""
    text = term.text
    return bool(text in suspect or UNTIDY.search(text) or not LETTER.search(text) or _is_copy(concept, term))


def _verdicts(texts: Iterable[str], suspect: Set[str]) -> dict[str, Verdict]:
    """Which forms are Zawgyi; what is too short to tell follows the rest of the file."""
    if all(is_zawgyi(text) is Verdict.UNICODE for text in suspect):
        return {}
    burmese = [text for text in texts if BURMESE.search(text)]
    verdicts = zip(burmese, judge(burmese), strict=True)
    return {text: verdict for text, verdict in verdicts if verdict is not Verdict.UNICODE}


def _term(
    concept: Concept, term: Term, verdicts: Mapping[str, Verdict], done: Cleaning, convert_zawgyi: bool
) -> Term | None:
    text, verdict = term.text, verdicts.get(term.text)
    if verdict is Verdict.ZAWGYI:
        text, _ = cleaned(convert(text))
        done.zawgyi.append(Change(concept.path, term.line, term.text, text, "Zawgyi"))
        return term._replace(text=text) if convert_zawgyi and text else None
    text, kinds = cleaned(text)
    if not LETTER.search(text):
        done.left_out.append(Change(concept.path, term.line, term.text, text, "no letter in it"))
        return None
    if _is_copy(concept, term):
        done.left_out.append(
            Change(concept.path, term.line, term.text, text, "the English form again: it serves as it is")
        )
        return None
    if text != term.text:
        done.changes.append(Change(concept.path, term.line, term.text, text, ", ".join(kinds)))
    if verdict is Verdict.UNSURE:
        done.doubtful.append(Change(concept.path, term.line, text, text, "may be Zawgyi, too short to tell"))
    elif found := damage(text):
        done.doubtful.append(Change(concept.path, term.line, text, text, found[0].kind))
    return term._replace(text=text) if text != term.text else term


def _is_copy(concept: Concept, term: Term) -> bool:
    """Does it only repeat an English form, in a concept that is otherwise translated?"""
    if term.lang != "my" or BURMESE.search(term.text) or not concept.translate or term.review is not None:
        return False
    return any(other.lang == "en" and other.text == term.text for other in concept.terms)


def cleaned(text: str) -> tuple[str, list[str]]:
    """A form as it should be written, and what was done to it."""
    kinds = []
    for name, pattern, instead in KINDS:
        new = pattern.sub(instead, text)
        if new != text:
            kinds.append(name)
            text = new
    kinds += dict.fromkeys(str(each.kind) for each in repairs(text))
    return repair(text), kinds
