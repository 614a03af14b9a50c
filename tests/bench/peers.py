"""The peers: what they need beside a workload, and how they are run. They live in an environment of their own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from tests.bench.measure import Command
from tests.bench.workload import GLOSSARY
from toolkit.formats import documents

PACKAGES: Final = ("translate-toolkit", "poglossary==0.1.4", "click<8.1", "l10n-lint", "polib", "ahocorasick_rs")
"""poglossary breaks with a newer click."""
WEBLATE: Final = "weblate==5.14.3"
"""Only its own code is run, out of its wheel."""
WEBLATE_CORE: Final = Path(__file__).with_name("weblate_core.py")

PARSE: Final = "import sys, polib; polib.pofile(sys.argv[1])"
SCAN: Final = """
import sys, tomllib, ahocorasick_rs as ac
folder = sys.argv[1]
with open(folder + "/glossary.toml", "rb") as file:
    concepts = tomllib.load(file).values()
terms = {term["term"].lower().encode() for concept in concepts for lang in ("en", "my") for term in concept[lang]}
with open(folder + "/texts.po", "rb") as file:
    text = file.read().lower()
automaton = ac.BytesAhoCorasick(list(terms), implementation=ac.Implementation.ContiguousNFA)
print(len(automaton.find_matches_as_indexes(text, overlapping=True)))
"""
TERMINOLOGY: Final = """
import json, sys, polib
from translate.search.match import terminologymatcher
from translate.storage import pypo
store = pypo.pofile()
for source, target in json.load(open("pairs.json", encoding="utf-8")):
    unit = store.addsourceunit(source)
    unit.target = target
matcher = terminologymatcher(store)
missing = 0
for entry in polib.pofile("texts.po"):
    for match in matcher.matches(entry.msgid):
        missing += match.target not in entry.msgstr
print(missing)
"""


class Peer(NamedTuple):
    """A way to check the same workload."""

    name: str
    command: Command


def environment(folder: Path) -> Path:
    """A fresh environment with the peers that Python's package index has; its `bin`."""
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *PACKAGES], check=True)
    if not _wheels(folder / "bin"):
        subprocess.run([python, "-m", "pip", "download", "-q", "--no-deps", "--dest", folder, WEBLATE], check=True)
    return folder / "bin"


def _wheels(bin_: Path) -> list[Path]:
    return list(bin_.parent.glob("weblate-*.whl"))


def versions(bin_: Path) -> list[str]:
    """`name version` of each peer package."""
    listed = subprocess.run(
        [bin_ / "python", "-m", "pip", "list", "--format=json"], check=True, capture_output=True
    ).stdout
    wanted = {"translate-toolkit", "poglossary", "l10n-lint", "polib", "ahocorasick-rs"}
    installed = [f"{p['name']} {p['version']}" for p in json.loads(listed) if p["name"].replace("_", "-") in wanted]
    return installed + [f"Weblate {wheel.name.split('-')[1]} (core)" for wheel in _wheels(bin_)]


def peers(bin_: Path, folder: Path) -> Iterator[Peer]:
    """Every peer that is there, for the PO workload in a folder."""
    _prepare(folder)
    po = str(folder / "texts.po")
    python = str(bin_ / "python")
    if shutil.which("msgfmt"):
        yield Peer("msgfmt --check", Command(["msgfmt", "--check", "-o", "/dev/null", po]))
    yield Peer("polib (parse only)", Command([python, "-c", PARSE, po]))
    yield Peer("bare Aho-Corasick scan", Command([python, "-c", SCAN, str(folder)]))
    for wheel in _wheels(bin_):
        given = [str(wheel), str(folder / "units.json"), str(folder / "renderings.json")]
        yield Peer("Weblate core, no database", Command([python, str(WEBLATE_CORE), *given]))
    if shutil.which("rg"):
        yield Peer("ripgrep -F", Command(["rg", "-F", "-o", "-f", str(folder / "terms.txt"), po]))
    if shutil.which("grep"):
        yield Peer("grep -F", Command(["env", "LC_ALL=C", "grep", "-F", "-o", "-f", str(folder / "terms.txt"), po]))
    yield Peer("pofilter", Command([str(bin_ / "pofilter"), po, "filtered.po"], folder))
    yield Peer("translate-toolkit terminology", Command([python, "-c", TERMINOLOGY], folder))
    yield Peer("poglossary", Command([str(bin_ / "poglossary"), str(folder / "po"), str(folder / "poglossary.yml")]))
    yield Peer("l10n-lint", Command([str(bin_ / "l10n-lint"), "--config", str(folder / "l10n.toml"), po], folder))


def ours(folder: Path, jobs: int = 1, glossary: Path | None = None) -> Command:
    """The whole command, with the rules it runs by default; in one process, as its peers.

    The glossary is that of the folder, or of another one: what is kept of a glossary is kept by its path too.
    """
    told = ["--glossary", str((glossary or folder) / GLOSSARY), "--format", "json"]
    check = [sys.executable, "-m", "toolkit", "check", "--jobs", str(jobs)]
    into = ["--output", str(folder / "findings.json")]
    return Command([*check, str(folder / "texts.po"), *told, *into], codes=(0, 1))


def _prepare(folder: Path) -> None:
    """The glossary in the formats of the peers."""
    concepts = tomllib.loads((folder / GLOSSARY).read_text(encoding="utf-8")).values()
    pairs = [(c["en"][0]["term"], [term["term"] for term in c["my"]]) for c in concepts]
    quoted = [(json.dumps(one.lower()), json.dumps(others, ensure_ascii=False)) for one, others in pairs]
    (folder / "poglossary.yml").write_text(
        "glossary:\n" + "".join(f"  {one}: {others}\n" for one, others in quoted), encoding="utf-8"
    )
    required = ", ".join(
        f"{{ source = {json.dumps(one)}, target = {json.dumps(others[0], ensure_ascii=False)} }}"
        for one, others in pairs
    )
    (folder / "l10n.toml").write_text(f"[tool.l10n-lint]\nrequired-terms = [{required}]\n", encoding="utf-8")
    (folder / "pairs.json").write_text(json.dumps([(one, others[0]) for one, others in pairs]), encoding="utf-8")
    renderings = [(one, other) for one, others in pairs for other in others]
    (folder / "renderings.json").write_text(json.dumps(renderings), encoding="utf-8")
    (folder / "units.json").write_text(json.dumps(list(_units(folder / "texts.po"))), encoding="utf-8")
    terms = [term for one, others in pairs for term in (one, *others)]
    (folder / "terms.txt").write_text("".join(f"{term}\n" for term in terms), encoding="utf-8")
    (folder / "po").mkdir(exist_ok=True)
    shutil.copyfile(folder / "texts.po", folder / "po" / "texts.po")


def _units(po: Path) -> Iterator[tuple[str, str]]:
    """Source and target of each entry: Weblate has read them long before it checks them."""
    for document in documents([str(po)]):
        for batch in document.batches():
            for segment in batch.segments:
                yield segment.source or "", segment.target
