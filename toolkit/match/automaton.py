"""Many keys looked for at once."""

from __future__ import annotations

from typing import Final

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

HEAD: Final = 10
"""Bytes of a key that an automaton holds where the rest is compared where they stand.

One of ten thousand whole names takes longer to build than a thousand texts take to check, and 25 MB;
one of their first ten bytes an eighth of that. Few texts hold the beginning of a name without the rest.
"""


def automaton(patterns: list[bytes]) -> BytesAhoCorasick:
    """Finds all places of all patterns. As a DFA it would be too large for the processor's cache, and slower."""
    return BytesAhoCorasick(patterns, implementation=Implementation.ContiguousNFA, matchkind=MatchKind.Standard)
