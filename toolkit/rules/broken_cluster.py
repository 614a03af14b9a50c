"""A Burmese syllable is damaged: signs that cannot stand together, or stand on nothing.

A reader sees dotted circles, doubled strokes or a vowel at the wrong letter, and a search does not find the word.
Reported are marks without a letter, two vowels in one place, doubled marks, an e-vowel at the wrong letter,
a virama with nothing below it, stray asats, ဥ for ဉ, Latin letters inside a word, and leftovers of Zawgyi;
an e-vowel lost (တာ် for တော်); မျိူး too, for မျိုး: no vowel of Burmese is written so.
Words that may be Shan (မိူင်း) are left alone, and where it is known how a name is spelled, misspelt-term says all of it.
Both orders of the asat in contractions (ယောက်ျား, ယောကျ်ား) are right, and so is text in Shan, Mon, Karen or Pali.
The fix is made where one reading alone is possible; elsewhere a person must say what was meant.
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
from toolkit.text.suspects import MISFITS, carriers, misfit_literals

KINDS = frozenset(Kind) - {Kind.DIGIT, Kind.LETTER, Kind.ORDER}


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report damaged clusters of the target."""
    return faults(pair, KINDS)


RULE = Rule(
    name="broken-cluster",
    level=Level.WARNING,
    sieve=Sieve(pattern=MISFITS, hint=lambda: Hint(misfit_literals(), table=carriers())),
    check=check,
    examples=(
        Example("ရန်ကုန်«မြို့့»သို့ သွားသည်။", why="a mark twice", fixed="ရန်ကုန်မြို့သို့ သွားသည်။"),
        Example("အမ«ရေိ»ကန်နိုင်ငံ", why="an e-vowel behind the next letter: nothing to be sure of"),
        Example("အကြံ«ဥ»ာဏ် ပေးသည်။", why="ဥ for ဉ", fixed="အကြံဉာဏ် ပေးသည်။"),
        Example("«သိပ္» ကောင်းသည်။".replace("«သိ", "သိ«"), why="a virama with nothing below it", fixed="သိပ် ကောင်းသည်။"),
        Example("လူ«မျိူး»စု", why="a vowel that Burmese does not have: most likely မျိုး"),
        Example("သူ«ကူိ» တွေ့သည်။", why="the same, its marks in another order"),
        Example("တပ်မ«တာ်»က ပြောသည်။", why="an e-vowel is lost"),
        Example("ယောက်ာ်း ယောကျာ်း တော် ပေါ်", why="an asat behind aa without an e-vowel"),
        Example("လူမျိုးစု ကူညီ ပို့ ရှူ", why="the vowels that it has"),
        Example("မိူင်းပိူင် သိူဝ်း", why="syllables that Shan has"),
        Example("«sစ်»ကိုင်းမြို့", why="a Latin letter inside a word"),
        Example("ယောက်ျား ယောကျ်ား မက်ဆေ့ခ်ျ မက်ဆေ့ချ်", why="both orders of the asat"),
        Example("တင့် တင့် ဦး ဦး", why="canonically equivalent orders"),
        Example("ၽႃႇသႃႇတႆး ဍုၚ်မန် တၢ်ကစီၣ်", why="Shan, Mon, Karen"),
        Example("KNUက ပြောသည်။ အက်(ဖ်)", why="a particle behind Latin, a final in parentheses"),
    ),
)
