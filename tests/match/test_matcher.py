"""The matcher held against brute force."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.match.finding import concept, found, glossary
from tests.strategies import SYLLABLES, examples
from toolkit.text import page
from toolkit.text.language import edge, language

NAMES = st.lists(
    st.lists(st.sampled_from(SYLLABLES[:14]), min_size=1, max_size=3).map("".join), min_size=1, max_size=6, unique=True
)
TEXTS = st.lists(st.sampled_from([*SYLLABLES[:16], " ", "\u200b", "။", "KNDF", "a"]), max_size=12).map("".join)


@examples(200)
@given(NAMES, TEXTS)
def test_the_longest_names_between_edges(names: list[str], text: str) -> None:
    key = language("my").key
    assume(
        len({key(name) for name in names}) == len(names) and not any("တပ်" in name or "ပြည်" in name for name in names)
    )
    entries = glossary(*(concept(name, name) for name in names))
    lower = page.lower(key(text))
    hits = []
    for name in names:
        wanted = page.lower(key(name))
        for at in range(len(lower)):
            end = at + len(wanted)
            if lower[at:end] == wanted and edge(lower, at) and edge(lower, end):
                hits.append((at, end, name))
    kept: list[tuple[int, int, str]] = []
    for hit in sorted(hits, key=lambda h: (h[0] - h[1], h[0])):
        if all(hit[1] <= other[0] or other[1] <= hit[0] for other in kept):
            kept.append(hit)
    assert [name for name, _ in found(entries, text)] == [name for _, _, name in sorted(kept)]


@examples(100)
@given(NAMES, TEXTS)
def test_what_is_found_is_written_there(names: list[str], text: str) -> None:
    entries = glossary(*(concept(name, name) for name in names))
    key = language("my").key
    for name, written in found(entries, text):
        assert key(written) in map(key, names), name
