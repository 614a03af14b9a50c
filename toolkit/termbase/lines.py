"""On which line of a TOML file a key or a list element stands: `tomli` gives values without places."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
OPENING, CLOSING = frozenset("[{"), frozenset("]}")


class Lines:
    """The 1-based lines of the tables, keys and list elements of one valid TOML text.

    Keys inside an inline table are not told apart: it is given the line where it begins, and usually has no other.
    """

    def __init__(self, text: str, first: int = 1) -> None:
        """`first` is the line at which the text begins."""
        self._lines: dict[KeyPath, int] = {}
        counts: dict[KeyPath, int] = {}
        table: KeyPath = ()
        for tokens, lines in _statements(text, first):
            if tokens[0] == "[":
                table = _keys(tokens)
                self._lines.setdefault(table, lines[0])
                if tokens[1] == "[":
                    counts[table] = counts.get(table, -1) + 1
                    table = (*table, counts[table])
                    self._lines.setdefault(table, lines[0])
            else:
                self._add_value(table, tokens, lines)

    def of(self, *path: str | int) -> int:
        """The line of a path, or of the nearest thing around it that has one."""
        while path:
            if path in self._lines:
                return self._lines[path]
            path = path[:-1]
        return 1

    def _add_value(self, table: KeyPath, tokens: list[str], lines: list[int]) -> None:
        """A line `key = value`: the line of the key, and of each element if the value is a list."""
        equals = tokens.index("=") if "=" in tokens else len(tokens)
        path = (*table, *_keys(tokens[:equals]))
        self._lines.setdefault(path, lines[0])
        if tokens[equals + 1 : equals + 2] != ["["]:
            return
        depth, element, expected = 0, 0, False
        for token, line in zip(tokens[equals + 1 :], lines[equals + 1 :], strict=True):
            if token == ",":
                if depth == 1:
                    element += 1
                    expected = True
                continue
            if expected and token != "]":
                self._lines.setdefault((*path, element), line)
                expected = False
            if token in OPENING:
                depth += 1
                expected = expected or depth == 1
            elif token in CLOSING:
                depth -= 1


def _statements(text: str, line: int) -> Iterator[tuple[list[str], list[int]]]:
    """The tokens of each header and each `key = value`, comments and line ends left out, and the line of each token."""
    tokens: list[str] = []
    lines: list[int] = []
    depth = 0
    for token in TOKEN.findall(text):
        if token == "\n":
            line += 1
            if tokens and depth <= 0:
                yield tokens, lines
                tokens, lines, depth = [], [], 0
        elif token[0] != "#":
            tokens.append(token)
            lines.append(line)
            if token in OPENING:
                depth += 1
            elif token in CLOSING:
                depth -= 1
            elif "\n" in token:
                line += token.count("\n")
    if tokens:
        yield tokens, lines


def _keys(tokens: list[str]) -> KeyPath:
    return tuple(unquoted(token) for token in tokens if token not in ("[", "]", "."))


def unquoted(key: str) -> str:
    """A key as it is meant, without its quotes and escapes."""
    if key[0] == "'":
        return key[1:-1]
    if key[0] == '"':
        return str(tomli.loads(f"k = {key}")["k"]) if "\\" in key else key[1:-1]
    return key
