"""The forms met, as a run and as each document tells them."""

from __future__ import annotations

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
    usages = Usages()
    usages.add("a", {("x", "en", "X"): 2, ("y", "en", "Y"): 1})
    usages.add("b", {("y", "en", "Y"): 5})
    assert usages["b"] == (Usage("y", "en", "Y", 5),)
    usages.add("b", {("z", "en", "Z"): 1})
    usages.add("a", {("y", "en", "Y"): 1, ("z", "en", "Z"): 7})
    assert dict(usages) == {
        "a": (Usage("x", "en", "X", 2), Usage("y", "en", "Y", 2), Usage("z", "en", "Z", 7)),
        "b": (Usage("y", "en", "Y", 5), Usage("z", "en", "Z", 1)),
    }
    assert usages.total == (Usage("x", "en", "X", 2), Usage("y", "en", "Y", 7), Usage("z", "en", "Z", 8))
