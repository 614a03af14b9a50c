"""The forms met, as a run and as each document tells them."""

from __future__ import annotations

from toolkit.checker import Checker
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
