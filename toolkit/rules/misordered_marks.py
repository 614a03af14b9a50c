"""The marks of a Burmese syllable are stored in another order than Unicode has them.

It looks right on many screens, but a search for the word does not find it, and other screens show dotted circles.
Orders that Unicode calls canonically equivalent (asat and dot below, either way) are never reported,
nor is the place of the asat in contractions (ယောက်ျား).
The fix stores the same marks in order, and changes nothing that can be seen.
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
from toolkit.text.suspects import MISORDERED, misordered_literals


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report clusters of the target whose marks need nothing but sorting."""
    return faults(pair, {Kind.ORDER})


RULE = Rule(
    name="misordered-marks",
    level=Level.NOTE,
    sieve=Sieve(pattern=MISORDERED, hint=lambda: Hint(misordered_literals())),
    check=check,
    examples=(
        Example("သူ«ကုိ» တွေ့သည်။", why="u before i", fixed="သူကို တွေ့သည်။"),
        Example("အ«ရံုး»သို့", why="anusvara before u", fixed="အရုံးသို့"),
        Example("ပြော«ခ့ဲ»သည်။", why="dot below before the vowel", fixed="ပြောခဲ့သည်။"),
        Example("တင့် တင့် နှင့် နှင့်", why="canonically equivalent orders"),
        Example("ကျွန်ုပ် ကျွနု်ပ်", why="the asat of a contraction"),
    ),
)
