from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.formats.markdown_inline import pieces
from toolkit.formats.pieces import joined, origins_of


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param("**KNU** and *KNLA*", "KNU and KNLA", id="emphasis"),
        pytest.param("**«ကေအင်ယူ»**က", "«ကေအင်ယူ»က", id="particle after emphasis"),
        pytest.param("***both*** ~~gone~~ __b__ _i_", "both gone b i", id="other marks"),
        pytest.param("5 * 3 and 2*", "5 * 3 and 2*", id="marks that are text"),
        pytest.param("snake_case_name", "snake_case_name", id="underscores in a word"),
        pytest.param("က_ာ_ခ", "က_ာ_ခ", id="underscores in a Burmese word"),
        pytest.param(r"\*not\* \_this\_", "*not* _this_", id="escapes"),
        pytest.param("run `rm *` now", "run now", id="code"),
        pytest.param("a ``b ` c`` d ` e", "a d ` e", id="code with a tick, and a lone tick"),
        pytest.param("[KNU](https://x.org/a_(b) 'T') said", "KNU said", id="link"),
        pytest.param("[**KNU**][ref] said", "KNU said", id="reference, emphasis inside"),
        pytest.param("he said [the KNU] left", "he said [the KNU] left", id="brackets that are text"),
        pytest.param("[![logo](a.png)](b) KNU", "KNU", id="linked image"),
        pytest.param(
            "see <https://x.org/a_b> or https://x.org/_c_d",
            "see https://x.org/a_b or https://x.org/_c_d",
            id="addresses",
        ),
        pytest.param("a <b class='x'>bold</b> <!-- note --> c", "a bold c", id="tags and comments"),
        pytest.param("one<br/>two", "one\ntwo", id="line break tag"),
        pytest.param("R&amp;D &#4096; &nosuch; AT&T", "R&D က &nosuch; AT&T", id="entities"),
        pytest.param("a  \nb\\\nc\r\n> d", "a\nb\nc\nd", id="hard breaks and quotation marks"),
        pytest.param("coup[^1].", "coup.", id="footnote"),
        pytest.param("1 < 2 and 3 > 2", "1 < 2 and 3 > 2", id="less and more"),
    ],
)
def test_what_is_text(raw: str, text: str) -> None:
    assert joined(pieces(raw)) == text


ALPHABET = "ab က*_`[]()!<>&;\\\n\r~#1"


@given(st.text(alphabet=ALPHABET, max_size=40))
@settings(max_examples=300, deadline=None)
def test_pieces_ascend_and_map_every_character(raw: str) -> None:
    made = pieces(raw)
    for one, other in pairwise(made):
        assert one.start <= one.end <= other.start <= other.end <= len(raw)
    there = origins_of(made, raw)
    assert len(there.starts) == len(joined(made))
