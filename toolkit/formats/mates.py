"""Which plain files belong together, by their names: `x.en.md` and `x.my.md`, `en/x.md` and `my/x.md`."""

from __future__ import annotations

from pathlib import Path, PurePath

from toolkit.errors import UsageError
from toolkit.formats.decoding import Input
from toolkit.formats.languages import canonical, known, same_language
from toolkit.formats.listing import Found, Skip
from toolkit.formats.registry import Languages, PlainFormat, format_of
from toolkit.named_tuple import NamedTuple

SOURCE = "en"
"""The source of a pair, unless something else is said."""


class Tag(NamedTuple):
    """The language in a path, and the path without it: what a text and its translation have in common."""

    text: tuple[str, str]
    """Before and after the language."""
    lang: str
    format: str


def with_sources(found: list[Found], languages: Languages, skipped: Skip) -> list[Found]:
    """The same files, those of a pair as one, at the place of its first. Raises UsageError."""
    tags = [tag_of(each, languages) for each in found]
    groups: dict[tuple[tuple[str, str], str], dict[str, Found]] = {}
    for each, tag in zip(found, tags, strict=True):
        if tag is not None:
            groups.setdefault((tag.text, tag.format), {})[tag.lang] = each
    jobs: list[Found] = []
    for each, tag in zip(found, tags, strict=True):
        if tag is None:
            jobs.append(each)
        elif group := groups.pop((tag.text, tag.format), None):
            jobs += paired(group, languages, skipped) if len(group) > 1 else [with_mate(each, tag, languages)]
    return jobs


def tag_of(each: Found, languages: Languages) -> Tag | None:
    """The language in the file's name, else in that of a folder: one named or below it, the nearest first."""
    if not isinstance(each.format, PlainFormat) or each.problem or each.input.data is not None:
        return None
    path, name = each.input.path, each.format.name
    pure = PurePath(path)
    stem, _, tag = pure.stem.rpartition(".")
    if stem and (code := certain(tag, languages)):
        return Tag((str(pure.with_name(stem)), ""), code, name)
    inside = max(0, len(PurePath(each.folder).parts) - 1) if each.folder else 0
    for number in range(len(pure.parts) - 2, inside - 1, -1):
        if code := certain(pure.parts[number], languages):
            before, after = pure.parts[:number], pure.parts[number + 1 :]
            return Tag((str(PurePath(*before)), str(PurePath(*after).with_suffix(""))), code, name)
    return None


def certain(written: str, languages: Languages) -> str | None:
    """The code of a language that is well known or was asked for."""
    code = canonical(written)
    return known(written) or (code if code in languages else None)


def paired(group: dict[str, Found], languages: Languages, skipped: Skip) -> list[Found]:
    """Each translation in a group with its source. Raises UsageError if nobody says which is the source."""
    source = source_of(group, languages)
    jobs: list[Found] = []
    for lang, each in group.items():
        if lang == source:
            continue
        if languages.target and not same_language(lang, languages.target):
            skipped(each.input.path, f'its language is "{lang}", not "{languages.target}"')
        else:
            jobs.append(each._replace(lang=lang, source=group[source]._replace(lang=source)))
    return jobs


def source_of(group: dict[str, Found], languages: Languages) -> str:
    """The source language of a group: as the options say, else English."""
    there = list(group)
    if languages.source and (told := [lang for lang in there if same_language(lang, languages.source)]):
        return told[0]
    others = [lang for lang in there if not languages.target or not same_language(lang, languages.target)]
    if languages.source is None and len(others) == 1:
        return others[0]
    if languages.source is None and (english := [lang for lang in others if same_language(lang, SOURCE)]):
        return english[0]
    names = " and ".join(each.input.path for each in group.values())
    raise UsageError(f"which is the source of {names}? say --source-lang {' or --source-lang '.join(sorted(there))}")


def with_mate(each: Found, tag: Tag, languages: Languages) -> Found:
    """A translation that was named alone, with the source that stands beside it on the disk, if there is one."""
    source = languages.source or SOURCE
    if same_language(tag.lang, source):
        return each
    for path in beside(each.input.path, tag):
        mate = Found(Input(path), format_of(path))
        other = tag_of(mate, languages)
        if other and other._replace(lang=tag.lang) == tag and same_language(other.lang, source):
            return each._replace(lang=tag.lang, source=mate._replace(lang=other.lang))
    return each


def beside(path: str, tag: Tag) -> list[str]:
    """Where the other languages of a text would be."""
    before, after = tag.text
    try:
        if not after:
            return sorted(str(each) for each in Path(path).parent.iterdir())
        folders = sorted(each for each in Path(before).iterdir() if each.is_dir() and known(each.name))
    except OSError:
        return []
    mates = (folder / (after + PurePath(path).suffix) for folder in folders)
    return [str(mate) for mate in mates if mate.exists()]
