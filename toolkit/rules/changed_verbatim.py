"""A link, an address, a placeholder, a tag or a name that is never translated did not survive.

A wrong link leads nowhere, or to somebody else's page; a wrong placeholder breaks the program that shows the text.
Looked at are links, e-mail addresses, @handles, #hashtags, placeholders (printf, Python, ICU, `${x}`, `{{x}}`, Qt),
tags and entities, the link targets and code of Markdown, and concepts with `translate = false`.
Order is free, printf arguments may be numbered (`%2$s`), a plural may have other branches,
and a link may lead to the same page in the other language (/en/, /my/). A hashtag put into Burmese is a note.
What only the translation has is reported too: a placeholder the program does not fill.
The fix writes what the source has. It is safe where only digits differ (၂၀၂၁ for 2021).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from toolkit.match.pairing import Pair
from toolkit.match.traits import VERBATIM
from toolkit.match.written import Hint, literals
from toolkit.model import Edit, Fault, Fix, Level, Related, Side, Span
from toolkit.rules.rule import Example, Rule, Sieve
from toolkit.settings import Settings
from toolkit.text.patterns import regex
from toolkit.text.verbatim import TRIGGER, Kind, Token, character, tokens

ONCE: Final = frozenset({Kind.URL, Kind.EMAIL, Kind.HANDLE, Kind.HASHTAG})
"""Kinds that need not stand as often as in the source."""
SPELLED_OUT: Final = frozenset("&<>\"'“”‘’«»–—…\u00a0")
"""Characters that a translation writes in its own way; an entity for one is no markup."""

_DIGITS: Final = str.maketrans("၀၁၂၃၄၅၆၇၈၉", "0123456789")
_TRIGGER: Final = regex(TRIGGER)
_HINT: Final = Hint(literals("://", "www.", ".com", ".org", ".net", ".info", ".mm"), enough=b"%{<&@#")
_BURMESE: Final = regex("[\u1000-\u109f]")


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report each token that only one side has."""
    if pair.source is None:
        return
    source, target = pair.source.text, pair.target.text
    if _TRIGGER.search(source) or _TRIGGER.search(target):
        yield from _of_tokens(pair)
    yield from _of_hidden(pair)
    yield from _of_names(pair)


def _of_tokens(pair: Pair) -> Iterator[Fault]:
    assert pair.source is not None
    source, target = pair.source.text, pair.target.text
    flags = pair.segment.notes
    wanted, found = tokens(source, flags), tokens(target, flags)
    languages = (pair.source.lang, pair.target.lang)
    lost = _only_in(wanted, found, languages)
    extra = _only_in(found, wanted, languages)
    for token in lost:
        written = source[token.start : token.end]
        mistyped = _in_other_digits(written, target)
        if mistyped is not None:
            extra = [other for other in extra if not mistyped.start <= other.start < mistyped.end]
            yield _instead(pair, token, mistyped, safe=True)
            continue
        stand_in = next((other for other in extra if other.kind is token.kind), None)
        if stand_in is not None:
            extra.remove(stand_in)
            yield _instead(pair, token, Span(stand_in.start, stand_in.end), safe=False)
        elif not (token.kind is Kind.ENTITY and character(written) in target):
            yield _missing(pair, written, f"the {token.kind} {written} is missing", token)
    for token in extra:
        if token.kind not in (Kind.HANDLE, Kind.HASHTAG, Kind.ENTITY):
            yield _extra(pair, token)


def _only_in(one: Iterable[Token], other: Iterable[Token], languages: Iterable[str]) -> list[Token]:
    """The tokens of one text that the other has not, or not as often."""
    left = Counter((token.kind, _neutral(token, languages)) for token in other)
    known = set(left)
    only = []
    for token in one:
        key = (token.kind, _neutral(token, languages))
        if token.kind in ONCE:
            if key not in known:
                only.append(token)
        elif left[key]:
            left[key] -= 1
        else:
            only.append(token)
    return only


def _neutral(token: Token, languages: Iterable[str]) -> str:
    """An address without the language of its page."""
    if token.kind is not Kind.URL:
        return token.key
    codes = "|".join({*languages, "mm", "en-us", "en-gb"})
    return re.sub(rf"(?<=[/.=_?-])(?:{codes})(?=[/.&_?#-]|$)", "*", token.key.rstrip("/"), flags=re.IGNORECASE)


def _in_other_digits(written: str, target: str) -> Span | None:
    """Where the target has it but for digits of another script."""
    if not any(char.isdigit() for char in written):
        return None
    at = target.translate(_DIGITS).find(written)
    return Span(at, at + len(written)) if at >= 0 and not target.startswith(written, at) else None


def _instead(pair: Pair, token: Token, at: Span, *, safe: bool) -> Fault:
    assert pair.source is not None
    wanted = pair.source.text[token.start : token.end]
    found = pair.target.written(at)
    translated = token.kind is Kind.HASHTAG and _BURMESE.search(found)
    return Fault(
        f"the {token.kind} {wanted} has become {found}",
        span=at,
        expected=(wanted,),
        fix=Fix((Edit(at, wanted),), safe=safe),
        related=(Related(Side.SOURCE, Span(token.start, token.end), wanted, "stands here"),),
        level=Level.NOTE if translated else _level(token.kind, wanted),
    )


def _missing(pair: Pair, written: str, message: str, token: Token | None = None, concept: str | None = None) -> Fault:
    related = () if token is None else (Related(Side.SOURCE, Span(token.start, token.end), written, "stands here"),)
    return Fault(
        message,
        span=Span(0, len(pair.target.text)),
        text=written,
        concept=concept,
        expected=(written,),
        related=related,
        level=None if token is None else _level(token.kind, written),
    )


def _level(kind: Kind, written: str) -> Level | None:
    return Level.NOTE if kind is Kind.ENTITY and character(written) in SPELLED_OUT else None


def _extra(pair: Pair, token: Token) -> Fault:
    span = Span(token.start, token.end)
    level = Level.WARNING if token.kind in ONCE else None
    return Fault(f"the source has no {token.kind} {pair.target.written(span)}", span=span, level=level)


def _of_hidden(pair: Pair) -> Iterator[Fault]:
    """Link targets, images and code, which are no text."""
    hidden = pair.segment.hidden
    if hidden is None:
        return
    languages = (pair.source.lang if pair.source else "", pair.target.lang)
    keys = [(each, _neutral(Token(Kind.URL, each, 0, 0), languages)) for each in hidden.target]
    there = Counter(key for _, key in keys)
    lost = []
    for each in hidden.source:
        key = _neutral(Token(Kind.URL, each, 0, 0), languages)
        if there[key]:
            there[key] -= 1
        else:
            lost.append(each)
    added = [each for each, key in keys if there[key]]
    for each in lost:
        new = added[0] if len(lost) == len(added) == 1 else None
        became = f"{each} has become {new}" if new is not None else f"{each} is missing"
        fault = _missing(pair, each, f"{became}: link targets, tags and code stay as they are")
        at = hidden.target_at[hidden.target.index(new)] if new is not None and hidden.target_at else None
        yield fault._replace(span=at) if at is not None and at.start < at.end else fault


def _of_names(pair: Pair) -> Iterator[Fault]:
    """Concepts that are never translated."""
    if pair.source is None:
        return
    told = set()
    for mention in pair.source.mentions:
        if not mention.has(VERBATIM) or mention.form.concept.translate:
            continue
        concept = mention.form.concept
        named = pair.source.related(mention, "named here")
        if named.text in told or named.text in pair.target.text:
            continue
        told.add(named.text)
        yield _missing(
            pair, named.text, f"{named.text} is never translated, and does not stand here", concept=concept.id
        )._replace(related=(named,))


GLOSSARY = """
[kolibri]
translate = false
en = [{ term = "Kolibri", status = "preferred" }]
"""

RULE = Rule(
    name="changed-verbatim",
    level=Level.ERROR,
    sieve=Sieve(
        traits=VERBATIM,
        hidden=True,
        pattern=_TRIGGER,
        sides=(Side.SOURCE, Side.TARGET),
        hint=lambda: _HINT,
    ),
    check=check,
    needs_source=True,
    glossary=GLOSSARY,
    examples=(
        Example(
            "«https://example.org/news/12»တွင် ဖတ်ပါ။",
            "Read https://example.org/news/21.",
            why="another page",
            fixed="https://example.org/news/21တွင် ဖတ်ပါ။",
        ),
        Example(
            "https://example.org/my/news/21 တွင် ဖတ်ပါ။", "Read https://example.org/en/news/21.", why="its Burmese page"
        ),
        Example(
            "«https://example.org/၂၁» တွင် ဖတ်ပါ။",
            "Read https://example.org/21.",
            why="Burmese digits in a link",
            fixed="https://example.org/21 တွင် ဖတ်ပါ။",
        ),
        Example("ဆက်သွယ်ရန် အီးမေးလ်", "Contact: desk@example.org", why="an address lost", missing=1),
        Example("{နာမည်} ဝင်လာသည်။", "{name} came in.", why="a placeholder lost", missing=1),
        Example("ဖိုင် %2$s တွင် %1$d ခု ရှိသည်။", "%d items in %s.", why="numbered arguments"),
        Example("ဖိုင် «%s» ခု ရှိသည်။", "%d files.", why="another conversion", fixed="ဖိုင် %d ခု ရှိသည်။"),
        Example("၁၀၀% မှန်သည်။", "It is 100% sure.", why="a percent sign"),
        Example(
            "{count, plural, other {ဖိုင် # ခု}}",
            "{count, plural, one {# file} other {# files}}",
            why="a language without plurals",
        ),
        Example("<b>သတိ ပြုပါ။", "<b>Take care.</b>", why="a tag lost", missing=1),
        Example("ကိုလစ်ဘရီကို ဖွင့်ပါ။", "Open Kolibri.", why="a name that is never translated", missing=1),
        Example("Kolibriကို ဖွင့်ပါ။", "Open Kolibri.", why="it stands as it is"),
    ),
)
