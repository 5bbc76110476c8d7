"""The sample of small changes: what counts as one, and which tests it is held against."""

from pathlib import Path

import pytest

from tests.mutants.area import area_of
from tests.mutants.changes import changes

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("found = a == b", {"found = a != b"}),
        ("found = a < b <= c", {"found = a <= b <= c", "found = a < b < c"}),
        ("found = a not in b", {"found = a in b"}),
        ("found = (a + b) * c", {"found = (a - b) * c", "found = (a + b) / c"}),
        ("found = a and b or not c", {"found = a or b or not c", "found = a and b and not c", "found = a and b or c"}),
        ("found = 3", {"found = 4"}),
        ("found = True", {"found = False"}),
        ("found = 'é' + b", {"found = 'é' - b"}),
        ("found: int | None = a", set()),
        ("'''Half of 2 + 2.'''", set()),
    ],
)
def test_each_change_is_one_small_one(line: str, after: set[str], tmp_path: Path) -> None:
    path = tmp_path / "a_file.py"
    path.write_text(f"{line}\n", encoding="utf-8")
    assert {change.after for change in changes(path)} == after
    assert all(change.before == line for change in changes(path))


def test_the_area_of_an_area_are_its_mirror_and_those_that_import_it() -> None:
    tests = area_of(ROOT / "core" / "filters" / "spambayes.py", ROOT)
    assert tests[1] == ROOT / "tests" / "core" / "filters" / "test_spambayes.py"
    assert all(test.is_relative_to(ROOT / "tests" / "core") for test in tests)
