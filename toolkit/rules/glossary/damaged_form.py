"""A Burmese form is in Zawgyi or damaged at the level of code points, or any form has stray spaces or line breaks.

Checks convert and mend the texts they read, but what they offer to write comes from the glossary as it stands:
a damaged form would be copied into every translation. Letters of Shan, Mon and Karen are left alone.
Stray are spaces at the ends or two together, line breaks and tabs: they came along when the form was copied.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from toolkit.model import Level
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Termbase
from toolkit.text.burmese import repair
from toolkit.text.damage import damage
from toolkit.text.language import language
from toolkit.text.patterns import regex
from toolkit.text.zawgyi import Verdict, convert, is_zawgyi, may_hold_zawgyi

_BREAK: Final = regex("[\t-\r\x85\u2028\u2029]")
_STRAY: Final = regex(rf"^\s|\s\Z|\s\s|{_BREAK.pattern}")


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report Zawgyi as a whole, other damage by its kind."""
    for concept, term in termbase.all_entries:
        if _STRAY.search(term.text):
            message = "a line break or a tab in it" if _BREAK.search(term.text) else "a space too many"
            yield Remark(concept, term, message, expected=(" ".join(term.text.split()),))
            continue
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
        GlossaryExample('[kia]\nen = [{ term = "«Kachin Army »" }]', "a space at the end"),
        GlossaryExample('[kia]\nen = [{ term = "Kachin Army" }]', "a space between words"),
        GlossaryExample('[op]\nmy = [{ term = "၁၀၂၇ စစ်ဆင်ရေး" }]', "a digit that is one"),
    ),
)
