"""TBX as ISO 30042:2019 and the TBX-Basic dialect want it, and as others write it.

The checks are ours, see `tbx_structure`.
"""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.strategies import examples
from tests.termbase.exchange.concepts import concept_lists
from tests.termbase.exchange.tbx_structure import faults
from toolkit.model import Concept, Review, Status, Term, TermType
from toolkit.termbase import load_glossary, shipped_glossary
from toolkit.termbase.exchange.categories import Dialect
from toolkit.termbase.exchange.tbx_read import read
from toolkit.termbase.exchange.tbx_write import DCA, DCT, V2, Style, tbx

STYLES = [(style, dialect) for style in (DCA, DCT, V2) for dialect in Dialect]


@pytest.mark.parametrize(("style", "dialect"), STYLES)
def test_the_shipped_glossary_is_what_the_standard_wants(style: Style, dialect: Dialect) -> None:
    concepts = list(load_glossary(shipped_glossary()).concepts.values())[::7]
    assert not list(faults(tbx(concepts, ["here"], style, dialect), dialect))


@pytest.mark.parametrize(("style", "dialect"), STYLES)
@examples(10)
@given(concepts=concept_lists(fewest=1))
def test_whatever_a_glossary_says_is_what_the_standard_wants(
    style: Style, dialect: Dialect, concepts: list[Concept]
) -> None:
    assert not list(faults(tbx(concepts, ["here"], style, dialect), dialect))


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("<note>n</note>", "<remark>n</remark>", "remark"),
        ("fullForm", "fullform", "termType: fullform"),
        ('type="definition"', 'type="context"', "context at conceptEntry"),
        ('id="a"', 'id="1"', 'id "1"'),
        ("</term>\n", "</term><note>early</note>\n", "termSec: term note termNote"),
        ('style="dca"', 'style="dct"', "termSec: term termNote"),
    ],
)
def test_what_is_wrong_is_seen(right: str, wrong: str, said: str) -> None:
    text = tbx([Concept("a", definition="d", note="n", terms=(Term("A", "en"),))], ["here"])
    assert right in text
    assert any(said in fault for fault in faults(text.replace(right, wrong, 1), Dialect.BASIC))


def test_statuses_and_types_are_those_of_the_standard() -> None:
    terms = (Term("KNDF", "en", Status.SUPERSEDED, TermType.ACRONYM),)
    text = tbx([Concept("a", subject="s", terms=terms)], [], DCT)
    assert "<min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus>" in text
    assert "<basic:termType>acronym</basic:termType>" in text
    assert "<min:subjectField>s</min:subjectField>" in text


FOREIGN = """\
<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en">
<martifHeader><fileDesc><sourceDesc><p>a test</p></sourceDesc></fileDesc></martifHeader>
<text><body>
 <termEntry id="c1">
  <descripGrp><descrip type="definition">one
     thing</descrip><admin type="source">a book</admin></descripGrp>
  <langSet xml:lang="EN"><ntig><termGrp><term>alpha</term>
   <termNote type="partOfSpeech">noun</termNote>
   <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet>
  <langSet xml:lang="my_MM"><tig><term>က</term><admin type="source">b</admin></tig><tig><term> </term></tig></langSet>
 </termEntry>
 <termEntry id="c1"><langSet xml:lang="en"><tig><term>again</term></tig></langSet></termEntry>
 <termEntry id="c2"/>
 <termEntry id="c3"><langSet xml:lang="en"><tig><term>x</term>
  <termNote type="administrativeStatus">banned</termNote></tig></langSet></termEntry>
</body></text></martif>
"""
REFUSED = {
    12: "empty term",
    14: 'duplicate id "c1"',
    15: "entry without a term",
    16: 'unknown status "banned"',
}


def test_foreign_tbx_is_read_and_what_is_not_is_said() -> None:
    reading = read("f.tbx", FOREIGN.encode())
    concept, doubtful = reading.concepts
    assert [(t.text, t.review, t.note) for t in doubtful.terms] == [
        ("x", Review.PROPOSED, 'The list says: unknown status "banned".')
    ]
    assert concept.definition == "one thing"
    assert [(t.lang, t.text, t.status, t.source, t.line) for t in concept.terms] == [
        ("en", "alpha", Status.DEPRECATED, (), 9),
        ("my", "က", Status.ADMITTED, ("b",), 12),
    ]
    assert reading.ignored == {"partOfSpeech of a term": 1, "source of a concept": 1}
    assert reading.remarks == ['the file says of its source: "a test"']
    assert {each.line: each.reason.split(" (")[0] for each in reading.refused} == REFUSED


def test_weblate_flags() -> None:
    text = FOREIGN.replace("deprecatedTerm-admn-sts", "forbidden").replace(
        "<langSet", '<descrip type="Translation needed">No</descrip><langSet', 1
    )
    (concept, *_) = read("f.tbx", text.encode()).concepts
    assert not concept.translate
    assert concept.terms[0].status is Status.DEPRECATED
