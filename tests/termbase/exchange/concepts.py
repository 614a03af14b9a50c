"""Concepts for round trips: everything that a glossary may say, in odd texts too."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from toolkit.model import Case, Concept, Context, Enforce, Review, Status, Term, TermType

texts = st.one_of(
    st.sampled_from(
        [
            "KNDF", "ကရင်နီ", "မွန်", "ဝ", "=1+1", "-x", "@a", "'=x", '"quoted"', "a\tb", "two\nlines", " spaced  out ",
            "<b>&amp;", "wawhara: {}", "https://example.org/?a=1&b=2", "a;b,c|d", "\u200bz", "NBSP\u00a0x", "tail\r",
            "\u0007bell", "{}", "#src", "0", "no",
        ]
    ),
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=8),
).filter(str.strip)  # fmt: skip
"""No surrogates: no file of TOML can hold them. No NUL: tables replace it, and say so."""
lines = texts.filter(lambda text: "\n" not in text and "\r" not in text and text == text.strip())
optional = st.none() | texts
days = st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1))
ids = st.from_regex(r"[a-z][a-z0-9._-]{0,8}", fullmatch=True) | st.sampled_from(
    ["9mm", "place.tsp.MMR012011", "ကရင်", "a b"]
)
contexts = st.builds(
    Context, st.lists(texts, max_size=2).map(tuple), st.just(()), st.lists(texts, max_size=1).map(tuple)
)


def _terms(lang: str) -> st.SearchStrategy[list[Term]]:
    one = st.builds(
        Term,
        text=texts,
        lang=st.just(lang),
        status=st.sampled_from(Status),
        type=st.sampled_from(TermType),
        case=st.none() | st.sampled_from(Case),
        context=st.none() | contexts.filter(lambda context: context != Context()),
        beside_acronym=st.booleans(),
        stance=optional,
        valid_from=days,
        valid_until=days,
        review=st.none() | st.sampled_from(Review),
        source=st.lists(lines, max_size=2).map(tuple),
        note=optional,
        example=optional,
    )
    return st.lists(one, max_size=2)


@st.composite
def concept_lists(draw: st.DrawFn, *, fewest: int = 0) -> list[Concept]:
    """Concepts that could stand in one glossary; each has `fewest` terms or more."""
    names = draw(st.lists(ids, min_size=1, max_size=3, unique=True))
    made = []
    for name in names:
        terms = tuple(term for lang in ("en", "my", "zh-Hant") for term in draw(_terms(lang)))
        if len(terms) < fewest:
            terms = (Term("x", "en"),)
        others = [other for other in names if other != name]
        made.append(
            Concept(
                name,
                subject=draw(optional),
                definition=draw(optional),
                confusable=tuple(draw(st.lists(st.sampled_from(others), unique=True))) if others else (),
                note=draw(optional),
                enforce=draw(st.sampled_from(Enforce)),
                translate=draw(st.booleans()),
                well_known=draw(st.booleans()),
                modified=draw(days),
                terms=terms,
            )
        )
    return made
