"""Property tests try the same examples on every run, so that a change is judged by what it changed.

`WAWHARA_LONG=1` tries new ones.
"""

from hypothesis import settings

from tests.strategies import LONG

settings.register_profile("same", derandomize=True, deadline=None, database=None)
if not LONG:
    settings.load_profile("same")
