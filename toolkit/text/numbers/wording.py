"""How two quantities differ, in one short phrase, with what would be right."""

from __future__ import annotations

import re
from typing import Final

from toolkit.text.numbers.compare import Mismatch, Reason
from toolkit.text.numbers.labels import after_placeholder
from toolkit.text.numbers.model import Approx, Kind, Quantity
from toolkit.text.numbers.show import magnitude, qualified, show, spellings

_FIGURES: Final = re.compile("[0-9]")
_APART: Final = re.compile(r"\s+")


def phrase(mismatch: Mismatch, source_text: str, target_text: str) -> str:
    """`25,000 in the source, 250,000 (၂ သိန်း ၅ သောင်း) here`: what is said to stand there stands there."""
    source, target = mismatch.source, mismatch.target
    if source is None:
        return f"{_said(target, target_text)} is not in the source" if target else ""
    if target is None:
        return f"{_said(source, source_text)} in the source, nowhere here"
    turned = mismatch.reason is Reason.APPROX
    said, here = (
        _said(quantity, text, quantity.approx if turned else Approx.EXACT)
        for quantity, text in ((source, source_text), (target, target_text))
    )
    return f"{said} in the source, {here} here"


def expected(mismatch: Mismatch, source_text: str, target_lang: str) -> tuple[str, ...]:
    """The source's quantity as the target's language writes it, the more usual way first."""
    if mismatch.source is None:
        return ()
    approx = mismatch.source.approx
    if after_placeholder(source_text, mismatch.source.span.start):
        word = magnitude(mismatch.source.value, target_lang)
        return (word,) if word else ()
    forms = spellings(mismatch.source, target_lang, source_text)
    return tuple(qualified(form, approx, target_lang) for form in forms)


def _said(quantity: Quantity, text: str, approx: Approx = Approx.EXACT) -> str:
    """The words of the text if anybody can read them, else the value with the words beside it."""
    written = _APART.sub(" ", text[quantity.span.start : quantity.span.end].strip())
    if written.isascii() and (_FIGURES.search(written) or quantity.kind in (Kind.DATE, Kind.WEEKDAY, Kind.VAGUE)):
        return qualified(written, approx, "en")
    return f"{qualified(show(quantity, 'en', text), approx, 'en')} ({written})"
