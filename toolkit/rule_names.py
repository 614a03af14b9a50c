"""Names of rules that people write down: in settings, on the command line, in comments."""

from __future__ import annotations

from toolkit.errors import SettingsError, did_you_mean
from toolkit.rules import rules
from toolkit.settings import EVERY_RULE, Settings


def unknown_rule(name: str) -> str | None:
    """What is wrong with the name of a rule, and the nearest right one; None where it is one."""
    if name in rules():
        return None
    from toolkit.rules.glossary import glossary_rules  # a check of texts can do without

    if name in glossary_rules():
        return None
    near = did_you_mean(name, glossary_rules())
    # A list of what there is names the rules for texts alone: the others have a command of their own.
    remedy = did_you_mean(name, [*rules(), *glossary_rules()] if "did you mean" in near else rules())
    return f'unknown rule "{name}"{remedy}'


def require_rules(settings: Settings) -> None:
    """Raises SettingsError for the first name in the settings that no rule has, with its place."""
    for key, names in (("select", settings.select), ("ignore", settings.ignore), ("levels", settings.levels)):
        for name in sorted(names):
            _require(name, settings.places.get(key, ""))
    for path in settings.ignore_paths:
        for name in path.rules:
            if name != EVERY_RULE:
                _require(name, path.place)


def _require(name: str, place: str) -> None:
    problem = unknown_rule(name)
    if problem is not None:
        raise SettingsError(f"{place}: {problem}" if place else problem)
