"""From segments to findings: one fault one finding, crashes contained, nothing passed over silently."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.match.finding import NAMES
from toolkit import Checker, Finding, Segment, Settings, check, documents
from toolkit.checking.verdicts import settle
from toolkit.formats.memory import of_segments
from toolkit.match.pairing import Pair
from toolkit.model import Fault, Level, Side, Span, State
from toolkit.rules import rules
from toolkit.rules.rule import EVERYTHING, Rule

WRONG = Segment("7", "The KNDF said so.", "ကရင်အမျိုးသားအစည်းအရုံးက ပြောသည်။")
ONLY = Settings(select=frozenset({"wrong-term", "missing-term"}))


def run(*segments: Segment, settings: Settings = ONLY) -> tuple[list[Finding], Checker]:
    checker = Checker(NAMES, settings)
    return list(checker.check([of_segments(segments, source_lang="en", target_lang="my")])), checker


def test_a_finding_says_it_all() -> None:
    (found,), checker = run(WRONG)
    assert (found.rule, found.concept, found.found_concept) == ("wrong-term", "kndf", "knu")
    assert (found.unit, found.side, found.lang, found.span) == ("7", Side.TARGET, "my", (0, len("ကရင်အမျိုးသားအစည်းအရုံး")))
    assert found.related[0].text == "KNDF"
    assert checker.summary.findings[Level.ERROR] == 1
    assert checker.summary.segments == 1


def test_a_fuzzy_segment_gives_notes() -> None:
    (found,), _ = run(WRONG._replace(state=State.FUZZY))
    assert found.level is Level.NOTE
    (found,), _ = run(WRONG._replace(state=State.FUZZY), settings=Settings(select=ONLY.select, include_fuzzy=True))
    assert found.level is Level.ERROR


def test_untranslated_segments_are_counted() -> None:
    found, checker = run(Segment("1", "The KNDF said so.", " "), WRONG)
    assert len(found) == 1
    assert any("1 not translated" in line for line in checker.summary.unchecked)


def test_settings_change_levels() -> None:
    (found,), _ = run(WRONG, settings=Settings(select=ONLY.select, levels={"wrong-term": Level.NOTE}))
    assert found.level is Level.NOTE


def test_a_rule_that_crashes_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(pair: Pair, settings: Settings) -> Iterator[Fault]:
        raise ValueError("two\nlines")

    broken = Rule("broken-rule", Level.ERROR, EVERYTHING, crash)
    checker = Checker(NAMES, ONLY)
    monkeypatch.setattr(checker, "_rules", [broken, *checker._rules])
    found = list(checker.check([of_segments([WRONG], source_lang="en", target_lang="my")]))
    assert sorted(finding.rule for finding in found) == ["crashed-rule", "wrong-term"]
    assert "broken-rule" in next(f.message for f in found if f.rule == "crashed-rule")
    assert checker.summary.crashed


def test_an_unreadable_file_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "good.tsv").write_text(f"id\ten\tmy\n7\t{WRONG.source}\t{WRONG.target}\n", encoding="utf-8")
    (tmp_path / "bad.md").write_bytes(b"caf\xe9")
    found = list(check([tmp_path / "bad.md", tmp_path / "good.tsv", tmp_path / "none.tsv"], NAMES, ONLY))
    assert sorted(finding.rule for finding in found) == ["unreadable-entry", "unreadable-entry", "wrong-term"]


@pytest.mark.parametrize(("text", "lang"), [("KNDFက ပြောသည်။", "my"), ("The KNDF said so.", "en")])
def test_the_language_of_a_draft_is_guessed(text: str, lang: str) -> None:
    checker = Checker(NAMES, ONLY)
    list(checker.check([of_segments([Segment("1", None, text)])]))
    assert checker.summary.languages == ((None, lang),)


def fault(span: tuple[int, int] | None, concept: str = "kndf", side: Side = Side.TARGET) -> Fault:
    return Fault("so", side, Span(*span) if span else None, concept=concept)


SOURCE_FAULT = fault((0, 5), side=Side.SOURCE)


@pytest.mark.parametrize(
    ("one", "other", "heard"),
    [
        (("acronym-mismatch", fault((0, 5))), ("wrong-term", fault((3, 9))), ["wrong-term"]),
        (("wrong-term", fault((0, 5))), ("not-preferred", fault((5, 9))), ["wrong-term", "not-preferred"]),
        (("wrong-term", fault((0, 5))), ("not-preferred", SOURCE_FAULT), ["wrong-term", "not-preferred"]),
        (("deprecated-term", fault((0, 5))), ("unknown-acronym", fault((0, 5))), ["deprecated-term"]),
        (("misspelt-term", fault((0, 5))), ("broken-cluster", fault((5, 6))), ["misspelt-term", "broken-cluster"]),
        (("misspelt-term", fault((0, 5))), ("spacing", fault((2, 4))), ["misspelt-term", "spacing"]),
        (("wrong-term", fault((0, 5))), ("broken-cluster", fault((2, 4))), ["wrong-term", "broken-cluster"]),
    ],
)  # fmt: skip
def test_the_most_telling_speaks(one: tuple[str, Fault], other: tuple[str, Fault], heard: list[str]) -> None:
    settled = settle([(rules()[name], each) for name, each in (one, other)])
    assert [rule.name for rule, _ in settled] == heard
    if len(heard) == 1:
        silenced = other[0] if heard[0] == one[0] else one[0]
        assert any(silenced in place.message for place in settled[0][1].related)


def test_findings_alike_are_numbered_through_the_file_and_what_is_not_translated_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("toolkit.formats.decoding.CHUNK", 300)
    entry = f'msgid "{WRONG.source}"\nmsgstr "{WRONG.target}"\n\nmsgid "Not yet."\nmsgstr ""\n\n'
    path = tmp_path / "a.po"
    path.write_text('msgid ""\nmsgstr "Language: my\\n"\n\n' + 9 * entry, encoding="utf-8")
    checker = Checker(NAMES, ONLY)
    (document,) = documents([str(path)])
    assert sum(1 for _ in document.batches()) > 3
    found = [finding.fingerprint for finding in checker.check([document])]
    assert found == [found[0], *(f"{found[0]}-{times}" for times in range(2, 10))]
    assert checker.summary.unchecked == (f"{path}: 9 not translated yet",)
    assert checker.summary.segments == 9


@pytest.mark.parametrize(
    ("speaks", "moot"),
    [
        ("wrong-term", "undefined-acronym"),
        ("wrong-term", "not-preferred"),
        ("wrong-term", "stance-bearing"),
        ("acronym-mismatch", "mixed-renderings"),
        ("deprecated-term", "mixed-renderings"),
        ("misspelt-term", "broken-cluster"),
    ],
)
def test_what_is_moot_is_not_listed(speaks: str, moot: str) -> None:
    (settled,) = settle([(rules()[name], fault((0, 5))) for name in (moot, speaks)])
    assert (settled[0].name, settled[1].related) == (speaks, ())
