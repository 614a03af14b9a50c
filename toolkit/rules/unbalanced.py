"""A bracket or quotation mark is opened and never closed, or closed and never opened.

The reader does not know where a quotation ends, and who said what.
Looked at are ( ) [ ] { } « » “ ” „ ‘ and the straight ", each for itself; apostrophes and inch signs are none,
nor are list labels such as *1)* and က), smileys and brackets in code.
A quotation may run over several paragraphs or segments: it may be open at the end where the text begins with it
and the source, where there is one, does not close it either.
Nothing is said where the source is unbalanced too. A gloss in brackets that the source has not is fine.
There is no fix: only a person knows where the other one belongs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from toolkit.match.pairing import Pair
from toolkit.match.written import ESCAPES, Hint
from toolkit.model import Fault, Level, Side, Span
from toolkit.rules.rule import Example, Rule, Sieve
from toolkit.settings import Settings
from toolkit.text.page import encode
from toolkit.text.patterns import regex

BRACKETS: Final = {")": "(", "]": "[", "}": "{", "）": "（", "」": "「", "』": "『"}
QUOTES: Final = {"”": "“„", "»": "«"}
STRAIGHT: Final = '"'
NESTED: Final = 9
"""Levels that a bracket may be open; more is no prose."""

_ON_PAGE = '()[]{}“”«»"‘'
"""Those of the marks that have a byte of their own."""
_MARK = regex(r"[()\[\]{}（）「」『』“”„«»\"‘]")
_ITEM: Final = r"(?:\d{1,2}|[A-Za-z]|[ivxIVX]{2,4}|[က-အ])[.၊]?\)"
"""What counts the items of a list: *1)*, *b)*, *iv)*, က)."""
_LABEL = regex(rf"(?:^|[\n၊။,;:.]|\s[–-])\s*{_ITEM}$")
_LABELS = regex(rf"(?<!\S){_ITEM}")
_SMILEY = regex(r"[:;=][-']?[()\[\]{}]")
_QUOTATION = regex(r"[“”„«»\"‘’「」『』]|''|``")
_OPENING = regex(r"[“„«\"‘「『]|''|``")
_OPENED = regex(r"(?:^|(?<=[\s(:]))'(?=\w)")
_CLOSED = regex(r"(?<=[\w.,!?])'(?=[\s.,;)]|$)")
_CODE = regex(r"\\[a-z]+\{|\{\w*,|\{\{|\$\{|\]\(|[{}];|%\{|\{%")


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report each mark without a partner."""
    text = pair.target.text
    if pair.target.reading is not None or _CODE.search(text):
        return
    alone = unpaired(text)
    if not alone:  # as in nearly all
        return
    source = pair.source.text if pair.source is not None else ""
    missing_in_source = {_sort(source[at]) for at in unpaired(source)}
    if source and _says_nothing(source):
        missing_in_source.add(STRAIGHT)
    for at in alone:
        if _sort(text[at]) not in missing_in_source and not (_runs_on(text, at) and not _closes(source)):
            closing = text[at] in BRACKETS or text[at] in QUOTES
            message = "is not opened" if closing else "has no partner" if text[at] == STRAIGHT else "is not closed"
            yield Fault(f"{text[at]} {message}", Side.TARGET, Span(at, at + 1))


def _sort(mark: str) -> str:
    """What counts as the same in another language: brackets by their kind, all quotation marks alike."""
    return BRACKETS.get(mark, mark if mark in BRACKETS.values() else STRAIGHT)


def _says_nothing(source: str) -> bool:
    """Does a source not tell where a quotation begins and ends? It may have begun before, or go on after."""
    opened, closed = len(_OPENED.findall(source)), len(_CLOSED.findall(source))
    return opened > closed or not (_QUOTATION.search(source) or opened)


def _runs_on(text: str, at: int) -> bool:
    """May a quotation go on in the next paragraph?"""
    return _sort(text[at]) == STRAIGHT and not text[:at].strip()


def _closes(source: str) -> bool:
    """Does a source say that what it quotes ends in it?"""
    return bool(_OPENING.search(source)) and not any(_sort(source[at]) == STRAIGHT for at in unpaired(source))


def unpaired(text: str) -> list[int]:
    """Where marks without a partner stand, ascending."""
    open_marks: list[int] = []
    alone: list[int] = []
    smileys = {match.end() - 1 for match in _SMILEY.finditer(text)}
    for match in _MARK.finditer(text):
        at, mark = match.start(), match[0]
        if at in smileys or _is_inch(text, at):
            continue
        if mark == STRAIGHT:
            _straight(text, at, open_marks)
        elif mark == "‘":
            alone += [at] if "’" not in text[at:] else []
        elif mark in BRACKETS or mark in QUOTES:
            _close(text, at, open_marks, alone)
        else:
            open_marks.append(at)
    return sorted(open_marks + alone)


def _straight(text: str, at: int, open_marks: list[int]) -> None:
    """A straight mark closes the last straight one, else opens."""
    last = next((other for other in reversed(open_marks) if text[other] in (STRAIGHT, *"“„")), None)
    if last is None:
        open_marks.append(at)
    else:
        open_marks.remove(last)


def _close(text: str, at: int, open_marks: list[int], alone: list[int]) -> None:
    wanted = BRACKETS.get(text[at]) or QUOTES[text[at]] + STRAIGHT + "”"
    last = next((other for other in reversed(open_marks) if text[other] in wanted), None)
    if last is not None:
        open_marks.remove(last)
    elif text[at] == "”":
        # Burmese typists write ” at either end.
        open_marks.append(at)
    elif not (text[at] == ")" and _is_label(text, at)):
        alone.append(at)


def _is_label(text: str, at: int) -> bool:
    """Does a bracket end a label? One stands at the beginning of something; inside a sentence there are several."""
    if _LABEL.search(text[: at + 1]):
        return True
    labels = [match.end() - 1 for match in _LABELS.finditer(text)]
    return len(labels) > 1 and at in labels


def _is_inch(text: str, at: int) -> bool:
    return text[at] == STRAIGHT and text[at - 1 : at].isdigit() and text.count(STRAIGHT) % 2 == 1


RULE = Rule(
    name="unbalanced",
    level=Level.WARNING,
    sieve=Sieve(pattern=_MARK, hint=lambda: Hint(chars=ESCAPES, enough=encode(_ON_PAGE))),
    check=check,
    examples=(
        Example("ကရင်အမျိုးသားအစည်းအရုံး «(»KNUက ပြောသည်။", "The Karen National Union (KNU) said so.", why="not closed"),
        Example("သူက «“»လာမယ် လို့ ပြောသည်။", "He said, “I will come.”", why="a quotation without an end"),
        Example("သူက လာမည်«]» ပြောသည်။", why="not opened, in a draft alone"),
        Example("ကရင်အမျိုးသားအစည်းအရုံး (KNU)က ပြောသည်။", "The KNU said so.", why="a gloss in brackets"),
        Example("It’s the villagers’ land.", target_lang="en", why="apostrophes"),
        Example("၁) လာပါ။ က) သွားပါ။", "1) Come. a) Go.", why="labels of a list"),
        Example("သူတို့သည် က) လာပြီး ခ) သွားသည်။", "They a) came and b) went.", why="labels inside a sentence"),
        Example("သေဆုံးသူ ၂«)» ဆ တက်သည်။", "The toll doubled.", why="no label: nothing is counted"),
        Example("အစည်းအရုံး KNU«)»က ပြောသည်။", "The union (KNU) said so.", why="an acronym is no label"),
        Example("“သူတို့ လာကြတယ်။", "“They came.", why="a quotation that goes on in the next paragraph"),
        Example("«“»လာမယ် လို့ သူက ပြောသည်။", "“I will come,” he said.", why="at the beginning, closed in the source"),
        Example("“လာမယ်လို့ သူက ပြောသည်။", why="a draft alone: it may go on"),
        Example("“သူတို့ လာကြတယ်။", "The villagers’ land is gone.", why="a source without a quotation"),
        Example('"လာမယ်" လို့ ပြောသည်။', "He said “I will come”.", why="other marks"),
        Example('A pipe of 5" was found.', target_lang="en", why="an inch sign"),
    ),
)
