"""TBX as ISO 30042:2019 and the TBX-Basic dialect want it, and as others write it.

The checks are ours: the order of elements of the core structure, the levels and picklists of the modules min and basic
(https://www.tbxinfo.net, TBX-Basic dialect 1.2).
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from toolkit.model import Concept, Status, Term, TermType
from toolkit.termbase import load_glossary, shipped_glossary
from toolkit.termbase.exchange.categories import Dialect
from toolkit.termbase.exchange.tbx_read import read
from toolkit.termbase.exchange.tbx_write import DCA, DCT, V2, Style, tbx

NS = "{urn:iso:std:iso:30042:ed-2}"
AUX = {"descrip", "descripGrp", "admin", "adminGrp", "transacGrp", "note", "ref", "xref"}
LEVELS = {
    "subjectField": {"conceptEntry", "termEntry"},
    "definition": {"conceptEntry", "termEntry", "langSec"},
    "crossReference": {"conceptEntry", "termEntry", "termSec"},
    "context": {"termSec", "tig"},
    "source": {"termSec", "tig"},
    "administrativeStatus": {"termSec", "tig"},
    "termType": {"termSec", "tig"},
}
PICKLISTS = {
    "administrativeStatus": {f"{status}Term-admn-sts" for status in Status},
    "termType": {"fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"},
    "transactionType": {"origination", "modification"},
}


def bare(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


@pytest.mark.parametrize("dialect", Dialect)
@pytest.mark.parametrize("style", [DCA, DCT, V2])
def test_the_shipped_glossary_is_well_structured(style: Style, dialect: Dialect) -> None:
    root = ET.fromstring(tbx(list(load_glossary(shipped_glossary()).concepts.values()), ["here"], style, dialect))
    assert root.get("type") == dialect
    assert [bare(child) for child in root] == [style.header, "text"]
    entries = list(root[1][0])
    assert entries
    ids = [entry.get("id") for entry in entries]
    assert len(set(ids)) == len(ids)
    for entry in entries:
        check_entry(entry, style, set(ids))
    if dialect is Dialect.CORE:
        names = {bare(element) for element in root[1].iter()}
        assert names == {"text", "body", style.entry, style.lang, style.term, "term", "note"}


def check_entry(entry: ET.Element, style: Style, ids: set[str | None]) -> None:
    names = [bare(child) for child in entry]
    assert set(names[names.index(style.lang) :]) == {style.lang}, "language sections come last"
    for section in entry.iter():
        if bare(section) == style.term:
            kinds = [bare(child) for child in section]
            assert kinds[0] == "term"
            notes = [kind == "termNote" for kind in kinds[1:]]
            assert notes == sorted(notes, reverse=True), "term notes come before everything else"
            assert style.tags or set(kinds[1:]) <= AUX | {"termNote"}
    parents = {child: parent for parent in entry.iter() for child in parent}
    for element in entry.iter():
        name = element.get("type") or bare(element)
        level = parents.get(element)
        if level is not None and bare(level).endswith("Grp"):
            level = parents.get(level)
        assert name not in LEVELS or level is None or bare(level) in LEVELS[name]
        assert name not in PICKLISTS or element.text in PICKLISTS[name]
        assert element.get("target") is None or element.get("target") in ids


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
    (concept,) = reading.concepts
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
