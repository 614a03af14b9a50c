"""Property tests try the same examples on every run, so that a change is judged by what it changed.

`WAWHARA_LONG=1` tries new ones.
"""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.strategies import LONG

settings.register_profile("same", derandomize=True, deadline=None, database=None)
if not LONG:
    settings.load_profile("same")


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a cache that only this test uses."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("WAWHARA_NO_CACHE", raising=False)
    return tmp_path / "cache"
