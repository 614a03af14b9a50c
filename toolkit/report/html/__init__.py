"""The report to mail: one HTML file that needs no network, with the findings, the names met, and a summary.

Everything in it is text until the page's own script, named by its hash in the page's security policy, has read it:
a draft is untrusted input, and none of it is ever parsed as markup.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from hashlib import sha256
from importlib.resources import files
from tempfile import SpooledTemporaryFile
from typing import Final

from toolkit import __version__
from toolkit.model import Finding, Summary
from toolkit.report.html.about import about_value
from toolkit.report.html.cards import card_values
from toolkit.report.html.embedded import embedded
from toolkit.report.html.history import earlier_runs
from toolkit.report.html.matrix import matrix_value
from toolkit.report.html.rows import Rows
from toolkit.report.json import Value
from toolkit.report.report import Page, Report
from toolkit.report.wording import language_name

LIMIT: Final = 20_000
"""Findings that a browser can be asked to hold; the page says how many more there are."""
HELD: Final = 8_000_000
"""Bytes of findings kept in memory while the summary is not known; more go to an unnamed temporary file."""
SCRIPTS: Final = ("dom", "data", "card", "texts", "findings", "filters", "matrix", "views")
FONT: Final = "NotoSansMyanmar-Regular.woff2"


def write(findings: Iterable[Finding], summary: Callable[[], Summary], page: Page) -> None:
    """Write the page. Raises UsageError for an earlier report that cannot be read."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    earlier = earlier_runs(page.earlier)
    rows = Rows(LIMIT, earlier[-1].fingerprints if earlier else None)
    with SpooledTemporaryFile(HELD, "w+", encoding="utf-8", errors="surrogatepass", newline="\n") as held:
        for finding in findings:
            for row in rows.of(finding):
                held.write(f"{embedded(row)},\n")
        held.seek(0)
        done = summary()
        matrix, ids = matrix_value(done)
        cards = card_values(done.glossary, [*rows.concepts, *ids])
        environment = Environment(
            loader=PackageLoader("toolkit.report.html", ""), autoescape=True, undefined=StrictUndefined
        )
        style = _file("page.css").replace("FONT_DATA", b64encode(_bytes(f"font/{FONT}")).decode())
        script = "\n".join(_file(f"scripts/{name}.js") for name in SCRIPTS)
        pieces = environment.get_template("page.html").generate(
            about=about_value(done, rows, earlier),
            cards=Markup(embedded(cards)),
            languages=Markup(embedded(_languages(done))),
            findings=map(Markup, held),
            matrix=Markup(embedded(matrix)),
            script=Markup(script),
            script_hash=_hash(script),
            style=Markup(style),
            style_hash=_hash(style),
            made=date.today(),
            version=__version__,
        )
        page.out.writelines(pieces)
        page.out.write("\n")


def _languages(summary: Summary) -> Mapping[str, Value]:
    """The pairs of languages checked, by code, and what the languages are called."""
    codes = sorted({code for pair in summary.languages for code in pair if code})
    return {"pairs": summary.languages, "names": {code: language_name(code) for code in codes}}


def _file(name: str) -> str:
    return _bytes(name).decode("utf-8")


def _bytes(name: str) -> bytes:
    return files("toolkit.report.html").joinpath(name).read_bytes()


def _hash(text: str) -> str:
    """As a content security policy names a script or style."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


REPORT = Report("html", "one file to mail: findings beside their texts, filters, a matrix of renderings", write)
