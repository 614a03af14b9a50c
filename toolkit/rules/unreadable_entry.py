"""A part of a file could not be read; the rest of the file was checked.

What is not read is not checked, and a reader of the report must not take silence for health.
The message says what is wrong and what would be right. There is no fix.
Reported by the readers of files; it cannot be switched off for less than the file.
"""

from __future__ import annotations

from toolkit.model import Level
from toolkit.rules.rule import NAMING, Rule

RULE = Rule(name="unreadable-entry", level=Level.ERROR, sieve=NAMING)
