"""What of a text stands for itself: links, placeholders, tags."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.text.icu import message
from toolkit.text.verbatim import Kind, tokens


def written(text: str, *flags: str) -> list[str]:
    return [text[token.start : token.end] for token in tokens(text, flags)]


def keys(text: str) -> list[str]:
    return [token.key for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://example.org/a?b=1&c=2#d.", ["https://example.org/a?b=1&c=2#d"]),
        ("(https://example.org/a_(b))", ["https://example.org/a_(b)"]),
        ("https://example.org/aတွင် ဖတ်ပါ", ["https://example.org/a"]),
        ("www.example.org၊ example.com/x", ["www.example.org", "example.com/x"]),
        ("example.comတွင်၊ example.org၅", ["example.com", "example.org"]),
        ("desk@example.org @desk #Myanmar", ["desk@example.org", "@desk", "#Myanmar"]),
        ("%s %d %(name)s %1$s %.2f %-5d", ["%s", "%d", "%(name)s", "%1$s", "%.2f", "%-5d"]),
        ("{name} {0} {} {x:.2f} {a.b}", ["{name}", "{0}", "{}", "{x:.2f}", "{a.b}"]),
        ("${x} {{ y }} {% if z %} %{w} %count%", ["${x}", "{{ y }}", "{% if z %}", "%{w}", "%count%"]),
        ("{n, plural, one {# file} other {# files}}.", ["{n, plural, one {# file} other {# files}}"]),
        ("%1 of %2", ["%1", "%2"]),
        ("<b>x</b> <br/> &nbsp; &lt;b&gt;", ["<b>", "</b>", "<br/>", "&nbsp;", "&lt;b&gt;"]),
        ("<0>x</0>", ["<0>", "</0>"]),
    ],
)
def test_tokens(text: str, found: list[str]) -> None:
    assert written(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "It is 100% sure, 5 % of them.",
        "50%of them",
        "a < b and c > d",
        "use <none> or <file>",
        "No. 5, #1 and C#",
        "\\frac{1}{2} \\text{pi}",
        "e.g. this, i.e. that",
        "AT&T; R&D",
    ],
)
def test_text_that_only_looks_like_it(text: str) -> None:
    assert [token for token in tokens(text) if token.key not in ("{2}",)] == []


def test_what_may_differ_is_not_in_the_key() -> None:
    assert keys("%s %d") == keys("%1$s %2$d")
    assert sorted(keys("%2$d %1$s")) == sorted(keys("%s %d"))
    assert keys("{{x}}") == keys("{{ x }}")
    assert keys('<a href="x" title="y">z</a>') == keys('<a href="x" title="other">z</a>')
    assert keys("{x}") == keys("{ x }")
    assert keys("%(x)s") != keys("%(x) s")
    assert tokens("{x}", ["python-brace-format"])[0].key != tokens("{x }", ["python-brace-format"])[0].key
    assert keys("<br/>") == keys("<br />") == keys("<BR>")
    assert keys('<a href="x">z</a>') != keys('<a href="y">z</a>')


def test_flags_of_a_catalogue_switch_kinds_off() -> None:
    assert written("50 %s {x}", "no-c-format") == ["{x}"]
    assert written("50 %s {x}", "no-python-brace-format") == ["%s"]


def test_a_plural_may_have_other_branches_and_a_select_may_not() -> None:
    assert keys("{n, plural, one {a} other {b}}") == keys("{n,plural,=0 {c} other {b}}")
    assert keys("{n, plural, other {a {x}}}") != keys("{n, plural, other {a}}")
    assert keys("{g, select, female {a} other {b}}") != keys("{g, select, male {a} other {b}}")


def test_a_broken_structure_is_none() -> None:
    assert message("{n, plural, one {a} other {b}", 0) is None
    assert message("{n, plural, one {a}}", 0) is None


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="%{}<>/&;#@$,.:sd1a က၂\\ \nplurahtpoe", max_size=60))
def test_tokens_lie_in_the_text_in_order(text: str) -> None:
    at = 0
    for token in tokens(text):
        assert at <= token.start < token.end <= len(text)
        assert isinstance(token.kind, Kind)
        at = token.end
