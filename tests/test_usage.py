"""How texts use the glossary: coverage and concordance."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from toolkit.cli import cli
from toolkit.formats import documents
from toolkit.termbase import load_glossary
from toolkit.usage import Reader, concordance, coverage

GLOSSARY = """\
[meta]
subject = "armed-group"

[kndf]
en = [{ term = "Karenni Nationalities Defense Force", status = "preferred" }, { term = "KNDF", type = "acronym" }]
my = [{ term = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", status = "preferred" }]

[knplf]
en = [{ term = "KNPLF", type = "acronym" }]

[never]
en = [{ term = "Somebody Else" }]
"""
PAIRS = """\
id\ten\tmy
1\tThe KNDF spoke.\tကရင်နီအမျိုးသားများ ကာကွယ်ရေးတပ်က ပြောသည်။
2\tThe KNDF left with the KNPLF.\tသူတို့ ထွက်သွားသည်။
"""
DRAFT = "---\ndate: 2024-02-01\n---\n\nကေအင်န်ဒီအက်ဖ်က ပြောသည်။\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "glossary.toml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "pairs.tsv").write_text(PAIRS, encoding="utf-8")
    (tmp_path / "texts" / "draft.my.md").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def reader(folder: Path) -> Reader:
    return Reader(load_glossary(folder / "glossary.toml"))


def test_a_shared_form_counts_for_what_the_other_side_names(tmp_path: Path) -> None:
    (tmp_path / "glossary.toml").write_text(
        'a = { en = [{ term = "Upper Town" }], my = [{ term = "ရွာမြို့" }] }\n'
        'b = { en = [{ term = "Lower Town" }], my = [{ term = "ရွာမြို့" }] }\n',
        encoding="utf-8",
    )
    (tmp_path / "pairs.tsv").write_text(
        "id\ten\tmy\n1\tLower Town burned.\tရွာမြို့ မီးလောင်သည်။\n2\tIt burned.\tရွာမြို့ မီးလောင်သည်။\n", encoding="utf-8"
    )
    found = coverage(documents([str(tmp_path / "pairs.tsv")]), reader(tmp_path))
    told = {id_: {(c.form, c.times) for c in counts} for id_, counts in found.counts.items()}
    assert told == {"b": {("Lower Town", 1), ("ရွာမြို့", 1)}, "a": {("ရွာမြို့", 1)}}


def test_coverage(folder: Path) -> None:
    found = coverage(documents([str(folder / "texts")]), reader(folder))
    assert list(found.counts) == ["kndf", "knplf"]
    counts = {(c.form, c.lang, Path(c.document).name, c.times) for c in found.counts["kndf"]}
    assert counts == {
        ("KNDF", "en", "pairs.tsv", 2),
        ("ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", "my", "pairs.tsv", 1),
        ("ကေအင်န်ဒီအက်ဖ်", "my", "draft.my.md", 1),
    }
    assert [concept.id for concept in found.never] == ["never"]
    assert {str(c.day) for c in found.counts["kndf"]} == {"None", "2024-02-01"}


def test_concordance(folder: Path) -> None:
    glossary = load_glossary(folder / "glossary.toml")
    lines = list(
        concordance(glossary.concepts["kndf"], documents([str(folder / "texts" / "pairs.tsv")]), reader(folder))
    )
    places = [(line.place, line.lang, line.text[slice(*line.span)], line.others) for line in lines]
    burmese = "ကရင်နီအမျိုးသားများ ကာကွယ်ရေးတပ်"
    assert places == [
        ((2, 7), "en", "KNDF", (burmese.replace(" ", ""),)),
        ((2, 19), "my", burmese, ("KNDF",)),
        ((3, 7), "en", "KNDF", ()),
    ]


def run(folder: Path, *args: str) -> Result:
    more = ("--glossary", str(folder / "glossary.toml"))
    return CliRunner().invoke(cli, ["glossary", *args, *more], standalone_mode=False)


def test_coverage_command(folder: Path) -> None:
    texts = str(folder / "texts")
    text = run(folder, "coverage", texts)
    assert text.return_value == 0
    assert "[kndf]: 4 in 2 documents, 2024-02-01" in text.output
    assert "2 of 3 concepts occur, 1 never" in text.output
    assert run(folder, "coverage", texts, "--never").output.startswith("armed-group (1)\n  Somebody Else [never]\n")
    rows = list(csv.DictReader(io.StringIO(run(folder, "coverage", texts, "--format", "csv").output.lstrip("\ufeff"))))
    assert {row["concept"]: row["times"] for row in rows if not row["form"]} == {"never": "0"}
    assert sum(int(row["times"]) for row in rows) == 5
    data = json.loads(run(folder, "coverage", texts, "--format", "json").output)
    assert (data["concepts"][0]["times"], data["never"]) == (4, ["never"])


def test_concordance_command(folder: Path) -> None:
    texts = str(folder / "texts")
    text = run(folder, "concordance", "KNDF", texts).output
    assert "«ကရင်နီအမျိုးသားများ ကာကွယ်ရေးတပ်»က ပြောသည်။" in text
    assert "other side: (not named)" in text
    assert "4 places in 2 documents." in text
    rows = list(
        csv.DictReader(
            io.StringIO(run(folder, "concordance", "kndf", texts, "--format", "csv").output.partition("\ufeff")[2])
        )
    )
    assert [row["form"] for row in rows] == ["ကေအင်န်ဒီအက်ဖ်", "KNDF", "ကရင်နီအမျိုးသားများ ကာကွယ်ရေးတပ်", "KNDF"]
    data = json.loads(run(folder, "concordance", "kndf", texts, "--format", "json").output)
    assert data["lines"][0]["day"] == "2024-02-01"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("coverage",), "nothing to read"),
        (("concordance", "knfd", "x.md"), 'did you mean "kndf"'),
        (("coverage", "x.md", "--subject", "place"), "no concept has the subject"),
    ],
)
def test_bad_usage(folder: Path, args: tuple[str, ...], said: str) -> None:
    assert said in str(run(folder, *args).exception)


def test_a_file_that_cannot_be_read_is_told(folder: Path) -> None:
    bad = folder / "texts" / "bad.my.md"
    bad.write_bytes(b"\xff\xfe\xff")
    done = run(folder, "coverage", str(folder / "texts"))
    assert done.return_value == 0
    assert "not read:" in done.output
    assert "bad.my.md" in done.output
