"""A name is an ordinary word too, and nothing says when it is the name.

ရေး is the town Ye, and an ending of a thousand nouns; ပြည် is Pyay, and *country*.
Each such place in a text would be taken for the name. Judged by pairs of texts that are given (`--texts`):
a form that occurs, while the other side names the concept by none of its forms, is used as something else there.
Give it a `context` (`followed_by`, `preceded_by`, `not_inside`), or say `enforce = "off"`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from toolkit.model import Enforce, Level
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Termbase

FEWEST: Final = 5
"""Places in which a form must be something else before anything is said."""
SHARE: Final = 0.5
"""Part of its places in which it must be something else."""


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report forms that are mostly something else in the texts."""
    for concept, term in termbase.entries:
        uses = termbase.uses.get((concept.id, term.lang, term.text))
        if uses is None or concept.enforce is not Enforce.REQUIRED:
            continue
        otherwise = uses.times - uses.named
        if otherwise >= FEWEST and otherwise >= SHARE * uses.times:
            tail = "; give it a context" if term.context is None else " in spite of its context"
            yield Remark(concept, term, f"something else in {otherwise:,} of {uses.times:,} places of the texts{tail}")


RULE = GlossaryRule(
    name="common-word",
    level=Level.WARNING,
    check=check,
    examples=(
        GlossaryExample(
            '[ye]\nen = [{ term = "Ye" }]\nmy = [{ term = "«ရေး»" }]',
            "an ending of nouns",
            (("Health matters.", "ကျန်းမာ ရေး အရေးကြီးသည်။"),) * FEWEST,
        ),
        GlossaryExample(
            '[ye]\nen = [{ term = "Ye" }]\nmy = [{ term = "ရေး", context = { followed_by = ["မြို့"] } }]',
            "in company only",
            (("Health matters.", "ကျန်းမာ ရေး အရေးကြီးသည်။"),) * FEWEST,
        ),
        GlossaryExample(
            '[yangon]\nen = [{ term = "Yangon" }]\nmy = [{ term = "ရန်ကုန်" }]',
            "the other side names it too",
            (("Yangon is large.", "ရန်ကုန်သည် ကြီးသည်။"),) * FEWEST,
        ),
    ),
)
