"""One file that needs nothing else, and obeys nothing that a draft says."""

from __future__ import annotations

import re
import shutil
import subprocess
from base64 import b64decode, b64encode
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pytest

from tests.report.html.pages import Elements, data, page, rows
from tests.report.samples import ALL, HOSTILE, HOSTILE_TEXT, SUMMARY
from toolkit.model import Summary

PACKAGE = files("toolkit.report.html")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync", "--disable-quic",
    "--disable-background-networking", "--disable-component-update",
)  # fmt: skip
SCRIPTS = [file for file in PACKAGE.joinpath("scripts").iterdir() if file.name.endswith(".js")]


def test_the_page_fetches_nothing() -> None:
    elements = Elements(page(*ALL))
    for _, attributes in elements.found:
        assert not {"src", "srcset", "action", "background", "onclick", "onload"} & set(attributes)
        assert (attributes.get("href") or "#").startswith("#")
    style = dict(elements.texts)["style"]
    assert re.findall(r"url\((.{5})", style) == ["data:"]
    assert "@import" not in style


def test_the_policy_names_exactly_the_scripts_and_styles_of_the_page() -> None:
    elements = Elements(page(*ALL))
    policy = next(a["content"] for tag, a in elements.found if a.get("http-equiv") == "Content-Security-Policy") or ""
    for name, kind in (("script", "script-src"), ("style", "style-src")):
        text = dict(elements.texts)[name]
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{kind} 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not [attributes for _, attributes in elements.found if "style" in attributes], "the policy would drop them"


def test_the_font_is_embedded_with_its_licence_beside_it() -> None:
    style = dict(Elements(page()).texts)["style"]
    embedded = re.search("base64,([^)]+)", style)
    assert embedded is not None
    font = PACKAGE.joinpath("font/NotoSansMyanmar-Regular.woff2").read_bytes()
    assert b64decode(embedded[1]) == font
    assert font.startswith(b"wOF2")
    assert "SIL OPEN FONT LICENSE" in PACKAGE.joinpath("font/OFL.txt").read_text(encoding="utf-8")
    assert "U+1000-109F" in style


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: str(file.name))
def test_scripts_never_parse_text_as_markup(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|DOMParser", text
    )


def test_hostile_text_stays_data() -> None:
    summary = Summary(1, 1, unchecked=(HOSTILE_TEXT,), remarks=(HOSTILE_TEXT,), glossary=SUMMARY.glossary)
    text = page(HOSTILE, summary=summary)
    elements = Elements(text)
    assert [tag for tag, _ in elements.found if tag in ("script", "img")] == ["script"] * 5
    assert [name for name, _ in elements.texts] == [
        "style", "data-languages", "data-concepts", "data-matrix", "data-findings", "script",
    ]  # fmt: skip
    assert not set("\x00\x1b\u202e\u2066") & set(text)
    (row,) = rows(text)
    assert row["message"].startswith("=1+1|</script><script>alert(1)</script>\"'&")
    text.encode("utf-8", "backslashreplace")
    assert "<script>alert(1)</script>" in "".join(elements.words), "shown, as words"


def test_what_was_not_checked_is_said_without_scripts() -> None:
    words = " ".join(Elements(page(*ALL)).words)
    for said in (
        "x.doc: no reader",
        "a.md: paragraphs part at 7",
        "3 files, 12 segments",
        "1 finding ignored",
        "noscript",
    ):
        assert said in words or said == "noscript"
    assert "<noscript>" in page()


def test_only_so_many_findings_and_the_rest_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toolkit.report.html.LIMIT", 2)
    text = page(*ALL)
    assert len(rows(text)) == 2
    assert "3 findings more than a browser can hold are left out" in " ".join(Elements(text).words)


def test_cards_hold_what_the_glossary_says() -> None:
    cards = data(page(*ALL), "concepts")
    assert set(cards) == {"knplf", "kndf"}
    assert cards["knplf"]["confusable"] == [["kndf", "KNDF", ""]]
    english, burmese = cards["knplf"]["languages"]
    assert (english["name"], burmese["name"]) == ("English", "Burmese")
    assert english["terms"][0] == {
        "text": "KNPLF", "status": "preferred", "type": "acronym", "note": "", "sources": ["https://example.org/a"],
    }  # fmt: skip


@pytest.mark.skipif(shutil.which("chromium") is None, reason="Chromium is not installed")
def test_in_a_browser(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_bytes(page(*ALL, HOSTILE).encode("utf-8", "backslashreplace"))
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    command = ["chromium", *FLAGS, profile, "--dump-dom", path.as_uri()]
    shown = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode()
    elements = Elements(shown)
    tags = [tag for tag, _ in elements.found]
    assert tags.count("script") == 5
    assert "img" not in tags
    blocks = [attributes.get("class") for tag, attributes in elements.found if tag == "article"]
    assert blocks == ["segment", "segment one", "segment", "segment"]
    assert "5 of 6 findings" in elements.words, "the one ignored on request is hidden at first"
    assert "<script>alert(1)</script>" in "".join(elements.words)
