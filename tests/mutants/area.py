"""The tests of an area: those that mirror a file of the engine, and those that import it."""

import ast
from functools import cache
from pathlib import Path

EVERYWHERE = "tests/core/test_decisions_are_as_recorded.py"


def area_of(path: Path, root: Path) -> list[Path]:
    """Test files of `path`, a file of core: its mirror, then those in the same folder that import it, then all others
    in tests/core that do. A file that no test imports has the tests of its folder; the record of decisions
    is of all areas."""
    inside = path.relative_to(root)
    folder = root / "tests" / inside.parent
    mirrored = sorted(folder.glob(f"test_{path.stem.strip('_')}*.py"))
    module = ".".join(inside.with_suffix("").parts).removesuffix(".__init__")
    importing = [test for test in sorted((root / "tests" / "core").rglob("test_*.py")) if module in _imported(test)]
    near = [test for test in importing if test.parent == folder]
    found = list(dict.fromkeys([*mirrored, *near, *importing]))
    rest = found or sorted(folder.glob("test_*.py")) or sorted((root / "tests" / "core").glob("test_*.py"))
    return [root / EVERYWHERE, *rest]


@cache
def _imported(test: Path) -> frozenset[str]:
    """Modules that a test imports, and each name that it imports from one as if it were a module; what it takes from
    another file of the tests counts with what that file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(test.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    root = next(folder.parent for folder in test.parents if folder.name == "tests")
    helpers = [root / f"{module.replace('.', '/')}.py" for module in found if module.startswith("tests.")]
    return frozenset(found).union(*(_imported(helper) for helper in helpers if helper.is_file()))
