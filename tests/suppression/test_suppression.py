from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.running import counting, found, hidden, run
from toolkit.suppression.directives import directives
from toolkit.suppression.suppression import matches

PO = 'msgid ""\nmsgstr ""\n"Language: my\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
MISSING = 'msgid "The KNDF said so."\nmsgstr "သူတို့က ပြောသည်။"\n'
XLIFF = (
    '<xliff version="1.2"><file source-language="en" target-language="my"><body>\n{}<trans-unit id="1">{}'
    "<source>The KNDF said so.</source><target>သူတို့က ပြောသည်။</target></trans-unit>\n</body></file></xliff>\n"
)
TMX = '<tmx><header srclang="en"/><body>\n{}<tu>{}<tuv xml:lang="en"><seg>The KNDF</seg></tuv>\n'
TMX += '<tuv xml:lang="my"><seg>သူတို့က</seg></tuv></tu></body></tmx>\n'
ASKS = "wawhara: ignore missing-term -- why"
SELECT = ("--select", "missing-term", "--select", "unknown-acronym", "--select", "unused-suppression")


def put(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.en.md", "<!-- wawhara: ignore unknown-acronym -- why -->\nThe XQZ said so.\n"),
        ("a.en.md", "The XQZ said so. <!-- wawhara: ignore unknown-acronym -- why -->\n"),
        ("a.en.md", "# Head\n\n<!-- wawhara: ignore all -- why -->\n\nThe XQZ said so.\n"),
        ("a.en.md", "The XQZ said so.\n\n<!-- wawhara: ignore-file unknown-acronym -- why -->\n"),
        ("a.en.txt", "[wawhara: ignore unknown-acronym -- why]\nThe XQZ said so.\n"),
        ("a.en.txt", "Hello there.\n# wawhara: ignore unknown-acronym -- why\nThe XQZ said so.\n"),
        ("a.en.txt", "<!-- wawhara: ignore unknown-acronym -- why -->\n\nThe XQZ said so.\n"),
        ("a.po", PO + "# wawhara: ignore missing-term -- why\n" + MISSING),
        ("a.po", PO + "#. wawhara: ignore missing-term -- why\n" + MISSING),
        ("a.po", PO + "#, c-format, wawhara-ignore:missing-term\n" + MISSING),
        ("a.po", PO + "#, wawhara-ignore\n" + MISSING),
        ("a.po", "# wawhara: ignore-file missing-term -- why\n" + PO + MISSING),
        ("a.tsv", "id\tnote\ten\tmy\n1\twawhara: ignore missing-term -- why\tThe KNDF said.\tသူတို့က ပြောသည်။\n"),
        ("a.csv", "id,en,my,comment\n1,The KNDF said.,သူတို့က ပြောသည်။,wawhara: ignore missing-term\n"),
        ("a.xlf", XLIFF.format(f"<!-- {ASKS} -->\n", "")),
        ("a.xlf", XLIFF.format("", f"<!-- {ASKS} -->")),
        ("a.xlf", XLIFF.format("", f'<note from="desk">{ASKS}</note>')),
        ("a.xlf", XLIFF.format("", "").replace("<xliff", "<!-- wawhara: ignore-file missing-term -- why -->\n<xliff")),
        ("a.tmx", TMX.format(f"<!-- {ASKS} -->", "")),
        ("a.tmx", TMX.format("", f"<note>{ASKS}</note>")),
    ],
)
def test_the_text_asks(tmp_path: Path, name: str, text: str) -> None:
    findings = found(tmp_path, put(tmp_path, name, text), *SELECT)
    assert not counting(findings)
    (why,) = hidden(findings)
    assert why.startswith(("comment at ", "flag at "))
    assert ("-- why" not in text) or why.endswith(": why")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "a.en.md",
            "<!-- wawhara: ignore missing-term -->\nThe XQZ said so.\n",
            ["unknown-acronym XQZ"],
        ),
        ("a.en.md", "<!-- wawhara: ignore unknown-acronym -->\nHello.\n\nThe XQZ said so.\n", ["unknown-acronym XQZ"]),
        ("a.en.md", "```\n<!-- wawhara: ignore-file all -->\n```\n\nThe XQZ said so.\n", ["unknown-acronym XQZ"]),
        ("a.en.txt", "They write wawhara: ignore unknown-acronym there. The XQZ.\n", ["unknown-acronym XQZ"]),
        ("a.xlf", XLIFF.format(f"<!-- {ASKS} -->\n<group><note/></group>", ""), ["missing-term KNDF"]),
        ("a.tmx", TMX.format("", "").replace("သူတို့က", f"သူတို့က {ASKS}"), ["missing-term KNDF"]),
    ],
)
def test_others_still_count(tmp_path: Path, name: str, text: str, expected: list[str]) -> None:
    findings = found(tmp_path, put(tmp_path, name, text), *SELECT)
    assert [told for told in counting(findings) if not told.startswith("unused")] == expected


@pytest.mark.parametrize(
    ("note", "message"),
    [
        ("wawhara: ignore missing-term", "missing-term: nothing to ignore here any more"),
        ("wawhara: ignore mising-term", 'unknown rule "mising-term" (did you mean "missing-term"?)'),
        ("wawhara: ignore", 'no rule is named (write the rules, or "all")'),
        ("wawhara: ignore -- just so", 'no rule is named (write the rules, or "all")'),
    ],
)
def test_asked_in_vain(tmp_path: Path, note: str, message: str) -> None:
    path = put(tmp_path, "a.po", PO + f'# {note}\nmsgid "Hello."\nmsgstr "မင်္ဂလာပါ။"\n')
    (finding,) = found(tmp_path, path, *SELECT)
    assert (finding["rule"], finding["level"], finding["message"]) == ("unused-suppression", "warning", message)
    assert finding["region"]["start"]["line"] == 6


AS_WRITTEN = 'this hides nothing: write "wawhara: ignore RULE -- why"'
AS_COMMENT = 'write it as a comment: "<!-- wawhara: ignore RULE -- why -->"'


@pytest.mark.parametrize(
    ("name", "line", "message"),
    [
        ("a.en.txt", "[wawhara ignore unknown-acronym]", AS_WRITTEN),
        ("a.en.txt", "[wawhara: ignor unknown-acronym]", AS_WRITTEN),
        ("a.en.txt", "# Wawhara: ignore unknown-acronym", AS_WRITTEN),
        ("a.en.md", "<!-- Wawhara: Ignore unknown-acronym -->", AS_WRITTEN),
        ("a.en.md", "<!-- wawhara: disable unknown-acronym -->", AS_WRITTEN),
        ("a.en.md", "# wawhara: ignore all", AS_COMMENT),
        ("a.en.md", "[wawhara: ignore all]", AS_COMMENT),
        ("a.po", f"{PO}# wawhara ignore missing-term\n{MISSING}", AS_WRITTEN),
        ("a.tsv", "id\tnote\ten\tmy\n1\twawhara ignore missing-term\tYes.\tဟုတ်သည်။", AS_WRITTEN),
    ],
)
def test_slips_are_told(tmp_path: Path, name: str, line: str, message: str) -> None:
    findings = found(tmp_path, put(tmp_path, name, f"{line}\n\nThe XQZ said so.\n" if "en" in name else line), *SELECT)
    assert [each["message"] for each in findings if each["rule"] == "unused-suppression"] == [message]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("a.en.txt", "The wawhara ignore option is described here."),
        ("a.en.txt", "[Wawhara is a word for what is said.]"),
        ("a.en.md", "Write `wawhara: ignore all` in a comment."),
        ("a.en.md", "```\n# wawhara: ignore all\n```"),
        ("a.en.md", "# wawhara: ideas for the desk"),
        ("a.en.md", "<!-- wawhara:ignore all--->"),
    ],
)
def test_no_slips(tmp_path: Path, name: str, line: str) -> None:
    findings = found(tmp_path, put(tmp_path, name, f"{line}\n\nThe XQZ said so.\n"), *SELECT)
    assert [each["message"] for each in findings if each["rule"] == "unused-suppression"] == []


def test_a_reason_without_its_dashes_is_one_line_in_order_of_place(tmp_path: Path) -> None:
    text = "<!-- wawhara: ignore unknown-acronym because the desk said so -->\nThe XQZ said so.\n"
    path = put(
        tmp_path, "a.en.md", f"{text}\n<!-- wawhara: ignore all -->\n\n```\n```\n\n<!-- wawhara: ignore -->\n\nYes.\n"
    )
    messages = [each["message"] for each in found(tmp_path, path, *SELECT) if each["rule"] == "unused-suppression"]
    assert messages[0] == '"because" is no rule: write "--" before the reason'
    lines = [each["region"]["start"]["line"] for each in found(tmp_path, path, *SELECT)[1:]]
    assert lines == sorted(lines)


def test_only_what_ran_is_judged(tmp_path: Path) -> None:
    path = put(tmp_path, "a.po", PO + '# wawhara: ignore missing-term\nmsgid "Hello."\nmsgstr "မင်္ဂလာပါ။"\n')
    assert not found(tmp_path, path, "--ignore", "missing-term", "--select", "unused-suppression")


def test_a_comment_with_nothing_after_it(tmp_path: Path) -> None:
    path = put(tmp_path, "a.en.md", "Hello.\n\n<!-- wawhara: ignore unknown-acronym -->\n")
    (finding,) = found(tmp_path, path, *SELECT)
    assert finding["message"] == "unknown-acronym: no text follows that it could be about"


def test_whole_documents_are_asked_by_paragraph(tmp_path: Path) -> None:
    put(tmp_path, "a.en.md", "One.\n\nTwo.\n\nThree.\n")
    put(tmp_path, "a.my.md", "XQZ က\n\n<!-- wawhara: ignore unknown-acronym -->\nXQY က\n")
    findings = found(tmp_path, str(tmp_path / "a.my.md"), str(tmp_path / "a.en.md"), *SELECT)
    assert counting(findings) == ["unknown-acronym XQZ"]
    assert len(hidden(findings)) == 1


def test_settings_ask_by_path(tmp_path: Path) -> None:
    put(
        tmp_path,
        "wawhara.toml",
        '[ignore-paths]\n"old/**" = { rules = ["unknown-acronym"], reason = "archive" }\n"new" = ["missing-term"]\n',
    )
    for name in ("old/deep/a.en.txt", "new/a.en.txt"):
        put(tmp_path, name, "The XQZ said so.\n")
    findings = found(tmp_path, str(tmp_path / "old"), str(tmp_path / "new"), *SELECT)
    assert [told.split(":")[0] for told in hidden(findings)] == ["settings " + str(tmp_path / "wawhara.toml")]
    notes = [f for f in findings if f["rule"] == "unused-suppression"]
    assert [(f["level"], f["region"]["start"]["line"]) for f in notes] == [("note", 3)]
    assert "unknown-acronym XQZ" in counting(findings)


@given(st.text(max_size=60), st.lists(st.sampled_from(["zawgyi", "missing-term", "all"]), unique=True, max_size=3))
@settings(max_examples=100, deadline=None)
def test_any_reason_may_be_given(reason: str, rules: list[str]) -> None:
    line = " ".join(reason.replace("-->", "").replace("*/", "").split()).strip(" ]})")
    found = [told for told, _ in directives(f"wawhara: ignore {', '.join(rules)} -- {line}")]
    assert found[0].rules == tuple(rules)
    assert list(directives(reason.replace("wawhara", ""))) == []


def test_the_text_report_counts_what_it_hides(tmp_path: Path) -> None:
    path = put(tmp_path, "a.en.md", "<!-- wawhara: ignore unknown-acronym -->\nThe XQZ said so.\n")
    done = run(tmp_path, "check", path, *SELECT, "--fail-on", "note")
    assert done.code == 0
    assert "«XQZ»" not in done.out
    assert "Not shown: 1 finding" in done.out


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("old/**", "old/a.txt", True),
        ("old/**", "older/a.txt", False),
        ("old", "x/old/a.txt", True),
        ("old/", "old/x/a.txt", True),
        ("*.po", "x/y/a.po", True),
        ("*.po", "a.pot", False),
        ("x/*.po", "x/y/a.po", False),
        ("x/**/a.po", "x/a.po", True),
        ("/a.po", "a.po", True),
        ("a?.po", "a1.po", True),
        ("a.b", "aXb", False),
    ],
)
def test_patterns(pattern: str, path: str, expected: bool) -> None:
    assert matches(pattern, "here", f"here/{path}") is expected


ORDERED = ("--select", "missing-term", "--select", "unused-suppression", "--select", "unreadable-entry")
ROWS = (
    "id\ten\tmy\tnote\n"
    "1\tThe KNDF said.\tသူတို့က ပြောသည်။\t\n"
    "2\tHello.\tမင်္ဂလာပါ။\twawhara: ignore missing-term\n"
    "3\tThe KNDF said.\tသူတို့က ပြောသည်။\t\n"
    "4\tHello.\n"
    "5\tHello.\tမင်္ဂလာပါ။\twawhara: ignore mising-term\n"
    "6\tThe KNDF said.\tသူတို့က ပြောသည်။\t\n"
)


@pytest.mark.parametrize("documents", ["true", "false"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_requests_in_vain_stand_among_the_findings_in_order_of_place(tmp_path: Path, documents: str, jobs: str) -> None:
    put(tmp_path, "wawhara.toml", f"documents = {documents}\n")
    findings = found(tmp_path, put(tmp_path, "a.tsv", ROWS), *ORDERED, "--jobs", jobs)
    assert [(each["region"]["start"]["line"], each["rule"]) for each in findings] == [
        (2, "missing-term"),
        (3, "unused-suppression"),
        (4, "missing-term"),
        (5, "unreadable-entry"),
        (6, "unused-suppression"),
        (7, "missing-term"),
    ]


def test_of_a_text_read_in_parts_only_what_is_about_the_whole_file_waits_for_its_end(tmp_path: Path) -> None:
    put(tmp_path, "wawhara.toml", "documents = false\n")
    rows = ROWS.replace("wawhara: ignore mising-term", "wawhara: ignore-file unknown-acronym")
    select = (*ORDERED, "--select", "unknown-acronym")
    findings = found(tmp_path, put(tmp_path, "a.tsv", rows), *select)
    assert [each["region"]["start"]["line"] for each in findings] == [2, 3, 4, 5, 7, 6]
    put(tmp_path, "wawhara.toml", "documents = true\n")
    whole = found(tmp_path, str(tmp_path / "a.tsv"), *select)
    assert [each["region"]["start"]["line"] for each in whole] == [2, 3, 4, 5, 6, 7]
