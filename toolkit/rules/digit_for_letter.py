"""A digit is typed for the Burmese letter it looks like, or the letter for the digit.

၀ (zero) and ဝ (wa), ၄ (four) and ၎, ၇ (seven) and ရ look alike, so nobody sees the difference;
but searches miss the word, spell checkers reject it, and a number with a letter in it is no number.
The digit is reported where no number can stand (၀န်ကြီး, ၄င်း), the letter inside a number (၂ဝ၁၇).
The fix replaces the one character, and is safe.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.match.pairing import Pair
from toolkit.match.written import Hint
from toolkit.model import Fault, Level
from toolkit.rules._damaged import faults
from toolkit.rules.rule import Example, Rule, Sieve
from toolkit.settings import Settings
from toolkit.text.damage import Kind
from toolkit.text.suspects import DIGITS, digit_literals


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report digits in words and letters in numbers of the target."""
    return faults(pair, {Kind.DIGIT, Kind.LETTER})


RULE = Rule(
    name="digit-for-letter",
    level=Level.WARNING,
    sieve=Sieve(pattern=DIGITS, hint=lambda: Hint(digit_literals())),
    check=check,
    examples=(
        Example("ပြည်ထဲရေး«၀»န်ကြီးဌာန", why="zero for wa", fixed="ပြည်ထဲရေးဝန်ကြီးဌာန"),
        Example("အစည်းအ«ေ၀»း တက်သည်။", why="behind an e-vowel", fixed="အစည်းအဝေး တက်သည်။"),
        Example("«၄»င်းတို့က ပြောသည်။", why="four for ၎", fixed="၎င်းတို့က ပြောသည်။"),
        Example("၂«ဝ»၁၇ ခုနှစ်", why="wa for zero", fixed="၂၀၁၇ ခုနှစ်"),
        Example("၁၀ ရက် ၁၀ရက် ၂၀၂၁ ခုနှစ် ၁၇း၃၀ နာရီ ၁-၀ ဖြင့် နိုင်သည်။", why="numbers"),
        Example("ဝန်ကြီး ၎င်း ဝ ပြည်နယ်", why="letters"),
    ),
)
