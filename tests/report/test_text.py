"""The report for people, held line by line."""

from __future__ import annotations

import io
from textwrap import dedent

import pytest

from toolkit import report
from toolkit.model import (
    Concept,
    Edit,
    Enforce,
    Finding,
    Fix,
    Glossary,
    Level,
    Position,
    Region,
    Related,
    Side,
    Span,
    State,
    Summary,
    Usage,
)
from toolkit.report.concepts import FEW, LIMIT, OTHERS, concept_lines

SOURCE = "In a joint statement, the CNF and the KNPLF called on soldiers to surrender."
TARGET = "ပူးတွဲကြေညာချက်တွင် CNF နှင့် KNDF က စစ်သားများကို လက်နက်ချရန် တိုက်တွန်းခဲ့သည်။"


def span(text: str, part: str) -> Span:
    return Span(text.index(part), text.index(part) + len(part))


def finding(rule: str, level: Level, message: str, path: str = "draft.my.md", part: str = "") -> Finding:
    at = span(TARGET, part) if part else None
    region = (
        Region(Position(3, at.start + 1), Position(3, at.end + 1)) if at else Region(Position(3, 1), Position(3, 9))
    )
    return Finding(
        rule, level, message, path, "2", Side.TARGET, "my", region, at, part or None, source=SOURCE, target=TARGET
    )


WRONG = finding("wrong-term", Level.ERROR, "KNDF where the source has KNPLF", part="KNDF")._replace(
    concept="knplf",
    found_concept="kndf",
    expected=("KNPLF", "ကလလတ"),
    related=(Related(Side.SOURCE, span(SOURCE, "KNPLF"), "KNPLF", "named here"),),
)
GLOSSARY = Glossary({"knplf": Concept("knplf")}, origin="glossary")
SUMMARY = Summary(
    files=2,
    segments=1200,
    findings={Level.ERROR: 1},
    usages=(
        Usage("cnf", "en", "CNF", 1),
        Usage("knplf", "en", "KNPLF", 1),
        Usage("cnf", "my", "CNF", 1),
        Usage("kndf", "my", "KNDF", 1),
    ),
    glossary=GLOSSARY,
    languages=(("en", "my"),),
)


def written(*findings: Finding, summary: Summary = SUMMARY, colour: bool = False, width: int | None = None) -> str:
    out = io.StringIO()
    report.write("text", findings, summary, out, colour=colour, width=width)
    return out.getvalue()


def lines_of(one: Finding) -> str:
    """The lines of a finding alone."""
    return written(one).partition("\n\n")[0]


def test_whole_report() -> None:
    assert written(WRONG) == dedent("""\
        draft.my.md
          line 3:31  error: KNDF where the source has KNPLF  [wrong-term]
              Burmese: ပူးတွဲကြေညာချက်တွင် CNF နှင့် «KNDF» က စစ်သားများကို လက်နက်ချရန် တိုက်တွန်းခဲ့သည်။
              source (named here): In a joint statement, the CNF and the «KNPLF» called on soldiers to surrender.
              expected: KNPLF or ကလလတ

        Terms with findings, in the forms that the texts use (spelled as in the glossary):
          KNPLF (1) → (not named) [knplf]
          (not named) → KNDF (1) [kndf]
        Other terms:
          CNF (1) → CNF (1) [cnf]

        Checked 2 files, 1,200 segments, English to Burmese.
        Glossary: glossary (1 concept).
        Found 1 error.
        """)


def test_missing_term_shows_the_whole_target_and_the_source_marked() -> None:
    missing = finding("missing-term", Level.ERROR, "KNPLF is not named here")
    missing = missing._replace(text="KNPLF", expected=("ကလလတ",), related=WRONG.related)
    assert lines_of(missing).splitlines()[2:] == [
        f"      Burmese: {TARGET}",
        "      source (named here): In a joint statement, the CNF and the «KNPLF» called on soldiers to surrender.",
        "      expected: ကလလတ",
    ]


@pytest.mark.parametrize(
    ("fix", "expected", "remedy"),
    [
        pytest.param(None, (), [], id="nothing is known"),
        pytest.param(None, ("a", "b", "c", "d", "e"), ["expected: a or b or c or 2 more"], id="many forms"),
        pytest.param([("KNDF", "KNPLF")], ("KNPLF", "ကလလတ"), ["write: KNPLF or ကလလတ"], id="a fix that is expected"),
        pytest.param([("KNDF", "")], (), [f"write: {TARGET.replace('KNDF', '')}"], id="to be deleted"),
        pytest.param([("CNF", "A"), ("KNDF", "B")], (), [f"write: {TARGET.replace('CNF', 'A').replace('KNDF', 'B')}"],
                     id="two edits"),
    ],
)  # fmt: skip
def test_remedy(fix: list[tuple[str, str]] | None, expected: tuple[str, ...], remedy: list[str]) -> None:
    edits = tuple(Edit(span(TARGET, old), new) for old, new in fix or ())
    one = finding("some-rule", Level.NOTE, "message", part="KNDF")
    one = one._replace(expected=expected, fix=Fix(edits, safe=True) if fix else None)
    assert [line.strip() for line in lines_of(one).splitlines()[3:]] == remedy


def test_related_place_in_another_file_is_named() -> None:
    related = Related(Side.TARGET, Span(0, 4), "KNPF", "first written here", unit="9", path="other.md")
    assert lines_of(WRONG._replace(related=(related,))).splitlines()[3] == (
        "      other.md, unit 9 (first written here): «KNPF»"
    )


def test_related_place_on_another_line() -> None:
    there = Region(Position(12, 3), Position(12, 7))
    related = Related(Side.TARGET, Span(0, 4), "KNPF", "first written here", unit="9", region=there)
    assert lines_of(WRONG._replace(related=(related,))).splitlines()[3] == (
        "      line 12 (first written here): «KNPF»"
    )


def test_related_place_in_the_source_of_a_pair() -> None:
    there = Region(Position(12, 5), Position(12, 10))
    related = Related(Side.SOURCE, span(SOURCE, "KNPLF"), "KNPLF", "named here", path="draft.en.md", region=there)
    pair = WRONG._replace(path="draft.my.md", related=(related,))
    assert "      source, draft.en.md:12 (named here): " in lines_of(pair)
    apart = pair._replace(path="my/draft.md", related=(related._replace(path="en/draft.md"),))
    assert "      source, en/draft.md:12 (named here): " in lines_of(apart)


def test_a_fuzzy_entry_says_so() -> None:
    assert "KNDF where the source has KNPLF (fuzzy entry)  [wrong-term]" in written(WRONG._replace(state=State.FUZZY))


@pytest.mark.parametrize(("text", "remedy"), [("", "nothing there"), (" ", "␣"), ("\n", "⏎"), ("\u00a0", "⍽")])
def test_what_cannot_be_seen_is_shown_by_signs(text: str, remedy: str) -> None:
    at = span(TARGET, " ")
    one = WRONG._replace(span=at, text=" ", expected=(), fix=Fix((Edit(at, text),), safe=True))
    assert lines_of(one).splitlines()[-1] == f"      write: {remedy}"


def test_related_place_that_is_the_place_itself_is_not_shown_twice() -> None:
    related = Related(Side.TARGET, span(TARGET, "KNDF"), "KNDF", "also not-preferred: x")
    assert lines_of(WRONG._replace(related=(related,))).splitlines()[3] == "      also not-preferred: x"


def test_places_without_lines() -> None:
    assert "  unit 2  error:" in written(WRONG._replace(region=None))
    assert "  whole file  error:" in written(WRONG._replace(region=None, unit=None))


def test_findings_are_grouped_by_file() -> None:
    headings = [line for line in written(WRONG, WRONG, WRONG._replace(path="b.md")).splitlines() if line[-3:] == ".md"]
    assert headings == ["draft.my.md", "b.md"]


def test_suppressed_findings_are_counted_and_not_shown() -> None:
    text = written(WRONG._replace(suppressed="inline comment"))
    assert "wrong-term" not in text
    assert "Not shown: 1 finding ignored on request" in text


def test_clean_run_is_short_and_reassuring() -> None:
    summary = SUMMARY._replace(findings={}, usages=SUMMARY.usages[:1], languages=((None, "en"),))
    assert written(summary=summary) == dedent("""\
        Terms met, in the forms that the texts use (spelled as in the glossary):
          CNF (1) [cnf]

        Checked 2 files, 1,200 segments, English without its source.
        Glossary: glossary (1 concept).
        Found nothing to mend.
        """)


def test_what_was_not_checked_is_said() -> None:
    summary = SUMMARY._replace(unchecked=("x.doc: no reader",), remarks=("a.md: paragraphs part at 7",), crashed=True)
    text = written(summary=summary)
    assert "How files were read:\n  - a.md: paragraphs part at 7\nNot checked:\n  - x.doc: no reader\n" in text
    assert "The check is not complete" in text


def test_words_that_one_side_has_alone_are_no_lack() -> None:
    words = {each: Concept(each, enforce=Enforce.ADVISORY) for each in ("clash", "battle", "state")}
    usages = [Usage("clash", "en", "clash", 1), Usage("battle", "my", "တိုက်ပွဲ", 1)]
    usages += [Usage("state", "en", "state", 1), Usage("state", "my", "ပြည်နယ်", 1), Usage("knplf", "en", "KNPLF", 1)]
    summary = SUMMARY._replace(usages=tuple(usages), glossary=Glossary({**GLOSSARY.concepts, **words}))
    assert list(concept_lines(summary, frozenset()))[1:] == [
        "  state (1) → ပြည်နယ် (1) [state]",
        "  KNPLF (1) → (not named) [knplf]",
    ]
    assert "  clash (1) → (not named) [clash]" in list(concept_lines(summary, {"clash"}))


def test_clean_run_with_gaps_promises_no_more_than_it_did() -> None:
    assert written(summary=SUMMARY._replace(findings={}, unchecked=("x",))).endswith(
        "Found nothing to mend in what was checked.\n"
    )


@pytest.mark.parametrize(("faulty", "limit"), [(frozenset(), FEW), (frozenset({"c30"}), 1 + OTHERS)])
def test_concept_table_is_kept_short(faulty: frozenset[str], limit: int) -> None:
    usages = tuple(Usage(f"c{number}", "my", "က", 1) for number in range(40))
    lines = list(concept_lines(Summary(usages=usages, languages=((None, "my"),)), faulty))
    assert sum(line.startswith("  က") for line in lines) == limit
    assert lines[-1] == f"  and {40 - limit} more"
    assert not faulty or lines[1] == "  က (1) [c30]"


def test_all_concepts_with_findings_come_before_others_are_cut() -> None:
    usages = tuple(Usage(f"c{number}", "my", "က", 1) for number in range(40))
    faulty = frozenset(f"c{number}" for number in range(30))
    lines = list(concept_lines(Summary(usages=usages, languages=((None, "my"),)), faulty))
    assert lines.index("Other terms:") == 1 + LIMIT
    assert lines[-1] == f"  and {40 - LIMIT - OTHERS} more"


def test_width_breaks_between_phrases_only() -> None:
    narrow = written(WRONG, width=60)
    assert "line 3:31  error: KNDF where the source has KNPLF\n      [wrong-term]" in narrow
    assert "  KNPLF (1) → (not named) [knplf]\n" in narrow


def test_colour_only_when_asked_for() -> None:
    assert "\x1b[" not in written(WRONG)
    assert "\x1b[31m" in written(WRONG, colour=True)


def test_colour_does_not_move_line_breaks() -> None:
    import click

    assert click.unstyle(written(WRONG, colour=True, width=60)) == written(WRONG, width=60)


def test_hostile_text_is_shown_and_not_obeyed() -> None:
    hostile = WRONG._replace(path="a\x1b[2J.md", message="x\x1b]0;y\x07", target=TARGET + "\x1b[2J", text="\x1b")
    assert "\x1b" not in written(hostile)
