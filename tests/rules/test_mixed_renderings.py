"""mixed-renderings beyond the examples in its own file: which form wins where two are used as often."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.match.matcher import Matcher
from toolkit.model import Segment, Zone
from toolkit.rules.mixed_renderings import GLOSSARY, check
from toolkit.rules.rule import View
from toolkit.settings import Settings
from toolkit.termbase.load import load_glossary

BRITISH, AMERICAN = "Karenni Nationalities Defence Force", "Karenni Nationalities Defense Force"


@pytest.mark.parametrize(
    ("headline", "body", "found"),
    [
        pytest.param(BRITISH, f"The {AMERICAN} met.", [BRITISH], id="the preferred one over the headline's"),
        pytest.param(AMERICAN, f"The {BRITISH} (KNDF) met.", [AMERICAN], id="the explained one over the headline's"),
        pytest.param(f"{BRITISH} (KNDF)", f"The {AMERICAN} met.", [BRITISH], id="what a headline explains counts less"),
        pytest.param(AMERICAN, f"The {AMERICAN} met.", [], id="one form"),
    ],
)
def test_a_tie(headline: str, body: str, found: list[str], tmp_path: Path) -> None:
    (tmp_path / "glossary.toml").write_text(GLOSSARY, encoding="utf-8")
    segments = [Segment("1", None, headline, zone=Zone.HEADLINE), Segment("2", None, body)]
    pairs = Matcher(load_glossary(tmp_path / "glossary.toml"), None, "en").pairs(segments)
    faults = check(View([pairs[0], pairs[1]], Settings()))
    assert [pair.target.text[slice(*fault.span)] for pair, fault in faults if fault.span] == found
