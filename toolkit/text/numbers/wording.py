"""How two quantities differ, in one short phrase, with what would be right."""

from __future__ import annotations

from typing import Final

from toolkit.model import Span
from toolkit.text.numbers.approximators import is_qualified, turned
from toolkit.text.numbers.compare import Mismatch, Reason
from toolkit.text.numbers.fitting import in_place
from toolkit.text.numbers.labels import after_placeholder
from toolkit.text.numbers.model import Kind, Quantity
from toolkit.text.numbers.show import magnitude, qualified, show, spellings
from toolkit.text.patterns import regex

_FIGURES: Final = regex("[0-9]")
_APART: Final = regex(r"\s+")


def phrase(mismatch: Mismatch, source_text: str, target_text: str) -> str:
    """`25,000 in the source, 250,000 (၂ သိန်း ၅ သောင်း) here`: what is said to stand there stands there."""
    source, target = mismatch.source, mismatch.target
    if source is None:
        return f"{_said(target, target_text)} is not in the source" if target else ""
    if target is None:
        return f"{_said(source, source_text)} in the source, nowhere here"
    differs = mismatch.reason is Reason.APPROX
    said = _said(source, source_text, approximately=differs)
    return f"{said} in the source, {_said(target, target_text, approximately=differs)} here"


def place(mismatch: Mismatch) -> Span | None:
    """Where in the target it stands: with its approximator where that is what differs; None where it is missing."""
    here = mismatch.target
    if here is None:
        return None
    return here.said if mismatch.reason is Reason.APPROX and here.said else here.span


def expected(mismatch: Mismatch, source_text: str, target_text: str, target_lang: str) -> tuple[str, ...]:
    """The source's quantity as the target's language writes it, to take the place of what stands there.

    The more usual way is first.
    """
    if mismatch.source is None:
        return ()
    source, here = mismatch.source, mismatch.target
    if here is not None and mismatch.reason is Reason.APPROX:
        return turned(here, target_text, source.approx, target_lang)
    if after_placeholder(source_text, mismatch.source.span.start):
        word = magnitude(mismatch.source.value, target_lang)
        return (word,) if word else ()
    if here is None:
        forms = spellings(source, target_lang, source_text)
    else:
        forms = in_place(source, source_text, here, target_text, target_lang)
    if here is not None and is_qualified(here, target_text):
        return forms
    ways = [qualified(form, source.approx, target_lang) for form in forms]
    return (*(first for first, *_ in ways), *ways[0][1:])


def _said(quantity: Quantity, text: str, *, approximately: bool = False) -> str:
    """The words of the text if anybody can read them, else the value with the words beside it."""
    start, end = quantity.said if approximately and quantity.said else quantity.span
    written = _APART.sub(" ", text[start:end].strip())
    if written.isascii() and (_FIGURES.search(written) or quantity.kind in (Kind.DATE, Kind.WEEKDAY, Kind.VAGUE)):
        return written
    value = show(quantity, "en", text)
    return f"{qualified(value, quantity.approx, 'en')[0] if approximately else value} ({written})"
