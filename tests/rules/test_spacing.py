"""spacing in catalogues and in whole texts, beyond the examples in its own file."""

from __future__ import annotations

import pytest

from toolkit.checker import check
from toolkit.formats.memory import of_segments
from toolkit.model import Finding, Glossary, Segment
from toolkit.settings import Settings


def found(pairs: list[tuple[str | None, str]], *, connected: bool) -> list[Finding]:
    """What spacing says of a text or a catalogue."""
    segments = [Segment(str(number), source, target) for number, (source, target) in enumerate(pairs)]
    source_lang = "en" if any(source for source, _ in pairs) else None
    document = of_segments(segments, source_lang=source_lang, target_lang="my", connected=connected)
    return list(check([document], Glossary(), Settings(select=frozenset({"spacing"}))))


@pytest.mark.parametrize(("source", "target"), [("Name:\n", "အမည်:"), (" Name ", "အမည်"), ("Name", " အမည်")])
def test_space_at_the_ends_is_the_program_s_and_one_finding(source: str, target: str) -> None:
    (one,) = found([(source, target)], connected=False)
    assert one.fix is not None
    assert found([(source, target)], connected=True) == []


def test_a_style_is_told_once_and_not_mended() -> None:
    (one,) = found([(None, "မြန်မာ ၊ ထိုင်း")] * 7, connected=True)
    assert one.message == "a space before ၊, in 7 places of this text"
    assert one.unit == "0"
    assert one.fix is None


def test_few_are_slips() -> None:
    assert len(found([(None, "မြန်မာ ၊ ထိုင်း")] * 2, connected=True)) == 2


def test_messages_of_a_catalogue_have_no_common_style() -> None:
    assert len(found([("Burma, Thailand", "မြန်မာ ၊ ထိုင်း")] * 7, connected=False)) == 7
