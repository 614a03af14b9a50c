"""Proposals of new entries on paper: one module each. A new one is one new module that ends in `LIST = List(...)`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from toolkit.errors import UsageError, did_you_mean
from toolkit.extraction.model import Proposals
from toolkit.named_tuple import NamedTuple
from toolkit.report.report import Page

__all__ = ["List", "proposal_list", "proposal_lists"]


class List(NamedTuple):
    """One way to show proposals."""

    name: str
    """As `--format` names it."""
    write: Callable[[Proposals, Page], None]


def proposal_list(name: str) -> List:
    """The kind of list of that name. Raises UsageError."""
    found = proposal_lists().get(name)
    if found is None:
        raise UsageError(f'unknown format "{name}"{did_you_mean(name, proposal_lists())}')
    return found


@cache
def proposal_lists() -> Mapping[str, List]:
    """Every kind of list by its name, sorted."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found: list[List] = [module.LIST for module in modules]
    return MappingProxyType({each.name: each for each in sorted(found)})
