"""The engine can be had elsewhere: `pip install .` brings its mail, and declares what it imports."""

import importlib.metadata
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.test_architecture import PYTHON, ROOT, imports

SHIPPED = (
    "core",
    "lessons",
    "sample_data",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "requirements-engine.txt",
    "requirements-cluster.txt",
)
ELSEWHERE = """
import hashlib
from core.lessons import courses, lessons
from core import Experiment, Probing, filter_of, load_corpus, outside_corpus, probe, sample_corpus, sweep
from sklearn.naive_bayes import MultinomialNB
result = sweep(Experiment(filter=filter_of(MultinomialNB(), "counts"), attack="dictionary"), sample_corpus(), [0, 24])
print(len(outside_corpus()), hashlib.sha256(result.verdicts).hexdigest())
print(Experiment, Probing, load_corpus.__name__, probe.__name__)
print([lesson.title for lesson in lessons().values()], [course.title for course in courses().values()])
"""


def declared(file: str) -> set[str]:
    lines = (ROOT / file).read_text().splitlines()
    return {canonicalize_name(Requirement(line).name) for line in lines if not line.startswith("#")}


def distributions(paths: set[Path]) -> set[str]:
    """What is to be installed for what these files import."""
    modules = set().union(*(imports(path) for path in paths)) - sys.stdlib_module_names - {"core"}
    brings = importlib.metadata.packages_distributions()
    return {canonicalize_name(name) for module in modules for name in brings[module]}


def test_what_the_engine_imports_is_declared() -> None:
    cluster = ROOT / "core" / "grid" / "cluster.py"
    engine = {path for path in PYTHON if path.is_relative_to(ROOT / "core")} - {cluster}
    assert distributions(engine) == declared("requirements-engine.txt")
    assert distributions({cluster}) <= declared("requirements-engine.txt") | declared("requirements-cluster.txt")


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an empty environment with the engine installed in it; its dependencies are those that run this."""
    folder = tmp_path_factory.mktemp("elsewhere")
    checkout, environment = folder / "checkout", folder / "environment"
    checkout.mkdir()
    for name in SHIPPED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, checkout / name)
    venv.create(environment, symlinks=True)
    paths = sysconfig.get_paths(vars={"base": str(environment), "platbase": str(environment)})
    Path(paths["purelib"], "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    there = Path(paths["scripts"], Path(sys.executable).name)
    install = ["install", "--quiet", "--no-index", "--no-deps", "--no-build-isolation", str(checkout)]
    subprocess.run([sys.executable, "-m", "pip", "--python", there, *install], check=True)
    shutil.rmtree(checkout)
    return there


def run(interpreter: str | Path, folder: Path) -> str:
    command = [interpreter, "-W", "error", "-c", ELSEWHERE]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def test_installed_it_gives_the_verdicts_of_the_checkout(python: Path, tmp_path: Path) -> None:
    assert run(python, tmp_path) == run(sys.executable, ROOT)
