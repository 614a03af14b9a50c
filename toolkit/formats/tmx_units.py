"""From the units of a TMX file to segments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from toolkit.formats.languages import canonical, same_language
from toolkit.formats.xml_elements import Element, MarkupError, attributes
from toolkit.formats.xml_segments import notes_of, segment_of
from toolkit.model import Segment, Span


def segments(text: str, unit: Element, count: int, source_lang: str, target_lang: str) -> Iterator[Segment]:
    """Each translation of a unit into the target language; none where it has not both languages.

    Raises MarkupError where it may have both, but a variant does not tell its own.
    """
    told = [(written_language(each.written), each) for each in unit.named("tuv")]
    sources, targets = variants(told, source_lang), variants(told, target_lang)
    if not sources or not targets:
        untold = next((each for code, each in told if code is None), None)
        if untold is not None:
            raise MarkupError("nothing says the language of this <tuv> (xml:lang)", Span(untold.start, untold.begin))
        return
    number = unit.attribute("tuid") or str(count)
    notes = notes_of(text, unit)
    for order, target in enumerate(targets, start=1):
        name = number if order == 1 else f"{number}/{order}"
        yield segment_of(text, name, sources[0].inside, target.inside, notes)


def variants(told: Sequence[tuple[str | None, Element]], lang: str) -> list[Element]:
    """The texts in one language, of variants and theirs: those in its very region where there are any."""
    texts = [(code, seg) for code, each in told if code and same_language(code, lang) and (seg := each.first("seg"))]
    return [seg for code, seg in texts if code == lang] or [seg for _, seg in texts]


@lru_cache(maxsize=64)
def written_language(written: str) -> str | None:
    """The language of a variant, by its attributes as they are written: few files have many of them."""
    return language_of(attributes(written))


def language_of(said: dict[str, str]) -> str | None:
    """The language that the attributes of a variant tell (`xml:lang`, before TMX 1.4 `lang`)."""
    return canonical(said.get("xml:lang") or said.get("lang") or "")
