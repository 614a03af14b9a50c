"""How two quantities differ, in one short phrase, with what would be right."""

from __future__ import annotations

from toolkit.text.numbers.compare import Mismatch, Reason
from toolkit.text.numbers.model import Quantity
from toolkit.text.numbers.show import qualified, show, spellings


def phrase(mismatch: Mismatch, target_lang: str) -> str:
    """`25,000 in the source, 250,000 (၂ သိန်း ၅ သောင်း) here`."""
    source, target = mismatch.source, mismatch.target
    if source is None:
        return f"{_both_ways(target, target_lang)} is not in the source" if target else ""
    said = show(source, "en")
    if target is None:
        return f"{said} in the source, nowhere here"
    if mismatch.reason is Reason.APPROX:
        here = qualified(show(target, "en"), target.approx, "en")
        return f"{qualified(said, source.approx, 'en')} in the source, {here} here"
    return f"{said} in the source, {_both_ways(target, target_lang)} here"


def expected(mismatch: Mismatch, target_lang: str) -> tuple[str, ...]:
    """The source's quantity as the target's language writes it, figures first."""
    if mismatch.source is None:
        return ()
    approx = mismatch.source.approx
    return tuple(qualified(form, approx, target_lang) for form in spellings(mismatch.source, target_lang))


def _both_ways(quantity: Quantity, lang: str) -> str:
    said, written = show(quantity, "en"), spellings(quantity, lang)[-1]
    return said if said == written else f"{said} ({written})"
