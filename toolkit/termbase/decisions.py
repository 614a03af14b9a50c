"""What an editor has decided about gathered forms.

`decisions.toml`, beside this file, says which ids are one thing, which forms stay out and why,
and how the glossary is cut into files. Everything else follows from the rules in `admission.py`.
What the glossary itself says of a concept or a form is laid over what was gathered:
notes, contexts, what is easily confused, forms that a rule cannot judge.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import tomli

from toolkit.errors import InputError

FOLDER = Path(__file__).parent
Table = dict[str, object]


@dataclass(frozen=True, slots=True)
class Subject:
    """A file of the glossary: its name for people, the domains of the tables it holds, and how strict it is."""

    file: str
    name: str
    domains: tuple[str, ...]
    enforce: str | None


@dataclass(frozen=True, slots=True)
class Company:
    """The context in which some words are names at all."""

    domain: str
    lang: str
    forms: frozenset[str]
    """None given: every form of the domain that does not hold the company already."""
    context: Mapping[str, list[str]]

    def is_for(self, form: str, domain: str, lang: str) -> bool:
        """Does a form need this company?"""
        if (domain, lang) != (self.domain, self.lang):
            return False
        return form in self.forms if self.forms else not any(word in form for word in self.context["followed_by"])


@dataclass(frozen=True, slots=True)
class Decisions:
    """All that was decided, ready to look up."""

    subjects: tuple[Subject, ...]
    merged: Mapping[str, str]
    """Id in the tables: id in the glossary."""
    moved: Mapping[str, Mapping[str, str]]
    """Id, form: the concept the form belongs to instead."""
    left_out: Mapping[str, Mapping[str, str]]
    """Id, form: why it does not enter."""
    domains: Mapping[str, str]
    """Id in the glossary: its domain, where that of the tables does not fit."""
    companies: tuple[Company, ...]
    not_inside: Mapping[str, list[str]]
    """Form: longer words that hold it without meaning it."""
    credits: Mapping[str, str]
    """Beginning of a source: whom to name, and under which licence."""
    additions: Mapping[str, Table]
    """Id: what the glossary says of the concept, to be laid over its gathered forms."""


def read_decisions(folder: Path = FOLDER, over: Path | None = None) -> Decisions:
    """The decisions that stand in a folder, and a glossary to lay over; InputError where a file is no TOML."""
    data = _toml(folder / "decisions.toml")
    forms = cast("Mapping[str, Mapping[str, Mapping[str, str]]]", data)
    subjects = tuple(_subject(file, table) for file, table in data["subjects"].items())
    return Decisions(
        subjects=subjects,
        merged=data.get("merged", {}),
        moved=forms.get("moved", {}),
        left_out=forms.get("left_out", {}),
        domains=data.get("domains", {}),
        companies=tuple(_company(table) for table in data.get("company", [])),
        not_inside=data.get("not_inside", {}),
        credits=data.get("credits", {}),
        additions=_additions(over, subjects) if over else {},
    )


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomli.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(path.name, str(error)) from error


def _additions(folder: Path, subjects: tuple[Subject, ...]) -> dict[str, Table]:
    """The concepts of the files of a glossary, each with the domain that its file holds."""
    additions: dict[str, Table] = {}
    for subject in subjects:
        file = folder / f"{subject.file}.toml"
        for id_, table in (_toml(file) if file.exists() else {}).items():
            if id_ != "meta":
                additions[id_] = {"subject": subject.domains[0], **table}
    return additions


def _subject(file: str, table: Mapping[str, str | list[str]]) -> Subject:
    enforce = table.get("enforce")
    return Subject(file, str(table["name"]), tuple(table["domains"]), str(enforce) if enforce else None)


def _company(table: Mapping[str, str | list[str]]) -> Company:
    context = {key: list(table[key]) for key in ("followed_by", "preceded_by") if key in table}
    return Company(str(table["domain"]), str(table["lang"]), frozenset(table.get("forms", ())), context)
