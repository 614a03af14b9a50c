"""Small files, a small glossary, and what the command says of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from click.testing import CliRunner

from toolkit.cli import cli
from toolkit.errors import ToolkitError

GLOSSARY = """
[kndf]
subject = "armed-group"
en = [{ term = "KNDF", type = "acronym", status = "preferred" }]
my = [{ term = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", status = "preferred" }]

[yangon]
subject = "place"
en = [{ term = "Yangon", status = "preferred" }, { term = "Rangoon", status = "admitted" }]
my = [{ term = "ရန်ကုန်", status = "preferred" }]

[chin]
subject = "ethnic-group"
en = [{ term = "Chin", status = "preferred" }]
my = [{ term = "ချင်း", status = "preferred", context = { followed_by = ["လူမျိုး"], not_inside = ["သူငယ်ချင်း"] } }]

[old]
subject = "place"
en = [{ term = "Oldtown", status = "preferred" }, { term = "Elderville", status = "deprecated" }]
"""


class Ran(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


def run(folder: Path, *words: str) -> Ran:
    """Run the command with the glossary above (and that of a settings file, where it names one)."""
    glossary = folder / "terms" / "glossary.toml"
    glossary.parent.mkdir(exist_ok=True)
    glossary.write_text(GLOSSARY, encoding="utf-8")
    given = ["--glossary", str(glossary)] if words[0] in ("check", "baseline", "brief") else []
    try:
        done = CliRunner().invoke(cli, [*words, *given], standalone_mode=False)
    except ToolkitError as error:
        return Ran(2, "", str(error))
    if isinstance(done.exception, ToolkitError):
        return Ran(2, done.stdout, str(done.exception))
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Ran(int(done.return_value or 0), done.stdout, done.stderr)


def found(folder: Path, *words: str) -> list[dict[str, Any]]:
    """The findings of a check."""
    done = run(folder, "check", *words, "--format", "json")
    assert done.out, done.err
    findings: list[dict[str, Any]] = json.loads(done.out)["findings"]
    return findings


def counting(findings: list[dict[str, Any]]) -> list[str]:
    """`rule text` of those that count."""
    return [f"{f['rule']} {f['text'] or f['message']}" for f in findings if f["suppressed"] is None]


def hidden(findings: list[dict[str, Any]]) -> list[str]:
    """Why those that do not count do not."""
    return [f["suppressed"] for f in findings if f["suppressed"] is not None]
