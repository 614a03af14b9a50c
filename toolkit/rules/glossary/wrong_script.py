"""A form is not in the script of its language.

Most often its language was named wrongly, or a cell was left untranslated:
checks would offer *Karenni* in Burmese text. Latin letters inside a Burmese form are a note.
Acronyms in capitals (CDM ဝန်ထမ်း) are written so in Burmese, and what is not translated (`translate = false`)
stays as it is. Only English and Burmese are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from toolkit.model import Level
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Termbase
from toolkit.text.language import language
from toolkit.text.patterns import regex

_LATIN: Final = regex("[A-Za-z\u00c0-\u024f]+")
_BURMESE: Final = regex("[\u1000-\u109f]+")
_ACRONYM: Final = regex("[A-Z][A-Za-z]?[A-Z]*[A-Z]s?|[A-Z]")


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report forms of another script, then Latin words in Burmese forms."""
    for concept, term in termbase.all_entries:
        code = language(term.lang).code
        latin, burmese = _LATIN.findall(term.text), _BURMESE.search(term.text)
        if code == "en" and burmese:
            yield Remark(concept, term, "Burmese letters in an English form")
        words = [run for run in latin if not _ACRONYM.fullmatch(run)] if concept.translate else []
        if code == "my" and words:
            if not burmese:
                yield Remark(concept, term, "no Burmese letter in a Burmese form")
            else:
                yield Remark(concept, term, f"Latin letters in a Burmese form: {', '.join(words)}", Level.NOTE)


RULE = GlossaryRule(
    name="wrong-script",
    level=Level.WARNING,
    check=check,
    examples=(
        GlossaryExample('[kayah]\nmy = [{ term = "«Karenni»" }]', "not Burmese"),
        GlossaryExample('[kayah]\nen = [{ term = "«ကရင်နီ»" }]', "not English"),
        GlossaryExample('[council]\nmy = [{ term = "«ချင်းပြည် (Chinland) ကောင်စီ»" }]', "a gloss left in it: a note"),
        GlossaryExample('[cdm]\nmy = [{ term = "CDM ဝန်ထမ်း" }]', "an acronym"),
        GlossaryExample('[kpez]\nmy = [{ term = "KPEZ", type = "acronym" }]', "an acronym alone"),
        GlossaryExample('[app]\ntranslate = false\nmy = [{ term = "Facebook" }]', "not to be translated"),
        GlossaryExample('[kayah]\nen = [{ term = "Karenni" }]\nmy = [{ term = "ကရင်နီ" }]', "each in its own"),
    ),
)
