"""What only Zawgyi writes and what only Unicode writes, as patterns over text.

Both encodings use one block, so most syllables read as something in either.
A *sign* is a sequence that one of the two cannot hold in any language of the block
(Burmese, Shan, Mon, Karen, Pa'O, Kayah, Palaung, Pali), derived from where each stores
e-vowel, ra, ya, asat and virama. Source: the Zawgyi chart (see `chart`) and chapter 16.3 of the Unicode Standard.
"""

from __future__ import annotations

from typing import Final

from toolkit.text.patterns import regex

LETTER: Final = (
    "က-ဪဿ၎ၐ-ၕၚ-ၝၡၥၦၮ-ၰၵ-ႁႎ\ua9e0-\ua9e4\ua9e7-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa6f\uaa71-\uaa76\uaa7a\uaa7e\uaa7f"
)
"""Every letter of the block and of its extensions A and B, as the inside of a character class."""

MEDIAL: Final = "\u103b-\u103e\u105e-\u1060\u1082"
END: Final = r"(?=[^\u1000-\u109f\u200b-\u200d\ua9e0-\ua9fe\uaa60-\uaa7f]|[၊။၌၍၏]|\Z)"

_CARRIER = f"[{LETTER}{MEDIAL}\u1039၀\u200b-\u200d]"  # what an e-vowel or a ya may stand behind in Unicode
_SERIES = ("က-င", "စ-ည", "ဋ-ဏ", "တ-န", "ပ-မ")
_STACKED = "".join(f"(?<![{series}]\u1039(?=[{series}]))" for series in _SERIES)

ZAWGYI: Final = tuple(
    regex(pattern)
    for pattern in (
        # An asat at the place of the virama, which needs a consonant to stack, in Burmese and Pali one of its own
        # series but never nga or nya, and which stands on a letter or a kinzi. (ဏ္႑ is known residue in Unicode text.)
        f"\u1039(?:(?![{LETTER}\u1091])|(?<![{LETTER}\u103a]\u1039)|(?<=[ငည]\u1039)(?=[က-အ])"
        f"|(?<=[က-မ]\u1039)(?=[က-အ]){_STACKED})",
        # An e-vowel, stored before its consonant, so behind nothing that could carry it.
        f"\u1031(?<!{_CARRIER}\u1031)",
        # A ra, stored before its consonant. Behind an asat it may be the ya of a contraction (ယောက်ျား).
        f"\u103b(?<!{_CARRIER}\u103b)(?<!\u103a\u103b)(?=[က-အ])",
        # A ya at the place of the asat, with a vowel or another medial.
        f"\u103a[\u102c\u102d\u102e\u1032-\u1034\u103c\u103d](?<![{MEDIAL}]\u103a.)(?!\u103a)",
        # At the places of Mon, Shan and Palaung letters and digits: a long u with an i, a tall aa with asat,
        # a ra or narrow na before Burmese, a dot below, a consonant under one of its own series.
        "[\u1033\u1034\u105aၡၢၨ\u1071-\u1081\u108f\u1094\u1095](?:(?<=\u102d[\u1033\u1034])"
        "|(?<=\u105a)(?![\u102b-\u1034\u103a])"
        "|(?<=[\u107e-\u1081])(?=[က-အ](?!\u103a))"
        "|(?<=\u108f)(?=[\u102b-\u1030\u1032-\u1034\u1036\u1039-\u103d\u1087-\u108a])"
        "|(?<=[\u102b-\u1034\u1036][\u1094\u1095])(?![႐-႙])"
        "|(?<=ကၡ|ဂၢ|ဇၨ|တ[\u1071-\u1074]|ဒ[ၵၶ]|[န\u108f][\u1071-\u1077]|ပ[ၸၹ]|ဗ[ၺၻ]|မ[ၸၺၻ])(?![\u103a\u1062\u1082-\u108a]))",
    )
)
"""Signs of Zawgyi, by the character each opens with: so clean Unicode is searched at some 290 MB/s (CPython 3.11)."""

SURE: Final = ZAWGYI[-1]
"""Those of them that no slip in Unicode text could be."""

CUSTOM: Final = regex("\u102f\u102d|\u1036\u102f|[\u1064\u106a\u106b\u107d-\u1084\u1086-\u108a\u1094\u1095]")
"""What Zawgyi typists do (ုိ, ံု) and Unicode typists hardly ever, and its glyphs at the places of Shan letters:

they confirm other signs, and prove nothing alone.
"""

_NONE = "\u1022\u1028\u1035\u109a-\u109f\uaa60-\uaa7f"
"""What Zawgyi has no glyph for."""
UNICODE: Final = regex(
    f"[\u1031\u103e\u103a\u1037\u103bဿင\u105a\u1075\u107c\u1062\u1063{_NONE}](?:"  # one set is searched for fast
    # An e-vowel with nothing behind it that it could have been stored before.
    f"(?<=\u1031)(?:[\u102b-\u1030\u1032\u1036-\u1038\u103a]|{END})"
    # MEDIAL HA and GREAT SA have no Zawgyi glyph at their places.
    f"|(?<=[{LETTER}{MEDIAL}]\u103e)|(?<=ဿ)"
    # An asat that closes a syllable; a ya there needs a vowel, or an e-vowel before its consonant (ေက်း).
    f"|(?<=\u103a)(?<!\u1031.\u103a)(?:[\u1037\u1038]|{END})|(?<=\u1037)\u103a"
    # A ya where a ra would lack its consonant.
    f"|(?<=[{LETTER}]\u103b)(?:[\u102b-\u1032\u1036-\u1038\u103c-\u103e]|{END})"
    f"|(?<=င)\u103a\u1039[{LETTER}]"
    # Finals of Mon, Shan and Karen.
    f"|(?<=[\u105a\u1075\u107c\u1062\u1063])\u103a|(?<=[{_NONE}]))"
)
SHORT: Final = 20
"""With fewer Myanmar characters a string is not judged by one sign alone."""
LONG: Final = regex(f"(?:[\u1000-\u109f][^\u1000-\u109f]*){{{SHORT}}}")
"""Found in every text that has so many."""
RUN: Final = regex("(?:[\u1000-\u1049\u104c-\u109f\u200b-\u200d]+)")
"""Myanmar characters between spaces, punctuation and other scripts."""
