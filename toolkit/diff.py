"""What changed between two glossaries: concepts and forms added, removed, and what is said of them otherwise."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from toolkit.errors import InputError, UsageError
from toolkit.model import Concept, Context, Glossary, Term
from toolkit.named_tuple import NamedTuple
from toolkit.termbase.parse import parse
from toolkit.termbase.sources import Source, glossary_files, read_source

UNCOMPARED: Final = frozenset({"id", "terms", "path", "line", "text", "lang"})
"""Fields that say where something stands, or by what it is known."""
GIT: Final = ("git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false")


class KeyChange(NamedTuple):
    """A key that says something else now; None where it said nothing, or says nothing any more."""

    key: str
    """As glossary files have it."""
    old: object
    new: object


class TermChange(NamedTuple):
    """A form that came (no `old`), went (no `new`), or is said to be otherwise."""

    old: Term | None
    new: Term | None
    keys: tuple[KeyChange, ...] = ()

    @property
    def term(self) -> Term:
        """The form as it is, or was."""
        found = self.new or self.old
        assert found is not None
        return found


class ConceptChange(NamedTuple):
    """A concept that came (no `old`), went (no `new`), got another id, or is said to be otherwise."""

    old: Concept | None
    new: Concept | None
    keys: tuple[KeyChange, ...] = ()
    terms: tuple[TermChange, ...] = ()

    @property
    def concept(self) -> Concept:
        """The concept as it is, or was."""
        found = self.new or self.old
        assert found is not None
        return found

    @property
    def renamed(self) -> bool:
        """Has it another id now?"""
        return self.old is not None and self.new is not None and self.old.id != self.new.id


def diff(old: Glossary, new: Glossary) -> list[ConceptChange]:
    """The changes from one glossary to another, in the order of the new one; what went comes last.

    A concept that went while one with the very same forms came has been renamed.
    """
    renamed = dict(_renamed(old, new))
    changes = []
    for id_, concept in new.concepts.items():
        before = old.concepts.get(renamed.get(id_, id_))
        if before is None:
            changes.append(ConceptChange(None, concept))
        else:
            change = ConceptChange(before, concept, _keys(before, concept), tuple(_terms(before, concept)))
            if change.keys or change.terms or change.renamed:
                changes.append(change)
    gone = old.concepts.keys() - new.concepts.keys() - set(renamed.values())
    return [*changes, *(ConceptChange(old.concepts[id_], None) for id_ in old.concepts if id_ in gone)]


def read_revision(name: str) -> Glossary:
    """A glossary by name: a file, a folder, or `REV:path` in git. Raises UsageError, GlossaryError or InputError."""
    revision, colon, path = name.partition(":")
    if Path(name).exists() or not colon or len(revision) < 2:  # one letter is a drive of Windows
        sources = [read_source(file, 0) for file in glossary_files(Path(name))]
    else:
        sources = list(_from_git(revision, path or "."))
    concepts, files = parse(sources)
    return Glossary({concept.id: concept for concept in concepts}, tuple(files), name)


# --- what differs ---


def _renamed(old: Glossary, new: Glossary) -> Iterator[tuple[str, str]]:
    """New id and old id of concepts that only got another one."""
    gone = {_forms(old.concepts[id_]): id_ for id_ in old.concepts.keys() - new.concepts.keys()}
    for id_ in new.concepts.keys() - old.concepts.keys():
        forms = _forms(new.concepts[id_])
        if forms and forms in gone:
            yield id_, gone.pop(forms)


def _forms(concept: Concept) -> frozenset[tuple[str, str]]:
    return frozenset((term.lang, term.text) for term in concept.terms)


def _keys(old: Concept | Term, new: Concept | Term) -> tuple[KeyChange, ...]:
    names = [name for name in old._fields if name not in UNCOMPARED]
    pairs = [(name, getattr(old, name), getattr(new, name)) for name in names]
    return tuple(KeyChange(KEYS.get(n, n), _said(a), _said(b)) for n, a, b in pairs if a != b)


KEYS: Final = {"valid_from": "from", "valid_until": "until"}


def _said(value: object) -> object:
    """A value as a file would say it; None for what says nothing."""
    if isinstance(value, Context):
        return {name: words for name, words in value._asdict().items() if words}
    return None if value in ((), "", None) else value


def _terms(old: Concept, new: Concept) -> Iterator[TermChange]:
    """Forms by language and text; a second of the same text by its number."""
    before, after = _numbered(old.terms), _numbered(new.terms)
    for key, term in after.items():
        was = before.get(key)
        if was is None:
            yield TermChange(None, term)
        elif keys := _keys(was, term):
            yield TermChange(was, term, keys)
    yield from (TermChange(term, None) for key, term in before.items() if key not in after)


def _numbered(terms: Sequence[Term]) -> dict[tuple[str, str, int], Term]:
    found: dict[tuple[str, str, int], Term] = {}
    for term in terms:
        number = 0
        while (term.lang, term.text, number) in found:
            number += 1
        found[term.lang, term.text, number] = term
    return found


# --- git ---


def _from_git(revision: str, path: str) -> Iterator[Source]:
    if revision.startswith("-"):
        raise UsageError(f'"{revision}" is no revision of git')
    relative = f"./{Path(path).as_posix()}" if not Path(path).is_absolute() else path
    kind = _git(revision, path, "cat-file", "-t", f"{revision}:{relative}").strip()
    if kind == b"blob":
        yield Source(f"{revision}:{path}", _git(revision, path, "show", f"{revision}:{relative}"), 0)
        return
    listed = _git(revision, path, "ls-tree", "--name-only", "-z", f"{revision}:{relative}").decode()
    names = [name for name in listed.split("\0") if name.endswith(".toml")]
    if not names:
        raise InputError(f"{revision}:{path}", "no *.toml file in this folder, so no glossary")
    for name in names:
        content = _git(revision, path, "show", f"{revision}:{relative.rstrip('/')}/{name}")
        yield Source(f"{revision}:{path.rstrip('/')}/{name}", content, 0)


def _git(revision: str, path: str, *args: str) -> bytes:
    """What git says. Raises InputError with the last line of its complaint."""
    environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run([*GIT, *args], capture_output=True, check=False, env=environment)
    except OSError as error:
        raise InputError(f"{revision}:{path}", "git cannot be run, and no such file or folder is here") from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise InputError(f"{revision}:{path}", f"not in git: {said[-1] if said else 'no reason given'}")
    return done.stdout
