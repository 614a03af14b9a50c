"""Each room imports only from the floors below it, or from itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "toolkit"
FLOORS = {
    "model": 0, "errors": 0, "settings": 0, "writing": 0, "cache": 0, "named_tuple": 0,
    "settings_table": 0, "profile": 0, "profile_table": 0,
    "text": 1,
    "formats": 2, "termbase": 2,
    "match": 3,
    "rules": 4, "extraction": 4, "retrieval": 4,
    "report": 5, "checking": 5, "suppression": 5,
    "cli": 6, "server": 6, "lsp": 6, "__main__": 7,
}  # fmt: skip
TASKS = 5
"""Modules at the top that are no floor of their own: what the toolkit does (checker, brief ...)."""
ROOMS_OF_TASKS = {"report", "checking", "suppression"}
"""Rooms of their floor, from which they may import."""

MODULES = sorted(path for path in ROOT.rglob("*.py") if path != ROOT / "__init__.py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_come_from_below(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0].removesuffix(".py")
    above = [
        f"line {line}: {name}"
        for line, name in imports(path)
        if (other := name.split(".")[1] if "." in name else None) not in (None, room) and not below(str(other), room)
    ]
    assert not above, f"{path.name} on floor {floor(room)} imports from its own floor or above"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_named_tuples_are_ours(path: Path) -> None:
    """Their classes are made in a tenth of the time: see `toolkit.named_tuple`."""
    asked = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.ImportFrom)]
    theirs = any(node.module == "typing" and alias.name == "NamedTuple" for node in asked for alias in node.names)
    assert not theirs or path.name == "named_tuple.py", "take NamedTuple from toolkit.named_tuple"


def test_only_tasks_stand_outside_the_rooms() -> None:
    rooms = {path.name for path in ROOT.iterdir() if path.is_dir() and (path / "__init__.py").exists()}
    assert rooms <= FLOORS.keys(), "a new room needs a floor"


def floor(room: str) -> int:
    return FLOORS.get(room, TASKS)


def below(other: str, room: str) -> bool:
    tasks = other not in FLOORS or other in ROOMS_OF_TASKS
    return floor(other) < floor(room) or (floor(other) == floor(room) == 0) or (tasks and floor(room) == TASKS)


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Every module of the toolkit that a file imports, those inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: write imports from the top"
            names = [
                f"{node.module}.{alias.name}" if node.module == "toolkit" else str(node.module) for alias in node.names
            ]
        else:
            continue
        yield from (
            (node.lineno, name) for name in names if name.split(".")[0] == "toolkit" and name != "toolkit.__version__"
        )
