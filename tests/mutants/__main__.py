"""Run a seeded sample of small changes: make mutants, or python -m tests.mutants --seed 7 --sample 100."""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from tests.mutants.area import area_of
from tests.mutants.changes import Change, changes
from tests.real_data import DATA

ROOT = Path(__file__).resolve().parents[2]
KEPT = Path(__file__).with_name("equivalent.toml")
COPIED = ("core", "tests", "sample_data", "pages", "app.py", "pyproject.toml", "README.md", ".streamlit", "assets")
PATIENCE = 900  # seconds; a change that never ends has been noticed


def drawn(seed: int, sample: int) -> list[Change]:
    """A sample drawn evenly over all lines of core on which something can be changed, one change of each line."""
    rng = random.Random(seed)
    by_line: dict[tuple[Path, int], list[Change]] = {}
    for path in sorted((ROOT / "core").rglob("*.py")):
        for change in changes(path):
            by_line.setdefault((path, change.line), []).append(change)
    lines = rng.sample(sorted(by_line), min(sample, len(by_line)))
    return [rng.choice(by_line[line]) for line in lines]


def kept() -> dict[str, str]:
    """Change → why no input can tell the difference."""
    with KEPT.open("rb") as file:
        return {entry["change"]: entry["why"] for entry in tomllib.load(file).get("equivalent", [])}


def noticed(change: Change, copy: Path) -> bool:
    """Whether a test of the area fails in a copy of the project with this change."""
    path = copy / change.path.relative_to(ROOT)
    whole = path.read_text(encoding="utf-8")
    path.write_text(change.source, encoding="utf-8")
    try:
        return failure(area_of(path, copy), copy, "-n0") != ""
    except subprocess.TimeoutExpired:
        return True
    finally:
        path.write_text(whole, encoding="utf-8")


def failure(tests: Iterable[Path], copy: Path, *how: str, patience: float | None = PATIENCE) -> str:
    """What is told of the first of these tests of the copy that fails, or cannot even be collected; "" if none does."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "--no-header", *how]
    told = {"CI": "1", "PYTHONDONTWRITEBYTECODE": "1", "POISONED_INBOX_DATA": str(DATA)}
    command += [str(test.relative_to(copy)) for test in tests]
    out, told = subprocess.PIPE, os.environ | told
    ended = subprocess.run(
        command, check=False, cwd=copy, env=told, stdout=out, stderr=subprocess.STDOUT, text=True, timeout=patience
    )
    return ended.stdout if ended.returncode else ""


def run(sample: Sequence[Change], workers: int) -> list[Change]:
    """The changes that no test noticed, each tried in one of `workers` copies of the project."""
    with tempfile.TemporaryDirectory() as folder:
        copies: SimpleQueue[Path] = SimpleQueue()
        for number in range(workers):
            copies.put(copy := _copy(Path(folder) / str(number)))
        areas = {test for change in sample for test in area_of(copy / change.path.relative_to(ROOT), copy)}
        if said := failure(sorted(areas), copy, f"-n{workers}", patience=None):
            sys.exit(f"Without any change a test fails, and would notice everything:\n{said}")

        def survives(change: Change) -> bool:
            copy = copies.get()
            try:
                survived = not noticed(change, copy)
            finally:
                copies.put(copy)
            print(f"{'SURVIVED' if survived else 'noticed '} {change.told(ROOT)}", flush=True)
            return survived

        with ThreadPoolExecutor(workers) as pool:
            return [change for change, survived in zip(sample, pool.map(survives, sample), strict=True) if survived]


def _copy(folder: Path) -> Path:
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            folder.mkdir(exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


def main() -> None:
    """Print each change as it ends, then the survivors that are not in the kept list."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10_000))
    asked.add_argument("--sample", type=int, default=100)
    asked.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    options = asked.parse_args()
    known = kept()
    sample = drawn(options.seed, options.sample)
    print(f"Seed {options.seed}: {len(sample)} changes on {options.workers} workers.", flush=True)
    survivors = run(sample, options.workers)
    unknown = [change.told(ROOT) for change in survivors if change.told(ROOT) not in known]
    print(f"\nSeed {options.seed}: {len(survivors)} of {len(sample)} survived, {len(unknown)} not in the kept list:")
    print("\n".join(unknown))


main()
