"""A layer of the glossary under edit: each change touches the characters it must, and no others.

Changes are made in memory; `save` writes the files that changed, all at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from toolkit.errors import UsageError, did_you_mean
from toolkit.model import Concept, Glossary, Span, Status, Term, TermType
from toolkit.termbase import rewriting
from toolkit.termbase.compiled import compiled_row, store_compiled, without_garbage_collection
from toolkit.termbase.layout import Table, elements, tables
from toolkit.termbase.load import glossary_of
from toolkit.termbase.parse import parse
from toolkit.termbase.replacing import Change, replace_files
from toolkit.termbase.sources import Source, glossary_files, read_bytes, read_source
from toolkit.termbase.written import concept_text, file_text, key_text, term_text, value_text
from toolkit.text import page
from toolkit.text.language import language

Value = str | bool | date | Sequence[str] | Mapping[str, Sequence[str]]
"""What a key may hold."""
META: Final = "meta"
CARRIED: Final = frozenset({"definition", "note", "confusable", "modified"})
"""Keys of a concept that are seen to when it is merged into another."""
BOM: Final = "\ufeff".encode()
_STATUSES: Final = list(Status)
_TYPES: Final = list(TermType)


class GlossaryEdit:
    """A folder of glossary files, or one file, and the changes made to it."""

    def __init__(self, path: str | Path, below: Sequence[str | Path] = ()) -> None:
        """Read a layer; `below` are the layers it is laid over. Raises GlossaryError where they do not load."""
        self.path = Path(path)
        self._below = [read_source(f, n) for n, layer in enumerate(below) for f in glossary_files(Path(layer))]
        self._layer = len(below)
        self._old = {file: read_bytes(file) for file in glossary_files(self.path)}
        self._texts = {f: data.removeprefix(BOM).decode("utf-8", "surrogateescape") for f, data in self._old.items()}
        self._glossary: Glossary | None = glossary_of(self._sources(self._old), str(self.path))

    # --- what it is now ---

    @property
    def glossary(self) -> Glossary:
        """The glossary with the changes made so far. Raises GlossaryError where they made it unreadable."""
        if self._glossary is None:
            with without_garbage_collection():
                concepts, files = parse(self._sources({f: _data(text) for f, text in self._texts.items()}))
            self._glossary = Glossary({concept.id: concept for concept in concepts}, tuple(files), str(self.path))
        return self._glossary

    def _sources(self, files: Mapping[Path, bytes]) -> list[Source]:
        return [*self._below, *(Source(file.as_posix(), data, self._layer) for file, data in files.items())]

    @property
    def changes(self) -> dict[Path, Change]:
        """The files that changed, in bytes."""
        new = {file: _mark(self._old[file]) + _data(text) for file, text in self._texts.items()}
        return {file: Change(self._old[file], data) for file, data in new.items() if data != self._old[file]}

    def save(self) -> list[Path]:
        """Write what changed; the paths written. Raises InputError, and writes nothing, where that cannot be."""
        changes = self.changes
        replace_files(changes)
        self._old |= {file: change.new for file, change in changes.items()}
        if changes and self._glossary is not None:  # what was read to check the change need not be read again
            rows = {id_: compiled_row(concept) for id_, concept in self._glossary.concepts.items()}
            store_compiled(self._sources(self._old), rows, self._glossary.files)
        return list(changes)

    def concept(self, id_: str) -> Concept:
        """The concept of an id in this layer. Raises UsageError for one that is not here."""
        self._file_of(id_)
        return self.glossary.concepts[id_]

    def term(self, id_: str, form: str, lang: str | None = None) -> Term:
        """A form of a concept, spaces and storage order aside. Raises UsageError where there is none, or several."""
        terms = [term for term in self.concept(id_).terms if lang in (None, term.lang)]
        found = [term for term in terms if term.text == form] or [term for term in terms if _same(term, form)]
        if not found:
            forms = [term.text for term in terms]
            raise UsageError(f'{id_} has no form "{form}"{did_you_mean(form, forms)}')
        if len({(term.lang, term.line) for term in found}) > 1:
            langs = ", ".join(dict.fromkeys(term.lang for term in found))
            raise UsageError(f'{id_} has "{form}" more than once ({langs}): say which language is meant')
        return found[0]

    # --- terms ---

    def add_term(self, id_: str, lang: str, form: str, **keys: Value) -> None:
        """Add a form to a concept, on a line of its own, behind those of its type and status.

        `keys` are those of the glossary's files. Raises UsageError for a form that is there already.
        """
        concept = self.concept(id_)
        for term in concept.in_language(lang):
            if term.text == form:
                raise UsageError(f'{id_} has the form "{form}" already ({concept.path}:{term.line})')
        file, table = self._table(id_)
        text, line = self._texts[file], term_text({"term": form, **keys})
        if lang not in table.pairs:
            self._put(file, rewriting.with_language(text, table, lang, [line]))
            return
        status, kind = Status(str(keys.get("status", "admitted"))), TermType(str(keys.get("type", "full")))
        rank = _TYPES.index(kind), _STATUSES.index(status)
        ranks = [(_TYPES.index(t.type), _STATUSES.index(t.status)) for t in concept.in_language(lang)]
        number = next((at + 1 for at in range(len(ranks) - 1, -1, -1) if ranks[at] <= rank), 0)
        self._put(file, rewriting.with_term(text, table.pairs[lang], number, line))

    def set_term(self, id_: str, form: str, key: str, value: Value | None, lang: str | None = None) -> None:
        """Set a key of a form, or take it away (None)."""
        file, span = self._place(id_, self.term(id_, form, lang))
        text = self._texts[file]
        if value is not None:
            self._put(file, rewriting.with_term_key(text, span, key, value))
        elif f"{key} = " in text[slice(*span)] and key != "term":
            self._put(file, rewriting.without_term_key(text, span, key))

    def remove_term(self, id_: str, form: str, lang: str | None = None) -> None:
        """Take a form out; the language goes with its last form."""
        term = self.term(id_, form, lang)
        file, table = self._table(id_)
        terms = self.concept(id_).in_language(term.lang)
        pair = table.pairs[term.lang]
        number = terms.index(term)
        change = rewriting.without_pair(self._texts[file], table, term.lang)
        if len(terms) > 1:
            change = rewriting.without_term(self._texts[file], pair, number)
        self._put(file, change)

    # --- concepts ---

    def add_concept(self, id_: str, file: str | Path | None = None, **keys: Value) -> None:
        """Add a concept to a file; without one, to the file whose `[meta]` has its `subject`. Raises UsageError."""
        if id_ in self.glossary.concepts:
            known = self.glossary.concepts[id_]
            raise UsageError(f'"{id_}" is the id of a concept already ({known.path}:{known.line})')
        if id_ == META or not id_.strip():
            raise UsageError(f'"{id_}" cannot be an id')
        place = self._home(file, str(keys["subject"]) if "subject" in keys else None)
        subject = next((each.subject for each in self.glossary.files if each.path == place.as_posix()), None)
        said = {key: value for key, value in keys.items() if (key, value) != ("subject", subject)}
        text = self._texts[place]
        block = concept_text(id_, said)
        self._put(place, rewriting.with_table(text, tables(text), id_, block))

    def set_concept(self, id_: str, key: str, value: Value | None) -> None:
        """Set a key of a concept, or take it away (None). Raises UsageError."""
        file, table = self._table(id_)
        if key == "confusable" and isinstance(value, list) and id_ in value:
            raise UsageError(f'"{id_}" cannot be taken for itself')
        if value is not None:
            self._put(file, rewriting.with_pair(self._texts[file], table, key, value))
        elif key in table.pairs:
            self._put(file, rewriting.without_pair(self._texts[file], table, key))

    def rename(self, id_: str, new: str) -> None:
        """Give a concept another id; what names it as confusable follows. Raises UsageError."""
        file, table = self._table(id_)
        if new in self.glossary.concepts or new == META or not new.strip():
            raise UsageError(f'"{new}" cannot be its id: it is taken')
        self._put(file, rewriting.replaced(self._texts[file], table.name, key_text(new)))
        self._redirect(id_, new)

    def merge(self, id_: str, into: str) -> list[str]:
        """Make two concepts one: forms, sources and confusables go over, then the first is gone.

        Gives what could not go over, a line each, for a person to look at. Raises UsageError.
        """
        if id_ == into:
            raise UsageError(f'"{id_}" cannot be merged into itself')
        gone, kept = self.concept(id_), self.concept(into)
        told = [*self._carry_terms(gone, kept), *self._left_behind(gone, kept)]
        told += [
            f'{key} of {id_} is not kept: "{getattr(gone, key)}"'
            for key in ("definition", "note")
            if getattr(gone, key) and getattr(kept, key)
        ]
        for key in ("definition", "note"):
            if getattr(gone, key) and not getattr(kept, key):
                self.set_concept(into, key, getattr(gone, key))
        new = [each for each in gone.confusable if each not in (*kept.confusable, into)]
        if new:
            self.set_concept(into, "confusable", [*kept.confusable, *new])
        file, table = self._table(id_)
        text, comments = rewriting.without_table(self._texts[file], table)
        self._put(file, text)
        if comments:
            file, table = self._table(into)
            self._put(file, rewriting.with_comments(self._texts[file], table, comments))
        self._redirect(id_, into)
        return told

    # --- within ---

    def _carry_terms(self, gone: Concept, kept: Concept) -> Iterator[str]:
        preferred = {(term.lang, term.type) for term in kept.terms if term.status is Status.PREFERRED}
        for term in gone.terms:
            same = next((each for each in kept.terms if each.lang == term.lang and _same(each, term.text)), None)
            if same is None:
                keys = self._keys_of(gone.id, term)
                if term.status is Status.PREFERRED and (term.lang, term.type) in preferred:
                    keys["status"] = "admitted"
                    yield f'"{term.text}" was preferred in {gone.id}, and is admitted now'
                self.add_term(kept.id, term.lang, term.text, **keys)
            else:
                sources = list(dict.fromkeys([*same.source, *term.source]))
                own, others = self._keys_of(kept.id, same), self._keys_of(gone.id, term)
                for key in others.keys() - {"source"}:
                    if own.get(key) != others[key]:
                        yield f'{key} of "{term.text}" in {gone.id} is not kept: {value_text(others[key])}'
                if sources != list(same.source):
                    self.set_term(kept.id, same.text, "source", sources, term.lang)

    def _left_behind(self, gone: Concept, kept: Concept) -> Iterator[str]:
        """What the file says of a concept as a whole, and does not say of the other."""
        (file, table), (into, other) = self._table(gone.id), self._table(kept.id)
        said = {key: self._texts[into][slice(*pair.value)] for key, pair in other.pairs.items()}
        for key, pair in table.pairs.items():
            value = self._texts[file][slice(*pair.value)]
            if key not in CARRIED and key not in self.glossary.languages and said.get(key) != value:
                yield f"{key} of {gone.id} is not kept: {value}"

    def _keys_of(self, id_: str, term: Term) -> dict[str, Value]:
        """A term's keys as its file has them, but for its text."""
        import tomli

        file, span = self._place(id_, term)
        data: dict[str, Value] = tomli.loads(f"t = {self._texts[file][slice(*span)]}")["t"]
        return {key: value for key, value in data.items() if key != "term"}

    def _redirect(self, old: str, new: str) -> None:
        """What names an id as confusable names the other; itself never, nothing twice."""
        for file in self._texts:
            # From the end, so that what is still to come keeps its place.
            for id_, table in reversed(tables(self._texts[file]).items()):
                pair = table.pairs.get("confusable")
                if pair is None:
                    continue
                text = self._texts[file]
                named = [text[slice(*span)].strip("\"'") for span in elements(text, pair.value)]
                if old in named:
                    put = None if new in named or id_ == new else new
                    if put is None and len(named) == 1:
                        self._put(file, rewriting.without_pair(text, table, "confusable"))
                    else:
                        self._put(file, rewriting.with_text(text, pair, old, put))

    def _home(self, file: str | Path | None, subject: str | None) -> Path:
        names = {each.name: each for each in self._texts}
        if file is not None:
            wanted = Path(file)
            found = next((each for each in self._texts if each == wanted), names.get(wanted.name))
            if found is None and wanted.suffix == ".toml" and self.path.is_dir():
                found = self.path / wanted.name
                self._texts[found], self._old[found] = (
                    file_text("", {"subject": subject or found.stem}, {}).lstrip(),
                    b"",
                )
            if found is None:
                raise UsageError(f'no file "{file}" in {self.path}{did_you_mean(str(file), names)}')
            return found
        fitting = [Path(each.path) for each in self.glossary.files if each.subject == subject and subject]
        here = [each for each in fitting if each in self._texts]
        if len(self._texts) == 1:
            return next(iter(self._texts))
        if len(here) == 1:
            return here[0]
        subjects = sorted({each.subject for each in self.glossary.files if each.subject})
        raise UsageError(f"in which file? name one, or a subject that one file has ({', '.join(subjects)})")

    def _file_of(self, id_: str) -> Path:
        concept = self.glossary.concepts.get(id_)
        if concept is None:
            raise UsageError(f'no concept has the id "{id_}"{_nearest(id_, self.glossary)}')
        path = Path(concept.path)
        if path not in self._texts:
            raise UsageError(f'"{id_}" stands in another layer ({concept.path}:{concept.line}), not in {self.path}')
        return path

    def _table(self, id_: str) -> tuple[Path, Table]:
        file = self._file_of(id_)
        return file, tables(self._texts[file])[id_]

    def _place(self, id_: str, term: Term) -> tuple[Path, Span]:
        """The inline table of a term."""
        file, table = self._table(id_)
        number = [each.text for each in self.concept(id_).in_language(term.lang)].index(term.text)
        return file, elements(self._texts[file], table.pairs[term.lang].value)[number]

    def _put(self, file: Path, text: str) -> None:
        self._texts[file] = text
        self._glossary = None


def _mark(data: bytes) -> bytes:
    return BOM if data.startswith(BOM) else b""


def _data(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _same(term: Term, form: str) -> bool:
    key = language(term.lang).key
    return page.lower(key(term.text)).strip() == page.lower(key(form)).strip()


def _nearest(id_: str, glossary: Glossary) -> str:
    remedy = did_you_mean(id_, glossary.concepts)
    return remedy if "did you mean" in remedy else ""
