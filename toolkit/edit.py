"""Edit the glossary: what would not load, or would bring a new error, is never written; a new warning is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from toolkit.errors import GlossaryError
from toolkit.lint import lint
from toolkit.model import Finding, Glossary, Level
from toolkit.report.excerpt import plain
from toolkit.rules.glossary import glossary_rules
from toolkit.settings import Settings
from toolkit.termbase.edit import GlossaryEdit
from toolkit.termbase.replacing import one_writer


@contextmanager
def edit_glossary(
    path: str | Path, below: Sequence[str | Path] = (), warn: Callable[[str], None] | None = None
) -> Iterator[GlossaryEdit]:
    """Edit a folder of glossary files, or one file: saved at the end of the block, unless an exception ends it.

    Two who edit at once wait for each other. `below` are the layers that this one is laid over.
    `warn` is given each new warning of `lint`, a line each, once it is saved.
    Raises GlossaryError for what does not load or brings a new error of `lint`, UsageError for what cannot be meant,
    InputError for files that cannot be written; then nothing is.
    """
    folder = Path(path) if Path(path).is_dir() else Path(path).parent
    with one_writer(folder):
        edit = GlossaryEdit(path, below)
        old = edit.glossary
        yield edit
        if edit.changes:
            found = brought(edit.glossary, old, Level.ERROR if warn is None else Level.WARNING)
            errors = [_line(finding) for finding in found if finding.level is Level.ERROR]
            if errors:
                raise GlossaryError(errors)
            edit.save()
            if warn is not None:
                for finding in found:
                    warn(_line(finding))


def brought(glossary: Glossary, before: Glossary, least: Level) -> list[Finding]:
    """What `lint` finds in a glossary, of that level at least, and did not find before, passed over or not."""
    names = frozenset(name for name, rule in glossary_rules().items() if rule.level.rank <= least.rank)
    found = [each for each in _found(glossary, names, least) if each.suppressed is None]
    spoken = frozenset(each.rule for each in found)
    known = {_sameness(each) for each in _found(before, spoken, least)} if found else set()
    return [finding for finding in found if _sameness(finding) not in known]


def _found(glossary: Glossary, names: frozenset[str], least: Level) -> Iterator[Finding]:
    return (
        each for each in lint(glossary, Settings(select=names)) if each.rule in names and each.level.rank <= least.rank
    )


def _sameness(finding: Finding) -> tuple[str, str, str]:
    """Rule, concept and form: these stay the same when lines move."""
    return finding.rule, finding.concept or "", finding.text or ""


def _line(finding: Finding) -> str:
    id_, form = finding.concept or "", finding.text if finding.lang else None
    named = f'{id_} "{plain(form)}": ' if form else f"{id_}: " if id_ else ""
    mended = f"; write {' or '.join(finding.expected)}" if finding.expected else ""
    return f"{finding.path}: {named}{finding.message.removeprefix(f'{id_}: ')}{mended} [{finding.rule}]"
