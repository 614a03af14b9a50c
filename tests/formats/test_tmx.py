"""TMX, read by our scanner and held to ElementTree."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.formats.reading import Reading, data_folder, read, words
from toolkit.errors import InputError

HEAD = '<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="{}"/><body>\n'
END = "</body></tmx>\n"


def unit(number: str, **texts: str) -> str:
    """A unit with a variant for each language."""
    variants = "".join(f'<tuv xml:lang="{lang}"><seg>{text}</seg></tuv>' for lang, text in texts.items())
    return f"<tu{number}>\n{variants}</tu>\n"


def reading(folder: Path, units: str, source: str = "en", target_lang: str | None = None) -> Reading:
    (folder / "memory.tmx").write_text(HEAD.format(source) + units + END, encoding="utf-8")
    return read(folder / "memory.tmx", target_lang=target_lang)


def test_a_unit_is_a_segment(tmp_path: Path) -> None:
    found = reading(tmp_path, unit(' tuid="x"', en="R&amp;D", my="က") + unit("", my="ခ", en="b"))
    assert (found.document.source_lang, found.document.target_lang, found.document.connected) == ("en", "my", False)
    assert [(each.unit, each.source, each.target) for each in found.segments] == [("x", "R&D", "က"), ("2", "b", "ခ")]
    assert found.lines() == [5, 7]


def test_each_translation_of_a_unit_is_a_segment(tmp_path: Path) -> None:
    variant = '<tuv {}="{}"><seg>{}</seg></tuv>'
    variants = [("xml:lang", "EN", "a"), ("lang", "my", "က"), ("lang", "my", "ခ")]
    two = "<tu>" + "".join(variant.format(*each) for each in variants) + "</tu>"
    assert [(each.unit, each.source, each.target) for each in reading(tmp_path, two).segments] == [
        ("1", "a", "က"),
        ("1/2", "a", "ခ"),
    ]


def test_a_unit_without_one_of_the_languages_is_no_segment(tmp_path: Path) -> None:
    found = reading(tmp_path, unit("", en="a", my="က") + unit("", en="b") + unit("", my="ဂ") + unit("", en="d", my="ဃ"))
    assert [each.unit for each in found.segments] == ["1", "4"]


@pytest.mark.parametrize(
    ("source", "texts", "wanted", "chosen"),
    [
        ("en", {"en": "a", "my": "က"}, None, ("en", "my")),
        ("EN-US", {"en-us": "a", "my-MM": "က"}, None, ("en-US", "my-MM")),
        ("*all*", {"en": "a", "my": "က"}, None, ("en", "my")),
        ("*all*", {"my": "က", "en": "a"}, None, ("my", "en")),
        ("*all*", {"my": "က", "en": "a"}, "my", ("en", "my")),
        ("en", {"en": "a", "en-GB": "a", "my": "က"}, None, ("en", "my")),
        ("en", {"en": "a", "my": "က", "th": "ก"}, "th", ("en", "th")),
    ],
)
def test_which_languages_are_compared(
    tmp_path: Path, source: str, texts: dict[str, str], wanted: str | None, chosen: tuple[str, str]
) -> None:
    found = reading(tmp_path, unit("", **texts), source, wanted)
    assert (found.document.source_lang, found.document.target_lang) == chosen
    assert len(found.segments) == 1


def test_the_variant_of_the_very_region_is_taken(tmp_path: Path) -> None:
    texts = {"en": "a", "en-GB": "b", "my": "က"}
    assert reading(tmp_path, unit("", **texts), "en-GB").texts == [("b", "က")]
    assert reading(tmp_path, unit("", **texts), "en").texts == [("a", "က")]


def test_where_several_languages_could_be_checked_it_is_asked(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"does not say which language is checked \(there are: en, my, th\)"):
        reading(tmp_path, unit("", en="a", my="က", th="ก"))


def test_a_fault_costs_only_its_unit(tmp_path: Path) -> None:
    found = reading(tmp_path, unit("", en="a", my="က") + unit("", en="R&D", my="ခ") + unit("", en="c", my="ဂ"))
    assert [each.unit for each in found.segments] == ["1", "3"]
    assert [(each.message, each.unit) for each in found.unreadable] == [("a bare &: write &amp;", "2")]


@pytest.mark.parametrize(
    ("variants", "texts", "faults"),
    [
        pytest.param("<tuv><seg>a</seg></tuv><tuv xml:lang='my'><seg>က</seg></tuv>", [], 1, id="no language"),
        pytest.param("<tuv lang='en'><seg>a</seg></tuv><tuv lang='Burmese?'><seg>က</seg></tuv>", [], 1, id="odd code"),
        pytest.param(
            "<tuv lang='en'><seg>a</seg></tuv><tuv lang='th'><seg>ก</seg></tuv>", [], 0, id="another language"
        ),
        pytest.param(
            "<tuv lang='en'><seg>a</seg></tuv><tuv><seg>?</seg></tuv><tuv lang='my'><seg>က</seg></tuv>",
            [("a", "က")],
            0,
            id="both there, and one without",
        ),
    ],
)
def test_a_variant_that_does_not_tell_its_language(
    tmp_path: Path, variants: str, texts: list[tuple[str, str]], faults: int
) -> None:
    found = reading(tmp_path, f"<tu>{variants}</tu>" + unit("", en="b", my="ခ"), target_lang="my")
    assert found.texts == [*texts, ("b", "ခ")]
    assert [each.message for each in found.unreadable] == faults * [
        "nothing says the language of this <tuv> (xml:lang)"
    ]


def test_entities_of_a_document_type_are_not_expanded(tmp_path: Path) -> None:
    path = tmp_path / "memory.tmx"
    path.write_text(
        '<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><tmx><header srclang="en"/><body>'
        + unit("", en="one", my="&b;")
        + unit("", en="two", my="ခ")
        + "</body></tmx>",
        encoding="utf-8",
    )
    found = read(path)
    assert found.texts == [("two", "ခ")]
    assert [each.message for each in found.unreadable] == ["&b; is no entity of XML: write the character itself"]


def test_units_are_those_that_elementtree_finds() -> None:
    compared = 0
    for path in sorted(data_folder().rglob("*.tmx")):
        root = ElementTree.parse(path).getroot()
        try:
            ours = {words(text) for each in read(path).segments for text in (each.source, each.target)}
        except InputError:
            continue
        for seg in root.iter("seg"):
            if not len(seg):
                assert words(seg.text) in ours or len(ours) < 30
                compared += 1
    assert compared > 6000
