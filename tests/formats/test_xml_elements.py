from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.formats.xml_elements import Element, MarkupError, element_in, first_element
from toolkit.formats.xml_text import decode


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("<a>R&D</a>", "a bare &: write &amp;", "&"),
        ("<a>one&nbsp;two</a>", "&nbsp; is no entity of XML: write the character itself", "&nbsp;"),
        ("<a>1 < 2</a>", "< 2 is no tag: write &lt; for <", "< 2"),
        ("<a><b>text</a></b>", "</a> where </b> is due", "</a>"),
        ("<a><b>text</b>", "<a> is not closed", "<a>"),
        ("<a b=c>text</a>", "<a b=c> is no tag: write &lt; for <", "<a b=c>"),
        ("text", "no element", "text"),
    ],
)
def test_what_is_not_well_formed_is_said_with_its_place(text: str, message: str, place: str) -> None:
    with pytest.raises(MarkupError) as caught:
        element_in(text, 0, len(text))
    assert str(caught.value) == message
    assert text[slice(*caught.value.at)] == place


def test_elements_know_their_places() -> None:
    text = "before <x:a one=\"1\" xml:lang='my'><b/><!-- said --><c>က &amp; <d>ခ</d></c></x:a> after"
    root = element_in(text, 7, len(text) - 6)
    assert (root.name, root.attribute("one"), root.attribute("xml:lang"), root.attribute("two")) == (
        "a",
        "1",
        "my",
        None,
    )
    assert [child.name for child in root.children] == ["b", "c"]
    assert root.comments == ("said",)
    found = root.first("c")
    assert found is not None
    assert text[slice(*found.inside)] == "က &amp; <d>ခ</d>"
    assert [text[slice(*each.inside)] for each in root.below("d")] == ["ခ"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "x.dtd"><!-- <a> --><tmx>', "tmx"),
        ("text", None),
        ("<x:xliff/>", "xliff"),
    ],
)
def test_the_first_element(text: str, name: str | None) -> None:
    assert first_element(text) == name


NAMES = st.sampled_from(["a", "b", "c-d"])
LEAVES = st.sampled_from(["", "က", "x &amp; y", "&#x1000;", "<![CDATA[<z> & ]]>", "<!-- <q> -->"])
TREES = st.recursive(
    st.tuples(NAMES, LEAVES), lambda inner: st.tuples(NAMES, st.lists(st.one_of(inner, LEAVES), max_size=3))
)


def written(tree: object) -> str:
    match tree:
        case str():
            return tree
        case (name, str() as text):
            return f"<{name} id='1'>{text}</{name}>"
        case (name, inner):
            return f'<{name}  id = "&lt;" >' + "".join(map(written, inner)) + f"</{name} >"
    raise AssertionError


@given(TREES)
def test_elements_are_those_that_elementtree_finds(tree: object) -> None:
    text = written(tree)

    def ours(element: Element) -> object:
        inside = text[slice(*element.inside)]
        said = decode(inside)
        return element.name, element.attribute("id"), said.strip(), [ours(child) for child in element.children]

    def theirs(element: ElementTree.Element) -> object:
        said = "".join(element.itertext())
        return element.tag, element.get("id"), said.strip(), [theirs(child) for child in element]

    assert ours(element_in(text, 0, len(text))) == theirs(ElementTree.fromstring(text))


@given(st.lists(st.sampled_from(["<a>", "</a>", "<b/>", "&amp;", "&", "<", ">", "က", "<!--", "-->", "]]>"])))
def test_what_elementtree_refuses_is_refused(parts: list[str]) -> None:
    text = "<a>" + "".join(parts) + "</a>"
    try:
        element_in(text, 0, len(text))
    except MarkupError:
        with pytest.raises(ElementTree.ParseError):
            ElementTree.fromstring(text)
