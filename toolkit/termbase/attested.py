"""Makes glossary files from tables of forms gathered from pages and publications, to be compared with the glossary.

    python -m toolkit.termbase.attested organisations.tsv places-and-terms.tsv --over glossary --into gathered
    wawhara glossary diff glossary gathered

The glossary is edited in its own files; this gave them their first filling.
With `--over` the glossary as it stands is laid over what was gathered, so that what differs is what the tables add.
The same tables, decisions and glossary give the same files, to the byte.
What the rules are stands in `docs/glossary.md`;
which ids are one thing, and which forms stay out, stands in `decisions.toml` beside this module.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import cast

from toolkit.errors import ToolkitError
from toolkit.termbase.admission import LANGUAGES, admit
from toolkit.termbase.decisions import FOLDER, Decisions, Subject, Table, read_decisions
from toolkit.termbase.gathered import Row, read_rows
from toolkit.termbase.written import file_text

LICENCE = "CC BY 4.0"
HEADING = "Gathered by toolkit/termbase/attested.py, to be compared with the glossary: see docs/glossary.md."


def convert(rows: Iterable[Row], decisions: Decisions) -> dict[str, str]:
    """The files of the glossary: name -> text."""
    concepts = admit(rows, decisions)
    files: dict[str, str] = {}
    for subject in decisions.subjects:
        mine = {id_: table for id_, (domain, table) in concepts.items() if domain in subject.domains}
        files[f"{subject.file}.toml"] = file_text(HEADING, _meta(subject, mine, decisions.credits), mine)
    return files


def _meta(subject: Subject, concepts: Mapping[str, Table], credits_: Mapping[str, str]) -> Table:
    sources = {source for table in concepts.values() for source in _sources(table)}
    thanks = [text for start, text in credits_.items() if any(source.startswith(start) for source in sources)]
    meta: Table = {"subject": subject.name, "licence": LICENCE}
    if thanks:
        meta["attribution"] = list(dict.fromkeys(thanks))
    if subject.enforce:
        meta["enforce"] = subject.enforce
    return meta


def _sources(table: Table) -> Iterable[str]:
    for lang in LANGUAGES:
        for term in cast("list[Table]", table.get(lang, [])):
            source = term.get("source", [])
            yield from [source] if isinstance(source, str) else cast("list[str]", source)


def main(arguments: Sequence[str] | None = None) -> int:
    """Convert the tables named on the command line; 0 when done, 2 when a table cannot be read."""
    parser = ArgumentParser(prog="python -m toolkit.termbase.attested", description=__doc__.partition("\n")[0])
    parser.add_argument("tables", nargs="+", type=Path, metavar="TABLE.tsv", help="tables of gathered forms")
    parser.add_argument("--into", type=Path, required=True, metavar="FOLDER", help="where to write the files")
    parser.add_argument("--over", type=Path, metavar="FOLDER", help="a glossary to lay over what was gathered")
    parser.add_argument("--decisions", type=Path, default=FOLDER, metavar="FOLDER", help="where decisions.toml stands")
    options = parser.parse_args(arguments)
    try:
        rows = [row for table in options.tables for row in read_rows(table)]
        files = convert(rows, read_decisions(options.decisions, options.over))
    except ToolkitError as error:
        print(error, file=sys.stderr)
        return 2
    options.into.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (options.into / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
