"""The smallest changes of a glossary file's text: text in, text out, every other character as it was.

Places come from `layout`, and hold for the text they were taken from only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from toolkit.model import Span
from toolkit.termbase.layout import Pair, Table, elements, inline_pairs
from toolkit.termbase.lines import TOKEN
from toolkit.termbase.written import CONCEPT_ORDER, TERM_ORDER, pair_text, value_text
from toolkit.text.patterns import regex

LINE_END: Final = regex(r"\r?\n|\Z")


def newline(text: str) -> str:
    """How the file ends its lines."""
    return "\r\n" if "\r\n" in text else "\n"


def replaced(text: str, span: Span, new: str) -> str:
    """The text with one run of it exchanged."""
    return text[: span.start] + new + text[span.end :]


# --- a concept ---


def with_pair(text: str, table: Table, key: str, value: object) -> str:
    """A concept with a key set: in place, or on a new line where the order of keys wants it."""
    if key in table.pairs:
        return replaced(text, table.pairs[key].value, _value(key, value))
    before = [pair for name, pair in table.pairs.items() if name in CONCEPT_ORDER and _rank(name) < _rank(key)]
    at = line_end(text, max((pair.at.end for pair in before), default=table.header.end))
    return replaced(text, Span(at, at), newline(text) + pair_text(key, value))


def without_pair(text: str, table: Table, key: str) -> str:
    """A concept without a key, its line gone."""
    pair = table.pairs[key]
    return _without_lines(text, pair.at)


def with_language(text: str, table: Table, lang: str, terms: Sequence[str]) -> str:
    """A concept with a language it did not have, below everything else."""
    end = newline(text)
    at = line_end(text, table.end)
    lines = [f"{lang} = [", *(f"  {term}," for term in terms), "]"]
    return replaced(text, Span(at, at), end + end.join(lines))


def with_table(text: str, tables: dict[str, Table], id_: str, block: str) -> str:
    """A file with a new concept: by the alphabet where the file keeps to it, else at the end."""
    end = newline(text)
    block = block.replace("\n", end)
    ids = [each for each in tables if each != "meta"]
    before = [each for each in ids if each < id_] if ids == sorted(ids) else ids
    last = before[-1] if before else "meta" if "meta" in tables else None
    if last is None:
        return f"{block}{end}{end}{text}" if ids else f"{text.rstrip()}{end}{end}{block}{end}".lstrip()
    at = line_end(text, tables[last].end)
    return replaced(text, Span(at, at), f"{end}{end}{block}{'' if text[at:] else end}")


def without_table(text: str, table: Table) -> tuple[str, list[str]]:
    """A file without a concept, and the comments that stood in it, or right above it."""
    start, stop = table.header.start, line_end(text, table.end)
    above = text[:start].splitlines(keepends=True)
    while above and above[-1].lstrip().startswith("#"):
        start -= len(above.pop())
    comments = [token[0].strip() for token in TOKEN.finditer(text, start, stop) if token[0].startswith("#")]
    gap = re.compile(r"\r?\n(?:[ \t]*\r?\n)?").match(text, stop)
    text = replaced(text, Span(start, gap.end() if gap else stop), "")
    return (text.rstrip() + newline(text) if not text[start:].strip() else text), comments


def with_comments(text: str, table: Table, comments: Sequence[str]) -> str:
    """A concept with more comments below its header."""
    at = line_end(text, table.header.end)
    return replaced(text, Span(at, at), "".join(newline(text) + comment for comment in comments))


# --- a term ---


def with_term(text: str, terms: Pair, number: int, term: str) -> str:
    """A list with one more term on a line of its own, as the element of that number."""
    end = newline(text)
    found = elements(text, terms.value)
    if not found:
        return replaced(text, terms.value, f"[{end}  {term},{end}]")
    if number < len(found):
        return replaced(text, Span(found[number].start, found[number].start), f"{term},{end}  ")
    after = re.compile(r"\s*,").match(text, found[-1].end)
    last = after.end() if after else found[-1].end
    comma = "" if after else ","
    tail = text[last : terms.value.end - 1]
    if "\n" in tail:  # a line of its own, behind a comment that may follow on the line of the last
        last = line_end(text, last)
        text = replaced(text, Span(last, last), f"{end}  {term},")
        return text if after else replaced(text, Span(found[-1].end, found[-1].end), comma)
    return replaced(text, Span(last, terms.value.end - 1), f"{comma}{end}  {term},{end}")


def without_term(text: str, terms: Pair, number: int) -> str:
    """A list without one of its terms; its line goes if nothing else stands on it."""
    found = elements(text, terms.value)
    span = found[number]
    after = re.compile(r"[ \t]*,[ \t]*").match(text, span.end)
    span = Span(span.start, after.end() if after else span.end)
    line = Span(text.rfind("\n", 0, span.start) + 1, line_end(text, span.end))
    if not text[line.start : span.start].strip() and text[span.end : line.end].lstrip()[:1] in ("", "#"):
        return _without_lines(text, span)
    return replaced(text, span, "")


def with_term_key(text: str, term: Span, key: str, value: object) -> str:
    """A term with a key set: in place, or behind the keys that come before it."""
    pairs = inline_pairs(text, term)
    if key in pairs:
        return replaced(text, pairs[key].value, _value(key, value))
    order = TERM_ORDER.index(key)
    before = [pair for name, pair in pairs.items() if name in TERM_ORDER and TERM_ORDER.index(name) < order]
    at = max(pair.at.end for pair in before or pairs.values())
    return replaced(text, Span(at, at), f", {pair_text(key, value)}")


def without_term_key(text: str, term: Span, key: str) -> str:
    """A term without a key."""
    pairs = list(inline_pairs(text, term).values())
    number = next(at for at, pair in enumerate(pairs) if pair.key == key)
    if number:
        return replaced(text, Span(pairs[number - 1].at.end, pairs[number].at.end), "")
    return replaced(text, Span(pairs[0].at.start, pairs[1].at.start), "")


# --- a list of texts ---


def with_text(text: str, pair: Pair, old: str, new: str | None) -> str:
    """A list of texts with one exchanged, or taken out (None)."""
    for number, span in enumerate(elements(text, pair.value)):
        if text[slice(*span)] in (value_text(old), f"'{old}'"):
            return replaced(text, span, value_text(new)) if new is not None else without_term(text, pair, number)
    return text


def line_end(text: str, at: int) -> int:
    """Where the line of a place ends, before its line break."""
    found = LINE_END.search(text, at)
    return found.start() if found else len(text)


def _without_lines(text: str, span: Span) -> str:
    start = text.rfind("\n", 0, span.start) + 1
    found = LINE_END.search(text, span.end)
    return replaced(text, Span(start, found.end() if found else len(text)), "")


def _value(key: str, value: object) -> str:
    return pair_text(key, value).partition(" = ")[2]


def _rank(key: str) -> int:
    return CONCEPT_ORDER.index(key)
