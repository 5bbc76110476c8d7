"""What a server imports before its first visitor needs nothing but what `make run` installs."""

import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

CODE = """
import sys
for name in {hidden!r}:
    sys.modules[name] = None
import core, pages.ui
from pages.server.imports import import_all
import_all(core, pages.ui)
print(sum(name.startswith(("core.", "pages.ui.")) for name in sys.modules), "core.grid.cluster" in sys.modules)
"""


def named(file: Path) -> set[str]:
    """Names of the distributions in a file of requirements."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return {found[0].lower() for line in lines if (found := re.match(r"[A-Za-z][\w.-]*", line))}


def test_it_needs_what_a_visitor_has() -> None:
    developers = named(ROOT / "requirements-dev.txt") | named(ROOT / "requirements-cluster.txt")
    owned = packages_distributions()
    hidden = [name for name, of in owned.items() if {one.lower() for one in of} <= developers]
    assert {"pytest", "distributed", "dask"} <= set(hidden)
    code = CODE.format(hidden=hidden)
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr[-2_000:]
    modules, cluster = ran.stdout.split()
    assert int(modules) > 500
    assert cluster == "False"
