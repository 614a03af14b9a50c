"""How a text is stored or spaced changes no verdict of a term rule."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from unicodedata import normalize

import pytest

from tests.strategies import LONG
from toolkit import Checker, Glossary, Segment, Settings
from toolkit.formats.memory import of_segments
from toolkit.model import Status, TermType
from toolkit.termbase import load_glossary, shipped_glossary
from toolkit.text.burmese import MARK
from toolkit.text.language import edge, language

TERM_RULES = frozenset({"missing-term", "wrong-term", "misspelt-term", "deprecated-term", "acronym-mismatch"})
SUBJECTS = {"armed-group", "political-body", "government", "place", "alliance", "ethnic-group", "party"}
PARTICLES = "က ကို ၏ သည် တွင် မှ နှင့် များ တို့ ရဲ့".split()  # noqa: SIM905
GAPS = [" ", "\u200b", "\u200c", "\u00a0", "\u2060"]
VARIANTS = 10_000 if LONG else 300
SHORTEST = 4
"""Code points of a name: one of one letter that stands free is a name only in company."""

BARE_WA = re.compile("ဝ(?![\u102b-\u103e]|.\u1037?\u103a)")
"""A wa that may be taken for a digit, were it typed as one."""


@pytest.fixture(scope="module")
def entries() -> Glossary:
    return load_glossary(shipped_glossary())


def test_variants_change_no_verdict(entries: Glossary) -> None:
    chance = random.Random(None if LONG else 7)
    names = list(pairs_of_names(entries))
    plain, varied = [], []
    for _ in range(VARIANTS):
        english, burmese = chance.choice(names)
        _, said = chance.choice(names) if chance.random() < 0.3 else (english, burmese)
        text = f"ယနေ့ {said}{chance.choice(PARTICLES)} ရောက်ရှိလာသည်။"
        plain.append(Segment("1", f"They saw {english} today.", text))
        varied.append(plain[-1]._replace(target=variant(text, chance)))
    changed = [
        (one.source, one.target, ascii(other.target), a, b)
        for one, other, a, b in zip(plain, varied, verdicts(entries, plain), verdicts(entries, varied), strict=True)
        if a != b
    ]
    assert not changed, f"{len(changed)} of {VARIANTS}: {changed[:3]}"


def pairs_of_names(entries: Glossary) -> Iterator[tuple[str, str]]:
    """English and Burmese full names of the shipped glossary."""
    for each in entries.concepts.values():
        if each.subject in SUBJECTS:
            names = {
                lang: [
                    t.text
                    for t in each.in_language(lang)
                    if t.type is TermType.FULL and t.status is not Status.DEPRECATED
                ]
                for lang in ("en", "my")
            }
            long = [name for name in names["my"] if len(name) >= SHORTEST and not BARE_WA.search(name)]
            if names["en"] and long:
                yield names["en"][0], long[0]


def verdicts(entries: Glossary, segments: list[Segment]) -> list[list[tuple[str, str | None, str | None]]]:
    """What the term rules say of each segment, places and wording apart."""
    numbered = [segment._replace(unit=str(number)) for number, segment in enumerate(segments)]
    document = of_segments(numbered, source_lang="en", target_lang="my", connected=False)
    said: list[list[tuple[str, str | None, str | None]]] = [[] for _ in segments]
    for finding in Checker(entries, Settings(select=TERM_RULES)).check([document]):
        said[int(finding.unit or 0)].append((finding.rule, finding.concept, finding.found_concept))
    return [sorted(each, key=str) for each in said]


def variant(text: str, chance: random.Random) -> str:
    """The text stored, spaced or typed in another way."""
    for change in chance.sample([spaced, spaced, permuted, look_alike, normalized], k=chance.randint(1, 3)):
        text = change(text, chance)
    return text


def spaced(text: str, chance: random.Random) -> str:
    key = language("my").key
    pieces = []
    for at, char in enumerate(text):
        cut = at > 0 and char not in " " and not in_syllable(key(text[at - 1] + text[at : at + 3]))
        pieces.append(chance.choice(GAPS) if cut and chance.random() < 0.3 else "")
        pieces.append(char)
    return "".join(pieces)


def in_syllable(key: bytes) -> bool:
    return not edge(key, 1)


def permuted(text: str, chance: random.Random) -> str:
    """Marks in any order, but for one that nobody stores: e behind aa, which reads as Zawgyi."""
    return MARKS.sub(lambda run: shuffled(run[0], chance), text)


def shuffled(marks: str, chance: random.Random) -> str:
    order = "".join(chance.sample(marks, len(marks)))
    return marks if re.search("[\u102b\u102c].*\u1031", order) else order


# Neither stacks nor finals: where those letters belong is a matter of spelling.
MARKS = re.compile(f"(?<!\u1039)(?:(?![\u1039\u103a])[{MARK}]){{2,}}(?![\u1039\u103a])")


def look_alike(text: str, chance: random.Random) -> str:
    return text.replace("ဝ", "၀").replace("ဉ", "ဥ") if chance.random() < 0.5 else text.replace("ဦ", "ဥ\u102e")


def normalized(text: str, chance: random.Random) -> str:
    return normalize(chance.choice(["NFC", "NFD"]), text)
