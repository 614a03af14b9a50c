"""Which gathered forms enter the glossary, and as what. The rules are told in `docs/glossary.md`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import cast

from toolkit.termbase.decisions import Decisions, Table
from toolkit.termbase.gathered import MOST_SOURCES, Row, is_zawgyi, sameness
from toolkit.text.patterns import regex

LANGUAGES = ("en", "my")
RANKS = ("preferred", "admitted", "seen")
STATUSES = ("preferred", "admitted", "deprecated", "superseded")
TYPES = ("full", "short", "acronym", "nickname")
LATIN_ACRONYM = regex(r"[A-Z][A-Za-z]?[A-Z/-]*[A-Z]")
BURMESE_ACRONYM = regex("(?:ဒု)?[က-အ]{2,5}")
LATIN_RUN = regex("[A-Za-z]+")
GENERIC_HEADS = "|".join(sorted(("အဖွဲ့", "တပ်ဖွဲ့", "လက်နက်ကိုင်အဖွဲ့"), key=len, reverse=True))
PEOPLE_AND_PLACES = ("ethnic", "place")
Names = dict[str, set[tuple[str, str]]]
"""Key of a form: the (id, domain) of every concept that prefers it."""
UNATTESTED = "No Burmese form is attested."
GLOSS_NOTE = "usual English gloss"
WRONG_IN_PRINT = "seen in print, but wrong"


def admit(rows: Iterable[Row], decisions: Decisions) -> dict[str, tuple[str, Table]]:
    """Concepts as glossary tables: id -> (domain, table with keys in the order of the file)."""
    gathered: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        moved = decisions.moved.get(row.concept, {}).get(row.form, row.concept)
        id_ = decisions.merged.get(moved, moved)
        if row.lang in LANGUAGES and row.form not in decisions.left_out.get(row.concept, {}):
            gathered[id_].append(row._replace(concept=id_))
    names = _names(gathered)
    concepts: dict[str, tuple[str, Table]] = {}
    for id_ in sorted({*gathered, *decisions.additions}):
        addition = decisions.additions.get(id_, {})
        terms = {lang: _terms(lang, gathered.get(id_, []), addition, names) for lang in LANGUAGES}
        domain = _domain(id_, gathered.get(id_, []), addition, decisions)
        if domain and any(terms.values()) and (domain != "place" or all(terms.values())):
            _keep_company(domain, terms, decisions)
            concepts[id_] = (domain, _concept(terms, addition))
    _confuse_each_other({id_: table for id_, (_, table) in concepts.items()})
    return concepts


def _names(gathered: Mapping[str, list[Row]]) -> Names:
    """Who bears a name that is no mere variant, in both languages."""
    names: Names = defaultdict(set)
    for id_, rows in gathered.items():
        for row in rows:
            if row.rank == "preferred":
                names[sameness(row.form, row.lang)].add((id_, row.domain))
    return names


def _domain(id_: str, rows: list[Row], addition: Table, decisions: Decisions) -> str:
    return decisions.domains.get(id_) or (rows[0].domain if rows else str(addition.get("subject", "")))


def _confuse_each_other(tables: Mapping[str, Table]) -> None:
    """What is taken for another is told by both; ids that did not enter are told by none."""
    pairs = [(id_, other) for id_, table in tables.items() for other in cast("list[str]", table.get("confusable", []))]
    for id_, other in pairs:
        if other not in tables:
            cast("list[str]", tables[id_]["confusable"]).remove(other)
        elif (other, id_) not in pairs:
            cast("list[str]", tables[other].setdefault("confusable", [])).append(id_)


def _keep_company(domain: str, terms: Mapping[str, list[Table]], decisions: Decisions) -> None:
    """Give words that are names only in company their context."""
    for lang, tables in terms.items():
        for table in tables:
            form = str(table["term"])
            context: Table = {}
            for company in decisions.companies:
                if company.is_for(form, domain, lang):
                    context |= company.context
            if lang == "my" and form in decisions.not_inside:
                context["not_inside"] = decisions.not_inside[form]
            if context:
                table.setdefault("context", context)


def _concept(terms: Mapping[str, list[Table]], addition: Table) -> Table:
    """The table of a concept: what is said of it, then its terms."""
    said = {key: value for key, value in addition.items() if key not in (*LANGUAGES, "subject")}
    if "confusable" in said:
        said["confusable"] = list(cast("list[str]", said["confusable"]))
    if not terms["my"] and UNATTESTED not in str(said.get("note", "")):
        said["note"] = " ".join(str(part) for part in (said.get("note"), UNATTESTED) if part)
    return {**said, **{lang: forms for lang, forms in terms.items() if forms}}


def _terms(lang: str, rows: Iterable[Row], addition: Table, names: Names) -> list[Table]:
    """The terms of one language: gathered ones by rank, then those that an editor added."""
    mine = sorted((row for row in rows if row.lang == lang), key=_rank)
    acronyms = {row.form for row in rows if row.lang == "en" and _type(row) == "acronym"}
    added = {sameness(str(table["term"]), lang): table for table in cast("list[Table]", addition.get(lang, []))}
    kept: dict[str, Table] = {}
    spelt: set[str] = set()
    for row in mine:
        key = sameness(row.form, lang)
        if key in kept:
            _cite(kept[key], row)
        elif row.type == "letter-name":
            spelt.add(key)
        elif key in added or _enters(row, spelt.union(kept), acronyms, names):
            kept[key] = _term(row, acronyms, names)
    for key, table in added.items():
        if key in kept or "status" in table:
            kept[key] = {"type": "full", "review": "attested", **kept.get(key, {}), **table}
    return _ordered(kept.values())


def _rank(row: Row) -> tuple[bool, int]:
    return row.type == "misspelling", RANKS.index(row.rank)


def _enters(row: Row, kept: set[str], acronyms: set[str], names: Names) -> bool:
    """Is it a form of its own, that may be listed at all?"""
    if row.closed or is_zawgyi(row.form):
        return False
    if row.rank != "seen":
        return True
    if row.lang == "my" and acronyms & set(LATIN_RUN.findall(row.form)):
        return False
    if row.domain == "place" and _names_another(row, names):
        return False
    if row.lang == "en" and sameness(row.form, "en").casefold() in {key.casefold() for key in kept}:
        return False
    return row.type != "misspelling" or not _is_slip(row, kept)


def _names_another(row: Row, names: Names) -> bool:
    """Is it the name of another place, given here by mistake?"""
    bearers = names.get(sameness(row.form, row.lang), set())
    return any(domain == "place" and id_ != row.concept for id_, domain in bearers)


def _is_slip(row: Row, kept: set[str]) -> bool:
    """A typing error: so near to a listed form that the engine finds it, or damaged by a machine."""
    from rapidfuzz.distance import OSA

    if row.lang == "my" and LATIN_RUN.search(row.form):
        return True
    key = sameness(row.form, row.lang)
    allowed = max(2, len(key) // 10) if row.lang == "my" else 1
    return any(OSA.distance(key, other, score_cutoff=allowed) <= allowed for other in kept)


def _term(row: Row, acronyms: set[str], names: Names) -> Table:
    status = "deprecated" if row.type == "misspelling" else "preferred" if row.rank == "preferred" else "admitted"
    table: Table = {"term": row.form, "status": status, "type": _type(row)}
    if row.lang == "my" and acronyms and _is_nickname(row.form, names):
        table |= {"type": "nickname", "beside_acronym": True}
    if row.sources:
        table["source"] = list(row.sources)
    table["review"] = "attested"
    if row.gloss:
        table["note"] = GLOSS_NOTE
    elif row.type == "misspelling":
        table["note"] = WRONG_IN_PRINT
    return table


def _type(row: Row) -> str:
    pattern = LATIN_ACRONYM if row.lang == "en" else BURMESE_ACRONYM
    if row.type == "short" and pattern.fullmatch(row.form):
        return "acronym"
    return "full" if row.type == "misspelling" else row.type


def _is_nickname(form: str, names: Names) -> bool:
    """The name of a people or a place and a word for *group*: ကိုးကန့်အဖွဲ့."""
    bare = re.sub("[‘’“”\"']", "", form).replace(" ", "")
    found = re.fullmatch(f"(.+?)(?:{GENERIC_HEADS})", bare)
    bearers = names.get(sameness(found[1], "my"), set()) if found else set()
    return any(domain in PEOPLE_AND_PLACES for _, domain in bearers)


def _cite(table: Table, row: Row) -> None:
    """The same form again: its pages count too."""
    sources = list(dict.fromkeys([*cast("list[str]", table.get("source", [])), *row.sources]))
    if sources:
        table["source"] = sources[:MOST_SOURCES]
        if table.get("note") == GLOSS_NOTE:
            del table["note"]


def _ordered(tables: Iterable[Table]) -> list[Table]:
    """By type and status, otherwise as gathered; a second preferred form of a type is merely admitted."""
    chosen: set[object] = set()
    for table in tables:
        if table["status"] == "preferred":
            if table["type"] in chosen:
                table["status"] = "admitted"
            chosen.add(table["type"])
    return sorted(tables, key=lambda t: (TYPES.index(str(t["type"])), STATUSES.index(str(t["status"]))))
