"""undefined-acronym beyond the examples in its own file."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.match.matcher import Matcher
from toolkit.model import Fault, Level, Segment, Side, Zone
from toolkit.rules.rule import View
from toolkit.rules.undefined_acronym import GLOSSARY, check_document
from toolkit.settings import Settings
from toolkit.termbase.load import load_glossary

EXPLAINED, BARE = "The Karen National Union (KNU) won.", "The KNU won."

TWO_BODIES = """
[kna-karen]
en = [{ term = "Karen National Army", status = "preferred" }, { term = "KNA", type = "acronym", status = "preferred" }]

[kna-kuki]
en = [{ term = "Kuki National Army", status = "preferred" }, { term = "KNA", type = "acronym", status = "preferred" }]

[knplf]
en = [
  { term = "Karenni Nationalities People's Liberation Front", status = "preferred" },
  { term = "KNPLF", type = "acronym", status = "preferred" },
  { term = "Kalalata", type = "acronym", status = "admitted" },
]
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("The KNU and the KNLA said so.", ["KNU", "KNLA"], id="two"),
        pytest.param("The KNU, the Karen National Union, said so.", [], id="commas"),
        pytest.param("The Karen National Union, also known as KNU, said so.", [], id="joining words"),
        pytest.param("Karen National Union’s (KNU) leader", [], id="possessive"),
        pytest.param("Karen National Union “KNU”", [], id="quotation marks"),
        pytest.param("Karen National Union and Karen National Liberation Army (KNU, KNLA)", [], id="two and two"),
        pytest.param("The Karen National Union met. KNU leaders came.", ["KNU"], id="the next sentence"),
        pytest.param("The Karen National Union in its camp near KNU land", ["KNU"], id="words between"),
        pytest.param("UN officials met the UN.", [], id="well known"),
        pytest.param("The KNU said so; the KNU left.", ["KNU"], id="once"),
    ],
)
def test_english_draft(text: str, found: list[str], tmp_path: Path) -> None:
    assert _drafts([(text, Zone.BODY)], tmp_path) == found


@pytest.mark.parametrize(
    ("segments", "found"),
    [
        pytest.param([("KNU wins", Zone.HEADLINE), (EXPLAINED, Zone.BODY)], [], id="headline"),
        pytest.param([("KNU leaders", Zone.CAPTION)], [], id="caption"),
        pytest.param([("KNU", Zone.TABLE)], [], id="table"),
        pytest.param([(EXPLAINED, Zone.HEADLINE), (BARE, Zone.BODY)], ["KNU"], id="explained in the headline only"),
        pytest.param([(BARE, Zone.BODY), (EXPLAINED, Zone.BODY)], ["KNU"], id="explained too late"),
        pytest.param([("KNU leaders", Zone.LIST)], ["KNU"], id="list"),
    ],
)
def test_zones(segments: list[tuple[str, Zone]], found: list[str], tmp_path: Path) -> None:
    assert _drafts(segments, tmp_path) == found


@pytest.mark.parametrize(
    ("segments", "found"),
    [
        pytest.param(["The KNA came."], ["KNA"], id="either body"),
        pytest.param(["The Karen National Army (KNA) came.", "The KNA left."], [], id="one of them"),
        pytest.param(
            ["The Karen National Army (KNA) and the Kuki National Army (KNA) met.", "The KNA left.", "The KNA left."],
            ["KNA"],
            id="explained as both, then bare",
        ),
        pytest.param(
            ["The Karenni Nationalities People’s Liberation Front (KNPLF) came.", "The Kalalata left."],
            ["Kalalata"],
            id="another acronym of the same body",
        ),
    ],
)
def test_shared_letters(segments: list[str], found: list[str], tmp_path: Path) -> None:
    assert _drafts([(text, Zone.BODY) for text in segments], tmp_path, TWO_BODIES) == found


def test_the_source_is_not_looked_at(tmp_path: Path) -> None:
    segments = [
        Segment("1", "The Karen National Union (KNU) said so.", "KNUက ပြောသည်။"),
        Segment("2", "The KNLA said so.", "ကရင်အမျိုးသားအစည်းအရုံး (KNU)က ပြောသည်။"),
    ]
    assert [f.side for f in _faults(segments, "en", "my", tmp_path, GLOSSARY)] == [Side.TARGET]


def test_a_line_end_within_a_paragraph_divides_nothing(tmp_path: Path) -> None:
    assert _drafts([("The Karen National Union\n(KNU) said so.", Zone.BODY)], tmp_path) == []


def test_a_misspelt_name_explains_it_too(tmp_path: Path) -> None:
    segment = Segment("1", "The Karen National Union (KNU) said so.", "ကရင်အမျိုးသားအစည်းအရုံ (KNU)က ပြောသည်။")
    assert _faults([segment], "en", "my", tmp_path, GLOSSARY) == []


@pytest.mark.parametrize(
    ("source", "target", "reader", "level"),
    [
        pytest.param("The KNU said so.", "KNUက ပြောသည်။", "csv", Level.NOTE, id="the source has the acronym only"),
        pytest.param("The Karen National Union said so.", "KNUက ပြောသည်။", "csv", None, id="the source has the name"),
        pytest.param("The KNU said so.", "KNUက ပြောသည်။", "markdown", None, id="running text"),
        pytest.param(None, "KNUက ပြောသည်။", "csv", None, id="a draft alone"),
    ],
)
def test_level_in_tables(source: str | None, target: str, reader: str, level: Level | None, tmp_path: Path) -> None:
    lang = "en" if source is not None else None
    (fault,) = _faults([Segment("1", source, target)], lang, "my", tmp_path, GLOSSARY, reader)
    assert fault.level is level


def test_a_name_further_up_makes_it_a_note(tmp_path: Path) -> None:
    segments = [Segment("1", None, "The Karen National Union met."), Segment("2", None, BARE)]
    (fault,) = _faults(segments, None, "en", tmp_path, GLOSSARY)
    assert fault.level is Level.NOTE


def test_what_is_offered(tmp_path: Path) -> None:
    (fault,) = _faults([Segment("1", None, "KNUက ပြောသည်။")], None, "my", tmp_path, GLOSSARY)
    assert fault.expected == ("ကရင်အမျိုးသားအစည်းအရုံး (KNU)",)
    assert fault.fix is not None
    assert not fault.fix.safe


def _drafts(segments: list[tuple[str, Zone]], folder: Path, glossary: str = GLOSSARY) -> list[str]:
    made = [Segment(str(number), None, text, zone=zone) for number, (text, zone) in enumerate(segments)]
    texts = []
    for fault in _faults(made, None, "en", folder, glossary):
        assert fault.span is not None
        texts.append(fault.message.split()[0])
    return texts


def _faults(
    segments: list[Segment], source: str | None, target: str, folder: Path, glossary: str, reader: str = ""
) -> list[Fault]:
    path = folder / "glossary.toml"
    path.write_text(glossary, encoding="utf-8")
    pairs = Matcher(load_glossary(path), source, target).pairs(segments)
    return [fault for _, fault in check_document(View([pairs[n] for n in range(len(pairs))], Settings(), reader))]


@pytest.mark.parametrize(
    ("reader", "first", "found"),
    [
        ("text", "KNU and allies attack", 0),
        ("text", "KNU and allies attack.", 1),
        ("markdown", "KNU and allies attack", 1),
    ],
)
def test_the_headline_of_a_plain_text(reader: str, first: str, found: int, tmp_path: Path) -> None:
    segments = [Segment("1", None, first), Segment("2", None, "The Karen National Union (KNU) said so.")]
    assert len(_faults(segments, None, "en", tmp_path, GLOSSARY, reader)) == found
