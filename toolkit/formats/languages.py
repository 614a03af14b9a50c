"""Language codes (BCP 47): as people write them in options, headers and file names."""

from __future__ import annotations

import re
from pathlib import PurePath

from toolkit.errors import UsageError
from toolkit.text.patterns import regex

CODE = regex(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")
# The two-letter codes of ISO 639-1 (Library of Congress).
TWO_LETTERS = frozenset(
    re.findall(
        r"\w+",
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz "
        "ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik "
        "io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml "
        "mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd "
        "se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi "
        "vo wa wo xh yi yo za zh zu",
    )
)
# Languages of Myanmar without a two-letter code (ISO 639-3), so that `key` or `url` in a header is not one.
THREE_LETTERS = frozenset(
    re.findall(r"\w+", "shn mnw blk ksw kjp kar eky pwo kac cnh ctd cfm lus rki tvn int lhu lis aio kht csh zom")
)
OTHER_NAMES = {"mya": "my", "bur": "my", "burmese": "my", "myanmar": "my", "mm": "my", "eng": "en", "english": "en"}
"""What people write for a code; only the three-letter codes of ISO 639-2 are taken as meant."""
MEANT = ("mya", "bur", "eng")
MYANMAR = regex("[\u1000-\u109f]")
LATIN = regex("[A-Za-z]")


def language_code(written: str) -> str:
    """The canonical form of a code (`my_MM` is `my-MM`, `mya` is `my`). Raises UsageError for what is none."""
    code = canonical(written)
    if code is not None:
        return code
    meant = OTHER_NAMES.get(written.lower())
    remedy = f'did you mean "{meant}"?' if meant else "two or three letters, then script or region: en, my, shn, my-MM"
    raise UsageError(f'unknown language code "{written}" ({remedy})')


def canonical(written: str) -> str | None:
    """The canonical form of a code, None where it is none."""
    head, *rest = re.split("[-_@]", written.strip())
    head = head.lower()
    head = OTHER_NAMES[head] if head in MEANT else head
    tags = [tag.title() if len(tag) > 3 else tag.upper() for tag in rest]
    code = "-".join([head, *tags]).replace("-Latin", "-Latn").replace("-Cyrillic", "-Cyrl")
    return code if CODE.fullmatch(code) and (len(head) == 3 or head in TWO_LETTERS) else None


def known(written: str) -> str | None:
    """The code, where a header or a file name certainly means a language by it; else None."""
    code = canonical(written)
    return code if code and primary(code) in TWO_LETTERS | THREE_LETTERS else None


def header_language(written: str) -> str | None:
    """The language that a column is headed by: a code, or `English` and `Burmese` spelt out; else None."""
    lower = written.strip().lower()
    return OTHER_NAMES.get(lower) if len(lower) > 3 and lower in OTHER_NAMES else known(written)


def primary(code: str) -> str:
    """Its language alone, without script and region."""
    return code.partition("-")[0]


def same_language(one: str, other: str) -> bool:
    """Do two codes agree as far as both say something? `my` and `my-MM` do."""
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")


def in_name(path: str) -> str | None:
    """The language that a file's name tells: `x.my.md`, `my.po`; else None."""
    pure = PurePath(path)
    dotted = pure.name.split(".")
    if len(dotted) > 2 and (code := known(dotted[-2])):
        return code
    if pure.suffix in {".po", ".mo"} and (code := known(pure.stem)):
        return code
    return None


def in_folder(path: str) -> str | None:
    """The language that a file's folder is named after: `my/x.md`, `locale/my/LC_MESSAGES/x.po`; else None."""
    pure = PurePath(path)
    parents = [part for part in pure.parts[:-1] if part != "LC_MESSAGES"]
    return known(parents[-1]) if parents else None


def guessed(text: str) -> str | None:
    """English or Burmese, by the letters of which there are more; None for neither."""
    sample = text[:20_000]
    burmese, latin = len(MYANMAR.findall(sample)), len(LATIN.findall(sample))
    # Names and addresses in Latin letters stand in Burmese text, hardly any Burmese in English.
    if burmese * 3 > latin:
        return "my"
    return "en" if latin else None
