"""Texts whose use of the glossary is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from toolkit.cli.options import load
from toolkit.errors import UsageError
from toolkit.settings import load_settings

if TYPE_CHECKING:
    from toolkit.formats import Document
    from toolkit.usage import Reader


def reader_of(
    texts: Sequence[str],
    glossaries: Sequence[str],
    source_lang: str | None,
    target_lang: str | None,
    subjects: Sequence[str],
) -> tuple[Reader, Iterator[Document]]:
    """What reads the texts, and the texts. Raises ToolkitError."""
    from toolkit.formats import documents
    from toolkit.usage import Reader

    if not texts:
        raise UsageError("nothing to read: name files or folders, or - for standard input")
    told = load_settings(texts[0])
    settings = replace(told, source_lang=source_lang or told.source_lang, target_lang=target_lang or told.target_lang)
    glossary = load(glossaries or settings.glossary, texts)
    if subjects:
        kept = {id_: each for id_, each in glossary.concepts.items() if each.subject in subjects}
        if not kept:
            raise UsageError(f'no concept has the subject "{", ".join(subjects)}"')
        glossary = replace(glossary, concepts=kept)
    reader = Reader(glossary, settings)
    opened = documents(texts, source_lang=settings.source_lang, target_lang=settings.target_lang, skipped=reader.skip)
    return reader, opened


def say_unread(reader: Reader) -> None:
    """Tell what was not read."""
    for line in reader.unread:
        click.echo(f"wawhara: not read: {line}", err=True)
