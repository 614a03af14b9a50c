import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.formats.pieces import joined
from toolkit.formats.po_scanner import RUN
from toolkit.formats.po_strings import decode, encode, pieces


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param("ကချင်", "ကချင်", id="verbatim"),
        pytest.param(r"a\tb\nc\"d\\e", 'a\tb\nc"d\\e', id="common escapes"),
        pytest.param(r"\a\b\f\r\v", "\a\b\f\r\v", id="rare escapes"),
        pytest.param(r"C:\\new", "C:\\new", id="backslash before n"),
        pytest.param(r"\101\x42", "AB", id="octal and hexadecimal"),
        pytest.param(r"caf\303\251", "café", id="UTF-8 as octal bytes"),
        pytest.param(r"caf\351", "café", id="one Latin-1 byte"),
        pytest.param(r"\d is no escape", r"\d is no escape", id="unknown escape stays"),
        pytest.param('one "\n"two', "one two", id="continued"),
        pytest.param('"\r\n\t "one\\n"\r\n"two', "one\ntwo", id="continued, CR LF, indented"),
        pytest.param('quote\\""\n"\\"next', 'quote""next', id="escaped marks at a joint"),
    ],
)
def test_strings_spell(raw: str, text: str) -> None:
    assert decode(raw) == text
    assert joined(pieces(raw)) == text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30))
@settings(max_examples=100, deadline=None)
def test_encoding_then_decoding_changes_nothing(text: str) -> None:
    raw = encode(text, "")
    assert decode(raw) == text
    assert not re.search(r'(?<!\\)(?:\\\\)*"', raw)


@given(
    st.lists(
        st.sampled_from(["a", "က", r"\n", r"\"", r"\\", r"\x41", r"\303\251", '"\n"', '"\r\n "', "\\"]), max_size=12
    )
)
@settings(max_examples=200, deadline=None)
def test_pieces_spell_what_decode_spells(parts: list[str]) -> None:
    raw = "".join(parts)
    if re.fullmatch(RUN, f'"{raw}"'):
        assert joined(pieces(raw)) == decode(raw)
