"""Texts of one paragraph: time grows with their length, not with its square."""

from __future__ import annotations

from time import process_time

from toolkit import check, load_glossary
from toolkit.model import Segment
from toolkit.termbase import shipped_glossary

SENTENCES = 100, 800
MARGIN = 3
"""How much more than eight times as long eight times the text may take; a square takes eight times more."""


def test_time_grows_with_length() -> None:
    glossary = load_glossary(shipped_glossary())
    took = []
    for many in (SENTENCES[0], *SENTENCES):  # the first time builds the index
        source = "".join(f"The KNDF and the KNPP met {n} people. " for n in range(many))
        target = "".join(f"ကေအင်န်ဒီအက်ဖ်နှင့် ကေအင်န်ပီပီတို့ လူ {n} ဦး တွေ့သည်။" for n in range(many))
        start = process_time()
        list(check([Segment("1", source, target)], glossary))
        took.append(process_time() - start)
    assert took[2] < took[1] * 8 * MARGIN
