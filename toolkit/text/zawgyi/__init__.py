"""Zawgyi, the encoding that Burmese was typed in before Unicode, and still is: found and converted."""

from toolkit.text.zawgyi.convert import convert, convert_runs, convert_traced
from toolkit.text.zawgyi.detect import (
    SHORT,
    Verdict,
    holding_zawgyi,
    is_zawgyi,
    judge,
    may_hold_zawgyi,
    reads_once_converted,
)
from toolkit.text.zawgyi.runs import doubtful_runs, inside_clusters, zawgyi_runs

__all__ = [
    "SHORT",
    "Verdict",
    "convert",
    "convert_runs",
    "convert_traced",
    "doubtful_runs",
    "holding_zawgyi",
    "inside_clusters",
    "is_zawgyi",
    "judge",
    "may_hold_zawgyi",
    "reads_once_converted",
    "zawgyi_runs",
]
