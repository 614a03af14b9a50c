"""Rows of a table as concepts, and concepts as rows, whatever file the table stands in."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Final

from toolkit.errors import InputError
from toolkit.model import Concept
from toolkit.named_tuple import NamedTuple
from toolkit.termbase.exchange.categories import STATUSES, TYPES
from toolkit.termbase.exchange.columns import CONCEPT, IGNORED, OWN, TERM, Column, understood
from toolkit.termbase.exchange.drafts import Draft, Reading, Refusal, language_code
from toolkit.termbase.exchange.entry import concept_keys, term_keys

FLAGS: Final = {"true": True, "yes": True, "1": True, "x": True, "false": False, "no": False, "0": False}
FLAG_FIELDS: Final = frozenset({"translate", "well_known", "beside_acronym"})
LISTS: Final = frozenset({"source", "confusable"})
SEARCHED: Final = 10
"""So many rows are looked at for the one that names the columns: people write titles above it."""
FORMS: Final = frozenset({"term", "source_term", "target_term"})
CONCEPT_KEYS: Final = {name: "note" if name == "concept_note" else name for name in CONCEPT[1:]}
"""Keys of a concept by the columns that hold them."""
Cells = Mapping[int, str]
"""The cells of a row that hold something, by column."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What the user says of a table, and of any file that does not say it itself."""

    columns: Mapping[str, str] = field(default_factory=dict)
    """By the name of the column: a field, a language, `en:acronym`, or `-` to leave it out."""
    langs: tuple[str, ...] = ()
    """Languages of the columns of a table without a header; source and target language of bilingual files."""
    split: str = ""
    """What stands between several forms in one cell."""
    encoding: str = ""
    header: bool = True


class Row(NamedTuple):
    """A row of cells and the 1-based line on which it begins."""

    line: int
    cells: Sequence[str]


def from_rows(rows: Iterator[Row], path: str, layout: Layout) -> Reading:
    """The concepts of a table. Raises InputError and UsageError where nothing says what its columns hold."""
    reading = Reading(path)
    above = list(islice((row for row in rows if any(map(str.strip, row.cells))), SEARCHED))
    if not above:
        raise InputError(path, "holds no row")
    at = _header_at(above, path, layout)
    first, names = above[at or 0], [cell.strip() for cell in above[at or 0].cells]
    if at is None:
        columns, names, begun = _without_header(first, path, layout, names), [], above
    else:
        columns, begun = understood(names, layout.columns, path), above[at + 1 :]
    if at:
        title = " / ".join(" ".join(filter(None, map(str.strip, row.cells))) for row in above[:at])
        reading.remarks.append(f'the header is on line {first.line}; above it stands "{title}"')
    table = _Table(reading, layout, names, columns)
    table.hold_header(first.line)
    reading.take(table.drafts(chain(begun, rows)))
    return reading


def _header_at(above: Sequence[Row], path: str, layout: Layout) -> int | None:
    """Which of the first rows names the columns: the first, or one below a title; None where none does."""
    if not layout.header:
        return None
    for at, row in enumerate(above):
        names = [cell.strip() for cell in row.cells]
        if not set(layout.columns) <= set(names):
            continue
        known = [column for column in understood(names, layout.columns, path) if column]
        forms = [column for column in known if column.lang or column.field in ("term", "source_term")]
        if forms and (not at or (len(known) > 1 and len(layout.langs) < 2)):
            return at
    understood([cell.strip() for cell in above[0].cells], layout.columns, path)  # raises for a column that is nowhere
    return None


def _without_header(first: Row, path: str, layout: Layout, names: Sequence[str]) -> list[Column | None]:
    if len(layout.langs) < 2:
        shown = ", ".join(f'"{name}"' for name in names[:6])
        raise InputError(
            f"{path}:{first.line}",
            f"no column has a known name ({shown}): name the languages of the columns (--lang en,my), "
            "or map columns by name (--map NAME=en)",
        )
    columns: list[Column | None] = [Column("", language_code(lang)) for lang in layout.langs]
    return [*columns, Column("note")]


class _Table:
    """A table being read."""

    def __init__(
        self, reading: Reading, layout: Layout, names: Sequence[str], columns: Sequence[Column | None]
    ) -> None:
        self.reading = reading
        self.layout = layout
        self.names = names
        self.columns = columns
        self.fields = {column.field: at for at, column in enumerate(columns) if column and column.field}
        self.header = {at: name for at, name in enumerate(names) if name}
        self.said: dict[str, dict[str, tuple[object, int]]] = {}

    def hold_header(self, line: int) -> None:
        """Raise InputError for a header that contradicts itself."""
        known = [column for column in self.columns if column and column.field != IGNORED]
        twice = [column for column, times in Counter(known).items() if times > 1]
        if twice:
            doubled = [n for n, column in zip(self.names, self.columns, strict=False) if column == twice[0]]
            shown = " and ".join(f'"{name}"' for name in doubled)
            raise InputError(
                f"{self.reading.path}:{line}",
                f"columns {shown} mean the same: rename one, or leave it out (--map NAME=-)",
            )
        if "term" in self.fields and not {"id", "lang"} <= self.fields.keys():
            raise InputError(
                f"{self.reading.path}:{line}",
                'a column "term" needs a column "id" (which rows are one concept) and a column "lang"',
            )
        if "source_term" in self.fields and "source_lang" not in self.fields and len(self.layout.langs) < 2:
            raise InputError(
                f"{self.reading.path}:{line}", "nothing says the languages of source and target: --lang en,my"
            )

    def drafts(self, rows: Iterable[Row]) -> Iterator[Draft]:
        """One draft for each id; for each row where there are no ids."""
        by_id: dict[str, Draft] = {}
        for row in rows:
            cells = {at: cell for at, cell in enumerate(row.cells) if cell and not cell.isspace()}
            if not cells:
                continue
            if len(cells) == len(self.header) and {at: cell.strip() for at, cell in cells.items()} == self.header:
                self.reading.refused.append(Refusal(row.line, "the header again: two tables in one file?"))
                continue
            if max(cells) >= len(self.columns):
                wide = f"the row has {len(row.cells)} cells where the header has {len(self.columns)}"
                self.reading.refused.append(Refusal(row.line, wide))
                continue
            id_ = self.cell(cells, "id").strip()
            # A row that is a concept by itself shares its id with no other: of two, the second is refused later.
            key = id_ if id_ and "term" in self.fields else f"\0{row.line}"
            draft = by_id.get(key)
            if draft is None:
                draft = by_id[key] = Draft(row.line, id_)
            self.fill(draft, row.line, cells)
        self.said.clear()
        for key in list(by_id):
            draft = by_id.pop(key)  # what becomes a concept needs its rows no longer
            if "term" in self.fields or draft.lines:
                yield draft
            else:
                self.reading.refused.append(Refusal(draft.line, "row without a term"))

    def cell(self, cells: Cells, name: str) -> str:
        """What a row says of a field."""
        return cells.get(self.fields.get(name, -1), "")

    def fill(self, draft: Draft, line: int, cells: Cells) -> None:
        """Add what a row says."""
        wide = "term" not in self.fields
        keys: dict[str, object] = {}
        forms: list[tuple[Column, str]] = []
        for at, cell in cells.items():
            column = self.columns[at]
            if column is None:
                self.reading.ignored[f'column "{self.names[at]}"'] += 1
            elif not column.field or column.field in FORMS:
                forms.append((column, cell))
            elif column.field in CONCEPT_KEYS:
                self.say(draft, CONCEPT_KEYS[column.field], cell, line)
            elif column.field == "note" and wide:
                self.say(draft, "note", cell, line)
            elif column.field in TERM:
                keys[column.field] = value(column.field, cell)
        for column, cell in forms:
            self.forms(draft, line, column, cells, cell, keys)

    def forms(self, draft: Draft, line: int, column: Column, cells: Cells, cell: str, keys: dict[str, object]) -> None:
        """Add the forms of a cell."""
        lang = column.lang
        if column.field == "term":
            lang = language_code(self.cell(cells, "lang"))
        elif column.field:
            side = column.field.removesuffix("_term")
            told = self.layout.langs[("source", "target").index(side)] if self.layout.langs else ""
            lang = language_code(self.cell(cells, f"{side}_lang") or told)
        for form in cell.split(self.layout.split) if self.layout.split else [cell]:
            if form.strip():
                term = {"term": form, **keys}
                if column.type:
                    term["type"] = column.type
                if column.status:
                    term["status"] = column.status
                if not lang:
                    self.reading.refused.append(Refusal(line, f'nothing says the language of "{form}"'))
                else:
                    draft.add(lang, term, line)

    def say(self, draft: Draft, name: str, cell: str, line: int) -> None:
        """Set a key of the concept; a later row may not contradict an earlier one."""
        said = self.said.setdefault(draft.id or f"\0{draft.line}", {})
        new = value(name, cell)
        if name in said and said[name][0] != new:
            first = said[name][1]
            self.reading.refused.append(
                Refusal(line, f'{name} "{cell}" is not what line {first} says; line {first} counts')
            )
            return
        said[name] = (new, line)
        draft.table[name] = new


def value(name: str, cell: str) -> object:
    """What a cell says of a field, as a glossary file would have it."""
    word = cell.strip()
    if name in FLAG_FIELDS:
        return FLAGS.get(word.lower(), word)
    if name in LISTS:
        return [line for line in cell.split("\n") if line.strip()]
    if name == "context" and word.startswith("{"):
        try:
            return json.loads(word)
        except ValueError:
            return word
    if name == "status":
        return STATUSES.get(word, STATUSES.get(word.lower(), word))
    if name == "type":
        return TYPES.get(word, word)
    return cell if name in ("subject", "definition", "note", "stance", "example") else word


# --- concepts as rows ---


def to_rows(concepts: Iterable[Concept]) -> Iterator[list[str]]:
    """The header, then a row for each term. What is said of the concept stands in its first row; the subject in all."""
    yield list(OWN)
    for concept in concepts:
        said = {("concept_note" if key == "note" else key): shown(x) for key, x in concept_keys(concept).items()}
        said["id"] = concept.id
        terms = [{"lang": t.lang, "term": t.text, **_shown(term_keys(t))} for t in concept.terms] or [{}]
        for term in terms:
            row = {**said, **term}
            yield [row.get(name, "") for name in OWN]
            said = {key: said[key] for key in ("id", "subject") if key in said}


def _shown(keys: Mapping[str, object]) -> dict[str, str]:
    return {key: shown(each) for key, each in keys.items()}


def shown(what: object) -> str:
    """A value as a cell says it: lists a line each, a context as JSON."""
    if isinstance(what, bool):
        return str(what).lower()
    if isinstance(what, list):
        return "\n".join(map(str, what))
    if isinstance(what, Mapping):
        return json.dumps(what, ensure_ascii=False)
    return str(what)
