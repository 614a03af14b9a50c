"""A request to ignore findings hides nothing any more, or names a rule that there is not.

Such requests pile up, and one day hide a fault that nobody has seen yet. Take them out.
A comment (`wawhara: ignore missing-term -- why`) is judged when all rules that it names have run;
requests in settings and entries of a baseline are notes, and judged when a file that they speak of was checked.
There is no fix.
"""

from __future__ import annotations

from toolkit.model import Level
from toolkit.rules.rule import NAMING, Rule

RULE = Rule(name="unused-suppression", level=Level.WARNING, sieve=NAMING)
