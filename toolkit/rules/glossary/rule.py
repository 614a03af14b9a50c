"""What a rule about the glossary is: a manual, examples, and a function over the whole glossary."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from toolkit.model import Concept, Fault, Level, Term
from toolkit.named_tuple import NamedTuple
from toolkit.rules.glossary.termbase import Termbase


class Remark(NamedTuple):
    """What a rule says of a concept, or of one of its terms."""

    concept: Concept
    term: Term | None
    """None: the concept as a whole; the remark stands at its id."""
    message: str
    """One short phrase, no full stop."""
    level: Level | None = None
    """None: the rule's own level."""
    others: tuple[tuple[Concept, Term | None, str], ...] = ()
    """Other entries that belong to it, each with a few words."""
    expected: tuple[str, ...] = ()
    """What would be right, if that is known."""

    @property
    def fault(self) -> Fault:
        """The remark as rules about texts say theirs; `text` is the form or the id complained of."""
        text = self.term.text if self.term is not None else self.concept.id
        return Fault(self.message, text=text, concept=self.concept.id, expected=self.expected, level=self.level)


class GlossaryExample(NamedTuple):
    """A case that is manual and test at once: a glossary in which what must be found is marked «so».

    Marks stand around the text of a term, or around an id where the concept as a whole is meant;
    without a mark the rule must stay silent.
    """

    text: str
    why: str
    """What it shows, a few words."""
    texts: tuple[tuple[str, str], ...] = ()
    """Pairs of texts, (English, Burmese), for rules that ask how words are used."""


GlossaryCheck: TypeAlias = Callable[[Termbase], Iterable[Remark]]


@dataclass(frozen=True, slots=True)
class GlossaryRule:
    """One rule. `name` is the fault, as with rules about texts."""

    name: str
    level: Level
    check: GlossaryCheck
    examples: tuple[GlossaryExample, ...] = ()
    manual: str = ""
    """Filled from the module's docstring when the rule is collected."""
