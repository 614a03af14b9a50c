"""From the paths people name to documents: files, folders, standard input, and which two are a pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from toolkit.errors import InputError, UsageError
from toolkit.formats.languages import language_code
from toolkit.formats.listing import Found, Skip, found_in
from toolkit.formats.mates import with_sources
from toolkit.formats.model import Batch, Document
from toolkit.formats.pairs import open_draft, open_pair
from toolkit.formats.registry import BilingualFormat, Languages, PlainFormat, named_format
from toolkit.text.origins import Origins


def documents(
    paths: Iterable[str],
    *,
    source_file: str | None = None,
    source_lang: str | None = None,
    target_lang: str | None = None,
    stdin: BinaryIO | None = None,
    format: str | None = None,  # noqa: A002  # what the option is called
    skipped: Skip | None = None,
) -> Iterator[Document]:
    """Every document that the paths name, in their order; those of a folder sorted.

    `-` is standard input (`stdin`, else that of the process), read as what it looks like unless `format` says;
    `format` also counts for files named one by one, whose ending then does not matter.
    `source_file` is the source of the one plain file named.
    `skipped` is told of each file that is passed over, and why.

    Raises UsageError for what cannot be meant, before anything is read.
    A file that cannot be read costs only itself: its document raises the InputError when its batches are asked for.
    """
    languages = wanted(source_lang, target_lang)
    chosen = named_format(format) if format else None
    found = found_in(paths, stdin, chosen, skipped or ignore)
    if source_file is not None:
        return iter([open_found(found_pair(found, source_file), languages)])
    jobs = with_sources(found, languages, skipped or ignore)
    return (open_found(job, languages) for job in jobs)


def ignore(path: str, reason: str) -> None:
    """Where nobody asks what was passed over."""


def wanted(source_lang: str | None, target_lang: str | None) -> Languages:
    """The languages of the options. Raises UsageError."""
    source = language_code(source_lang) if source_lang else None
    target = language_code(target_lang) if target_lang else None
    if source and source == target:
        raise UsageError(f'source and target language are both "{source}"')
    return Languages(source, target)


def found_pair(found: list[Found], source_file: str) -> Found:
    """The one file named, with its source. Raises UsageError."""
    targets = [each for each in found if each.input.path != source_file]
    if len(targets) != 1:
        raise UsageError(f"--source goes with one translation, not {len(targets)} files")
    if isinstance(targets[0].format, BilingualFormat):
        raise UsageError(f"{targets[0].input.path} brings its own source: leave --source out")
    source = found_in([source_file], None, None, ignore)[0]
    if source.folder or (source.problem is None and not isinstance(source.format, PlainFormat)):
        raise UsageError(f"--source {source_file}: a plain text or Markdown file is needed")
    return targets[0]._replace(source=source)


def open_found(job: Found, languages: Languages) -> Document:
    """The document of a file; one that cannot be read says so when it is read."""
    try:
        for each in (job, job.source):
            if each is not None and each.problem is not None:
                raise InputError(each.input.path, each.problem)
        if isinstance(job.format, BilingualFormat):
            return job.format.open(job.input, languages)
        assert isinstance(job.format, PlainFormat)
        if job.source is None:
            return open_draft(job.input, job.format, languages)
        assert isinstance(job.source.format, PlainFormat)
        named = Languages(languages.source or job.source.lang, languages.target or job.lang)
        return open_pair(job.source.input, job.source.format, job.input, job.format, named)
    except InputError as error:
        return unreadable(job, error)


def unreadable(job: Found, error: InputError) -> Document:
    """A document that only says why there is none."""

    def batches() -> Iterator[Batch]:
        raise error

    name = job.format.name if job.format else "unknown"
    return Document(job.input.path, name, batches, lambda side, raw: Origins.identity(len(raw)))
