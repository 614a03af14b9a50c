"""The forms met, as a run and as each document tells them."""

from __future__ import annotations

import pytest

from toolkit.checker import Checker
from toolkit.checking.record import Usages
from toolkit.formats.memory import of_segments
from toolkit.model import Concept, Glossary, Segment, Status, Term, TermType, Usage

GLOSSARY = Glossary(
    {
        "kndf": Concept("kndf", terms=(Term("KNDF", "en", Status.PREFERRED, TermType.ACRONYM),)),
        "knplf": Concept("knplf", terms=(Term("ကလလတ", "my", Status.PREFERRED, TermType.ACRONYM),)),
    }
)


def test_usages_by_document_add_up_to_those_of_the_run() -> None:
    checker = Checker(GLOSSARY)
    texts = {"a.my.md": ["ကလလတက ပြောသည်။", "ကလလတနှင့် KNDF"], "b.my.md": ["ကလလတ"], "c.my.md": ["ဘာမှ မပြောပါ။"]}
    for path, targets in texts.items():
        segments = [Segment(str(number), None, target) for number, target in enumerate(targets)]
        list(checker.check([of_segments(segments, target_lang="my", path=path)]))
    summary = checker.summary
    assert set(summary.usages) == {Usage("knplf", "my", "ကလလတ", 3), Usage("kndf", "my", "KNDF", 1)}
    assert {path: set(met) for path, met in summary.usages_by_document.items()} == {
        "a.my.md": {Usage("knplf", "my", "ကလလတ", 2), Usage("kndf", "my", "KNDF", 1)},
        "b.my.md": {Usage("knplf", "my", "ကလလတ", 1)},
        "c.my.md": set(),
    }


def test_a_document_that_comes_again_adds_up() -> None:
    usages = Usages(lambda key: ("xyz"[key[1]], key[0], "XYZ"[key[1]]))
    usages.add("a", {("en", 0, 0): 2, ("en", 1, 0): 1})
    usages.add("b", {("en", 1, 0): 5})
    assert usages["b"] == (Usage("y", "en", "Y", 5),)
    usages.add("b", {("en", 2, 0): 1})
    usages.add("a", {("en", 1, 1): 1, ("en", 2, 0): 7})
    assert dict(usages) == {
        "a": (Usage("x", "en", "X", 2), Usage("y", "en", "Y", 2), Usage("z", "en", "Z", 7)),
        "b": (Usage("y", "en", "Y", 5), Usage("z", "en", "Z", 1)),
    }
    assert tuple(usages.total) == (Usage("x", "en", "X", 2), Usage("y", "en", "Y", 7), Usage("z", "en", "Z", 8))


SHARED = Glossary(
    {
        "bamar": Concept("bamar", terms=(Term("Bamar", "en", Status.PREFERRED), Term("မြန်မာ", "my", Status.PREFERRED))),
        "kna-karen": Concept("kna-karen", terms=(Term("KNA", "en", Status.PREFERRED, TermType.ACRONYM),)),
        "kna-kayan": Concept("kna-kayan", terms=(Term("KNA", "en", Status.PREFERRED, TermType.ACRONYM),)),
        "myanmar": Concept("myanmar", terms=(Term("Myanmar", "en", Status.PREFERRED), Term("မြန်မာ", "my"))),
    }
)


@pytest.mark.parametrize(
    ("source", "target", "met"),
    [
        ("Myanmar has signed it.", "မြန်မာက လက်မှတ်ထိုးသည်။", ["myanmar", "myanmar"]),
        ("The Bamar have signed it.", "မြန်မာက လက်မှတ်ထိုးသည်။", ["bamar", "bamar"]),
        ("Both have signed it.", "မြန်မာက လက်မှတ်ထိုးသည်။", ["bamar"]),
        ("The KNA has signed it.", "မြန်မာက လက်မှတ်ထိုးသည်။", ["kna-karen", "bamar"]),
        ("The KNA has signed it.", "KNA က လက်မှတ်ထိုးသည်။", ["kna-karen", "kna-karen"]),
        (None, "မြန်မာက လက်မှတ်ထိုးသည်။", ["bamar"]),
    ],
)
def test_a_form_of_several_concepts_counts_for_the_one_that_the_other_side_names(
    source: str | None, target: str, met: list[str]
) -> None:
    for turned in (False, True) if source is not None else (False,):
        checker = Checker(SHARED)
        one, other = (target, source or "") if turned else (source, target)
        source_lang, target_lang = ("my", "en") if turned else ("en" if source else None, "my")
        given = of_segments([Segment("1", one, other)], source_lang=source_lang, target_lang=target_lang)
        list(checker.check([given]))
        counted = [use.concept for use in checker.summary.usages for _ in range(use.times)]
        assert counted == (met[::-1] if turned else met)
