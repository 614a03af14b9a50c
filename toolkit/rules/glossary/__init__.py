"""Rules about the glossary itself, one module each: what `wawhara glossary lint` says.

They are rules like those about texts: a docstring that is the manual, examples that are tests, a function.
A new one is a new module that ends in `RULE = GlossaryRule(...)`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from toolkit.rules.glossary.rule import GlossaryRule

__all__ = ["GlossaryRule", "glossary_rules"]

_MACHINERY = frozenset({"rule", "termbase"})


@cache
def glossary_rules() -> Mapping[str, GlossaryRule]:
    """Every rule about glossaries by its name, sorted."""
    found = {}
    for module in iter_modules(__path__):
        if module.name not in _MACHINERY:
            imported = import_module(f"{__name__}.{module.name}")
            rule: GlossaryRule = imported.RULE
            found[rule.name] = replace(rule, manual=(imported.__doc__ or "").strip())
    return MappingProxyType(dict(sorted(found.items())))
