import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.formats.pieces import joined, origins_of
from toolkit.formats.xml_text import decode, escape, hidden, pieces


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("plain", "plain"),
        ("a &lt;b&gt; &amp; &quot;c&quot; &apos;d&apos;", "a <b> & \"c\" 'd'"),
        ("&#x1000;&#4097;", "ကခ"),
        ("&#xD800;", "\ufffd"),
        ('The <g id="1">KNDF</g> said', "The KNDF said"),
        ('<bpt id="1">&lt;b></bpt>KNDF<ept id="1">&lt;/b></ept>', "KNDF"),
        ('before <ph id="1"/>after <x id="2"/>', "before after "),
        ('one<ph id="1">%s</ph>two <ph id="2" />three', "onetwo three"),
        ('<pc id="1">KNDF</pc>၏ <mrk id="m" type="term">မြို့</mrk>', "KNDF၏ မြို့"),
        ('line<x id="1" ctype="lb"/>line', "line\nline"),
        ('line<ph id="1" type="fmt" subType="xlf:lb"/>line', "lineline"),
        ("<![CDATA[R&D <b>]]> &amp; more", "R&D <b> & more"),
        ("one<!-- a <b> comment -->two<?pi?>", "onetwo"),
        ("\n   one\r\n   two  \n", "one\ntwo"),
        (" kept ", " kept "),
        ("", ""),
        ('<x:g id="1">KNDF</x:g>', "KNDF"),
        ('<hi x="1">KNDF</hi><ut x="2">{\\cs6</ut>', "KNDF"),
        ('a <ph id="1" equiv="a > b"/>b', "a b"),
    ],
)
def test_what_of_a_segment_is_text(raw: str, text: str) -> None:
    assert decode(raw) == text == joined(pieces(raw))


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("plain &lt;b&gt;", ()),
        ('<g id="1" ctype="bold">KNDF</g>', ('<g id="1"/>',)),
        ('<bpt i="1" x="1">&lt;b></bpt>KNDF<ept i="1">&lt;/b></ept>', ("<b>", "</b>")),
        ('<ph id="1">%s</ph><ph id="2"/>', ("%s", '<ph id="2"/>')),
        ('<mrk mtype="term">KNDF</mrk><hi>x</hi><sm id="1"/>', ()),
        ("<x/>", ("<x/>",)),
        ("<g id='1'>KNDF</g>", ('<g id="1"/>',)),
    ],
)
def test_what_of_a_segment_is_code(raw: str, code: tuple[str, ...]) -> None:
    assert hidden(raw) == code


TEXTS = st.text(st.sampled_from("ab ကခ<>&\"']["), max_size=20)


@given(TEXTS)
def test_what_is_escaped_reads_as_it_was(text: str) -> None:
    assert decode(escape(text, "x")) == text


@given(st.lists(st.sampled_from(["က", " ", "\n ", "&amp;", "<g id='1'>", "</g>", "<!-- -->", "<![CDATA[&]]>", "ab"])))
def test_each_character_has_a_place_in_order(parts: list[str]) -> None:
    raw = "".join(parts)
    origins = origins_of(pieces(raw), raw)
    assert len(origins.starts) == len(origins.ends) == len(decode(raw))
    runs = list(zip(origins.starts, origins.ends, strict=True))
    assert runs == sorted(runs)
    assert all(end - start > 1 or raw[start] == char for char, (start, end) in zip(decode(raw), runs, strict=True))


@pytest.mark.parametrize(
    ("raw", "written"),
    [("text", "R&amp;D &lt;b&gt;"), ("<![CDATA[text]]>", "R&D <b>"), ("\n <![CDATA[text]]> ", "R&D <b>")],
)
def test_a_section_writes_markup_as_it_is(raw: str, written: str) -> None:
    assert escape("R&D <b>", raw) == written


@pytest.mark.parametrize("raw", ["", "text <![CDATA[text]]>", "<![CDATA[a]]><![CDATA[b]]>"])
def test_where_nothing_can_be_written_the_edit_is_refused(raw: str) -> None:
    with pytest.raises(ValueError, match=r"no translation to write into|CDATA"):
        escape("text", raw)
