"""A page put together: template, style with the font in it, scripts, and the hashes that its security policy names."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from importlib.resources import files
from typing import Final

from toolkit import __version__
from toolkit.report.json import Value
from toolkit.report.wording import language_name

FONT: Final = "NotoSansMyanmar-Regular.woff2"


def assemble(template: str, scripts: Sequence[str], **values: object) -> Iterator[str]:
    """The pieces of a page of this folder. The values are escaped, unless they are marked as done."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=PackageLoader("toolkit.report.html", ""), autoescape=True, undefined=StrictUndefined
    )
    style = _file("page.css").replace("FONT_DATA", b64encode(_bytes(f"font/{FONT}")).decode())
    script = "\n".join(_file(f"scripts/{name}.js") for name in scripts)
    return environment.get_template(template).generate(
        script=Markup(script),
        script_hash=_hash(script),
        style=Markup(style),
        style_hash=_hash(style),
        made=date.today(),
        version=__version__,
        **values,
    )


def languages_value(pairs: Iterable[tuple[str | None, str]], others: Iterable[str] = ()) -> Mapping[str, Value]:
    """The pairs of languages, by code, and what the languages are called."""
    kept = list(pairs)
    codes = sorted({code for pair in kept for code in pair if code}.union(others))
    return {"pairs": kept, "names": {code: language_name(code) for code in codes}}


def _file(name: str) -> str:
    return _bytes(name).decode("utf-8")


def _bytes(name: str) -> bytes:
    return files("toolkit.report.html").joinpath(name).read_bytes()


def _hash(text: str) -> str:
    """As a content security policy names a script or style."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
