"""The manual of a rule, for reading in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.report.excerpt import plain
from toolkit.report.wording import language_name
from toolkit.rules.rule import Example, Rule


def manual_lines(rule: Rule) -> Iterator[str]:
    """Name and level, what it reports and why, then its examples."""
    yield f"{rule.name} ({rule.level.value})"
    yield ""
    yield from rule.manual.splitlines()
    if rule.examples:
        yield ""
        yield "Examples («…» marks what is found):"
    for example in rule.examples:
        yield ""
        yield from _example(example)
    yield ""
    yield f'Leave it out: --ignore {rule.name}, or ignore = ["{rule.name}"] in the settings.'
    yield f"Pass over one place: a comment before it, wawhara: ignore {rule.name} -- why"


def _example(example: Example) -> Iterator[str]:
    fires = example.missing or "«" in example.target or "«" in (example.source or "")
    day = f" (on {example.day})" if example.day else ""
    yield f"  {'found' if fires else 'silent'}{f': {example.why}' if example.why else ''}{day}"
    for source, target in (*example.more, (example.source, example.target)):
        if source is not None:
            yield f"    {language_name(example.source_lang)}: {plain(source)}"
        yield f"    {language_name(example.target_lang)}: {plain(target)}"
    if example.fixed is not None:
        yield f"    fixed: {plain(example.fixed)}"
