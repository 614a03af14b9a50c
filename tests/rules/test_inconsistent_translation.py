"""How the place of another translation is told."""

from __future__ import annotations

from pathlib import Path

from tests.running import found

TABLE = (
    "id\ten\tmy\n"
    "7\tThey accepted the offer.\tသူတို့ သဘောတူသည်။\n"
    "8\tThey accepted the offer.\tသူတို့က လက်ခံသည်။\n"
    "9\tThey rejected the offer.\tသူတို့က လက်ခံသည်။\n"
)


def test_the_place_beside_its_line_bears_the_name_that_the_message_gives_it(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text(TABLE, encoding="utf-8")
    findings = found(tmp_path, str(path), "--select", "inconsistent-translation")
    assert findings
    for each in findings:
        place = each["message"].rpartition(" stands in ")[2]
        assert each["related"][-1]["message"].startswith(f"{place}, ")
