"""A Burmese form is in Zawgyi, or damaged at the level of code points.

Checks convert and mend the texts they read, but what they offer to write comes from the glossary as it stands:
a damaged form would be copied into every translation. Letters of Shan, Mon and Karen are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model import Level
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Termbase
from toolkit.text.burmese import repair
from toolkit.text.damage import damage
from toolkit.text.language import language
from toolkit.text.zawgyi import Verdict, convert, is_zawgyi, may_hold_zawgyi


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report Zawgyi as a whole, other damage by its kind."""
    for concept, term in termbase.all_entries:
        if language(term.lang).code != "my":
            continue
        found = list(damage(term.text))
        if may_hold_zawgyi(term.text) and is_zawgyi(term.text) is not Verdict.UNICODE:
            yield Remark(concept, term, "in Zawgyi", expected=(repair(convert(term.text)),))
        elif found or repair(term.text) != term.text:
            kinds = ", ".join(dict.fromkeys(each.kind.value for each in found)) or "damaged"
            mended = repair(term.text)
            yield Remark(concept, term, kinds, expected=(mended,) if mended != term.text else ())


RULE = GlossaryRule(
    name="damaged-form",
    level=Level.ERROR,
    check=check,
    examples=(
        GlossaryExample('[court]\nmy = [{ term = "«အထက္တရားရံုး»" }]', "Zawgyi"),
        GlossaryExample('[ministry]\nmy = [{ term = "«၀န်ကြီးဌာန»" }]', "the digit zero for the letter wa"),
        GlossaryExample('[ministry]\nmy = [{ term = "ဝန်ကြီးဌာန" }]', "the letter"),
        GlossaryExample('[op]\nmy = [{ term = "၁၀၂၇ စစ်ဆင်ရေး" }]', "a digit that is one"),
    ),
)
