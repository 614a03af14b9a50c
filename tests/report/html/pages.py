"""The page taken apart, without a browser."""

from __future__ import annotations

import io
import json
from html.parser import HTMLParser
from typing import Any

from tests.report.samples import SUMMARY
from toolkit import report
from toolkit.model import Finding, Summary


class Elements(HTMLParser):
    """Every element of a page with its attributes, and the text of scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self.inside = tag in ("script", "style")
        if self.inside:
            self.texts.append((dict(attrs).get("id") or tag, ""))

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            name, text = self.texts[-1]
            self.texts[-1] = (name, text + data)
        else:
            self.words.append(data)


def page(*findings: Finding, summary: Summary = SUMMARY, earlier: tuple[str, ...] = ()) -> str:
    out = io.StringIO()
    report.write("html", findings, summary, out, earlier=earlier)
    return out.getvalue()


def data(text: str, name: str) -> Any:
    """What the page's script reads under a name."""
    return json.loads(dict(Elements(text).texts)[f"data-{name}"])


def rows(text: str) -> list[dict[str, Any]]:
    """The findings among the rows."""
    return [row for row in data(text, "findings") if row is not None and "rule" in row]
