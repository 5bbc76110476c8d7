"""Run every benchmark of this folder, or the named ones: python -m benchmarks [name …]."""

import importlib
import pkgutil
import sys
from pathlib import Path

import pytest

NAMES = sorted(
    info.name for info in pkgutil.iter_modules([str(Path(__file__).parent)]) if not info.name.startswith("_")
)


def main(chosen: list[str]) -> None:
    """Print a table per claim; one that cannot be measured here says why."""
    if unknown := set(chosen) - set(NAMES):
        sys.exit(f"There is no benchmark {', '.join(sorted(unknown))}; choose from {', '.join(NAMES)}.")
    for name in chosen or NAMES:
        benchmark = importlib.import_module(f"benchmarks.{name}")
        print(f"\n{benchmark.__doc__.strip()}\n")
        try:
            benchmark.run()
        except pytest.skip.Exception as skipped:
            print(f"skipped: {skipped.msg}")


main(sys.argv[1:])
