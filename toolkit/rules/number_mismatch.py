"""A number of the source has another value in the translation, or none.

25,000 displaced people become 250,000, dollars become kyat, *more than* becomes *nearly*:
the reader is told something false.
Values are compared, not strings: ၂၅၀၀၀, ၂ သောင်း ၅ ထောင် and ၂ သောင်းခွဲ are 25,000;
သိန်း ၅၀ is five million; half is 50 percent.
Units and currencies must agree, or convert (30 miles, 48 kilometres), and so must the direction of an approximation.
What a language needs as grammar is never asked for: *a*, *one of*, *two* as a word that the other side leaves out.
Two counts in each other's place are told where a word says of whom each is (*killed*, *wounded*, *children*).
Digits inside names (COVID-19) and addresses are nobody's number. Dates are for date-mismatch.
There is no fix: the number stands in a sentence, and only the translator knows whether သိန်း or figures read better.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.match.pairing import Pair
from toolkit.match.quantities import faults
from toolkit.match.written import Hint
from toolkit.model import Fault, Level, Side
from toolkit.rules.rule import Example, Rule, holding
from toolkit.settings import Settings
from toolkit.text.numbers import DIGITS, OTHER_DIGITS, Kind, Mismatch, number_literals, number_words


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report each number whose value differs."""
    yield from faults(pair, _is_number)


def _is_number(mismatch: Mismatch) -> bool:
    return all(
        quantity is None or quantity.kind not in (Kind.DATE, Kind.WEEKDAY)
        for quantity in (mismatch.source, mismatch.target)
    )


RULE = Rule(
    name="number-mismatch",
    level=Level.ERROR,
    sieve=holding(
        number_words(),
        Side.SOURCE,
        Side.TARGET,
        hint=lambda: Hint(number_literals(), chars=OTHER_DIGITS, enough=DIGITS),
        differing=True,
    ),
    check=check,
    needs_source=True,
    examples=(
        Example(
            "လူ «၂ သိန်း ၅ သောင်း» ထွက်ပြေးနေရသည်။",
            "25,000 people have fled.",
            why="ten times as many",
        ),
        Example("လူ ၂ သောင်းခွဲ ထွက်ပြေးနေရသည်။", "25,000 people have fled.", why="two and a half times ten thousand"),
        Example("«ကျပ် ၅ သန်း» ပေးခဲ့သည်။", "They paid $5 million.", why="another currency"),
        Example("ဒေါ်လာသိန်း ၅၀ ပေးခဲ့သည်။", "They paid $5 million.", why="fifty times a hundred thousand"),
        Example("တပ်ဖွဲ့ဝင် «၂၀၀ ကျော်» ရောက်လာသည်။", "Nearly 200 troops arrived.", why="another direction"),
        Example("ရွာသား «၅ ရာခိုင်နှုန်း» ပြန်လာသည်။", "Half of the villagers, 50 percent, returned.", why="a share"),
        Example("ဈေး «၂၀ ဆ» တက်သည်။", "Prices rose by 20 percent.", why="a share is no multiple"),
        Example("ဈေး ၂၀ ဆ တက်သည်။", "It is 20 times the price, a 20-fold rise.", why="a multiple"),
        Example("«၃» ဦး သေဆုံးပြီး «၅» ဦး ဒဏ်ရာရသည်။", "5 were killed and 3 wounded.", why="in each other's place"),
        Example("၃ ဦး ဒဏ်ရာရပြီး ၅ ဦး သေဆုံးသည်။", "5 were killed and 3 wounded.", why="another order"),
        Example("ရွာသားများ ပြန်လာသည်။", "The 340 villagers returned.", why="left out", missing=1),
        Example("သူသည် ကလေးတစ်ဦး၏ ဖခင်ဖြစ်သည်။", "He is a father of one.", why="one as grammar"),
        Example("ကိုဗစ်ရောဂါ ပြန့်ပွားသည်။", "COVID-19 is spreading.", why="digits in a name"),
        Example(
            "The group lost «50» fighters.",
            "Die Gruppe verlor 15 Kämpfer.",
            why="any two languages",
            source_lang="de",
            target_lang="en",
        ),
    ),
)
