"""Where everything of a glossary file stands, to the character, so that an edit changes that and nothing else.

`tomli` gives values without places. The tokens are those of `lines`; the file must be valid TOML.
Spans are code points of the text, 0-based, half-open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from toolkit.model import Span
from toolkit.termbase.lines import TOKEN, unquoted


@dataclass(slots=True)
class Pair:
    """`key = value`, at the top of a table or in an inline table."""

    key: str
    at: Span
    """From the key to the end of the value."""
    value: Span


@dataclass(slots=True)
class Table:
    """A concept: its header, and what stands below it up to the next header."""

    id: str
    header: Span
    """The header with its brackets."""
    name: Span
    """The id in it, with its quotes if it has any."""
    pairs: dict[str, Pair] = field(default_factory=dict)

    @property
    def end(self) -> int:
        """Where its last value ends, or its header."""
        return max((pair.at.end for pair in self.pairs.values()), default=self.header.end)


def tables(text: str) -> dict[str, Table]:
    """The tables of a file by id, in order; a dotted header (`[a.b]`) belongs to the table of its first key."""
    found: dict[str, Table] = {}
    current: Table | None = None
    for statement in _statements(text):
        if text[statement[0].start] == "[":
            current = _header(text, statement)
            found.setdefault(current.id, current)
        elif current is not None:
            pair = _pair(text, statement)
            current.pairs.setdefault(pair.key, pair)
    return found


def elements(text: str, value: Span) -> list[Span]:
    """The elements of a list, comments and commas left out."""
    found: list[Span] = []
    depth, start, end = 0, -1, -1
    for token in _tokens(text, value):
        char = text[token.start]
        if char in "[{" and token.end - token.start == 1:
            depth += 1
            if depth == 1:
                continue
        elif char in "]}" and token.end - token.start == 1:
            depth -= 1
            if depth == 0:
                break
        if char == "," and depth == 1:
            found += [Span(start, end)] if start >= 0 else []
            start = -1
        elif char not in "#\n":
            start = token.start if start < 0 else start
            end = token.end
    return [*found, Span(start, end)] if start >= 0 else found


def inline_pairs(text: str, table: Span) -> dict[str, Pair]:
    """What stands in an inline table `{ ... }`."""
    pairs: dict[str, Pair] = {}
    piece: list[Span] = []
    depth = 0
    for token in [*_tokens(text, Span(table.start + 1, table.end - 1)), None]:
        char = text[token.start] if token is not None else ","
        if token is not None and token.end - token.start == 1:
            depth += (char in "[{") - (char in "]}")
        if char == "," and depth == 0:
            if piece:
                pair = _pair(text, piece)
                pairs[pair.key] = pair
            piece = []
        elif token is not None and char not in "#\n":
            piece.append(token)
    return pairs


def _tokens(text: str, within: Span) -> Iterator[Span]:
    for match in TOKEN.finditer(text, within.start, within.end):
        yield Span(*match.span())


def _statements(text: str) -> Iterator[list[Span]]:
    """The tokens of each header and each `key = value`, comments and line ends left out."""
    statement: list[Span] = []
    depth = 0
    for token in _tokens(text, Span(0, len(text))):
        char = text[token.start]
        if char == "\n":
            if statement and depth <= 0:
                yield statement
                statement, depth = [], 0
        elif char != "#":
            statement.append(token)
            if token.end - token.start == 1:
                depth += (char in "[{") - (char in "]}")
    if statement:
        yield statement


def _header(text: str, tokens: Sequence[Span]) -> Table:
    names = [token for token in tokens if text[token.start] not in "[]."]
    name = names[0]
    return Table(unquoted(text[slice(*name)]), Span(tokens[0].start, tokens[-1].end), name)


def _pair(text: str, tokens: Sequence[Span]) -> Pair:
    equals = next(number for number, token in enumerate(tokens) if text[slice(*token)] == "=")
    value = Span(tokens[equals + 1].start, tokens[-1].end)
    key = unquoted(text[slice(*tokens[0])])
    return Pair(key, Span(tokens[0].start, value.end), value)
