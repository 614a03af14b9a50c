"""Term sheets on paper: one module each. A new one is one new module that ends in `SHEET = Sheet(...)`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import TextIO

from toolkit.errors import UsageError, did_you_mean
from toolkit.model.term_sheet import TermSheet
from toolkit.report.report import Page
from toolkit.report.term_sheet.sheet import Sheet

__all__ = ["Sheet", "sheet", "sheets", "write"]


def write(name: str, terms: TermSheet, out: TextIO, *, colour: bool = False, width: int | None = None) -> None:
    """Write a term sheet; `width` is that of the terminal in columns. Raises UsageError for an unknown name."""
    sheet(name).write(terms, Page(out, colour, width))


def sheet(name: str) -> Sheet:
    """The kind of sheet of that name. Raises UsageError."""
    found = sheets().get(name)
    if found is None:
        raise UsageError(f'unknown format "{name}"{did_you_mean(name, sheets())}')
    return found


@cache
def sheets() -> Mapping[str, Sheet]:
    """Every kind of sheet by its name, sorted. Modules without a SHEET serve several."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found: list[Sheet] = [module.SHEET for module in modules if hasattr(module, "SHEET")]
    return MappingProxyType({each.name: each for each in sorted(found)})
