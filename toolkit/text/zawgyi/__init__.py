"""Zawgyi, the encoding that Burmese was typed in before Unicode, and still is: found and converted."""

from toolkit.text.zawgyi.convert import convert, convert_traced, origins_of_runs
from toolkit.text.zawgyi.detect import (
    Verdict,
    hardly_zawgyi,
    holding_zawgyi,
    is_zawgyi,
    judge,
    may_hold_zawgyi,
    reads_once_converted,
)
from toolkit.text.zawgyi.runs import doubtful_runs, inside_clusters, zawgyi_runs
from toolkit.text.zawgyi.signs import SHORT

__all__ = [
    "SHORT",
    "Verdict",
    "convert",
    "convert_traced",
    "doubtful_runs",
    "hardly_zawgyi",
    "holding_zawgyi",
    "inside_clusters",
    "is_zawgyi",
    "judge",
    "may_hold_zawgyi",
    "origins_of_runs",
    "reads_once_converted",
    "zawgyi_runs",
]
