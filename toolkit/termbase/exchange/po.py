"""Glossaries as gettext catalogues: an entry for each form of the source language, its context the id of the concept.

The definition is an extracted comment. Further forms stand in translator comments, `deprecated: ...`, a line each;
`#, fuzzy` is a form that is merely proposed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from toolkit.errors import InputError, UsageError
from toolkit.model import Concept, Review, Status, Term
from toolkit.termbase.exchange.decoding import decoded
from toolkit.termbase.exchange.drafts import Draft, Reading, Refusal, language_code
from toolkit.termbase.exchange.pairs import one_line, pairs

if TYPE_CHECKING:
    from polib import POEntry

GENERATOR: Final = "wawhara glossary"
LABELS: Final = {f"{status.value}: ": status.value for status in Status}
MARK: Final = "source form: "
"""Opens the line that says the status of the source form, unless it is preferred."""


def write(concepts: Sequence[Concept], about: Sequence[str], langs: Sequence[str]) -> str:
    """The catalogue."""
    import polib

    catalogue = polib.POFile(wrapwidth=0)
    catalogue.header = "\n".join(one_line(line) for line in about)
    catalogue.metadata = {
        "Language": langs[1].replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": langs[0].replace("-", "_"),
        "X-Generator": GENERATOR,
    }
    grouped: dict[tuple[str, str], tuple[Concept, Term, list[Term]]] = {}
    for concept, source, target in pairs(concepts, langs):
        grouped.setdefault((concept.id, source.text), (concept, source, []))[2].append(target)
    for concept, source, targets in grouped.values():
        catalogue.append(_entry(concept, source, targets))
    return f"{catalogue}"


def _entry(concept: Concept, source: Term, targets: Sequence[Term]) -> POEntry:
    import polib

    first, *others = targets
    said = [] if source.status is Status.PREFERRED else [f"{MARK}{source.status}"]
    said += [] if first.status is Status.PREFERRED else [f"translation: {first.status}"]
    said += [f"{other.status}: {one_line(other.text)}" for other in others]
    return polib.POEntry(
        msgctxt=concept.id,
        msgid=source.text,
        msgstr=first.text,
        comment=one_line(concept.definition),
        tcomment="\n".join(said),
        flags=["fuzzy"] if Review.PROPOSED in (source.review, first.review) else [],
    )


def read(path: str, data: bytes, langs: Sequence[str] = (), encoding: str = "") -> Reading:
    """The concepts of a catalogue. Raises InputError; UsageError where nothing says its languages."""
    import polib

    text = decoded(path, data, encoding)
    try:
        catalogue = polib.pofile(_Catalogue(text if "\n" in text else text + "\n"), encoding="utf-8")
    except (OSError, ValueError, UnicodeError, IndexError, KeyError) as error:
        raise InputError(path, f"is not a PO catalogue: {one_line(str(error))[:120]}") from error
    said = (catalogue.metadata.get("X-Source-Language", ""), catalogue.metadata.get("Language", ""))
    source, target = (language_code(lang) for lang in (tuple(langs) if len(langs) > 1 else said))
    if not source or not target:
        raise UsageError(f"{path}: its header does not say both languages: --lang en,my")
    own = catalogue.metadata.get("X-Generator") == GENERATOR
    reading = Reading(path)
    drafts: dict[str, Draft] = {}
    for entry in catalogue:
        if entry.obsolete:
            reading.ignored["obsolete entry"] += 1
        elif not entry.msgid.strip():
            reading.refused.append(Refusal(entry.linenum or 0, "entry without a term"))
        else:
            name = entry.msgctxt if own and entry.msgctxt else ""
            draft = drafts.setdefault(name or f"\0{entry.linenum}", Draft(entry.linenum or 0, name))
            _fill(draft, entry, source, target, own=own)
    reading.take(drafts.values())
    return reading


class _Catalogue(str):
    """A text whose lines end where those of a PO file do: polib asks `splitlines`, which ends them at U+2028 too."""

    def splitlines(self, keepends: bool = False) -> list[str]:
        """The lines, without their ends."""
        return re.split(r"\r\n?|\n", self)


def _fill(draft: Draft, entry: POEntry, source: str, target: str, *, own: bool) -> None:
    status = translation = "preferred" if own else "admitted"
    more: list[tuple[str, str]] = []
    for line in entry.tcomment.split("\n") if entry.tcomment else []:
        label = next((label for label in LABELS if line.startswith(label)), None)
        if own and line.startswith(MARK):
            status = line.removeprefix(MARK)
        elif own and line.startswith("translation: "):
            translation = line.removeprefix("translation: ")
        elif label:
            more.append((LABELS[label], line.removeprefix(label)))
        elif line:
            draft.add_note(line)
    if entry.comment:
        draft.table.setdefault("definition", entry.comment)
    if entry.msgctxt and not own:
        draft.add_note(f"context: {entry.msgctxt}")
    proposed: dict[str, object] = {"review": "proposed"} if entry.fuzzy else {}
    _add(draft, source, {"term": entry.msgid, "status": status, **proposed}, entry.linenum or 0)
    for how, form in [(translation, entry.msgstr), *more]:
        if form.strip():
            _add(draft, target, {"term": form, "status": how, **proposed}, entry.linenum or 0)


def _add(draft: Draft, lang: str, term: dict[str, object], line: int) -> None:
    terms = draft.table.get(lang)
    if not (isinstance(terms, list) and any(each["term"] == term["term"] for each in terms)):
        draft.add(lang, term, line)
