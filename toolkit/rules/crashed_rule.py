"""A rule broke down on a segment: a mistake of this tool, not of the text.

The other rules went on, but what this one would have said here is not known. The exit code is 2.
Please report it with the segment, if the segment may be shown. There is no fix.
"""

from __future__ import annotations

from toolkit.model import Level
from toolkit.rules.rule import NAMING, Rule

RULE = Rule(name="crashed-rule", level=Level.ERROR, sieve=NAMING)
