"""The report to mail: one HTML file that needs no network, with the findings, the names met, and a summary.

Everything in it is text until the page's own script, named by its hash in the page's security policy, has read it:
a draft is untrusted input, and none of it is ever parsed as markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from tempfile import SpooledTemporaryFile
from typing import Final

from toolkit.model import Finding, Summary
from toolkit.report.html.about import about_value
from toolkit.report.html.assembly import assemble, languages_value
from toolkit.report.html.cards import card_values
from toolkit.report.html.embedded import embedded
from toolkit.report.html.history import earlier_runs
from toolkit.report.html.matrix import matrix_value
from toolkit.report.html.rows import Rows
from toolkit.report.report import Page, Report

LIMIT: Final = 20_000
"""Findings that a browser can be asked to hold; the page says how many more there are."""
HELD: Final = 8_000_000
"""Bytes of findings kept in memory while the summary is not known; more go to an unnamed temporary file."""
SCRIPTS: Final = ("dom", "data", "rows", "card", "texts", "findings", "filters", "matrix", "views", "start")


def write(findings: Iterable[Finding], summary: Callable[[], Summary], page: Page) -> None:
    """Write the page. Raises UsageError for an earlier report that cannot be read."""
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
        pieces = assemble(
            "page.html",
            SCRIPTS,
            about=about_value(done, rows, earlier),
            cards=Markup(embedded(cards)),
            languages=Markup(embedded(languages_value(done.languages))),
            findings=map(Markup, held),
            matrix=Markup(embedded(matrix)),
            periods=(),
        )
        page.out.writelines(pieces)
        page.out.write("\n")


REPORT = Report("html", "one file to mail: findings beside their texts, filters, a matrix of renderings", write)
