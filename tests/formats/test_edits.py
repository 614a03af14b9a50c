"""From edits of a text to the smallest edits of its file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import burmese_texts, examples
from toolkit.formats.edits import SHORT, TOKEN, file_fix, spliced
from toolkit.formats.memory import of_segments
from toolkit.model import Edit, FileEdit, Side, Span, Stretch
from toolkit.text.repairs import conversion

DOCUMENT = of_segments([])
"""Its texts stand in their file as they are."""
ZAWGYI = ["ကရင္နီ", "ေနာက္", "ေက်ာင္းသားမ်ား", "ျပန္လာၾကသည္။", " ", "ေ", "မြန်", "\u200b", "၁၂", "a"]
zawgyi_texts = st.lists(st.sampled_from(ZAWGYI), max_size=40).map("".join)
lines = burmese_texts.map(lambda text: text.replace("\n", " "))


def made(text: str, edits: list[Edit]) -> tuple[FileEdit, ...]:
    """What is written into a file that holds that text behind five other characters."""
    stretch = Stretch("a.txt", "12345" + text)
    return file_fix(DOCUMENT, Side.TARGET, stretch, Span(5, 5 + len(text)), text, edits).edits


def holds(text: str, edits: list[Edit]) -> None:
    """The file says what was meant, and no edit begins or ends with what it leaves as it is."""
    whole, written = "12345" + text, made(text, edits)
    assert spliced(whole, [(e.span, e.text) for e in written]) == "12345" + spliced(text, edits)
    for edit in written:
        old, new = TOKEN.findall(edit.replaced), TOKEN.findall(edit.text)
        assert whole[slice(*edit.span)] == edit.replaced
        assert old[:1] != new[:1]
        assert old[-1:] != new[-1:]


@examples(200)
@given(zawgyi_texts)
def test_a_conversion_is_written_as_its_clusters(text: str) -> None:
    edits = conversion(text, Span(0, len(text)))
    if edits:
        holds(text, edits)


@examples(200)
@given(lines, lines, lines, lines)
def test_a_text_is_written_as_what_differs(before: str, old: str, new: str, after: str) -> None:
    if old != new:
        holds(before + old + after, [Edit(Span(len(before), len(before) + len(old)), new)])


def test_long_texts_are_compared_as_short_ones_are() -> None:
    for many in (1, SHORT):
        text = "သူ " * many + "လာသည်" + " သူ" * many
        (edit,) = made(text, [Edit(Span(0, len(text)), text.replace("လာ", "သွား"))])
        assert (edit.span.start, edit.replaced, edit.text) == (5 + 3 * many, "လာ", "သွား")
