"""Paths as other programs want them: with slashes, and counted from the folder of the project."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote


def relative(path: str) -> str:
    """The path with slashes, without `./`, counted from the working folder if it lies in it."""
    given = Path(path)
    if given.is_absolute() and given.is_relative_to(Path.cwd()):
        given = given.relative_to(Path.cwd())
    return given.as_posix()


def uri(path: str) -> str:
    """The path as a URI reference (RFC 3986): relative, or with the scheme `file`."""
    given = relative(path)
    quoted = quote(given, safe="/", errors="surrogatepass")
    if Path(given).is_absolute():
        return f"file://{'' if quoted.startswith('/') else '/'}{quoted}"
    return quoted
