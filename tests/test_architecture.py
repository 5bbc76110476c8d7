"""The rules of the house, read from the source itself, so that they hold for files not yet written."""

import ast
import inspect
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st

from core.attacks.causative import causative_attacks
from core.attacks.exploratory import exploratory_attacks
from core.attacks.on_tables import table_attacks
from core.attacks.periodic import periodic_attacks
from core.attacks.weekly import weekly_attacks
from core.decisions import decisions
from core.declared.registry import discover
from core.defences import defences
from core.feedback import label_feedbacks
from core.filters import Filter, filters, table_learners
from core.games.levels.base import Level
from core.lessons.goals import goals
from core.monitors.training_review import suspicions
from core.scenarios import scenarios

ROOT = Path(__file__).resolve().parents[1]
OURS = ("app.py", "core", "lessons", "pages", "sample_data", "tests", "benchmarks", "docs")
PYTHON = sorted(path for name in OURS for path in [*ROOT.glob(name), *ROOT.glob(f"{name}/**/*.py")] if path.is_file())
PAGES = [path for path in PYTHON if path.name == "app.py" or path.is_relative_to(ROOT / "pages")]
STATE = ROOT / "pages" / "ui" / "state"
# what Streamlit draws that can stand somewhere else than the session says. Only looked at: whether a part of the page
# is folded; a file cannot be chosen for the visitor; no chart has selections switched on.
STANDING = {
    name
    for name, function in vars(st).items()
    if inspect.isroutine(function) and {"on_change", "on_select"} & set(inspect.signature(function).parameters)
} - {"expander", "tabs", "file_uploader", "dataframe", "plotly_chart"}
ROOMS = (  # each may import those before it
    *(
        "errors",
        "declared",
        "work",
        "rooms",
        "mail",
        "scenarios",
        "training",
        "scoring",
        "filters",
        "own_filter",
        "oracle",
        "defences",
    ),
    *("attacks", "feedback", "decisions", "questions", "runs", "monitors", "insight", "probing", "campaign", "periods"),
    *("grid", "league", "games", "lessons", "telling", "charts", "film", "take_home"),
)
LONGEST_FILE = 300
LARGEST_BINARY = 200_000  # bytes, outside of the folders for pictures
REAL_DATA = ROOT / "tests" / "real_data.py"


def named(paths: list[Path]) -> list:
    return [pytest.param(path, id=str(path.relative_to(ROOT))) for path in paths]


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> set[str]:
    """First parts of the names of all imported modules, wherever in the file."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add(str(node.module).partition(".")[0])
    return found


def attributes(path: Path) -> set[str]:
    """Every name that is read off something (st.session_state), imported by name, or given as keyword."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.ImportFrom):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.keyword):
            found.add(str(node.arg))
    return found


def test_there_is_something_to_look_at() -> None:
    assert ROOT / "core" / "questions" / "experiment.py" in PYTHON
    assert ROOT / "pages" / "menu.py" in PAGES


@pytest.mark.parametrize("path", named([path for path in PYTHON if path.is_relative_to(ROOT / "core")]))
def test_the_engine_knows_no_screen(path: Path) -> None:
    assert not imports(path) & {"streamlit", "pages", "app"}


def room(module: str) -> str:
    return module.split(".")[1]


@pytest.mark.parametrize("path", named([path for path in PYTHON if path.is_relative_to(ROOT / "core")]))
def test_a_room_of_the_engine_imports_only_rooms_below_it(path: Path) -> None:
    if path == ROOT / "core" / "__init__.py":
        return
    own = ROOMS.index(path.relative_to(ROOT / "core").parts[0].removesuffix(".py"))
    froms = [node for node in ast.walk(tree(path)) if isinstance(node, ast.ImportFrom)]
    below = {room(str(node.module)) for node in froms if str(node.module).startswith("core.")}
    assert {name for name in below if ROOMS.index(name) > own} == set()
    assert not {str(node.module) for node in froms} & {"core"}


def test_importing_the_engine_imports_no_screen() -> None:
    seen = subprocess.run(
        [sys.executable, "-c", "import sys, core; print('streamlit' in sys.modules or 'pages' in sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert seen.stdout.strip() == "False"


@pytest.mark.parametrize("path", named(PAGES))
def test_one_folder_touches_the_state_and_one_file_the_caches(path: Path) -> None:
    used = attributes(path)
    if not path.is_relative_to(STATE):
        assert not used & {"session_state", "query_params"}
    if path != ROOT / "pages" / "ui" / "cache.py":
        assert not {name for name in used if name.startswith("cache_") and name in {"cache_data", "cache_resource"}}


@pytest.mark.parametrize("path", named([path for path in PAGES if path != STATE / "widgets.py"]))
def test_every_widget_that_stands_at_something_is_made_in_one_place(path: Path) -> None:
    """There it is seen to that it shows what the session says; `st.slider` and the like may not be had elsewhere."""
    nodes = list(ast.walk(tree(path)))
    called = [node.func for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    named_of_streamlit = [node for node in nodes if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "st"]
    made = {node.attr for node in [*called, *named_of_streamlit] if ast.unparse(node.value) != "widgets"}
    imported = {alias.name for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert {"slider", "selectbox", "segmented_control", "toggle", "number_input", "text_area", "popover"} <= STANDING
    assert not (made | imported) & STANDING
    assert "on_select" not in attributes(path)


@pytest.mark.parametrize("path", named(PAGES))
def test_nothing_reaches_the_screen_as_markup(path: Path) -> None:
    assert not {name for name in attributes(path) if name.startswith("unsafe_")}
    calls = {ast.unparse(node.func) for node in ast.walk(tree(path)) if isinstance(node, ast.Call)}
    # marks on a message are the one thing that needs it; tests/pages/test_text.py holds that the message is escaped
    allowed = {"st.html"} if path == ROOT / "pages" / "ui" / "text.py" else set()
    assert not calls & {"st.html", "streamlit.html", "st.iframe", "components.html", "components.v1.html"} - allowed
    assert "html" not in {
        alias.name
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("streamlit")
        for alias in node.names
    }


@pytest.mark.parametrize("path", named([path for path in PAGES if path.parent == ROOT / "pages"]))
def test_a_page_calculates_nothing(path: Path) -> None:
    assert not imports(path) & {"numpy", "scipy", "sklearn"}


@pytest.mark.parametrize("path", named(PAGES))
def test_what_pages_share_trains_nothing(path: Path) -> None:
    assert not imports(path) & {"scipy", "sklearn"}


@pytest.mark.parametrize(
    ("folder", "found"),
    [
        ("core/filters", filters()),
        ("core/filters/of_tables", table_learners()),
        ("core/attacks/causative", causative_attacks()),
        ("core/attacks/on_tables", table_attacks()),
        ("core/attacks/exploratory", exploratory_attacks()),
        ("core/defences", defences()),
        ("core/attacks/weekly", weekly_attacks()),
        ("core/attacks/periodic", periodic_attacks()),
        ("core/feedback", label_feedbacks()),
        ("core/decisions", decisions()),
        ("core/monitors/training_review", suspicions()),
        ("core/scenarios/bundled", scenarios()),
        ("core/games/levels", discover("core.games.levels", Level)),
        ("core/lessons/goals", goals()),
    ],
)
def test_each_file_of_ideas_holds_one_and_is_found(folder: str, found: dict) -> None:
    files = {path.stem for path in (ROOT / folder).glob("*.py") if not path.stem.startswith("_")} - {"base"}
    assert set(found) == files
    for name, kind in found.items():
        assert kind.id == name
        assert kind.title
        assert kind.sentence.endswith(".")
        assert kind() == kind()


ONE_FILTER = "from core.filters.multinomial_nb import MultinomialNaiveBayes\nclass {}(MultinomialNaiveBayes): pass\n"


@pytest.mark.parametrize(("contents", "held"), [(ONE_FILTER.format("A") + ONE_FILTER.format("B"), 2), ("", 0)])
def test_a_file_with_two_ideas_or_none_fails_by_its_name(
    contents: str, held: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / f"with_{held}_in_a_file"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "good.py").write_text(ONE_FILTER.format("Good"))
    (package / "_shared.py").write_text("not even = python")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert list(discover(package.name, Filter)) == ["good"]
    shutil.copytree(package, tmp_path / f"{package.name}_more")
    (tmp_path / f"{package.name}_more" / "crowded.py").write_text(contents)
    with pytest.raises(TypeError, match=rf"crowded\.py must hold exactly one Filter; it holds {held}\.$"):
        discover(f"{package.name}_more", Filter)


def all_files() -> Iterator[Path]:
    """Every file of the project; folders that tools make (they begin with a dot) are not the project's."""
    tops = [path for path in ROOT.iterdir() if not path.name.startswith(".") or path.name in {".ci", ".streamlit"}]
    for top in tops:
        for path in [top] if top.is_file() else top.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path


def is_text(path: Path) -> bool:
    return b"\0" not in path.read_bytes()[:4_096]


def text_files() -> Iterator[Path]:
    return (path for path in all_files() if is_text(path))


def test_no_large_binary_outside_the_folders_for_pictures() -> None:
    large = [
        str(path.relative_to(ROOT))
        for path in all_files()
        if path.relative_to(ROOT).parts[0] not in {"assets", "docs"}
        and path.stat().st_size > LARGEST_BINARY
        and not is_text(path)
    ]
    assert large == []


def test_real_mail_is_found_in_one_place() -> None:
    telling = ["../" + "shared", "shared" + "/data", "/work" + "/main"]
    guilty = [
        str(path.relative_to(ROOT))
        for path in text_files()
        if path != REAL_DATA and any(word in path.read_text(encoding="utf-8", errors="replace") for word in telling)
    ]
    assert guilty == []


@pytest.mark.parametrize("path", named([path for path in PYTHON if not path.is_relative_to(ROOT / "sample_data")]))
def test_files_can_be_read_in_one_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < LONGEST_FILE
