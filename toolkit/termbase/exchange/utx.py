"""UTX, the tab-separated glossaries of the Asia-Pacific Association for Machine Translation (UTX 1.11).

A row is a pair. `term status` is approved, non-standard, forbidden or provisional; `concept ID` joins rows.
What a status or type is of one side stands in columns of our own (`src:status`, `tgt:type` ...), as the format allows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from toolkit.errors import InputError
from toolkit.model import Concept, Review, Status
from toolkit.termbase.exchange.categories import STATUSES
from toolkit.termbase.exchange.decoding import decoded
from toolkit.termbase.exchange.drafts import Draft, Reading, Refusal, language_code
from toolkit.termbase.exchange.pairs import Pair, one_line, pairs
from toolkit.text.patterns import regex

HEADER: Final = regex(r"#\s*UTX(?:-S(?:imple)?)?\s*[0-9.]+\s*;\s*([\w-]+)\s*/\s*([\w-]+)\s*;?", re.IGNORECASE)
STATUS: Final = {
    Status.PREFERRED: "approved",
    Status.ADMITTED: "non-standard",
    Status.DEPRECATED: "forbidden",
    Status.SUPERSEDED: "forbidden",
}
MEANT: Final = {
    "approved": "preferred",
    "non-standard": "admitted",
    "forbidden": "deprecated",
    "rejected": "deprecated",
}
COLUMNS: Final = (
    "src", "tgt", "src:pos", "term status", "concept ID", "comment",
    "src:status", "tgt:status", "src:type", "tgt:type", "src:comment", "tgt:comment",
)  # fmt: skip


def write(concepts: Sequence[Concept], about: Sequence[str], langs: Sequence[str]) -> str:
    """The file: two lines of header, then a row for each pair."""
    said = "".join(f" {one_line(line).replace(';', ',')};" for line in about)
    lines = [f"#UTX 1.11; {langs[0]}/{langs[1]};{said}", "#" + "\t".join(COLUMNS)]
    lines += ["\t".join(_row(pair)) for pair in pairs(concepts, langs)]
    return "".join(f"{line}\r\n" for line in lines)


def _row(pair: Pair) -> Iterable[str]:
    source, target = pair.source, pair.target
    proposed = Review.PROPOSED in (source.review, target.review)
    worst = max(source.status, target.status, key=list(Status).index)
    cells = (
        source.text, target.text, "-", "provisional" if proposed else STATUS[worst], pair.concept.id,
        pair.concept.definition, source.status, target.status, source.type, target.type, source.note, target.note,
    )  # fmt: skip
    return (one_line(cell) for cell in cells)


def read(path: str, data: bytes, encoding: str = "") -> Reading:
    """The concepts of a UTX file. Raises InputError where it is none."""
    lines = decoded(path, data, encoding).splitlines()
    header = HEADER.match(lines[0]) if lines else None
    if header is None:
        raise InputError(f"{path}:1", 'is not UTX: the first line should be like "#UTX 1.11; en/my; ..."')
    langs = [language_code(header[1]), language_code(header[2])]
    heads = [number for number, line in enumerate(lines) if line.lower().startswith("#src\t")]
    if not heads:
        raise InputError(path, 'is not UTX: no line names its columns ("#src", "tgt", ... with tabs between)')
    names = [name.strip().lower() for name in lines[heads[0]][1:].split("\t")]
    reading = Reading(path)
    reading.take(_drafts(_rows(lines, heads[0] + 1, names), langs, reading))
    return reading


def _rows(lines: Sequence[str], start: int, names: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    for number in range(start, len(lines)):
        line = lines[number]
        if line.strip() and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("\t")]
            yield number + 1, {name: cell for name, cell in zip(names, cells, strict=False) if cell not in ("", "-")}


def _drafts(rows: Iterable[tuple[int, dict[str, str]]], langs: Sequence[str], reading: Reading) -> Iterable[Draft]:
    drafts: dict[str, Draft] = {}
    for line, row in rows:
        if "src" not in row and "tgt" not in row:
            reading.refused.append(Refusal(line, "row without a term"))
            continue
        draft = drafts.setdefault(row.get("concept id") or f"\0{line}", Draft(line, row.get("concept id", "")))
        if row.get("comment"):
            draft.table.setdefault("definition", row["comment"])
        for side, lang in zip(("src", "tgt"), langs, strict=True):
            if side in row and not _known(draft, lang, row[side]):
                draft.add(lang, _term(row, side), line)
        for name in row.keys() - set(COLUMNS) - {"src:pos", "concept id"}:
            reading.ignored[f'column "{name}"'] += 1
    return drafts.values()


def _known(draft: Draft, lang: str, text: str) -> bool:
    terms = draft.table.get(lang)
    return isinstance(terms, list) and any(term["term"] == text for term in terms)


def _term(row: dict[str, str], side: str) -> dict[str, object]:
    common = row.get("term status", "").lower()
    status = row.get(f"{side}:status") or MEANT.get(common, STATUSES.get(common, ""))
    said = {
        "status": status,
        "type": row.get(f"{side}:type", ""),
        "note": row.get(f"{side}:comment", ""),
        "review": "proposed" if common == "provisional" else "",
    }
    return {"term": row[side], **{key: word for key, word in said.items() if word}}
