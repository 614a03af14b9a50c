"""An HTML report of many findings, to open in a browser and time: `python -m tests.bench.html_report 10000 FILE`."""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Iterator

from toolkit import report
from toolkit.match.naming import label
from toolkit.model import Finding, Level, Position, Region, Related, Side, Span, Summary, Usage
from toolkit.report.output import open_output
from toolkit.termbase import load_glossary, shipped_glossary

SOURCE = "In a joint statement, the {} and five other bodies called on soldiers and police of {} to surrender. " * 2
TARGET = "{} နှင့် အခြားအဖွဲ့များက စစ်သားများကို {} တွင် လက်နက်ချရန် တိုက်တွန်းခဲ့သည်။ မြို့ကို သိမ်းလိုက်သည်။ " * 2
RULES = ("wrong-term", "missing-term", "misspelt-term", "not-preferred", "mixed-renderings", "number-mismatch")
DOCUMENTS = 50


def findings(times: int, seed: int = 1) -> Iterator[Finding]:
    """Findings of about the size that news articles give, three in two segments."""
    chance = random.Random(seed)
    concepts = [c for c in load_glossary(shipped_glossary()).concepts.values() if c.in_language("my")]
    for number in range(times):
        one, other = chance.sample(concepts, 2)
        source = SOURCE.format(*[label(each) for each in (one, other)] * 2)
        target = TARGET.format(*[label(each, "my") for each in (one, other)] * 2)
        form = label(other, "my")
        at = target.index(form)
        made = Finding(
            chance.choice(RULES),
            chance.choice(list(Level)),
            f"{form} where the source has another name",
            f"drafts/{number * DOCUMENTS // times:03}.my.md",
            unit=str(number),
            side=Side.TARGET,
            lang="my",
            region=Region(Position(number + 1, at + 1), Position(number + 1, at + len(form) + 1)),
            span=Span(at, at + len(form)),
            text=form,
            concept=one.id,
            found_concept=other.id,
            expected=tuple(term.text for term in one.in_language("my"))[:3],
            related=(Related(Side.SOURCE, Span(26, 32), source[26:32], "named here"),),
            fingerprint=f"{number:x}",
            source=source,
            target=target,
        )
        yield made
        if number % 2:
            yield made._replace(rule="number-mismatch", span=Span(0, 4), fingerprint=f"{number:x}-2")


def main() -> None:
    times, path = int(sys.argv[1]), sys.argv[2]
    glossary = load_glossary(shipped_glossary())
    kept = [finding for _, finding in zip(range(times), findings(times), strict=False)]
    met: dict[str, Counter[tuple[str, str]]] = {}
    for finding in kept:
        met.setdefault(finding.path, Counter())[finding.found_concept or "", finding.text or ""] += 1
    by_document = {
        path: tuple(Usage(id_, "my", form, often) for (id_, form), often in forms.items())
        for path, forms in met.items()
    }
    summary = Summary(
        DOCUMENTS, times, dict.fromkeys(Level, times // 3), glossary=glossary, languages=(("en", "my"),),
        usages_by_document=by_document,
    )  # fmt: skip
    start = time.perf_counter()
    with open_output(path) as out:
        report.write("html", kept, summary, out)
    print(f"{len(kept)} findings written in {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main()
