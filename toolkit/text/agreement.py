"""An English form made to fit where it takes the place of another: capitals, plural, article, acronym in brackets."""

from __future__ import annotations

import re
from typing import Final

from toolkit.model import Edit, Span
from toolkit.text.english import inflected
from toolkit.text.patterns import regex

SMALL: Final = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to"})
"""Words that a headline leaves in small letters."""

_PLURAL_S = regex(r"s(?![A-Za-z])")
_ARTICLE = regex(r"\b(a|an)(?=\s+\Z)", re.IGNORECASE)
_BRACKETED = regex(r"\s*\([A-Z][\w./-]*\)?\Z", re.ASCII)
_CONSONANT_SOUND = regex(r"(?:uni(?!n)|us[aeiou]|eu|one\b|once\b)", re.IGNORECASE)


def agreeing(text: str, edit: Edit) -> tuple[Edit, ...]:
    """The edit, such that what follows still reads right, and one of the article before it where it needs that."""
    (start, end), new = edit
    old = text[start:end]
    if (bracket := _BRACKETED.search(old)) and "(" not in new:
        end, old = start + bracket.start(), old[: bracket.start()]
    new = capitalised(new, old)
    if _PLURAL_S.match(text, end) and old[-1:].isalpha():
        if plural(new) != new + "s":
            end, new = end + 1, plural(new)
    elif old.lower().endswith("ies") and not new.lower().endswith("s"):
        new = plural(new)
    return *_article(text, start, old, new), Edit(Span(start, end), new)


def _article(text: str, start: int, old: str, new: str) -> tuple[Edit, ...]:
    article = _ARTICLE.search(text, max(0, start - 8), start)
    if article is None or not old or not new or an(old) == an(new):
        return ()
    return (Edit(Span(*article.span()), capitalised("an" if an(new) else "a", article[0])),)


def capitalised(new: str, old: str) -> str:
    """The new form with capitals like those of the old: ALL CAPS, Each Word, or the First letter."""
    words = re.findall(r"[^\W\d_]+", old)
    if not words or not new[:1].isascii():
        return new
    if old.upper() == old and (len(words) > 1 or " " not in new) and len(old) > 1 and not _acronym_first(words, new):
        return new.upper()
    if new == new.lower():
        if len(words) > 1 and all(word[0].isupper() for word in words if word not in SMALL):
            return re.sub(r"(?<![\w'’])[^\W\d_]+", lambda m: m[0] if m[0] in SMALL else m[0].capitalize(), new)
        if words[0][0].isupper():
            return new[0].upper() + new[1:]
    return new


def plural(form: str) -> str:
    """The plural of a form; one that ends in an *s* is taken for one already."""
    return form if form.endswith("s") else inflected(form)[0]


def an(form: str) -> bool:
    """Does the article before it end in an *n*? An acronym is taken to be spelled out."""
    if len(form) > 1 and form[:2].isupper():
        return form[0] in "AEFHILMNORSX"
    return form[:1].lower() in "aeiou" and not _CONSONANT_SOUND.match(form)


def _acronym_first(words: list[str], new: str) -> bool:
    """Is the old form an acronym, and the new one a name in small letters?"""
    return len(words) == 1 and len(words[0]) <= 5 and new != new.upper()
