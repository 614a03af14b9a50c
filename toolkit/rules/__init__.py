"""The rules, one module each. A new rule is a new module: nothing else need be touched."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from toolkit.rules.rule import Rule

__all__ = ["Rule", "rules"]

_MACHINERY = frozenset({"rule", "glossary"})


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by its name, sorted. Modules whose names begin with an underscore help several rules."""
    found = {}
    for module in iter_modules(__path__):
        if module.name in _MACHINERY or module.name.startswith("_"):
            continue
        imported = import_module(f"{__name__}.{module.name}")
        rule: Rule = imported.RULE
        found[rule.name] = rule._replace(manual=(imported.__doc__ or "").strip())
    return MappingProxyType(dict(sorted(found.items())))
