"""The source names one currency, and the translation another in its place.

*4,000 kyats per dollar* becomes 4,000 kyats for a baht: the rate is wrong by a factor of more than thirty.
Here the currencies are compared that a sentence names, with a number or without one;
where an amount itself differs, number-mismatch says so. Reported is only a plain exchange: one currency of the source
is not named in the translation, and one that the source does not name is. A sum converted in brackets is none,
nor is a currency that is only left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.match.pairing import Pair
from toolkit.match.quantities import span_as_written
from toolkit.match.written import Hint
from toolkit.model import Fault, Level, Related, Side
from toolkit.rules.rule import Example, Rule, holding
from toolkit.settings import Settings
from toolkit.text.numbers import Mismatch
from toolkit.text.numbers.currencies import BURMESE_NAMES, named_currencies
from toolkit.text.numbers.show import MONEY
from toolkit.text.page import encode


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report a currency in the place of another."""
    source, target = pair.source, pair.target
    if source is None:
        return
    asked = named_currencies(source.read, source.lang)
    given = named_currencies(target.read, target.lang) if asked else {}
    lost, new = asked.keys() - given.keys(), given.keys() - asked.keys()
    if len(lost) == 1 == len(new) and not any(map(_of_money, pair.mismatches)):
        (wanted,), (found,) = lost, new
        said, here = span_as_written(source, asked[wanted]), span_as_written(target, given[found])
        named = source.written(said)
        yield Fault(
            f"{MONEY[wanted]} in the source, {MONEY[found]} ({target.written(here)}) here",
            span=here,
            expected=(BURMESE_NAMES[wanted] if target.lang == "my" else MONEY[wanted],),
            related=(Related(Side.SOURCE, said, named, "said here"),),
        )


def _of_money(mismatch: Mismatch) -> bool:
    sides = (mismatch.source, mismatch.target)
    return any(side is not None and (side.unit or "").startswith("money:") for side in sides)


RULE = Rule(
    name="currency-mismatch",
    level=Level.ERROR,
    sieve=holding(
        "|".join(BURMESE_NAMES.values()), Side.SOURCE, Side.TARGET, hint=lambda: Hint(_literals(), sure=True)
    ),
    check=check,
    needs_source=True,
    examples=(
        Example("တစ်«ဘတ်»လျှင် ၄၀၀၀ ကျပ် ပေးရသည်။", "They pay 4,000 kyats per dollar.", why="a rate for another currency"),
        Example("ကျပ်နှင့် «ယွမ်» ဈေးကွက်", "The market of kyats and dollars", why="no number at all"),
        Example("တစ်ဒေါ်လာလျှင် ၄၀၀၀ ကျပ် ပေးရသည်။", "They pay 4,000 kyats per dollar.", why="the same two"),
        Example("၄၀၀၀ ကျပ် ပေးရသည်။", "They pay 4,000 kyats per dollar.", why="one left out"),
        Example("ဒေါ်လာ ၁၀ (ကျပ် ၄ သောင်း) ပေးရသည်။", "They pay $10.", why="converted beside it"),
        Example("အကျပ်အတည်း ဖြစ်နေသည်။", "It is a crisis of the dollar.", why="a crisis is no kyat"),
        Example("ဘတ်ဂျက် တိုးသည်။", "The budget grew by a dollar.", why="nor is a budget baht"),
    ),
)


def _literals() -> frozenset[bytes]:
    return frozenset(map(encode, BURMESE_NAMES.values()))
