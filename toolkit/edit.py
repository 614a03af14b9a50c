"""Edit the glossary: what would not load, or would bring a new error, is never written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from toolkit.errors import GlossaryError
from toolkit.lint import lint
from toolkit.model import Glossary, Level
from toolkit.rules.glossary import glossary_rules
from toolkit.settings import Settings
from toolkit.termbase.edit import GlossaryEdit
from toolkit.termbase.replacing import one_writer


@contextmanager
def edit_glossary(path: str | Path, below: Sequence[str | Path] = ()) -> Iterator[GlossaryEdit]:
    """Edit a folder of glossary files, or one file: saved at the end of the block, unless an exception ends it.

    Two who edit at once wait for each other. `below` are the layers that this one is laid over.
    Raises GlossaryError for what does not load or brings a new error of `lint`, UsageError for what cannot be meant,
    InputError for files that cannot be written; then nothing is.
    """
    folder = Path(path) if Path(path).is_dir() else Path(path).parent
    with one_writer(folder):
        edit = GlossaryEdit(path, below)
        old = edit.glossary
        yield edit
        if edit.changes:
            found = errors(edit.glossary)
            before = errors(old) if found else {}
            if found.keys() - before.keys():
                raise GlossaryError(line for key, line in found.items() if key not in before)
            edit.save()


def errors(glossary: Glossary) -> dict[tuple[str, str, str], str]:
    """What `lint` calls an error, a line each, by rule, concept and form: these stay the same when lines move."""
    strict = frozenset(name for name, rule in glossary_rules().items() if rule.level is Level.ERROR)
    return {
        (found.rule, found.concept or "", found.text or ""): f"{found.path}: {found.message} [{found.rule}]"
        for found in lint(glossary, Settings(select=strict))
        if found.level is Level.ERROR and found.suppressed is None
    }
