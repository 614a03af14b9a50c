"""An invisible character stands where it has no use: a joiner, a soft hyphen, a byte order mark inside Burmese.

Nobody sees it, but a search for the word fails, the cursor sticks, and some screens draw a box.
A zero width space between syllables is a legal line break and never reported; inside a syllable, or doubled, it is.
The fix deletes it. For a no-break space between Burmese letters it is a plain space, and left to a person.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.match.pairing import Pair
from toolkit.match.written import ESCAPES, Hint
from toolkit.model import Edit, Fault, Fix, Level
from toolkit.rules._damaged import in_burmese, in_zawgyi
from toolkit.rules.rule import Example, Rule, Sieve
from toolkit.settings import Settings
from toolkit.text.invisible import SUSPECTS, invisible
from toolkit.text.page import INVISIBLE, SPACES, ZERO_WIDTH_SPACE, one_of


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report invisible characters in a Burmese target."""
    if not in_burmese(pair.target):
        return
    for found in invisible(pair.target.text):
        if not in_zawgyi(pair.target, found.span):
            yield Fault(
                f"{found.name} in Burmese text",
                span=found.span,
                fix=Fix((Edit(found.span, found.mended),), found.safe),
            )


RULE = Rule(
    name="invisible-character",
    level=Level.NOTE,
    sieve=Sieve(pattern=SUSPECTS, hint=lambda: Hint(chars=ESCAPES + one_of(INVISIBLE + ZERO_WIDTH_SPACE + SPACES))),
    check=check,
    examples=(
        Example("မြန်«\u200c»မာနိုင်ငံ", why="zero width non-joiner", fixed="မြန်မာနိုင်ငံ"),
        Example("«\ufeff»မြန်မာနိုင်ငံ", why="byte order mark", fixed="မြန်မာနိုင်ငံ"),
        Example("က«\u200b»ို မြန်မာ", why="zero width space inside a syllable", fixed="ကို မြန်မာ"),
        Example("မြန်မာ«\u00a0»နိုင်ငံ", why="no-break space", fixed="မြန်မာ နိုင်ငံ"),
        Example("မြန်မာ\u200bနိုင်ငံ", why="a zero width space between syllables"),
        Example("the co\u00adoperative of 10\u00a0km", why="what is not Burmese"),
    ),
)
