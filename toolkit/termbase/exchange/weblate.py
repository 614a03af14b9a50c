"""Weblate's dialect of TBX: version 2, an entry for each pair, with what Weblate reads as its flags.

Source: https://docs.weblate.org/en/weblate-2026.8.1/formats/tbx.html: administrative status `forbidden` or `obsolete`
is a forbidden translation, `Translation needed` No a read-only term, `Usage note` its explanation.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from toolkit.model import Concept, Status, Term
from toolkit.termbase.exchange.categories import STATUS
from toolkit.termbase.exchange.drafts import Reading
from toolkit.termbase.exchange.markup import attribute, escaped
from toolkit.termbase.exchange.pairs import pairs
from toolkit.termbase.exchange.tbx_read import read as read_tbx
from toolkit.text.patterns import regex

FLAGS: Final = {**STATUS, Status.DEPRECATED: "forbidden", Status.SUPERSEDED: "obsolete"}
NUMBERED: Final = regex(r"(.+)__\d+")
"""The id of the second and further pairs of a concept."""


def write(concepts: Sequence[Concept], about: Sequence[str], langs: Sequence[str]) -> str:
    """The file, for one source and one target language."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">',
        f'<martif type="TBX" xml:lang={attribute(langs[0])}>',
        "<martifHeader><fileDesc><sourceDesc>",
        *(f"<p>{escaped(line)}</p>" for line in about),
        "</sourceDesc></fileDesc></martifHeader>",
        "<text><body>",
    ]
    times: dict[str, int] = {}
    for concept, source, target in pairs(concepts, langs):
        times[concept.id] = times.get(concept.id, 0) + 1
        number = times[concept.id]
        lines += _entry(concept, source, target, concept.id if number == 1 else f"{concept.id}__{number}")
    return "\n".join([*lines, "</body></text>", "</martif>", ""])


def _entry(concept: Concept, source: Term, target: Term, id_: str) -> list[str]:
    return [
        f"<termEntry id={attribute(id_)}>",
        *([f'  <descrip type="definition">{escaped(concept.definition)}</descrip>'] if concept.definition else []),
        *([f'  <descrip type="Usage note">{escaped(concept.note)}</descrip>'] if concept.note else []),
        *([] if concept.translate else ['  <descrip type="Translation needed">No</descrip>']),
        *_lang(source),
        *_lang(target),
        "</termEntry>",
    ]


def _lang(term: Term) -> list[str]:
    status = f'<termNote type="administrativeStatus">{FLAGS[term.status]}</termNote>'
    note = f'<note from="translator">{escaped(term.note)}</note>' if term.note else ""
    section = f"<tig><term>{escaped(term.text)}</term>{status}{note}</tig>"
    return [f"  <langSet xml:lang={attribute(term.lang)}>{section}</langSet>"]


def read(path: str, data: bytes) -> Reading:
    """The concepts of such a file, the pairs of one concept together again. Raises InputError."""
    reading = read_tbx(path, data)
    together: dict[str, Concept] = {}
    for concept in reading.concepts:
        numbered = NUMBERED.fullmatch(concept.id)
        base = numbered[1] if numbered and numbered[1] in together else concept.id
        if base in together:
            first = together[base]
            known = {(term.lang, term.text) for term in first.terms}
            more = [term for term in concept.terms if (term.lang, term.text) not in known]
            together[base] = first._replace(terms=(*first.terms, *more))
        else:
            together[base or f"\0{concept.line}"] = concept
    reading.concepts = list(together.values())
    return reading
