"""Names in English text: words in capitals, and the small words that join them.

A word that begins a sentence tells nothing by its capital; the rest of the texts says whether it is a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from toolkit.model import Span
from toolkit.named_tuple import NamedTuple
from toolkit.text.latin_acronyms import EVERYDAY
from toolkit.text.patterns import regex

LONGEST: Final = 9
"""Words of a name."""
BEFORE: Final = 6
"""Characters before a word that tell whether it begins a sentence."""
SURE: Final = 0.9
"""The share of a word's uses inside sentences that must be in capitals."""

_WORD: Final = regex(r"[^\W\d_](?:\w|['’.&-](?=\w))*")
_POSSESSIVE: Final = regex("['’]s?$")
_ENDS_SENTENCE: Final = regex(r"[.!?:;•\"“”‘(\[]\s*[\"“‘'(\[]*\s*$|^\W*$|\s['‘]$|[-–—]\s*$")
_JOINED: Final = regex("[ \u00a0]")
_DOTTED: Final = regex(r"\. ")
_INITIAL: Final = regex("[A-Z]|Mrs?|Ms|Dr|St|Jr|Sr|Prof|Gen|Col|Sen|Rep|Lt")
_OF: Final = frozenset({"of", "for"})
_SMALL_WORDS: Final = """
of for the and de la le du des da di del della van von der den bin al el y e & to on in
"""
_SMALL: Final = frozenset(_SMALL_WORDS.split())
_NAMES_OWN_WORDS: Final = """
de la le du des da di del della van von der den bin al el y
"""
_NAMES_OWN: Final = frozenset(_NAMES_OWN_WORDS.split())
_TITLES_WORDS: Final = """
Mr Mrs Ms Dr Sir Lord Lady Dame Professor Prof President Senator Sen Judge Justice Rep Representative
    Congressman Congresswoman Governor Gov Mayor Minister Secretary Chancellor Chairman Chairwoman Director King
    Queen Prince Princess Pope Captain Capt Colonel Col General Gen Lieutenant Lt Sergeant Sgt Officer Detective
    Coach Manager Attorney Ambassador Councillor Cllr Deputy Vice Prime First Foreign Former Chief Executive The A An
"""
_TITLES: Final = frozenset(_TITLES_WORDS.split())
_CALENDAR_WORDS: Final = """
January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul
    Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun
"""
_CALENDAR: Final = frozenset(_CALENDAR_WORDS.split())
_PARTS_OF_TEXTS: Final = frozenset({"Phase", "Figure", "Fig", "Table", "Appendix", "Chapter", "Section"})
_NEVER_WORDS: Final = """
I I'm I'd I'll I've Mr Mrs Ms Dr Sir The A An And But Or If In On At He She It We They You My Our Their Your OK
    Yes No Not God Internet TV AM PM BST GMT EST PT ET US U.S USA UK EU UN U.N Fig Figure Table Tel Appendix Phase
    North South East West Northern Southern Eastern Western Rev II III IV VI VII VIII IX XI XII
"""
_NEVER: Final = _CALENDAR | frozenset(_NEVER_WORDS.split())
_DEMONYM: Final = regex("(?:[ea]n|ese|ish|i|ic|s)$")
_PEOPLE: Final = regex(r".{3,}(?:[ie]an|ican|ish|ese|nch|elsh)s?|.+(?:ocrat|publican|nian)s?")
_DESCRIBING: Final = regex(
    r"[-–](?:related|like|based|made|caused|infected|induced|specific|positive|negative|led|born|era|style|expressing"
    r"|associated|free|only|wide|backed)\b"
)
_STATES: Final = frozenset({"US", "U.S", "UK", "U.K"})
_OWNED_WORDS: Final = """
People's Women's Children's Men's Workers' Farmers' Students' Nurses' Veterans' Teachers'
"""
_OWNED: Final = frozenset(_OWNED_WORDS.split())
_HEADS_WORDS: Final = """
Administration Agency Association Authority Board Bureau Center Centre Centers Centres College Commission
    Committee Council Court Department Federation Force Forces Foundation Fund Institute Ministry Office Organization
    Organisation Party Program Programme Service Services Society Union University Army Front League Medicine
"""
_HEADS: Final = frozenset(_HEADS_WORDS.split())
"""Words with which the name of a body ends."""


class Name(NamedTuple):
    """A name in a text."""

    text: str
    span: Span


class Words:
    """How often each word of some texts stands in capitals, and how often not."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.lower: Counter[str] = Counter()
        self.capital: Counter[str] = Counter()
        """Inside sentences only."""
        self.before_noun: Counter[str] = Counter()
        for text in texts:
            self._read(text)

    def names_something(self, word: str) -> bool:
        """Is the word, wherever its capital tells anything, written with one?"""
        upper, lower = self.capital[word], self.lower[word.lower()]
        return upper > 0 and upper >= SURE * (upper + lower)

    def may_begin(self, word: str) -> bool:
        """Does its capital at the beginning of a sentence belong to a name?"""
        return self.capital[word] > 0 and self.capital[word] > self.lower[word.lower()]

    def describes(self, word: str) -> bool:
        """Is it a word like *Chinese*, that mostly stands before a noun?"""
        return _DEMONYM.search(word) is not None and self.before_noun[word] * 2 >= max(1, self.capital[word])

    def _read(self, text: str) -> None:
        if is_headline(text):
            return
        before = ""
        for match in _WORD.finditer(text):
            word = _POSSESSIVE.sub("", match[0])
            if not word[0].isupper():
                self.lower[word] += 1
                if before and text[match.start() - 1] == " " and word not in _FUNCTION:
                    self.before_noun[before] += 1
                before = ""
            elif not _begins_sentence(text, match.start()):
                self.capital[word] += 1
                before = word
            else:
                before = ""


_FUNCTION_WORDS: Final = """
of for the and or to on in is was has had are were will would can could said says who which that as at by with
    from did does do have been be but than when where while after before against into over under about also not
    may might must should told tells if so because
"""
_FUNCTION: Final = frozenset(_FUNCTION_WORDS.split())


def is_headline(text: str) -> bool:
    """Is nearly every long word in capitals, and no full stop at the end?"""
    if text.rstrip('"” ').endswith((".", "?", "!")):
        return False
    words = [word for word in _WORD.findall(text) if len(word) > 3]
    return len(words) >= 4 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def names(text: str, words: Words) -> Iterator[Name]:
    """The names of a text, in order; those that hold one another are given once, as a whole."""
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(text):
        if run and not _joins(text, run[-1], match):
            yield from _names(text, run, words)
            run = []
        if match[0][0].isupper() or (run and match[0] in _SMALL):
            run.append(match)
        elif run:
            yield from _names(text, run, words)
            run = []
    yield from _names(text, run, words)


def _joins(text: str, before: re.Match[str], match: re.Match[str]) -> bool:
    gap = text[before.end() : match.start()]
    if before[0].endswith(("'s", "’s")) and before[0].replace("’", "'") not in _OWNED:
        return False
    return _JOINED.fullmatch(gap) is not None or (
        _DOTTED.fullmatch(gap) is not None and _INITIAL.fullmatch(before[0]) is not None
    )


def _names(text: str, run: list[re.Match[str]], words: Words) -> Iterator[Name]:
    """The names in a run of words, cut at small words that join two names instead of the parts of one."""
    part: list[re.Match[str]] = []
    for number, match in enumerate(run):
        if match[0] in _SMALL and not _belongs(match[0], part) and not _lists_one_body(run, number, len(part)):
            yield from _trimmed(text, part, words)
            part = []
        else:
            part.append(match)
    yield from _trimmed(text, part, words)


def _belongs(small: str, part: list[re.Match[str]]) -> bool:
    """Does a small word go on with the name? *and* only behind *of*: Department of Health and Human Services."""
    if not part:
        return False
    if small in _OF or small in _NAMES_OWN:
        return True
    if small == "the":
        return part[-1][0] in _OF
    return small in {"and", "&"} and any(each[0] in _OF for each in part)


def _lists_one_body(run: list[re.Match[str]], at: int, before: int) -> bool:
    """Does *and* stand inside the name of one body: Food and Drug Administration?"""
    behind = []
    for match in run[at + 1 :]:
        if match[0] in _SMALL:
            break
        behind.append(match[0])
    return run[at][0] in {"and", "&"} and before in (1, 2) and len(behind) > 1 and behind[-1] in _HEADS


def _trimmed(text: str, part: list[re.Match[str]], words: Words) -> Iterator[Name]:
    while part and part[-1][0] in _SMALL:
        part = part[:-1]
    while part and (
        part[0][0] in _SMALL
        or part[0][0] in _TITLES
        or (len(part) == 1 and part[0][0] in _NEVER)
        or (_begins_sentence(text, part[0].start()) and not words.may_begin(_POSSESSIVE.sub("", part[0][0])))
    ):
        office = part[0][0] in _TITLES and len(part) > 1 and part[1][0] in _OF
        part = part[3:] if office else part[1:]
    if len(part) > 2 and part[0][0] in _STATES and part[1][0] in _TITLES:
        yield from _trimmed(text, part[1:], words)
        return
    if not part or len(part) > LONGEST or part[0][0] in _CALENDAR or part[0][0] in _PARTS_OF_TEXTS:
        return
    name = _POSSESSIVE.sub("", text[part[0].start() : part[-1].end()])
    if len(name) > 1 and _is_name(name, name.split(), words):
        yield Name(" ".join(name.split()), Span(part[0].start(), part[0].start() + len(name)))


def _is_name(name: str, parts: list[str], words: Words) -> bool:
    if (
        parts[-1] in _PARTS_OF_TEXTS
        or _DESCRIBING.search(name)
        or _PEOPLE.fullmatch(parts[-1])
        or words.describes(parts[-1])
    ):
        return False
    return len(parts) > 1 or (words.names_something(name) and name.upper() not in EVERYDAY)


def _begins_sentence(text: str, at: int) -> bool:
    return _ENDS_SENTENCE.search(text[max(0, at - BEFORE) : at]) is not None
