"""The Zawgyi code chart: what each code point that differs from Unicode stands for.

Zawgyi-One gave a glyph its own code point wherever the shape differs:
subscripts, wide and narrow ra, long and short u, dots moved aside for a descender.
Written from what is generally known of the Zawgyi-One code chart, and held to published pairs of both encodings;
Unicode Technical Note 11 for what the result must look like.
"""

from __future__ import annotations

ASAT = "\u103a"  # MYANMAR SIGN ASAT
VIRAMA = "\u1039"  # MYANMAR SIGN VIRAMA; Zawgyi draws its asat here
E_VOWEL = "\u1031"  # MYANMAR VOWEL SIGN E, which Zawgyi writes before its consonant
KINZI = "\u1004\u103a\u1039"  # nga, asat, virama: a nga raised over the next consonant

RA_SHAPES = "\u103b\u107e\u107f\u1080\u1081\u1082\u1083\u1084"
"""The bow of medial ra in eight widths, written before its consonant."""

KINZI_SHAPES = {
    "\u1064": "",
    "\u108b": "\u102d",  # with VOWEL SIGN I
    "\u108c": "\u102e",  # with VOWEL SIGN II
    "\u108d": "\u1036",  # with ANUSVARA
}
"""A raised nga, written after the consonant below it, and the sign that its glyph carries too."""

SUBSCRIPTS = {
    "\u1060": "က",
    "\u1061": "ခ",
    "\u1062": "ဂ",
    "\u1063": "ဃ",
    "\u1065": "စ",
    "\u1066": "ဆ",
    "\u1067": "ဆ",
    "\u1068": "ဇ",
    "\u1069": "ဈ",
    "\u106c": "ဋ",
    "\u106d": "ဌ",
    "\u1070": "ဏ",
    "\u1071": "တ",
    "\u1072": "တ",
    "\u1073": "ထ",
    "\u1074": "ထ",
    "\u1075": "ဒ",
    "\u1076": "ဓ",
    "\u1077": "န",
    "\u1078": "ပ",
    "\u1079": "ဖ",
    "\u107a": "ဗ",
    "\u107b": "ဘ",
    "\u107c": "မ",
    "\u1085": "လ",
    "\u1093": "ဘ",
    "\u1096": "တ\u103d",  # with MEDIAL WA
}
"""Consonants drawn below another one."""

LETTERS = {
    "\u106a": "ဉ",
    "\u106b": "ည",
    "\u106e": "ဍ္ဍ",
    "\u106f": "ဍ္ဎ",
    "\u1086": "ဿ",
    "\u108f": "န",
    "\u1090": "ရ",
    "\u1091": "ဏ္ဍ",
    "\u1092": "ဋ္ဌ",
    "\u1097": "ဋ္ဋ",
}
"""Letters in a narrower shape, and stacks drawn as one glyph."""

MARKS = {
    "\u1033": "\u102f",  # long VOWEL SIGN U
    "\u1034": "\u1030",  # long VOWEL SIGN UU
    "\u1039": ASAT,
    "\u103a": "\u103b",  # MEDIAL YA
    "\u103c": "\u103d",  # MEDIAL WA
    "\u103d": "\u103e",  # MEDIAL HA
    "\u105a": "\u102b\u103a",  # tall AA with ASAT
    "\u107d": "\u103b",
    "\u1087": "\u103e",
    "\u1088": "\u103e\u102f",
    "\u1089": "\u103e\u1030",
    "\u108a": "\u103d\u103e",
    "\u108e": "\u102d\u1036",
    "\u1094": "\u1037",  # DOT BELOW, moved aside
    "\u1095": "\u1037",
}
"""Signs that follow the consonant."""

AFOREMENTIONED = "၎"
"""Unicode spells out ၎င်း behind it; Zawgyi text may or may not."""

SAME_LETTERS = "ကခဂဃငစဆဇဈဉညဋဌဍဎဏတထဒဓနပဖဗဘမယရလဝသဟဠအဣဤဥဦဧဩဪဿ"
"""Letters at their Unicode place."""

DIGIT_LETTERS = {"၀": "ဝ", "၇": "ရ"}
"""Digits that are typed for the letters they look like. With signs around them they can only be letters."""

SAME_MARKS = "\u102b\u102c\u102d\u102e\u102f\u1030\u1032\u1036\u1037\u1038"
"""Signs at their Unicode place."""
