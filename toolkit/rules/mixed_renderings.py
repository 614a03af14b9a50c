"""One document renders one concept by two competing forms of one kind.

Two full names for one group in one article read like two groups; so do KNDF here and ကေအင်န်ဒီအက်ဖ် there.
A full name first and its acronym afterwards is good style and never reported, nor is a form that explains another
in brackets beside it: အီးယူ (EU). Spacing, storage order and singular or plural never count.
Where the source itself changes names, the translation may follow.
The form used most wins; of forms used as often the one explained in brackets, then the preferred,
then the one of the body over that of a headline. The first place of each other form is reported.
Where the profile of a house says which form it writes, not-preferred reports the others, and this rule is silent.
The fix writes the form that won; it is unsafe, since a quotation may need the other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from toolkit.match.beside import start_of
from toolkit.match.mentions import Mention
from toolkit.match.naming import bare_name, label
from toolkit.match.pairing import Pair
from toolkit.match.passage import Passage
from toolkit.match.traits import ACRONYM, PREFERRED
from toolkit.model import Edit, Enforce, Fault, Fix, Level, Side, Span, TermType
from toolkit.named_tuple import NamedTuple
from toolkit.profile import Acronyms, Choice, Profile
from toolkit.rules._headline import is_headline
from toolkit.rules.rule import NAMING, Example, Rule, View
from toolkit.text.lost_asats import lost_asats


class Use(NamedTuple):
    """A place where a document uses a form."""

    pair: Pair
    mention: Mention

    @property
    def written(self) -> str:
        """The form as it stands there."""
        return self.pair.target.written(self.pair.target.span(self.mention.start, self.mention.end))


def check(view: View) -> Iterator[tuple[Pair, Fault]]:
    """Report the first place of each form that competes with the one used most."""
    for uses in _competitions(view):
        by_form: dict[str, list[Use]] = defaultdict(list)
        for use in uses:
            by_form[_form(use.mention)].append(use)
        if len(by_form) < 2 or _source_changes_too(uses) or _house_decides(uses, view.settings.profile):
            continue
        winner = max(by_form.values(), key=lambda uses: _weight(uses, view))
        for others in by_form.values():
            if others is not winner:
                yield others[0].pair, _fault(others, winner)


def _competitions(view: View) -> Iterator[list[Use]]:
    """The uses that compete: of one concept, in one kind of form."""
    uses: dict[tuple[str, bool], list[Use]] = defaultdict(list)
    for pair in view.pairs:
        glosses = set(_glosses(pair.target))
        for mention in pair.target.mentions:
            if (
                mention not in glosses
                and len(mention.concepts) == 1
                and mention.form.concept.enforce is Enforce.REQUIRED
            ):
                kind = mention.form.term.type
                if kind in (TermType.FULL, TermType.ACRONYM):
                    uses[mention.concepts[0], kind is TermType.ACRONYM].append(Use(pair, mention))
    yield from uses.values()


def _glosses(passage: Passage) -> Iterator[Mention]:
    """The forms of one kind of which one stands in brackets beside the other, or in the other script, in order."""
    for one, other in pairwise(passage.mentions):
        if one.concepts != other.concepts or one.form.term.type is not other.form.term.type:
            continue
        between = passage.lower[one.end : other.start].strip()
        closed = passage.lower[other.end :].lstrip().startswith(b")")
        if (between == b"(" and closed) or (not between and one.form.foreign is not other.form.foreign):
            yield from (one, other)


def _form(mention: Mention) -> str:
    # The same letters in Latin and in letter names are two forms to the eye; two spellings of the letters are one.
    # So is a person's name with its honorific and without.
    return f"{bare_name(mention.form.concept, mention.form.term)} {'spelled' if mention.spelled else ''}"


def _house_decides(uses: list[Use], house: Profile | None) -> bool:
    """Does a profile say which of the forms is written?"""
    if house is None:
        return False
    mention = uses[0].mention
    if mention.has(ACRONYM) and uses[0].pair.target.lang == "my" and house.acronyms is not Acronyms.ANY:
        return True
    return any(house.decides(use.mention.form.concept, use.mention.form.term) for use in uses)


def _source_changes_too(uses: list[Use]) -> bool:
    named = {
        mention.form.term.text
        for use in uses
        if use.pair.source is not None
        for mention in use.pair.source.mentions
        if mention.concepts == use.mention.concepts and mention.form.term.type is use.mention.form.term.type
    }
    return len(named) > 1


def _weight(uses: list[Use], view: View) -> tuple[int, bool, bool, bool]:
    """How often it is used; if that is a tie, whether it is explained, preferred, and stands below a headline."""
    body = [use for use in uses if not is_headline(use.pair, view)]
    preferred = uses[0].mention.has(PREFERRED)
    return len(uses), any(map(_is_explained, body)), preferred, bool(body)


def _is_explained(use: Use) -> bool:
    """Does the other kind of form, name or acronym, stand beside it in brackets?"""
    found, key = use.pair.target.mentions, use.pair.target.lower
    at = bisect_left(found, use.mention.start, key=start_of)
    beside = pairwise(found[max(at - 1, 0) : at + 2])
    return any(a.concepts == b.concepts and key[a.end : b.start].strip() == b"(" for a, b in beside)


def _fault(others: list[Use], winner: list[Use]) -> Fault:
    first, won = others[0], winner[0]
    span = first.pair.target.span(first.mention.start, first.mention.end)
    elsewhere = won.pair.target.related(won.mention, f"the form used {len(winner)} times" if len(winner) > 1 else "")
    concept, form = first.mention.form.concept, _best(winner)
    name = label(concept)
    what = "" if name in (first.written, form) else f"{name}: "
    return Fault(
        f"{what}{first.written} here, {form} elsewhere ({len(others)} to {len(winner)})",
        Side.TARGET,
        span,
        concept=concept.id,
        expected=(form,),
        fix=Fix((Edit(span, form),), safe=False),
        related=(elsewhere._replace(unit=won.pair.segment.unit, message=elsewhere.message or "the other form"),),
    )


def _best(uses: list[Use]) -> str:
    """The form as most of the places write it, with the asats of its letter names."""
    usual = Counter(use.written for use in uses).most_common(1)[0][0]
    letters = uses[0].mention.form.term.text
    return (uses[0].mention.spelled and lost_asats(usual, Span(0, len(usual)), letters)) or usual


GLOSSARY = """
[kndf]
subject = "armed-group"
en = [
  { term = "Karenni Nationalities Defense Force", status = "preferred" },
  { term = "Karenni Nationalities Defence Force", status = "admitted" },
  { term = "KNDF", type = "acronym", status = "preferred" },
]
my = [
  { term = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", status = "preferred" },
  { term = "ကရင်နီအမျိုးသားကာကွယ်ရေးတပ်ဖွဲ့", status = "admitted" },
]
"""

RULE = Rule(
    name="mixed-renderings",
    level=Level.WARNING,
    sieve=NAMING,
    check_document=check,
    glossary=GLOSSARY,
    examples=(
        Example(
            "«ကရင်နီအမျိုးသားကာကွယ်ရေးတပ်ဖွဲ့»က ပြောသည်။",
            more=((None, "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်က ကြေညာသည်။"),),
            why="two names in one article",
        ),
        Example(
            "«ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်»က ပြောသည်။",
            more=((None, "ကရင်နီအမျိုးသားကာကွယ်ရေးတပ်ဖွဲ့ (KNDF)က ကြေညာသည်။"),),
            why="as often, but the other is explained",
        ),
        Example(
            "«ကေအင်န်ဒီအက်ဖ်»က ပြောသည်။",
            more=((None, "KNDFက ကြေညာသည်။"), (None, "KNDFက သွားသည်။")),
            why="Latin letters there, letter names here",
        ),
        Example(
            "The Karenni Nationalities Defence Force said so.",
            target_lang="en",
            more=((None, "The Karenni Nationalities Defense Force came."),),
            why="the profile of a house has chosen",
            profile=Profile("example", (Choice("kndf", "en", ("Karenni Nationalities Defence Force",)),)),
        ),
        Example(
            "KNDFက ပြောသည်။",
            more=((None, "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ် (KNDF)က ကြေညာသည်။"),),
            why="the full name first, the acronym afterwards",
        ),
        Example(
            "KNDFက ပြောသည်။",
            more=((None, "ကေအင်န်ဒီအက်ဖ် (KNDF) က ကြေညာသည်။"),),
            why="the letters, explained in brackets",
        ),
        Example(
            "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်က ပြောသည်။",
            more=((None, "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ် Karenni Nationalities Defense Force က ကြေညာသည်။"),),
            why="the name in its own language right behind it",
        ),
        Example(
            "«ကေအင်န်ဒီအက်ဖ်»က ပြောသည်။",
            more=((None, "ကေအင်န်ဒီအက်ဖ်(KNDF)က ကြေညာသည်။"), (None, "KNDFက သွားသည်။")),
            why="explained, then mixed after all",
        ),
        Example(
            "ကရင်နီအမျိုးသားများ ကာကွယ်ရေးတပ်က ပြောသည်။",
            more=((None, "ကရင်နီ အမျိုးသားများကာကွယ်ရေးတပ်က ကြေညာသည်။"),),
            why="spaces never count",
        ),
        Example(
            "ကရင်နီအမျိုးသားကာကွယ်ရေးတပ်ဖွဲ့က ပြောသည်။",
            "The Karenni Nationalities Defence Force said so.",
            more=(("The Karenni Nationalities Defense Force said so.", "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်က ကြေညာသည်။"),),
            why="the source changes names too",
        ),
    ),
)
