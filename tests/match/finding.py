"""What the tests of this room share: a glossary made in Python, and what is found with it."""

from __future__ import annotations

from toolkit.match.matcher import Matcher
from toolkit.model import Concept, Context, Glossary, Segment, Status, Term, TermType


def acronym(text: str, lang: str = "en") -> Term:
    """A preferred acronym."""
    return Term(text, lang, Status.PREFERRED, TermType.ACRONYM)


def concept(ident: str, *terms: Term | str, subject: str = "armed-group") -> Concept:
    """A concept; a term in a string is a preferred full name, Burmese or English by its letters."""
    made = (Term(t, "my" if t[0] >= "က" else "en", Status.PREFERRED) if isinstance(t, str) else t for t in terms)
    return Concept(ident, subject, terms=tuple(made))


def glossary(*concepts: Concept) -> Glossary:
    """All of them."""
    return Glossary({each.id: each for each in concepts})


NAMES = glossary(
    concept("karen", "Karen", "ကရင်", subject="ethnic-group"),
    concept("karenni", "Karenni", "ကရင်နီ", subject="ethnic-group"),
    concept("knu", "Karen National Union", "ကရင်အမျိုးသားအစည်းအရုံး", acronym("KNU")),
    concept("kndf", "Karenni Nationalities Defense Force", "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", acronym("KNDF")),
    concept(
        "chin",
        "Chin",
        Term(
            "ချင်း",
            "my",
            context=Context(("ပြည်နယ်", "လူမျိုး"), ("တိုင်းရင်းသား",), ("သူငယ်ချင်း", "သီချင်း", "ချင်းလူမျိုးစု")),
        ),
        subject="ethnic-group",
    ),
    concept("wa", "Wa", subject="ethnic-group"),
    concept("ye", "Ye", subject="place"),
    concept("township", "township", "မြို့နယ်", subject="general"),
    concept("army", "army", subject="general"),
    concept("tatmadaw", "Tatmadaw", "တပ်မတော်"),
    concept("kia", acronym("KIA"), "ကချင်လွတ်မြောက်ရေးတပ်မတော်"),
    concept("mndaa", acronym("MNDAA"), Term("ကိုးကန့်အဖွဲ့", "my", type=TermType.NICKNAME, beside_acronym=True)),
    concept("front", "လွတ်မြောက်ရေးတပ်"),
    concept("native", acronym("ကလလတ", "my"), acronym("KNPLF")),
    concept("one", "Minhla", "မင်းလှ", subject="place"),
    concept("other", "Minhla", "မင်းလှ", subject="place"),
)


def found(entries: Glossary, text: str, lang: str = "my") -> list[tuple[str, str]]:
    """(concept, the characters of the text) of each mention, in order."""
    matcher = Matcher(entries, "en" if lang == "my" else "my", lang)
    passage = matcher.pairs([Segment("1", "", text)])[0].target
    return [(m.concepts[0], passage.written(passage.span(m.start, m.end))) for m in passage.mentions]
