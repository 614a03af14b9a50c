"""OmegaT's glossaries: source, target and comment with tabs between, in UTF-8, no header.

OmegaT suggests every target it finds, so forms to avoid are not targets: they are named in the comment.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.model import Concept, Review, Term
from toolkit.termbase.exchange.decoding import decoded
from toolkit.termbase.exchange.drafts import Draft, Reading, Refusal, language_code
from toolkit.termbase.exchange.pairs import one_line, pairs


def write(concepts: Sequence[Concept], about: Sequence[str], langs: Sequence[str]) -> str:
    """The file; what it is stands in a comment line."""
    lines = [f"# {one_line(line)}" for line in about]
    for source, target, comment in _rows(concepts, langs):
        lead = "\u200b" if source.startswith("#") else ""  # ZERO WIDTH SPACE: else the line would be a comment
        lines.append("\t".join(filter(None, (lead + source, target, comment))))
    return "".join(f"{line}\n" for line in lines)


def _rows(concepts: Sequence[Concept], langs: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    for concept, source, target in pairs(concepts, langs):
        if not (_offered(source) and _offered(target)):
            continue
        avoid = [term.text for term in concept.in_language(langs[1]) if not term.status.usable]
        said = [concept.definition, target.note, f"not: {', '.join(avoid)}" if avoid else None]
        yield one_line(source.text), one_line(target.text), " | ".join(filter(None, map(one_line, said)))


def _offered(term: Term) -> bool:
    return term.status.usable and term.review is not Review.PROPOSED


def read(path: str, data: bytes, langs: Sequence[str], encoding: str = "") -> Reading:
    """The concepts of a glossary of OmegaT: a row each. Raises InputError."""
    reading = Reading(path)
    reading.take(_drafts(decoded(path, data, encoding).splitlines(), langs, reading))
    return reading


def _drafts(lines: Sequence[str], langs: Sequence[str], reading: Reading) -> Iterator[Draft]:
    source, target = (language_code(lang) for lang in langs)
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) < 2 or not cells[0].strip():
            reading.refused.append(Refusal(number, "a row is source, tab, target"))
            continue
        draft = Draft(number)
        draft.add(source, {"term": cells[0].removeprefix("\u200b")}, number)
        if cells[1].strip():
            draft.add(target, {"term": cells[1]}, number)
        for comment in filter(str.strip, cells[2:]):
            draft.add_note(comment.strip())
        yield draft
