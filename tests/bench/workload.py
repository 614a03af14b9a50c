"""Writes a workload into a folder: a glossary, texts, and a file that says what is wrong with them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Final, TextIO

from tests.bench.concepts import names, toml
from tests.bench.segments import Made, Maker

SEED: Final = 20231127
GLOSSARY, TRUTH = "glossary.toml", "truth.jsonl"
WIDTH: Final = 60
"""Where wrapped PO strings break, in code points."""
WRAPPED, REFERRED = 0.25, 0.5
"""Shares of PO entries that are wrapped, and that name a place in a program."""
PARAGRAPHS: Final = 50
"""Of each article in a folder of pairs."""


def make(folder: Path, segments: int, concepts: int, form: str, seed: int = SEED) -> Path:
    """Write a workload and give the path to check."""
    folder.mkdir(parents=True, exist_ok=True)
    glossary = names(concepts, seed)
    with (folder / GLOSSARY).open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(toml(glossary))
    maker = Maker(glossary, seed + 1)
    with (folder / TRUTH).open("w", encoding="utf-8", newline="\n") as truth:
        return WRITERS[form](folder, _noted(maker.segments(segments), form, truth))


def _noted(made: Iterable[Made], form: str, truth: TextIO) -> Iterator[Made]:
    for at, segment in enumerate(made):
        path, unit = (f"{at // PARAGRAPHS:05}", at % PARAGRAPHS + 1) if form == "pairs" else ("texts", at + 1)
        for fault in segment.faults:
            truth.write(json.dumps({"path": path, "unit": str(unit), **fault._asdict()}) + "\n")
        yield segment


def _tsv(folder: Path, made: Iterable[Made]) -> Path:
    path = folder / "texts.tsv"
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write("id\ten\tmy\n")
        out.writelines(f"{at}\t{each.english}\t{each.burmese}\n" for at, each in enumerate(made, start=1))
    return path


def _pairs(folder: Path, made: Iterable[Made]) -> Path:
    texts = folder / "texts"
    for lang in ("en", "my"):
        (texts / lang).mkdir(parents=True, exist_ok=True)
    held: list[Made] = []
    for at, each in enumerate(made, start=1):
        held.append(each)
        if at % PARAGRAPHS == 0:
            _article(texts, f"{at // PARAGRAPHS - 1:05}.txt", held)
            held = []
    return texts


def _article(texts: Path, name: str, made: list[Made]) -> None:
    (texts / "en" / name).write_text("\n\n".join(each.english for each in made) + "\n", encoding="utf-8")
    (texts / "my" / name).write_text("\n\n".join(each.burmese for each in made) + "\n", encoding="utf-8")


PO_HEADER: Final = """msgid ""
msgstr ""
"Language: my\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""


def _po(folder: Path, made: Iterable[Made]) -> Path:
    path, random = folder / "texts.po", Random(SEED)
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(PO_HEADER)
        for at, each in enumerate(made, start=1):
            if random.random() < REFERRED:
                out.write(f"#: program/part_{at % 97}.py:{at % 1009}\n")
            _po_entry(out, each, wrapped=random.random() < WRAPPED)
    return path


def _po_entry(out: TextIO, each: Made, *, wrapped: bool) -> None:
    string = _wrapped if wrapped else _quoted
    if each.plural is not None:
        out.write(
            f"msgid {string(each.english)}msgid_plural {string(each.plural[0])}msgstr[0] {string(each.burmese)}\n"
        )
    else:
        out.write(f"msgid {string(each.english)}msgstr {string(each.burmese)}\n")


def _quoted(text: str) -> str:
    return f'"{text}"\n'


def _wrapped(text: str) -> str:
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) > WIDTH:
            lines.append(line)
            line = ""
        line += word + " "
    lines.append(line[:-1])
    return '""\n' + "".join(f'"{each}"\n' for each in lines)


WRITERS: Final[dict[str, Callable[[Path, Iterable[Made]], Path]]] = {"po": _po, "tsv": _tsv, "pairs": _pairs}
