"""The text, or a run of it, is in Zawgyi, the encoding that Burmese was typed in before Unicode.

In a Unicode font it is unreadable, and no search finds it.
It is decided for a whole paragraph, by sequences that only one of the two encodings can hold;
a shorter text follows its document, and where that does not help either it is a note that it may be Zawgyi,
and nothing in it is mended. So are words that hold signs of Zawgyi, but are no Burmese when converted.
Acronyms in letter names, place names, Shan, Mon and Karen are not taken for Zawgyi.
Terms are checked on the converted text. The fix converts it, and is safe unless the text is very short;
addresses and code stay as they are.
Unicode that was converted as if it were Zawgyi (နိုငျငံ for နိုင်ငံ) is reported too,
without a fix: of some signs nobody knows any more what they were.
In a source, which the translator cannot change, it is a note.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.match.pairing import Pair
from toolkit.match.passage import Passage
from toolkit.match.written import Hint, literals
from toolkit.model import Edit, Fault, Fix, Level, Side, Span
from toolkit.rules.rule import Example, Rule, Sieve
from toolkit.settings import Settings
from toolkit.text.burmese import repair
from toolkit.text.zawgyi import SHORT, convert, reads_once_converted
from toolkit.text.zawgyi.overdone import LETTERS, overdone
from toolkit.text.zawgyi.overdone import OVERDONE as SIGN

WHOLE = "the text is in Zawgyi"
RUN = "this is in Zawgyi, the text around it in Unicode"
UNSURE = "the text may be in Zawgyi; it is too short to tell"
OVERDONE = "this was Unicode, and has been converted from Zawgyi all the same"
MAY_BE = "this may be in Zawgyi, but is no Burmese when converted"


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """One fault for a text in Zawgyi, one for each run in a text that is not."""
    for passage in pair.passages:
        reading = passage.reading
        if reading is None:
            span = overdone(passage.text)
            if span is not None:
                yield Fault(OVERDONE, passage.side, span, level=Level.NOTE if passage.side is Side.SOURCE else None)
            continue
        edits = [Edit(run, repair(made)) for run, made in zip(reading.runs, reading.made, strict=True)]
        if reading.whole:
            yield _fault(passage, edits, WHOLE)
        else:
            yield from (_fault(passage, [edit], RUN) for edit in edits)
            yield from (_doubt(passage, run) for run in reading.doubtful)


def _doubt(passage: Passage, run: Span) -> Fault:
    written = passage.written(run)
    if not reads_once_converted(written):
        return Fault(MAY_BE, passage.side, run, level=Level.NOTE)
    return _fault(passage, [Edit(run, repair(convert(written)))], UNSURE)


def _fault(passage: Passage, edits: Sequence[Edit], message: str) -> Fault:
    runs = [edit.span for edit in edits]
    return Fault(
        message,
        passage.side,
        Span(runs[0].start, runs[-1].end),
        expected=tuple(edit.text for edit in edits),
        fix=Fix(tuple(edits), safe=_is_sure(runs, message)) if passage.side is Side.TARGET else None,
        level=Level.NOTE if passage.side is Side.SOURCE or message == UNSURE else None,
    )


def _is_sure(runs: Sequence[Span], message: str) -> bool:
    return message != UNSURE and sum(end - start for start, end in runs) >= SHORT


RULE = Rule(
    name="zawgyi",
    level=Level.ERROR,
    sieve=Sieve(
        zawgyi=True,
        pattern=SIGN,
        sides=(Side.SOURCE, Side.TARGET),
        hint=lambda: Hint(literals(*(letter + "\u103b" for letter in LETTERS))),
    ),
    check=check,
    examples=(
        Example(
            "«အဲဒီ့ေနာက္ ေက်ာင္းသားမ်ား ျပန္လာၾကသည္။»",
            why="a paragraph",
            fixed="အဲဒီ့နောက် ကျောင်းသားများ ပြန်လာကြသည်။",
        ),
        Example("«ခ်င္းအမ်ိဳးသားတပ္ဦးက» ပြောသည်။", why="a name", fixed="ချင်းအမျိုးသားတပ်ဦးက ပြောသည်။"),
        Example(
            "«သူက ျပန္လာၾကသည္။ https://a.example/ျမန္မာ ကို ၾကည့္ပါ။»",
            why="an address stays",
            fixed="သူက ပြန်လာကြသည်။ https://a.example/ျမန္မာ ကို ကြည့်ပါ။",
        ),
        Example("«မ်ားကို»", why="too short to tell"),
        Example("«ေကအ ခ္ယူ္ ေျပ္»", why="signs of Zawgyi, and no Burmese"),
        Example("«ယမနျနေ့က နိုငျငံအစိုးရ ဖွဲ့စညျးပွီး နောကျတနျး» ပြန်လာသည်။", why="Unicode, converted once too often"),
        Example("အဲဒီ့နောက် ကျောင်းသားများ ပြန်လာကြသည်။", why="Unicode"),
        Example("ဘီအေအက်စ်အက်ဖ် ပီအေပီအစိုးရ တံတားဦးရွာ ပခုက္ကူ", why="letter names and places"),
        Example("https://a.example/ျမန္မာ `ေက်ာင္း` တွင် ကြည့်ပါ။", why="an address and code"),
        Example("ၽႃႇသႃႇတႆး ဍုၚ်မန် ပ္ဍဲ တၢ်ကစီၣ်", why="Shan, Mon, Karen"),
    ),
)
