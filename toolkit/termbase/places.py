"""Where glossaries stand: beside the texts, and shipped with the toolkit."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import toolkit

FOLDER = "glossary"


def find_glossary(start: Path) -> Path | None:
    """The nearest folder `glossary/` with TOML files in it, from `start` (a file or a folder) upwards.

    A relative `start` gives a relative path, so that messages name it as people do.
    """
    here = start.absolute()
    for folder in (here, *here.parents):
        candidate = folder / FOLDER
        with suppress(OSError):  # a name that is too long, or in a folder that nobody may enter
            if candidate.is_dir() and next(candidate.glob("*.toml"), None) is not None:
                return candidate if start.is_absolute() else Path(os.path.relpath(candidate))
    return None


def shipped_glossary() -> Path:
    """The glossary that comes with the toolkit: inside the package, or beside it in a checkout."""
    package = Path(toolkit.__file__).parent
    inside = package / FOLDER
    return inside if inside.is_dir() else package.parent / FOLDER


def shipped_name() -> str:
    """How a report names the shipped glossary: `shipped with wawhara 0.1.0`."""
    version: object = getattr(toolkit, "__version__", None)
    return f"shipped with wawhara {version}" if isinstance(version, str) else "shipped with wawhara"
