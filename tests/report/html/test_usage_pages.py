"""Use of the glossary as pages: made of the parts of the check's report, and as safe."""

from __future__ import annotations

import shutil
import subprocess
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.report.html.pages import Elements, data
from tests.report.html.test_page import FLAGS
from toolkit.cli import cli

GLOSSARY = """\
[meta]
subject = "armed-group"
[kndf]
definition = "<b>Formed</b> in 2021."
en = [
  { term = "Karenni Nationalities Defense Force", status = "preferred" },
  { term = "Karenni Nationalities Defence Force" },
  { term = "Karenni Force", status = "deprecated" },
]
my = [{ term = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", status = "preferred" }]
[never]
en = [{ term = "Somebody <i>Else</i>" }]
"""
TEXTS = {
    "a.my.md": "---\ndate: 2023-11-20\n---\n\nKarenni Nationalities Defense Force က ပြောသည်။ <script>x()</script>\n",
    "b.my.md": "---\ndate: 2024-02-01\n---\n\n<img src=x> Karenni Nationalities Defence Force က ပြောသည်။ \u202eevil\n",
    "c.my.md": "ကရင်နီအမျိုးသားများ ကာကွယ်ရေးတပ်က ပြောသည်။\n",
    "d.my.md": "---\ndate: 2024-02-09\n---\n\nKarenni Force က ပြောသည်။\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "glossary.toml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "texts").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "texts" / name).write_text(text, encoding="utf-8")
    (tmp_path / "texts" / "bad.po").write_bytes(b"\xff\xfe\x00")
    return tmp_path


def page(folder: Path, *args: str) -> str:
    file = folder / "page.html"
    command = [*args, str(folder / "texts"), "--glossary", str(folder / "glossary.toml"), "--format", "html"]
    done = CliRunner().invoke(cli, ["glossary", *command, "--output", str(file)], standalone_mode=False)
    assert done.exception is None
    return file.read_text(encoding="utf-8")


COVERAGE, CONCORDANCE = ("coverage",), ("concordance", "kndf")


@pytest.mark.parametrize("args", [COVERAGE, CONCORDANCE], ids=["coverage", "concordance"])
def test_hostile_text_stays_data_and_nothing_is_fetched(folder: Path, args: tuple[str, ...]) -> None:
    text = page(folder, *args)
    elements = Elements(text)
    assert not {"img", "b"} & {tag for tag, _ in elements.found}
    assert [name for name, _ in elements.texts if name not in ("style", "script")] == [
        "data-languages", "data-concepts", "data-matrix", *(["data-places"] if args == CONCORDANCE else []),
    ]  # fmt: skip
    assert "\u202e" not in text
    for _, attributes in elements.found:
        assert not {"src", "style", "onclick"} & set(attributes)
        assert (attributes.get("href") or "#").startswith("#")
    policy = next(a["content"] for tag, a in elements.found if a.get("http-equiv") == "Content-Security-Policy") or ""
    for name in ("script", "style"):
        assert b64encode(sha256(dict(elements.texts)[name].encode()).digest()).decode() in policy


def test_documents_stand_in_the_order_of_their_days(folder: Path) -> None:
    matrix = data(page(folder, *COVERAGE), "matrix")
    assert [Path(path).name for path in matrix["documents"]] == ["a.my.md", "b.my.md", "d.my.md", "c.my.md"]
    assert matrix["days"] == ["2023-11-20", "2024-02-01", "2024-02-09", None]
    forms = {form["text"]: form["rank"] for row in matrix["rows"] for form in row["forms"]}
    assert sorted(forms.values()) == [0, 1, 2, 3], "the preferred forms first"
    assert forms["Karenni Nationalities Defence Force"] == 2


def test_what_occurs_never_and_what_was_not_read_is_said(folder: Path) -> None:
    words = "".join(Elements(page(folder, *COVERAGE)).words)
    assert "1 of 2 concepts occur, 1 never." in words
    assert "Somebody <i>Else</i>" in words
    assert "bad.po" in words


def test_a_place_is_shown_with_its_sentence(folder: Path) -> None:
    places = data(page(folder, *CONCORDANCE), "places")
    assert [(Path(place["path"]).name, place["at"], place["found"], place["avoided"]) for place in places] == [
        ("a.my.md", "5:1", "Karenni Nationalities Defense Force", False),
        ("b.my.md", "5:13", "Karenni Nationalities Defence Force", False),
        ("c.my.md", "1:1", "ကရင်နီအမျိုးသားများ ကာကွယ်ရေးတပ်", False),
        ("d.my.md", "5:1", "Karenni Force", True),
    ]


@pytest.mark.skipif(shutil.which("chromium") is None, reason="Chromium is not installed")
@pytest.mark.parametrize(
    ("args", "said"), [(COVERAGE, "1 of 1 concept, 4 of 4 documents"), (CONCORDANCE, "4 of 4 places")]
)
def test_in_a_browser(folder: Path, args: tuple[str, ...], said: str) -> None:
    text = page(folder, *args).replace('<option value="month">', '<option value="month" selected>')
    (folder / "page.html").write_text(text, encoding="utf-8")
    command = ["chromium", *FLAGS, f"--user-data-dir={folder / 'p'}", "--dump-dom", (folder / "page.html").as_uri()]
    shown = Elements(subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode())
    assert said in shown.words
    assert "img" not in [tag for tag, _ in shown.found]
