"""Burmese text made comparable.

Two products, measured on real text (the rows are those of the notes in docs/burmese.md):

- `repair` (N) mends what is damaged at the level of code points and may be offered as a fix.
  Nothing that an editor could mean otherwise is touched.
- `key` (K) is what matching compares, and never shown: N, and the variants that are a matter of style,
  spaces and line breaks between Burmese letters, tall aa, ဈ or စျ, the order of asat in contractions.

Both are one table of steps over pages (see `page`), so `key(repair(x)) == key(x)`.
Order of marks: Unicode Technical Note 11, with the end of a syllable as NFC has it (dot below before asat).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final, TypeAlias

from toolkit.model import Span
from toolkit.text import page
from toolkit.text.mark_order import ASAT, DOT, close_contractions, sort_marks
from toolkit.text.page import encode, one_of, pattern
from toolkit.text.patterns import regex

# Half the time of the class's own constructor.
new = tuple.__new__

CONSONANT: Final = "က-အ"
LETTER: Final = "က-ဪဿ၎"
MARK: Final = "\u102b-\u1032\u1036-\u103e"
DIGIT: Final = "0-9၀-၉"

VIRAMA, E = "\u1039", "\u1031"
CODA: Final = f"[{CONSONANT}]{DOT}?{ASAT}"


def repair(text: str) -> str:
    """N: the text with its code points mended, everything else as it was.

    Runs that hold Shan, Mon, Karen, Pa'O, Kayah or Palaung letters are left alone:
    their marks have other orders, and in Karen the dot below is a vowel (notofonts/noto-fonts#516).
    """
    if not _BURMESE.search(text):
        return text
    return "".join(run if _MINORITY.search(run) else _repair_run(run) for run in _RUN.findall(text))


def key(text: str) -> bytes:
    """K: the page that matching compares, upper and lower case kept. `page.SEPARATOR` divides segments."""
    return fold(page.encode(text))


def fold(buffer: bytes) -> bytes:
    """The same of the page of a text."""
    buffer = page.composed(buffer)
    for step in KEY_STEPS:
        buffer = step(buffer)
    return buffer


def pieces(text: str, start: int = 0) -> Iterator[tuple[Span, Span]]:
    """Cut a text where folding may be done piece by piece: (the piece, its part without outer spaces).

    `key(text)` is the keys of the pieces joined. `start`: where one begins, to have those from there on.
    """
    for match in _piece().finditer(text, start):
        piece = new(Span, match.span())
        yield piece, new(Span, match.span(match.lastgroup)) if match.lastgroup else piece


# --- N, a step at a time ---


Steps: TypeAlias = tuple[Callable[[bytes], bytes], ...]


def _substitute(found: str, by: str, sign: str) -> Callable[[bytes], bytes]:
    """A step that replaces a pattern.

    `sign`: a pattern without which it cannot occur. It opens with a rare character, which is found fastest:
    so most buffers are spared the search for the pattern itself.
    """
    regex, new, rare = pattern(found), encode(by), encode(sign[0])
    if len(sign) == 1:
        return lambda buffer: regex.sub(new, buffer) if rare in buffer else buffer
    seen = pattern(sign).search
    return lambda buffer: regex.sub(new, buffer) if rare in buffer and seen(buffer) else buffer


def _replace(found: str, by: str) -> Callable[[bytes], bytes]:
    """A step that replaces a character."""
    old, new = encode(found), encode(by)
    return lambda buffer: buffer.replace(old, new)


# Digit zero is the letter wa where a mark or the end of a syllable follows,
# or where letters touch it and no digit does.
# Between digits a visarga is a colon: ၁၀း၃၀.
_NO_COLON: Final = f"(?:(?!\u1038)[{MARK}]|\u1038(?![{DIGIT}]))"
_ZERO_IS_WA: Final = f"၀(?={_NO_COLON}|{CODA})"
_ZERO_AFTER_LETTER: Final = f"၀(?<=[{LETTER}{MARK}]၀)(?![{DIGIT}]|[.,][{DIGIT}])"
_ZERO_BEFORE_LETTER: Final = f"၀(?<![{DIGIT}]၀)(?<![{DIGIT}][.,/:{page.DASHES}-]၀)(?=[{LETTER}])"
_WA_IS_ZERO: Final = pattern(f"ဝ(?<=[{DIGIT}]ဝ)ဝ*(?![{MARK}]|{CODA})")
_ZERO_BYTE, _WA_BYTE = encode("၀"), encode("ဝ")


def wa_to_zero(buffer: bytes) -> bytes:
    """Read the letter wa after a digit as the digit zero it was meant for (row 14: ၂ဝ၁၇)."""
    return _WA_IS_ZERO.sub(lambda m: _ZERO_BYTE * len(m.group()), buffer) if _WA_BYTE in buffer else buffer


# Row 12: အစည်းအေ၀း. Where more follows than ဝေ can hold, the e-vowel stands right and wa begins a syllable: နေ၀င်း, ဒေ၀ီ.
_READ_E_ZERO: Final = _substitute(
    f"{E}၀(?!{CODA}|[\u102d-\u1032\u1036]|[., ]?[{DIGIT}])", f"ဝ{E}", f"၀(?<={E}၀)"
)  # fmt: skip
_READ_FREE_VIRAMA: Final = _substitute(
    f"{VIRAMA}(?<!{ASAT}{VIRAMA})(?!{page.ZERO_WIDTH_SPACE}*[{LETTER}])", ASAT, VIRAMA
)  # row 23: သိပ္
_READ_ZEROS: Final[Steps] = (
    _substitute(_ZERO_IS_WA, "ဝ", "၀"),  # row 13: ၀န်ကြီး
    _substitute(_ZERO_AFTER_LETTER, "ဝ", "၀"),  # ပါ၀င်, ပလက်၀
    _substitute(_ZERO_BEFORE_LETTER, "ဝ", "၀"),
)
REPAIR_STEPS: Final[Steps] = (
    _substitute("\u1039\u1091", "\u1039ဍ", "\u1091"),  # row 24: Zawgyi residue in ဘဏ္ဍာ
    _READ_FREE_VIRAMA,
    _substitute(  # row 11: သငေ်္ဘာ
        f"{E}({ASAT}?(?:{VIRAMA}[{CONSONANT}])+)", rf"\1{E}", f"{VIRAMA}(?:(?<={E}{VIRAMA})|(?<={E}{ASAT}{VIRAMA}))"
    ),
    _READ_E_ZERO,
    sort_marks,
    _substitute("ဥ\u102e", "ဦ", "ဥ(?=\u102e)"),  # row 2
    _substitute("ဉ\u102e", "ဦ", "ဉ(?=\u102e)"),  # row 3
    _substitute(f"ဥ(?={DOT}?{ASAT}|{VIRAMA}|\u102c)", "ဉ", "ဥ"),  # row 4: ပဥ္စမ
    *_READ_ZEROS,
    wa_to_zero,
    _substitute(f"၄(?<![{DIGIT}]၄)(?=င်း)", "၎", "၄(?=င်း)"),  # row 16
)

_BURMESE: Final = regex("[\u1000-\u1049]")
# Letters and marks of the block's other languages (also Khamti, Aiton and Pa'O in the extended blocks).
_MINORITY: Final = regex("[\u1022\u1028\u1033-\u1035\u1050-\u108f\u109a-\u109f\ua9e0-\ua9fe\uaa60-\uaa7f]")
_RUN: Final = regex("[^\n။]+|[\n။]+")
# What is invisible has no meaning between Burmese letters; a zero width space may break a line there.
_INVISIBLE: Final = regex(f"(?<=[\u1000-\u109f])[{page.INVISIBLE}]+|[{page.INVISIBLE}]+(?=[\u1000-\u109f])")
_MOST_PASSES: Final = 5
# An e-vowel that stands before its letter, as in Zawgyi or typed as it is seen: what else is so in the word, who knows.
_AHEAD: Final = regex(f"(?<!\\S){E}\\S*")
_AHEAD_OR_NOT: Final = regex(f"(?<!\\S){E}\\S*|(?:(?!(?<!\\S){E}).)+", re.DOTALL)


def _repair_run(run: str) -> str:
    if _AHEAD.search(run):
        return "".join(word if _AHEAD.match(word) else _repair_words(word) for word in _AHEAD_OR_NOT.findall(run))
    return _repair_words(run)


def _repair_words(run: str) -> str:
    run = _INVISIBLE.sub("", run)
    before, after = b"", encode(run)
    given = after
    for _ in range(_MOST_PASSES):
        if after == before:
            break
        before = after
        for step in REPAIR_STEPS:
            after = step(after)
    return page.decode(after) if after != given else run


# --- K ---


_PLAIN: Final = bytes.maketrans(
    one_of(page.SPACES + "\r\n" + page.DASHES + page.SINGLE_QUOTES + page.DOUBLE_QUOTES + "\u102b"),
    b" " * len(page.SPACES + "\r\n") + b"-" * len(page.DASHES) + b"'" * 4 + b'""' + encode("\u102c"),
)
_DROPPED: Final = one_of(page.INVISIBLE + page.ZERO_WIDTH_SPACE)
_DIGITS: Final = bytes.maketrans(encode("၀၁၂၃၄၅၆၇၈၉"), b"0123456789")
_SPACE: Final = page.SPACES + " \r\n"
_BREAK: Final = regex(rb"[ \t\r]*\n[ \t\r]*\n[ \t\r\n]*")


def plain(buffer: bytes) -> bytes:
    """One kind of space, dash and quotation mark; nothing invisible; tall aa as aa (rows 20, 25, 26, 29)."""
    if b"\n" in buffer:
        buffer = _BREAK.sub(bytes((page.BREAK,)), buffer)
    return buffer.translate(_PLAIN, _DROPPED)


def _kinds() -> bytes:
    """What a byte is to a space beside it: a digit, wa, glued (letters, marks and signs), or something else."""
    kinds = bytearray(b"o" * 256)
    for chars, kind in (
        ("".join(map(chr, (*range(0x1000, 0x1040), *range(0x104A, 0x1050)))) + "-", "g"),
        ("ဝ", "w"),
        (" ", " "),
    ):
        for byte in encode(chars):
            kinds[byte] = ord(kind)
    for byte in encode("0123456789၀၁၂၃၄၅၆၇၈၉"):
        kinds[byte] = ord("d")
    return bytes(kinds)


_KINDS: Final = _kinds()
# Between numbers a space divides, and between a number and wa. Three plain beginnings are found faster than a choice.
_DIVIDING_SPACES: Final = (regex(rb"o +(?=[od])"), regex(rb"d +(?=[odw])"), regex(rb"w +(?=d)"))
_KEPT: Final = 0x0B
_KEPT_SPACE: Final = bytes((_KEPT,))


def drop_spaces(buffer: bytes) -> bytes:
    """Drop the spaces beside Burmese letters, where they divide nothing (row 26)."""
    if b" " not in buffer:
        return buffer
    kinds = b"o%bo" % buffer.translate(_KINDS)
    kept = [space.start() for dividing in _DIVIDING_SPACES for space in dividing.finditer(kinds)]
    if not kept:
        return buffer.translate(None, b" ")
    spaced = bytearray(buffer)
    for at in kept:
        spaced[at] = _KEPT
    return bytes(spaced.translate(None, b" ").replace(_KEPT_SPACE, b" "))


def latin_digits(buffer: bytes) -> bytes:
    """Write digits one way (row 28)."""
    return buffer.translate(_DIGITS)


KEY_STEPS: Final[Steps] = (
    plain,
    # Before spaces go, what they end: a syllable in သိပ္, a number in ၂ဝ and ၀ ၁.
    _substitute("\u1039\u1091", "\u1039ဍ", "\u1091"),
    _READ_FREE_VIRAMA,
    _READ_E_ZERO,
    *_READ_ZEROS,
    _substitute(f"၀(?<![{DIGIT}]၀)(?<![{DIGIT}][., ]၀)(?![{DIGIT}]|[., ][{DIGIT}])", "ဝ", "၀"),  # it touches no number
    wa_to_zero,
    _replace("၀", "0"),
    drop_spaces,
    *REPAIR_STEPS,
    # Letters that are written as two: behind them the marks are in order by now, and stay so.
    _substitute("ဈ\u103b?", "စ\u103b", "ဈ"),  # row 17
    _substitute("ဪ(\u1037?)\u103a?", "သ\u103c\u1031\u102c\\1\u103a", "ဪ"),  # row 18
    _substitute("ဩ(\u103b?)\u103c?", "သ\\1\u103c", "ဩ"),
    _replace("ဿ", "သ္သ"),  # row 19
    close_contractions,
    _substitute("၊၊", "။", "၊(?=၊)"),  # row 27
    latin_digits,
)


@cache
def _piece() -> re.Pattern[str]:
    """Compiled only when a place is asked for: it takes a fifth of the time in which a command must answer."""
    gap = f"[{_SPACE}{page.INVISIBLE}{page.ZERO_WIDTH_SPACE}]"
    line_end = r"[ \t\r]*\n[ \t\r]*\n[ \t\r\n]*"
    inner = f"(?:(?!{line_end}){gap})*"
    unseen = f"[{page.INVISIBLE}{page.ZERO_WIDTH_SPACE}]"
    stacked = f"(?:(?<={VIRAMA}){unseen}*[{LETTER}\u1091])?"
    marks = f"(?:{inner}[{MARK}]{stacked})*"
    syllable_end = f"[{CONSONANT}]{unseen}*(?:{DOT}{unseen}*)?(?:{ASAT}|{VIRAMA}(?!{unseen}*[{LETTER}]))"
    closing = f"{unseen}*(?:(?!\u1038)[{MARK}]|\u1038(?!{unseen}*[{DIGIT}])|{syllable_end})"
    digit = f"(?:[0-9၁-၉]|[၀ဝ](?!{closing}))"
    near = f"{unseen}*(?:[0-9၁-၉]|၀(?!{closing}))"
    far = f"{inner}(?:[0-9၁-၉]|၀(?!{closing}|{unseen}*[{LETTER}]))"
    zero = f"၀(?!{closing})(?=[.,]?{near}|(?<![{LETTER}{MARK}]၀){far})"
    number = (
        f"(?:[0-9၁-၉]|{zero})"
        f"(?:{digit}|[.,]{inner}(?={digit})|(?={near}|{far}){inner}|{unseen}+(?={digit}))*"
        f"(?:(?<=ဝ){gap}+(?=[ဝ၀]))?"
    )
    cluster = f"(?:[{LETTER}၀]|[{MARK}]{stacked}){marks}(?:(?<={E}){unseen}*(?!{zero})၀{marks})*"
    signs = f"[၊-၏{page.DASHES}-]+"
    glued = f"(?!{zero}){cluster}|{signs}(?:(?<=၊){inner}(?=၊){signs})*"
    read_zero = f"{E}{unseen}*၀(?!{CODA}|[\u102d-\u1032\u1036]|[., ]?[{DIGIT}])"
    return regex(
        f"{line_end}|(?<![{DIGIT}])(?P<said>၄{inner}င{inner}်{inner}း{marks}){inner}|{number}|(?<=[{DIGIT}]){gap}+(?=[ဝ၀]|{read_zero})"
        f"|{inner}(?P<core>{glued})(?!(?<=[ဝ၀])(?={gap})(?:{near}|{far})){inner}|{gap}+|.(?:{unseen}*[\u0300-\u036f]+)*",
        re.DOTALL,
    )
