"""Text made harmless for the place it is written into: a draft is untrusted input in every report."""

from __future__ import annotations

from typing import Final

from toolkit.report.excerpt import plain
from toolkit.text.patterns import regex

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet would run (OWASP, CSV Injection)."""
MARKDOWN: Final = regex(r"([\\`*_\[\]<>|~]|^[#+-])")
ADDRESSED: Final = regex(r"([@#!&$%])(?=\w)")
"""What GitHub and GitLab take for a person, an issue, a merge request ... when a word follows."""
NO_XML: Final = regex("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""


def cell(text: str) -> str:
    """For a cell of a spreadsheet: what would be run as a formula begins with an apostrophe."""
    return f"'{text}" if text.startswith(FORMULA) else text


def markdown(text: str) -> str:
    """For running text of Markdown, also inside a table: shown as it is, on one line."""
    return MARKDOWN.sub(r"\\\1", plain(text))


def comment(text: str) -> str:
    """As `markdown`, for a comment on a platform where a name after @ would call its bearer."""
    return ADDRESSED.sub(r"\1<!-- -->", markdown(text))


def xml(text: str) -> str:
    """For the text of an XML element, or an attribute in double quotes."""
    text = plain(text)
    if not text.isprintable():
        text = NO_XML.sub("\ufffd", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
