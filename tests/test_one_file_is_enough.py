"""An attack, a filter, a defence are each one file: put into a copy of the project, with no other edit, they are
found, held to what all of their kind owe, and shown."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NEW = {
    "greetings.py": "core/attacks/causative",
    "longest_words.py": "core/attacks/exploratory",
    "first_word.py": "core/attacks/exploratory",
    "long_letters.py": "core/defences",
    "ridge.py": "core/filters",
}
OWE = (
    "tests/core/attacks/causative/test_every_attack.py",
    "tests/core/attacks/exploratory/test_every_attack.py",
    "tests/core/defences/test_every_defence.py",
    "tests/core/filters/test_every_filter.py",
)


def test_one_file_each_and_no_other_edit(tmp_path: Path) -> None:
    for name in ("core", "pages", "tests", "sample_data", "lessons", "assets", "app.py", "pyproject.toml"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    for name, folder in NEW.items():
        shutil.copy(ROOT / "tests" / "newcomers" / name, tmp_path / folder / name)
    shutil.copy(ROOT / "tests" / "newcomers" / "seen.py", tmp_path / "tests" / "pages" / "test_newcomers.py")
    names = " or ".join(name.removesuffix(".py") for name in NEW)
    chosen = f"test_newcomers or (({names}) and not (estimator or test_any_message or test_a_defended_sweep))"
    run = [sys.executable, "-m", "pytest", "-n0", "-q", "-p", "no:cacheprovider", "-k", chosen]
    done = subprocess.run(
        [*run, "tests/pages/test_newcomers.py", *OWE],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
