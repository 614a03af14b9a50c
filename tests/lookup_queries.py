"""What people type when they look something up, and which concept they mean: by hand, and made from the glossary.

The second kind damages forms of the shipped glossary in ways that people do, with a fixed seed, some of each way:
each query means any concept that has the form it was made of.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Final, NamedTuple

from tests.bench.zawgyi import to_zawgyi
from toolkit.model import Concept, Glossary, TermType
from toolkit.text.letter_names import spell

WRITTEN: Final = (
    # as it is, in any case, with other spaces and signs
    ("KNU", "knu"), ("knu", "knu"), ("K.N.U.", "knu"), ("K N U", "knu"), ("K-N-U", "knu"), ("K. N. U", "knu"),
    ("Pao National Army", "pna"), ("PaO National Army", "pna"), ("Ta ang National Liberation Army", "tnla"),
    ("kachinindependencearmy", "kia"), ("Kaw Thoo Lei", "ktla"), ("three brother hood alliance", "three-brotherhood"),
    ("SSA/RCSS", "ssa-s rcss"), ("CNF/CNA", "cna cnf"), ("the Arakan Army's", "aa aa-kayin"),
    # misspelt English
    ("kachin libration army", "kia"), ("Kachin Independance Army", "kia"), ("Karrenni army", "karenni-army"),
    ("Arakan Libration Party", "alp"), ("Palong State Liberation Front", "pslf"), ("Pa-Oh National Army", "pna"),
    ("Brotherhod Aliance", "three-brotherhood"), ("Tatmadow", "tatmadaw"), ("Pyidaungsu Hlutaw", "pyidaungsu-hluttaw"),
    ("karen nationel union", "knu"), ("Chinland Defence Forse", "cdf"), ("Untied Wa State Army", "uwsa"),
    ("Myanmar National Democratic Aliance Army", "mndaa"), ("Shan Stat Army", "ssa-n"), ("Kawthoolay Army", "ktla"),
    ("internatonal criminal court", "icc"), ("Natinal Unity Goverment", "nug"), ("Comunist Party of Burma", "cpb"),
    # another order, some of the words, cut short
    ("army independence kachin", "kia"), ("union national karen", "knu"), ("Defense Ministry US", "mod-us"),
    ("union of karen nationals", "knu"), ("liberation army of the Mon", "mnla"),
    ("Karenni Nationalities Force", "kndf"),
    ("Restoration Council Shan", "rcss"), ("Kachin Ginra", "kpez"), ("Zinlum", "kpez"), ("Klo Htoo Baw", "dkba"),
    ("Karenni progressive", "knpp"), ("nat unity govt", "nug"), ("Palaung State Lib", "pslf"),
    ("Kach Indep Org", "kio"),
    ("Mongla", "place.tsp.MMR016005"), ("True News Team", "tatmadaw-truenews"), ("Students Front", "absdf"),
    # a wrong name that only one concept can mean
    ("Kachin Liberation Army", "kia"), ("Kachin Independent Army", "kia"),
    ("Karenni People's Liberation Front", "knplf"),
    ("Karenni National Defence Force", "kndf"), ("Arakanese Liberation Party", "alp"),
    # acronyms gone wrong
    ("KNFD", "kndf"), ("KNPFL", "knplf"), ("MNDDA", "mndaa"), ("KNDFF", "kndf"), ("KNPEZ", "kpez"), ("PNL0", "pnlo"),
    # Burmese as it is, with spaces, without its tones, with the digit
    ("ကချင် လွတ်လပ်ရေး တပ်မတော်", "kia"), ("ကချင်လွတ်လပ်ရေးတပ်မတော", "kia"), ("၀ပြည်သွေးစည်းညီညွတ်ရေးတပ်မတော်", "uwsa"),
    ("ပအို၀်းအမျိုးသားတပ်မတော်", "pna"), ("ရှမ်းပြည်တိုးတက်ရေး", "sspp"), ("ကယန်း ပြည်သစ်", "knlp"),
    # Burmese misspelt, or with a word gone or changed
    ("ကချင်လွတ်မြောက်ရေးတပ်မတော်", "kia"), ("ကရင်နီအမျိုးသားကာကွယ်ရေး", "kndf"), ("ကရင်အမျိူးသားအစည်းအရုံး", "knu"),
    ("ကရင်အမျိုးသားအစည်းအရုံ", "knu"), ("ကရင်နီအမျိုးသားတိုးတတ်ရေးပါတီ", "knpp"), ("ညီနောင်မဟာမိတ်", "three-brotherhood"),
    ("မဟာမိတ်ညီနောင် ၃ ဖွဲ့", "three-brotherhood"), ("ရှမ်းပြည်ပြန်လည်ထူထောင်ရေး", "rcss"), ("ဗမာကွန်မြူနစ်ပါတီ", "cpb"),
    ("အမျိုးသားညီညွှတ်ရေးအစိုးရ", "nug"), ("ပလောင်လွတ်မြောက်ရေးတပ်ဦး", "pslf"), ("မွန်လွတ်မြောက်ရေးတပ်မတော်", "mnla"),
    ("ကရင်လွတ်မြောက်ရေးတပ်မတော်", "knla"), ("ချင်းတပ်ဦး", "cnf"), ("တပ်မတော်ကချင်", "kia"),
    # letter names, as people hear them
    ("ကေအင်န်ယူ", "knu"), ("ကေအဲန်ယူ", "knu"), ("ကေအန်ယူ", "knu"), ("ကေ အန် ယူ", "knu"), ("ကေအန်ယု", "knu"),
    ("ကေန်ယူ", "knu"), ("ကအန်ယူ", "knu"), ("ကေအန်ဒီအတ်ဖ်", "kndf"), ("ကေအိုင်အေ", "kia"), ("ကအိုင်အေ", "kia"),
    ("အမ်အန်ဒီအေအေ", "mndaa"), ("တီအန်အယ်အေ", "tnla"), ("အာစီအက်အက်", "rcss"), ("ယူဒဗလျူအက်စ်အေ", "uwsa"),
    # Zawgyi, long and short
    ("ေကအန္ယူ", "knu"), ("ေကအိုင္ေအ", "kia"), ("ေကအင္န္ဒီအက္ဖ္", "kndf"), ("ကခ်င္", "ethnic.kachin lang.kac"),
    ("ကရင္နီအမ်ိဳးသားမ်ားကာကြယ္ေရးတပ္", "kndf"), ("ကခ်င္လြတ္လပ္ေရးတပ္မေတာ္", "kia"), ("ရွမ္းျပည္နယ္", "place.state.shan"),
    ("တပ္မေတာ္", "tatmadaw"), ("ျပည္သူ႔စစ္", "militia"),
    # romanised
    ("Kalalata", "knplf"), ("ka la la ta", "knplf"), ("KaLaLaTa", "knplf"), ("kalalatha", "knplf"),
    ("Ma Ka Da Ta", "absdf"),
    ("makadata", "absdf"), ("Nasaka", "sac"), ("BaKaPa", "cpb"), ("hluttaw pyithu", "pyithu-hluttaw"),
    # part of a name, in a sentence, and said of it
    ("Zomi", "zra"), ("the KNDF said", "kndf"), ("ကရင်နီပြည်လူမျိုးပေါင်းစုံ", "knplf"),
    ("joint statement of November", "kpez"), ("KNDF က ပြောသည်", "kndf"),
)  # fmt: skip
"""Queries, and the ids of which one must come first."""


class Query(NamedTuple):
    """What is asked, the concepts it may mean, and how it was made."""

    text: str
    ids: frozenset[str]
    way: str


def made_of(glossary: Glossary, each: int, seed: int) -> Iterator[Query]:
    """That many queries of each way of damaging forms."""
    forms = list(_forms(glossary))
    for way, (wanted, damage) in WAYS.items():
        random = Random(f"{seed} {way}")
        pool = [(text, ids) for text, ids in forms if wanted(text)]
        random.shuffle(pool)
        made = 0
        for text, ids in pool:
            query = damage(text, random)
            if made < each and query and query != text:
                made += 1
                yield Query(query, ids, way)


def _forms(glossary: Glossary) -> Iterator[tuple[str, frozenset[str]]]:
    bearers: dict[str, set[str]] = {}
    for concept in glossary.concepts.values():
        for text in _usable(concept):
            bearers.setdefault(text, set()).add(concept.id)
    yield from ((text, frozenset(ids)) for text, ids in bearers.items())


def _usable(concept: Concept) -> Sequence[str]:
    return [term.text for term in concept.terms if term.status.usable and term.type is not TermType.NICKNAME]


# --- ways ---

_SYLLABLE: Final = re.compile(
    "[က-ဪဿ၎](?:\u1039[က-အ])*[\u102b-\u1032\u1036-\u103e]*(?:[က-အ][\u103a\u1037]+[\u103a\u1037\u1038]*)*"
)


def _long(text: str) -> bool:
    return text.isascii() and len(text) > 9 and " " in text


def _burmese(text: str) -> bool:
    return len(_syllables(text)) > 4 and "".join(_syllables(text)) == text.replace(" ", "")


def _acronym(text: str) -> bool:
    return text.isalpha() and text.isascii() and text.isupper() and len(text) > 2


def _syllables(text: str) -> list[str]:
    return _SYLLABLE.findall(text)


def _slip(word: str, random: Random) -> str:
    at = random.randrange(1, len(word) - 1)
    return random.choice((
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + random.choice("aeioulnrst") + word[at + 1 :],
    ))  # fmt: skip


def _slips(text: str, random: Random, number: int) -> str:
    words = text.split()
    for at in random.sample(range(len(words)), min(number, len(words))):
        if len(words[at]) > 3:
            words[at] = _slip(words[at], random)
    return " ".join(words)


def _without_a_word(text: str, random: Random) -> str:
    words = text.split()
    del words[random.randrange(1, len(words))]
    return " ".join(words) if len(words) > 1 else ""


def _in_another_order(text: str, random: Random) -> str:
    words = text.split()
    random.shuffle(words)
    return " ".join(words).lower()


def _cut_short(text: str, random: Random) -> str:
    return " ".join(word[:4] if len(word) > 5 else word for word in text.split())


def _joined(text: str, random: Random) -> str:
    return text.replace(" ", "", 1)


def _parted(text: str, random: Random) -> str:
    at = random.randrange(2, len(text) - 2)
    return f"{text[:at]} {text[at:]}"


def _swapped(text: str, random: Random) -> str:
    at = random.randrange(1, len(text) - 1)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :] if len(text) > 3 else ""


def _marks_lost(text: str, random: Random) -> str:
    places = [at for at, char in enumerate(text) if char in "\u1037\u1038\u103a\u103e\u102e\u1030"]
    for at in sorted(random.sample(places, min(2, len(places))), reverse=True):
        text = text[:at] + text[at + 1 :]
    return text


_ALIKE: Final = dict(
    pair
    for a, b in ("\u103b\u103c", "\u102d\u102e", "\u102f\u1030", "ရယ", "သတ", "ပဘ", "ကဂ", "တထ")
    for pair in ((a, b), (b, a))
)


def _misheard(text: str, random: Random) -> str:
    places = [at for at, char in enumerate(text) if char in _ALIKE and text[at + 1 : at + 2] != "\u103a"]
    for at in random.sample(places, min(2, len(places))):
        text = text[:at] + _ALIKE[text[at]] + text[at + 1 :]
    return text


def _without_a_syllable(text: str, random: Random) -> str:
    parts = _syllables(text)
    del parts[random.randrange(1, len(parts))]
    return "".join(parts)


def _another_syllable(text: str, random: Random) -> str:
    parts = _syllables(text)
    parts[random.randrange(1, len(parts))] = random.choice(["ရေး", "သား", "များ", "တော်", "လွတ်", "ဖွဲ့", "ပြည်", "စု"])
    return "".join(parts)


def _turned(text: str, random: Random) -> str:
    parts = _syllables(text)
    at = len(parts) // 2
    return "".join(parts[at:] + parts[:at])


def _first_part(text: str, random: Random) -> str:
    parts = _syllables(text)
    return "".join(parts[: max(3, len(parts) * 2 // 3)])


def _zawgyi(text: str, random: Random) -> str:
    return to_zawgyi(text)


def _spelled(text: str, random: Random) -> str:
    return random.choice(spell(text) or ("",))


def _spelled_badly(text: str, random: Random) -> str:
    spelled = _spelled(text, random)
    places = [at for at, char in enumerate(spelled) if char in "\u103a\u1031\u102e\u1030\u102d\u102f\u1032"]
    if not places:
        return ""
    at = random.choice(places)
    return spelled[:at] + _ALIKE.get(spelled[at], "") + spelled[at + 1 :]


WAYS: Final[dict[str, tuple[Callable[[str], bool], Callable[[str, Random], str]]]] = {
    "one slip": (_long, lambda text, random: _slips(text, random, 1)),
    "a slip in two words": (_long, lambda text, random: _slips(text, random, 2)),
    "a word gone": (_long, _without_a_word),
    "another order": (_long, _in_another_order),
    "another order, one slip": (_long, lambda text, random: _in_another_order(_slips(text, random, 1), random)),
    "words cut short": (_long, _cut_short),
    "two words joined": (_long, _joined),
    "a space too many": (_long, _parted),
    "acronym, two letters swapped": (_acronym, _swapped),
    "marks lost": (_burmese, _marks_lost),
    "misheard": (_burmese, _misheard),
    "a syllable gone": (_burmese, _without_a_syllable),
    "another syllable": (_burmese, _another_syllable),
    "the halves turned": (_burmese, _turned),
    "the first part": (_burmese, _first_part),
    "Zawgyi": (_burmese, _zawgyi),
    "letter names": (_acronym, _spelled),
    "letter names, misspelt": (_acronym, _spelled_badly),
}
"""Which forms may be damaged so, and how."""
