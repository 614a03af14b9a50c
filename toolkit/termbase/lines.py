"""On which line of a TOML file a key or a list element stands: `tomli` gives values without places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import tomli

from toolkit.text.patterns import regex

KeyPath = tuple[str | int, ...]
"""Keys and list indices from the top of the file: `("kndf", "my", 0)`."""

STRING = r""" "(?:[^"\\\n]++|\\.)*" | '[^'\n]*+' """
PLAIN = r"""[^{}"'\n\#]"""
FLAT_TABLE = rf"\{{ (?: {PLAIN}++ | {STRING} )* \}}"
TOKEN = regex(
    rf"""
      \"{{3}} (?: \\. | [^\\] )*? \"{{3}}           # a text over several lines
    | \'{{3}} .*? \'{{3}}
    | \{{ (?: {PLAIN}++ | {STRING} | {FLAT_TABLE} )* \}}  # an inline table on one line, the usual thing by far
    | {STRING}
    | \# [^\n]*
    | \n | [\[\]{{}},=.]
    | [^\s\[\]{{}},=."'\#]+
    """,
    re.DOTALL | re.VERBOSE,
)


class Token(NamedTuple):
    """A piece of TOML and its 1-based line."""

    text: str
    line: int


class Lines:
    """The 1-based lines of the tables, keys and list elements of one valid TOML text.

    Keys inside an inline table are not told apart: it is given the line where it begins, and usually has no other.
    """

    def __init__(self, text: str) -> None:
        self._lines: dict[KeyPath, int] = {}
        counts: dict[KeyPath, int] = {}
        table: KeyPath = ()
        for statement in _statements(text):
            if statement[0].text == "[":
                table = _keys(statement)
                self._lines.setdefault(table, statement[0].line)
                if statement[1].text == "[":
                    counts[table] = counts.get(table, -1) + 1
                    table = (*table, counts[table])
                    self._lines.setdefault(table, statement[0].line)
            else:
                self._add_value(table, statement)

    def of(self, *path: str | int) -> int:
        """The line of a path, or of the nearest thing around it that has one."""
        while path:
            if path in self._lines:
                return self._lines[path]
            path = path[:-1]
        return 1

    def _add_value(self, table: KeyPath, statement: list[Token]) -> None:
        """A line `key = value`: the line of the key, and of each element if the value is a list."""
        equals = next((i for i, token in enumerate(statement) if token.text == "="), len(statement))
        path = (*table, *_keys(statement[:equals]))
        self._lines.setdefault(path, statement[0].line)
        value = statement[equals + 1 :]
        if not value or value[0].text != "[":
            return
        depth, element, expected = 0, 0, False
        for token in value:
            if expected and token.text not in ("]", ","):
                self._lines.setdefault((*path, element), token.line)
                expected = False
            if token.text in ("[", "{"):
                depth += 1
                expected = expected or depth == 1
            elif token.text in ("]", "}"):
                depth -= 1
            elif token.text == "," and depth == 1:
                element += 1
                expected = True


def _statements(text: str) -> Iterator[list[Token]]:
    """The tokens of each header and each `key = value`, comments and line ends left out."""
    statement: list[Token] = []
    line, depth = 1, 0
    for found in TOKEN.finditer(text):
        token = found.group()
        if token == "\n":
            if statement and depth <= 0:
                yield statement
                statement, depth = [], 0
        elif token[0] != "#":
            statement.append(Token(token, line))
            depth += (token in ("[", "{")) - (token in ("]", "}"))
        line += token.count("\n")
    if statement:
        yield statement


def _keys(tokens: list[Token]) -> KeyPath:
    return tuple(unquoted(token.text) for token in tokens if token.text not in ("[", "]", "."))


def unquoted(key: str) -> str:
    """A key as it is meant, without its quotes and escapes."""
    if key[0] == "'":
        return key[1:-1]
    if key[0] == '"':
        return str(tomli.loads(f"k = {key}")["k"]) if "\\" in key else key[1:-1]
    return key
