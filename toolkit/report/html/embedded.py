"""Values written into a page as JSON."""

from __future__ import annotations

import json
from typing import Final

from toolkit.report.json import Value
from toolkit.text.patterns import regex

_ESCAPES: Final = {character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
_LONE: Final = regex("[\ud800-\udfff]")


def embedded(value: Value) -> str:
    """The value as JSON that can stand in a `script` element: nothing in it can end the element.

    Half of a surrogate pair, which is no character, becomes the replacement character.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return _LONE.sub("\ufffd", text)
