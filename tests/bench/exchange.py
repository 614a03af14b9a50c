"""What it costs to give a large glossary to every format and to take it back, and to work on it; in Markdown."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from tests.bench.concepts import names, toml
from tests.bench.measure import Command, run
from toolkit.termbase.exchange.registry import FORMATS

SEED: Final = 5
WAWHARA: Final = (sys.executable, "-m", "toolkit")
ALIKE: Final = ("tbx-dct", "tbx-min", "tbx-core", "tsv")
"""Formats that cost what another one does."""
SMALL: Final = '[knpp]\nen = [{ term = "Karenni National Progressive Party", source = "https://example.org" }]\n'
"""The glossary that the lists are imported into."""


def table(folder: Path, number: int, formats: Sequence[str]) -> Iterator[str]:
    """The report, a line at a time."""
    big = make(folder / "big", number)
    first = run(Command([*WAWHARA, "lookup", "KNPP", "--glossary", str(big)]))
    yield f"{datetime.now(UTC):%d %B %Y}, CPython {platform.python_version()}, {os.cpu_count()} cores, "
    yield f"{number:,} concepts in one file."
    yield ""
    yield "| format | file, MB | export CPU s | peak MB | import CPU s | peak MB |"
    yield "|---|---|---|---|---|---|"
    for name in formats or [each for each in FORMATS if each not in ALIKE]:
        file = folder / f"list.{name}"
        out = run(Command([*WAWHARA, "glossary", "export", "--format", name, "-o", str(file), "--glossary", str(big)]))
        small = folder / "small"
        shutil.rmtree(small, ignore_errors=True)
        small.mkdir()
        (small / "seed.toml").write_text(SMALL, encoding="utf-8")
        told = ["--format", name, "--lang", "en,my", "--source", "Handbook", "--into", str(small / "list.toml")]
        back = run(Command([*WAWHARA, "glossary", "import", str(file), "--glossary", str(small), *told]))
        size = file.stat().st_size / 2**20
        yield f"| `{name}` | {size:.0f} | {out.cpu:.0f} | {out.peak:.0f} | {back.cpu:.0f} | {back.peak:.0f} |"
    yield ""
    yield "| command | CPU s | peak MB |"
    yield "|---|---|---|"
    yield f"| the first command after a change of the files | {first.cpu:.1f} | {first.peak:.0f} |"
    for title, arguments in work(folder, big).items():
        cost = run(Command([*WAWHARA, *arguments]))
        yield f"| `{title}` | {cost.cpu:.1f} | {cost.peak:.0f} |"


def work(folder: Path, big: Path) -> dict[str, list[str]]:
    """Commands on the glossary, each with its arguments."""
    other = folder / "other"
    shutil.rmtree(other, ignore_errors=True)
    shutil.copytree(big, other)
    layer = ["--glossary", str(big)]
    run(Command([*WAWHARA, "glossary", "export", "--format", "csv", "-o", str(big / "glossary.csv"), *layer]))
    return {
        "lookup": ["lookup", "KNPP", *layer],
        "glossary import --dry-run, all known": [
            "glossary", "import", str(big / "glossary.csv"), "--dry-run", *layer
        ],
        "glossary lint": ["glossary", "lint", str(big)],
        "glossary diff": ["glossary", "diff", str(other), str(big)],
        "glossary set": ["glossary", "set", "name-7x", "--definition", "A made-up body.", *layer],
        "glossary rename": ["glossary", "rename", "name-8x", "another", *layer],
    }  # fmt: skip


def make(folder: Path, number: int) -> Path:
    """A glossary of that many concepts with ids that say something, and with sources, in one file."""
    folder.mkdir(parents=True, exist_ok=True)
    made = [name._replace(id=f"name-{at}x") for at, name in enumerate(names(number, SEED))]
    with (folder / "glossary.toml").open("w", encoding="utf-8") as out:
        out.writelines(text.replace('" },', '", source = "https://example.org/names" },') for text in toml(made))
    return folder
