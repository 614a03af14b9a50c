"""What of a text stands for itself in every language: addresses, placeholders, tags.

Sources: printf (C11 7.21.6.1, POSIX `n$`), Python `%` and `str.format`, ICU MessageFormat, Qt `QString::arg`,
shell and template placeholders (`${x}`, `{{x}}`, `{% x %}`, `%{x}`, `%x%`), RFC 3986 for what an address may hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from toolkit.named_tuple import NamedTuple
from toolkit.text.icu import message
from toolkit.text.patterns import regex


class Kind(StrEnum):
    """What a token is, as a message names it."""

    URL = "link"
    EMAIL = "e-mail address"
    HANDLE = "handle"
    HASHTAG = "hashtag"
    PLACEHOLDER = "placeholder"
    TAG = "tag"
    ENTITY = "entity"


class Token(NamedTuple):
    """A run of a text that a translation must keep."""

    kind: Kind
    key: str
    """What two texts must agree in: the token without what may differ (positions, branches, attributes)."""
    start: int
    end: int


TRIGGER: Final = r"%|\{|<|&|@|\#|://|www\.|\.(?:com|org|net|info|mm)(?![A-Za-z0-9_])"
"""Found in every text that holds a token; fast, since each alternative opens with a character of its own."""
_TRIGGER: Final = regex(TRIGGER)

_PRINTF = r"(?:hh?|ll?|[qjztL])?[diouxXeEfFgGcsaAp@]"
_TOKEN = regex(
    rf"""
    (?P<url>   (?:(?:https?|ftp)://|www\.)[!\#-;=?-~]+
             | (?<![\w.@/-])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|info|mm)\b(?:/[!\#-;=?-~]*)? )
  | (?P<email> [A-Za-z\d._+-]+@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)+ )
  | (?P<icu>   \{{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*, )
  | (?P<named> \$\{{[^{{}}\s]+\}} | \{{\{{[^{{}}]*\}}\}} | \{{%[^%]*%\}} | %\{{\w+\}}
             | %\(\w+\)[-+\ \#0]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa]
             | \{{\s*\w+\s*,\s*(?:number|date|time|duration|spellout|ordinal)\b[^{{}}]*\}}
             | (?<!%)%[A-Za-z_][\w.-]{{2,}}%(?!%) )
  | (?P<tex>   \\[A-Za-z]+\{{[^{{}}]*\}} )
  | (?P<brace> \{{[ ]?(?:[A-Za-z_][\w.\[\]]*|\d*)(?:![rsa])?(?::[^{{}}\s]*)?[ ]?\}} )
  | (?P<printf> (?<![\d%])%(?:(?P<position>\d+)\$)?(?P<rest>[-+\#0']*(?:\*|\d+)?(?:\.(?:\*|\d+))?
               (?:{_PRINTF}(?![A-Za-z])|[ds])) )
  | (?P<qt>    (?<![\d%])%L?\d{{1,2}}(?![\d$]) )
  | (?P<tag>   </?(?P<name>[A-Za-z][\w:.-]*|\d+)(?P<attributes>\s[^<>]*?)?\s*(?P<empty>/?)> )
  | (?P<escaped> &lt;/?[A-Za-z][\w:.-]*(?:\s[^<>]*?)?\s*/?&gt; )
  | (?P<entity> &(?:[A-Za-z][A-Za-z\d]{{1,31}}|\#\d{{1,7}}|\#[xX][\dA-Fa-f]{{1,6}}); )
  | (?P<handle> (?<![A-Za-z\d_@/.])@[A-Za-z_][A-Za-z\d_]{{1,29}} )
  | (?P<hashtag> (?<![A-Za-z\d_&/\#])\#(?:[A-Za-z_][A-Za-z\d_]*|[\u1000-\u109f]+) )
    """,
    re.VERBOSE | re.ASCII,
)
_KINDS: Final = {
    "url": Kind.URL,
    "email": Kind.EMAIL,
    "handle": Kind.HANDLE,
    "hashtag": Kind.HASHTAG,
    "tag": Kind.TAG,
    "escaped": Kind.TAG,
    "entity": Kind.ENTITY,
}
_NAMES: Final = (
    "url",
    "email",
    "icu",
    "named",
    "tex",
    "brace",
    "printf",
    "qt",
    "tag",
    "escaped",
    "entity",
    "handle",
    "hashtag",
)
_HTML_LIST: Final = """
a abbr article b big blockquote body br button center cite code col dd del details div dl dt em figcaption figure
font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link mark meta nav ol
option p pre q s samp script section select small source span strike strong style sub summary sup table tbody td
textarea tfoot th thead time title tr tt u ul var video wbr bpt bx ec ept ex g it mrk pc ph sc sm x
"""
_HTML: Final = frozenset(_HTML_LIST.split())
_TRANSLATED: Final = regex(r"""\s+(?:alt|title|label|placeholder|summary|lang|dir|aria-\w+)=("[^"]*"|'[^']*')""")


def tokens(text: str, flags: Sequence[str] = ()) -> list[Token]:
    """The tokens of a text, in order. `flags` are those of a PO entry: `no-c-format` and its like switch a kind off."""
    if not _TRIGGER.search(text):
        return []
    off = {kind for kind, flag in (("printf", "no-c-format"), ("brace", "no-python-brace-format")) if flag in flags}
    return list(_tokens(text, flags, off))


def _tokens(text: str, flags: Sequence[str], off: set[str]) -> Iterator[Token]:
    at, unnumbered = 0, 0
    while match := _TOKEN.search(text, at):
        kind = next(name for name in _NAMES if match[name] is not None)
        start, end = match.span()
        key = match[0]
        if kind == "url":
            key = _without_punctuation(key)
            end = start + len(key)
        elif kind == "icu":
            found = message(text, start)
            end, key = found if found is not None else (end, "")
        elif kind == "printf":
            unnumbered += match["position"] is None
            key = f"%{match['position'] or unnumbered}${match['rest']}"
        elif kind == "tag":
            key = _tag(match, text)
        elif kind == "hashtag":
            key = key.lower()
        elif kind in ("named", "brace") and key[0] != "%" and "python-brace-format" not in flags:
            key = re.sub(r"\s+", "", key)
        if key and kind != "tex" and kind not in off:
            yield Token(_KINDS.get(kind, Kind.PLACEHOLDER), key, start, end)
        at = end if end > at else at + 1


def _without_punctuation(url: str) -> str:
    """An address without the punctuation of the sentence it stands in; a closing bracket only where one is open."""
    while url and (url[-1] in ".,;:!?'*" or (url[-1] in ")]}" and url.count(url[-1]) > url.count(_OPENING[url[-1]]))):
        url = url[:-1]
    return url


_OPENING: Final = {")": "(", "]": "[", "}": "{"}


def _tag(match: re.Match[str], text: str) -> str:
    """A tag without what may differ; nothing for words in angle brackets that are no markup (<none>)."""
    name = match["name"]
    closing = match[0].startswith("</")
    partner = f"<{name}" if closing else f"</{name}>"
    if name.lower() not in _HTML and not match["empty"] and partner not in text:
        return ""
    attributes = re.sub(r"\s+", " ", _TRANSLATED.sub("", match["attributes"] or "")).rstrip()
    return f"<{'/' * closing}{name.lower()}{attributes}>"


def character(entity: str) -> str:
    """The character that an entity stands for; the entity itself if it stands for none."""
    from html import unescape  # it knows 2,231 entities

    return unescape(entity)
