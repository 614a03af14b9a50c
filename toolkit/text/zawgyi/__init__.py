"""Zawgyi, the encoding that Burmese was typed in before Unicode, and still is: found and converted."""

from toolkit.text.zawgyi.convert import convert, convert_runs, convert_traced
from toolkit.text.zawgyi.detect import SHORT, Verdict, is_zawgyi, judge, may_hold_zawgyi
from toolkit.text.zawgyi.runs import zawgyi_runs

__all__ = [
    "SHORT",
    "Verdict",
    "convert",
    "convert_runs",
    "convert_traced",
    "is_zawgyi",
    "judge",
    "may_hold_zawgyi",
    "zawgyi_runs",
]
