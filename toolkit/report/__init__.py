"""Reports: what a check found, for people and programs. One module each.

A new report is one new module of this package, of the report's own name, that ends in `REPORT = Report(...)`;
nothing else need be registered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import TextIO

from toolkit.errors import UsageError, did_you_mean
from toolkit.model import Finding, Summary
from toolkit.report.report import Page, Report

__all__ = ["Page", "Report", "report", "reports", "write"]


def write(
    name: str,
    findings: Iterable[Finding],
    summary: Summary | Callable[[], Summary],
    out: TextIO,
    *,
    colour: bool = False,
    width: int | None = None,
    earlier: tuple[str, ...] = (),
) -> None:
    """Write a report of findings, which are taken one by one, in the order given.

    A `summary` that is only known after the last finding is given as a function, called then.
    `width` is that of the terminal in columns; None: lines are as long as they come.
    `earlier` are the paths of reports in JSON to compare with, the oldest first.
    Raises UsageError for an unknown name.
    """
    ending = (lambda: summary) if isinstance(summary, Summary) else summary
    report(name).write(findings, ending, Page(out, colour, width, earlier))


def report(name: str) -> Report:
    """The report of that name. Raises UsageError."""
    if name in _modules():
        found: Report | None = getattr(import_module(f"{__name__}.{name}"), "REPORT", None)
        if found is not None:
            return found
    raise UsageError(f'unknown report "{name}"{did_you_mean(name, reports())}')


@cache
def reports() -> Mapping[str, Report]:
    """Every report by its name, sorted. Modules without a REPORT serve several."""
    modules = (import_module(f"{__name__}.{name}") for name in _modules())
    found: list[Report] = [module.REPORT for module in modules if hasattr(module, "REPORT")]
    return MappingProxyType({each.name: each for each in sorted(found, key=lambda each: each.name)})


@cache
def _modules() -> tuple[str, ...]:
    return tuple(module.name for module in iter_modules(__path__))
