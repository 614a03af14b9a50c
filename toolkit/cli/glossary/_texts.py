"""Texts whose use of the glossary is looked at: the options that name them, and what reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypedDict

import click

from toolkit.cli.options import Command, glossary_option, input_format_option, language_options, load, output_option
from toolkit.errors import UsageError
from toolkit.settings import load_settings

if TYPE_CHECKING:
    from toolkit.formats import Document
    from toolkit.usage import Reader

FORMATS: Final = ("text", "html", "csv", "json")


class TextOptions(TypedDict):
    """What `text_options` gives to a command besides the kind and place of the report."""

    texts: tuple[str, ...]
    source_lang: str | None
    target_lang: str | None
    glossaries: tuple[str, ...]
    input_format: str | None


def text_options(command: Command) -> Command:
    """The texts and how to read them, the glossary, and the report: `kind`, `output` and `TextOptions`."""
    kind = click.option(
        "--format",
        "kind",
        default=FORMATS[0],
        type=click.Choice(FORMATS),
        help="text (default), html (a page to mail), csv or json.",
    )
    texts = click.argument("texts", nargs=-1, metavar="TEXTS...")
    for option in (output_option, kind, glossary_option, input_format_option, language_options, texts):
        command = option(command)
    return command


def reader_of(options: TextOptions, subjects: Sequence[str] = ()) -> tuple[Reader, Iterator[Document]]:
    """What reads the texts, and the texts. Raises ToolkitError."""
    from toolkit.formats import documents
    from toolkit.usage import Reader

    texts = options["texts"]
    if not texts:
        raise UsageError("nothing to read: name files or folders, or - for standard input")
    told = load_settings(texts[0])
    source, target = options["source_lang"] or told.source_lang, options["target_lang"] or told.target_lang
    settings = told._replace(source_lang=source, target_lang=target)
    glossary = load(options["glossaries"] or settings.glossary, texts)
    if subjects:
        kept = {id_: each for id_, each in glossary.concepts.items() if each.subject in subjects}
        if not kept:
            raise UsageError(f'no concept has the subject "{", ".join(subjects)}"')
        glossary = glossary._replace(concepts=kept)
    reader = Reader(glossary, settings)
    opened = documents(
        texts, source_lang=source, target_lang=target, format=options["input_format"], skipped=reader.skip
    )
    return reader, opened


def done(reader: Reader) -> int:
    """Tell what was not read; the exit code: 2 if nothing was."""
    for line in reader.unread:
        click.echo(f"wawhara: not read: {line}", err=True)
    return 2 if reader.unread and not reader.documents else 0
