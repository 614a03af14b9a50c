"""Findings for a comment on a pull request."""

from __future__ import annotations

from tests.report.samples import ALL, HOSTILE, SUMMARY, WRONG, many, written
from toolkit.model import Level, Summary

GOLDEN = """\
### Terminology: 2 errors

**drafts/a b.tsv**

| line | | finding | in the text |
|--:|---|---|---|
| 8 | error | KNDF where the source has KNPLF (`wrong-term`)<br>write: KNPLF or ကလလတ \
| The <b>«KNPLF»</b> said so.<br><b>«KNDF»</b> က ပြောသည်။ |
| 9 | error | no rendering of KNPLF (`missing-term`)<br>expected: KNPLF or ကလလတ \
| The <b>«KNPLF»</b> said so.<br>KNDF က ပြောသည်။ |

<details><summary>What was checked</summary>

Checked 3 files, 12 segments, English to Burmese.  
Glossary: glossary (2 concepts).  
How files were read:  
  - a.md: paragraphs part at 7  
Not checked:  
  - x.doc: no reader  
Not shown: 1 finding ignored on request (in a text, the settings or a baseline).  
Found 3 errors and 1 note.  

</details>
"""  # noqa: W291  two spaces end a line of Markdown


def test_golden_comment() -> None:
    assert written("markdown", *ALL[:2], ALL[3]) == GOLDEN


def test_a_comment_fits_and_says_what_it_leaves_out() -> None:
    unchecked = tuple(f"{number}.doc: no reader" for number in range(3_000))
    text = written("markdown", *many(Level.NOTE, 500), *many(Level.ERROR, 3), summary=Summary(unchecked=unchecked))
    assert len(text) < 65_536
    assert "### Terminology: 3 errors and 500 notes" in text
    assert text.count("| error |") == 3
    shown = text.count("| note |")
    assert f"*{500 - shown} more findings not shown here.*" in text
    assert "2,980 more not checked" in text


def test_hostile_text_is_shown_and_calls_nobody() -> None:
    text = written("markdown", HOSTILE, WRONG)
    row = next(line for line in text.splitlines() if line.startswith("| 8 | error | =1"))
    assert row.replace("\\|", "").count("|") == 5
    assert "<script" not in row.replace("\\<", "")
    assert "@all" not in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_nothing_found_is_said() -> None:
    assert written("markdown", summary=SUMMARY).startswith("### Terminology: nothing to mend\n")
