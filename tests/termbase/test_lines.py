"""Lines of keys and elements, held against tomli's own reading."""

from __future__ import annotations

import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.termbase.lines import Lines

TEXT = '''\
# [no] = "table"
top = 1
["a.b"]  # quoted
note = """two
lines = [1]"""
list = [  # comment, ]
  { term = "x ] } #", n = [1, 2] }, { term = 'y' },

  "bare",
  [ "inner" ],
]
[c.d]
e.f = 1
[[c.g]]
x = 1
[[c.g]]
x = 2
'''


def test_lines_of_everything() -> None:
    lines = Lines(TEXT)
    assert lines.of("top") == 2
    assert lines.of("a.b") == 3
    assert lines.of("a.b", "note") == 4
    assert [lines.of("a.b", "list", i) for i in range(4)] == [7, 7, 9, 10]
    assert lines.of("c", "d", "e", "f") == 13
    assert [lines.of("c", "g", i, "x") for i in range(2)] == [15, 17]


def test_unknown_places_fall_back_to_what_is_around() -> None:
    lines = Lines(TEXT)
    assert lines.of("a.b", "list", 0, "term") == 7
    assert lines.of("a.b", "nothing") == 3
    assert lines.of("nothing") == 1


def test_an_inline_table_with_everything_in_it() -> None:
    lines = Lines('a = [{ b = { c = ["}", \'{\'] }, d = "\\"}" },\n  { e = {} }, {\n}]\nf = 1')
    assert [lines.of("a", i) for i in range(3)] == [1, 2, 2]
    assert lines.of("f") == 4


def test_a_term_over_several_lines() -> None:
    """As TOML 1.1 has it: it stands where it begins."""
    text = 'a = [\n  { term = "x", # }\n    n = [\n 1] },\n  { term = "y",\n  }, { term = "z" }]\nb = 1'
    assert [term["term"] for term in tomli.loads(text)["a"]] == ["x", "y", "z"]
    lines = Lines(text)
    assert [lines.of("a", i) for i in range(3)] == [2, 5, 6]
    assert lines.of("b") == 7


def test_broken_text_is_read_through_quickly() -> None:
    assert Lines("a = [" + "{ x = 'y' " * 2000 + "\nb = 1").of("a") == 1


terms = st.lists(st.text(max_size=8), min_size=1, max_size=4)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(terms, st.integers(0, 3)), min_size=1, max_size=4))
def test_terms_are_found_where_they_were_written(concepts: list[tuple[list[str], int]]) -> None:
    written: list[str] = []
    places: dict[tuple[str, int], int] = {}
    for number, (forms, blank) in enumerate(concepts):
        written += [""] * blank + [f"[c{number}]", "en = ["]
        for i, form in enumerate(forms):
            quoted = "".join(f"\\U{ord(char):08x}" if not char.isalnum() else char for char in form)
            written.append(f'  {{ term = "{quoted}", note = "]{{#" }},')
            places[f"c{number}", i] = len(written)
        written.append("]")
    text = "\n".join(written)
    tomli.loads(text)
    lines = Lines(text)
    assert {place: lines.of(place[0], "en", place[1]) for place in places} == places
