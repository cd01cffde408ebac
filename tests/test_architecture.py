"""The rules of the house, held against the code."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = ("ontology", "vocab", "kg", "api")
MODULES = sorted(path for floor in FLOORS for path in (ROOT / floor).rglob("*.py"))


def _imports(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module


def _name(module: Path) -> str:
    return str(module.relative_to(ROOT))


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_imports_never_reach_a_higher_floor(module: Path) -> None:
    floor = FLOORS.index(module.relative_to(ROOT).parts[0])
    above = {f"overtone.{name}" for name in FLOORS[floor + 1 :]}
    reached = {".".join(name.split(".")[:2]) for name in _imports(module)}
    assert not reached & above


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_files_and_functions_stay_small(module: Path) -> None:
    text = module.read_text("utf-8")
    assert text.count("\n") <= 500, "split the file by meaning"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            length = node.end_lineno - node.lineno + 1
            assert length <= 60, f"{node.name} has {length} lines"


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_nothing_is_caught_wholesale(module: Path) -> None:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            caught = getattr(node.type, "id", None)
            assert node.type is not None
            assert caught not in ("Exception", "BaseException")
