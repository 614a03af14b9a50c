"""The first time a text uses an acronym, its full name does not stand beside it.

Readers know a few acronyms by heart and give up on the rest;
in Burmese the Latin letters do not even hint at the words.
Each acronym of a body (KNPLF, ကလလတ) is looked at by itself. A misspelt name explains it too;
of an acronym beside another body's name, or beside a name that is none, acronym-mismatch speaks.
The name may stand before or behind, in brackets or after a dash, with other names and acronyms between
(*Karen National Union/Karen National Liberation Army (KNU/KNLA)*), or behind *known as*.
Headlines (in plain text a first line without a full stop), captions, credits (*Photo: KNU*) and tables are passed over,
well-known acronyms (`well_known = true`) never reported,
nor those of bodies that have no name in the language of the text.
A source is not looked at: the translator cannot change it. To check it, check it as a draft.
It is a note where the full name stands further up, and in a table whose source has the acronym only:
there each row may be a message by itself, and the translator followed the source.
Where one text explains the same letters as two bodies, the first bare use after that is reported too.
The fix writes the preferred name before the acronym, unless the same paragraph explains it further on;
it is unsafe, since the words around may have to change.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from toolkit.match.beside import Named, name_beside, start_of
from toolkit.match.mentions import Mention
from toolkit.match.naming import usable_terms
from toolkit.match.near import NearMiss
from toolkit.match.pairing import Pair
from toolkit.match.passage import Passage
from toolkit.match.traits import ACRONYM, NAMES
from toolkit.model import Concept, Edit, Enforce, Fault, Fix, Level, Related, Span, TermType, Zone
from toolkit.named_tuple import NamedTuple
from toolkit.rules._headline import is_headline
from toolkit.rules.acronym_mismatch import elsewhere, wrong_names
from toolkit.rules.rule import NAMING, Example, Rule, View
from toolkit.text.credits import in_credit

EXEMPT = frozenset({Zone.CAPTION, Zone.TABLE})
TABLES = frozenset({"csv", "tsv"})
"""Readers whose rows may have nothing to do with each other."""


class Place(NamedTuple):
    """Where a name stands."""

    unit: str
    passage: Passage
    mention: Mention

    @property
    def related(self) -> Related:
        """The place as one that belongs to a finding."""
        return self.passage.related(self.mention, "named here")._replace(unit=self.unit)


class Introduced:
    """What one language of a document has explained so far."""

    def __init__(self) -> None:
        self.used: set[tuple[str, str]] = set()
        """Acronyms used in running text: concept and letters."""
        self.explained: dict[str, set[tuple[str, ...]]] = {}
        """Letters -> the concepts that they were explained as."""
        self.named: dict[str, Place] = {}
        """Concept -> where its full name stands first."""
        self.doubtful: set[str] = set()


def check_document(view: View) -> Iterator[tuple[Pair, Fault]]:
    """Report each acronym where it is first used without its name."""
    introduced = Introduced()
    for pair in view.pairs:
        exempt = pair.segment.zone in EXEMPT or is_headline(pair, view)
        for fault in _faults(pair, pair.target, introduced, exempt=exempt):
            followed = view.format in TABLES and pair.source is not None and not _source_explains(pair, fault)
            yield pair, fault._replace(level=Level.NOTE) if followed else fault


def _source_explains(pair: Pair, fault: Fault) -> bool:
    """Does the source have the full name there?"""
    mentions = pair.source.mentions if pair.source is not None else []
    return any(mention.has(NAMES) and fault.concept in mention.concepts for mention in mentions)


def _faults(pair: Pair, passage: Passage, introduced: Introduced, *, exempt: bool) -> Iterator[Fault]:
    acronyms = [mention for mention in passage.mentions if mention.has(ACRONYM) and _counts(mention)]
    if not exempt:
        names: list[Named] = [mention for mention in passage.mentions if mention.has(NAMES)]
        names += _misspelt(pair)
        names.sort(key=start_of)
        mistaken = {acronym for _, acronym in elsewhere(passage)}
        named = {claim.acronym for claim in wrong_names(pair)} if acronyms else set()
        for mention in acronyms:
            if mention in named:
                letters = mention.form.term.text
                introduced.used.update((concept, letters) for concept in mention.concepts)
            elif mention not in mistaken and not _is_credit(mention, passage):
                yield from _use(mention, names, passage, introduced)
    for mention in passage.mentions:
        if mention.has(NAMES):
            for concept in mention.concepts:
                introduced.named.setdefault(concept, Place(pair.segment.unit, passage, mention))


def _counts(mention: Mention) -> bool:
    concepts = [form.concept for form in mention.forms]
    return all(c.enforce is Enforce.REQUIRED and not c.well_known for c in concepts)


def _misspelt(pair: Pair) -> list[NearMiss]:
    """Names that stand in the target, but not quite as they should: misspelt-term speaks of them."""
    near = [rendering.near for rendering in pair.renderings if rendering.near is not None]
    return [*near, *pair.target.find_near_misses()]


def _use(mention: Mention, names: list[Named], passage: Passage, introduced: Introduced) -> Iterator[Fault]:
    letters = mention.form.term.text
    name = name_beside(mention, names, passage)
    if name is not None:
        meant = tuple(sorted(set(name.concepts) & set(mention.concepts)))
        introduced.explained.setdefault(letters, set()).add(meant)
        introduced.used.update((concept, letters) for concept in mention.concepts)
    elif len(introduced.explained.get(letters, ())) > 1:
        if letters not in introduced.doubtful:
            introduced.doubtful.add(letters)
            yield _fault(mention, passage, f"{letters} was explained as two bodies, and is either here", ())
    elif not any((concept, letters) in introduced.used for concept in mention.concepts):
        introduced.used.update((concept, letters) for concept in mention.concepts)
        yield from _unexplained(mention, names, passage, introduced)


def _unexplained(
    mention: Mention, names_there: list[Named], passage: Passage, introduced: Introduced
) -> Iterator[Fault]:
    concepts = [form.concept for form in mention.forms if _full_name(form.concept, passage)]
    if not concepts:
        return
    names = tuple(dict.fromkeys(name for c in concepts if (name := _full_name(c, passage))))
    further = next((introduced.named[c.id] for c in concepts if c.id in introduced.named), None)
    written = passage.written(passage.span(mention.start, mention.end))
    later = _explained_later(mention, names_there, passage) if further is None else None
    if later is not None:
        fault = _fault(mention, passage, f"{written} is not explained here, but further on", names)
        yield fault._replace(fix=None, related=(passage.place(later.start, later.end, "explained here"),))
        return
    reason = "its full name stands further up, not beside it" if further else "its full name does not stand beside it"
    related = further.related if further else None
    yield _fault(mention, passage, f"{written} is not explained: {reason}", names, related)


def _explained_later(mention: Mention, names: list[Named], passage: Passage) -> Named | None:
    """The name that explains the same acronym further on in the text; then it is not to be written twice."""
    again = (m for m in passage.mentions if m.start > mention.start and m.form.term == mention.form.term)
    return next((name for acronym in again if (name := name_beside(acronym, names, passage))), None)


def _fault(
    mention: Mention, passage: Passage, message: str, names: tuple[str, ...], further: Related | None = None
) -> Fault:
    span = passage.span(mention.start, mention.end)
    letters = mention.form.term.text if passage.reading else passage.written(span)
    again = _stands_again(mention, passage)
    explained = names if again else tuple(f"{name} ({letters})" for name in names)
    mendable = len(explained) == 1 and (again or _stands_alone(span, passage.text))
    return Fault(
        message,
        passage.side,
        span,
        concept=mention.form.concept.id,
        expected=explained,
        fix=Fix((Edit(span, explained[0]),), safe=False) if mendable else None,
        related=(further,) if further else (),
        level=Level.NOTE if further else None,
    )


def _stands_again(acronym: Mention, passage: Passage) -> bool:
    """Does the same acronym follow in brackets, in other letters: ကေအိုင်အေ (KIA)? Then it may give way to the name."""
    following = bisect_left(passage.mentions, acronym.end, key=start_of)
    other = passage.mentions[following] if following < len(passage.mentions) else None
    if other is None or not other.has(ACRONYM) or other.concepts != acronym.concepts:
        return False
    return passage.lower[acronym.end : other.start].strip() == b"("


def _is_credit(mention: Mention, passage: Passage) -> bool:
    return in_credit(passage.text, passage.span(mention.start, mention.end).start)


def _full_name(concept: Concept, passage: Passage) -> str | None:
    """The name that a text of this language would explain it by."""
    names = [term.text for term in usable_terms(concept, passage.lang) if term.type is TermType.FULL]
    return names[0] if names else None


def _stands_alone(span: Span, text: str) -> bool:
    """Is it not joined with another (KNU/KNLA), bracketed or followed by a bracket or a possessive?"""
    behind = text[span.end : span.end + 2]
    before = text[span.start - 1 : span.start] if span.start else ""
    return before not in {*"/(-["} and behind[:1] not in {*"/)]-'’"} and behind.lstrip()[:1] not in {*"(["}


GLOSSARY = """
[knu]
subject = "political-body"
en = [
  { term = "Karen National Union", status = "preferred" },
  { term = "KNU", type = "acronym", status = "preferred" },
]
my = [{ term = "ကရင်အမျိုးသားအစည်းအရုံး", status = "preferred" }]

[knla]
subject = "armed-group"
en = [
  { term = "Karen National Liberation Army", status = "preferred" },
  { term = "KNLA", type = "acronym", status = "preferred" },
]

[un]
subject = "international"
well_known = true
en = [
  { term = "United Nations", status = "preferred" },
  { term = "UN", type = "acronym", status = "preferred" },
]
"""

RULE = Rule(
    name="undefined-acronym",
    level=Level.WARNING,
    sieve=NAMING,
    check_document=check_document,
    glossary=GLOSSARY,
    examples=(
        Example(
            "The «KNU» said so.",
            target_lang="en",
            why="used without its name",
            fixed="The Karen National Union (KNU) said so.",
        ),
        Example("«KNU»က ပြောသည်။", why="in Burmese", fixed="ကရင်အမျိုးသားအစည်းအရုံး (KNU)က ပြောသည်။"),
        Example(
            "«ကေအဲန်ယူ» (KNU)က ပြောသည်။",
            why="the same letters behind it are no explanation",
            fixed="ကရင်အမျိုးသားအစည်းအရုံး (KNU)က ပြောသည်။",
        ),
        Example(
            "The KNU said so.", target_lang="en", why="explained before", more=((None, "Karen National Union (KNU)"),)
        ),
        Example("KNU (ကရင်အမျိုးသားအစည်းအရုံး)က ပြောသည်။", why="the name behind it"),
        Example(
            "«KNU»က ပြောသည်။ ကရင်အမျိုးသားအစည်းအရုံး (KNU)က သွားသည်။",
            why="explained further on: its name is not to be written twice",
        ),
        Example("ကရင်အမျိုးသား အစည်းအရုံး-ကေအဲန်ယူက ပြောသည်။", why="letter names after a dash"),
        Example(
            "The Karen National Union/Karen National Liberation Army (KNU/KNLA) said so.",
            target_lang="en",
            why="several joined",
        ),
        Example(
            "The «KNU» said so.",
            target_lang="en",
            why="named before, but not beside it",
            more=((None, "The Karen National Union met."),),
        ),
        Example("The Karren National Union (KNU) said so.", target_lang="en", why="the name beside it is misspelt"),
        Example(
            "The Karen National Liberation Army (KNU) said so.",
            target_lang="en",
            why="another body's: acronym-mismatch",
        ),
        Example("The Karen National Unity (KNU) said so.", target_lang="en", why="a wrong name: acronym-mismatch"),
        Example("The Karen National Unions (KNU) said so.", target_lang="en", why="a plural of the name beside it"),
        Example(
            "The «KNU» (the oldest of them) said so.",
            target_lang="en",
            why="a bracket stands behind it",
        ),
        Example("The UN said so.", target_lang="en", why="well known"),
        Example("ဓာတ်ပုံ - KNU", why="a credit"),
        Example("KNLAက ပြောသည်။", why="it has no Burmese name here"),
    ),
)
