"""Weblate's own glossary check, its database replaced by a dict: the least time that it could take.

Run in the peers' environment: `python weblate_core.py WHEEL UNITS GLOSSARY`,
with two files of [source, target] pairs in JSON.
The code of Weblate is read out of its wheel and run as it is;
what it would ask Django, the database and its telemetry for answers at once here, so that the comparison favours it.
Prints how many units do not follow the glossary.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from itertools import islice
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any
from zipfile import ZipFile

BATCH = 100
"""Units whose terms are fetched together, as its page for translators does."""


class Query:
    """The units of a glossary by their source in lower case, asked as its code asks Django's."""

    def __init__(self, by_source: dict[str, list[SimpleNamespace]], found: Iterable[SimpleNamespace] = ()) -> None:
        self.by_source, self.found = by_source, found

    def filter(self, asked: list[str] | None = None, **_: object) -> Query:
        if asked is None:
            return self
        return Query(self.by_source, [unit for term in asked for unit in self.by_source.get(term, ())])

    def select_related(self, *_: object) -> Query:
        return self

    exclude = prefetch_related = select_related

    def __iter__(self) -> Iterator[SimpleNamespace]:
        return iter(self.found)


def same(value: Any) -> Any:
    return value


def asked(*, source__lower__md5__in: list[str]) -> list[str]:
    return source__lower__md5__in


def stand_in(name: str, **names: object) -> ModuleType:
    module = sys.modules[name] = ModuleType(name)
    module.__dict__.update(names)
    return module


def core(wheel: Path, query: Query) -> tuple[ModuleType, type[Any]]:
    """Its two modules, as the wheel has them, among stand-ins for what they import."""
    unit = SimpleNamespace(objects=query)
    none = SimpleNamespace(objects=SimpleNamespace(only=lambda *_: None))
    stand_in("sentry_sdk", start_span=lambda **_: nullcontext())
    for package in ("django", "django.core", "django.db", "django.utils", "weblate", "weblate.trans", "weblate.utils"):
        stand_in(package, __path__=[])
    stand_in("django.core.cache", cache=None)
    stand_in("django.db.models", Prefetch=lambda *_, **__: None, Q=asked, Value=same, __path__=[])
    stand_in("django.db.models.functions", MD5=same, Lower=same)
    stand_in("django.utils.html", escape=same, format_html=same)
    stand_in("django.utils.translation", gettext=same, gettext_lazy=same)
    stand_in("weblate.trans.models", Component=none, Project=none, __path__=[])
    stand_in("weblate.trans.models.unit", Unit=unit)
    stand_in("weblate.utils.csv", PROHIBITED_INITIAL_CHARS="=+-@", PROHIBITED_INITIAL_CHARS_FOR_DISPLAY=())
    stand_in("weblate.utils.state", STATE_TRANSLATED=20)
    stand_in("weblate.utils.unicodechars", CONTROLCHARS="")
    stand_in("weblate.utils.html", format_html_join_comma=None)
    stand_in("weblate.glossary", __path__=[])
    stand_in("weblate.checks", __path__=[])
    stand_in("weblate.checks.base", TargetCheck=object)
    with ZipFile(wheel) as packed:
        for name in ("weblate.glossary.models", "weblate.checks.glossary"):
            path = name.replace(".", "/") + ".py"
            module = stand_in(name)
            exec(compile(packed.read(path), path, "exec"), module.__dict__)
    return sys.modules["weblate.glossary.models"], sys.modules["weblate.checks.glossary"].GlossaryCheck


def main(wheel: str, units: str, glossary: str) -> None:
    by_source: dict[str, list[SimpleNamespace]] = {}
    for number, (source, target) in enumerate(json.loads(Path(glossary).read_text(encoding="utf-8"))):
        term = SimpleNamespace(pk=number, source=source, target=target, all_flags=(), variant_id=None)
        term.glossary_sort_key = (source, number)
        by_source.setdefault(source.lower(), []).append(term)
    models, checks = core(Path(wheel), Query(by_source))
    automaton = sys.modules["weblate.glossary.models"].ahocorasick_rs
    english = SimpleNamespace(uses_whitespace=lambda: True)
    burmese = SimpleNamespace(uses_whitespace=lambda: False)
    project = SimpleNamespace(
        slug="bench",
        glossaries=(),
        glossary_automaton=automaton.AhoCorasick(
            set(by_source), implementation=automaton.Implementation.ContiguousNFA, store_patterns=False
        ),
    )
    component = SimpleNamespace(hide_glossary_matches=False, project=project, source_language=english)
    translation = SimpleNamespace(id=1, language=burmese, component=component)
    check, faulty = checks(), 0
    pairs = iter(json.loads(Path(units).read_text(encoding="utf-8")))
    while batch := list(islice(pairs, BATCH)):
        given = [
            SimpleNamespace(pk=0, source=source, target=target, translation=translation, glossary_terms=None)
            for source, target in batch
        ]
        models.fetch_glossary_terms(given, include_variants=False)
        faulty += sum(bool(check.check_single(unit.source, unit.target, unit)) for unit in given)
    print(faulty)


if __name__ == "__main__":
    main(*sys.argv[1:])
