"""The notebook runs from top to bottom, finds what the lab showed, and is the same file for the same experiment."""

from pathlib import Path

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbclient import NotebookClient

from core import Experiment, load_corpus, sweep
from core.attacks.causative import causative_attacks
from core.filters import filters
from core.mail.corpus import Corpus
from core.runs.sweeping import Sweep
from core.take_home.notebook import notebook
from core.telling.lab import headline
from tests.small_mail import random_corpus

ROOT = Path(__file__).resolve().parents[3]


def read(book: bytes) -> nbformat.NotebookNode:
    return nbformat.reads(book.decode(), as_version=4)


def executed(book: bytes, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[nbformat.NotebookNode]:
    """Its code cells after a run in `folder`."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("IPYTHONDIR", str(folder))
    done = NotebookClient(read(book), timeout=120, resources={"metadata": {"path": str(folder)}}).execute()
    return [cell for cell in done.cells if cell.cell_type == "code"]


def answers(cells: list[nbformat.NotebookNode]) -> list[dict[str, str]]:
    """What each cell with an answer shows, by type."""
    return [dict(output.data) for cell in cells for output in cell.outputs if output.output_type == "execute_result"]


def assert_it_finds_what_the_lab_showed(cells: list[nbformat.NotebookNode], found: Sweep) -> None:
    assert not [output for cell in cells for output in cell.outputs if output.output_type in {"error", "stream"}]
    texts = [answer["text/plain"] for answer in answers(cells) if "text/plain" in answer]
    assert "True" in texts, "the same messages as in the lab"
    assert f"'{len(found.test)} of {len(found.test)} verdicts agree'" in texts
    (chart,) = [
        output.data["application/vnd.plotly.v1+json"]
        for cell in cells
        for output in cell.outputs
        if "application/vnd.plotly.v1+json" in output.get("data", {})
    ]
    fp, fn = (next(line for line in chart["data"] if end in str(line.get("name"))) for end in ("(FP)", "(FN)"))
    assert list(fp["x"]) == sorted(int(level) for level in found.levels)
    frame = found.frame.sort_values("poison")
    assert (list(fp["y"]), list(fn["y"])) == (list(frame["fp"]), list(frame["fn"]))


def test_it_repeats_an_attack_on_the_bundled_mail(
    sample: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = sweep(Experiment("spambayes", "dictionary", seed=3), sample, [0, 12, 24])
    cells = executed(notebook(found, 1), tmp_path, monkeypatch)
    assert_it_finds_what_the_lab_showed(cells, found)


def test_it_repeats_an_attack_on_mail_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for seed, name in enumerate(("mail.csv", "outside.csv")):
        random_corpus(seed, 120, 200).frame.to_csv(tmp_path / name, index=False)
    own, elsewhere = load_corpus(tmp_path / "mail.csv"), load_corpus(tmp_path / "outside.csv")
    attack = causative_attacks()["dictionary"](words="outside mail")
    experiment = Experiment("linear_svm", attack, corpus=own.id, outside=elsewhere.id)
    found = sweep(experiment, own, [4, 0, 2], elsewhere)
    assert_it_finds_what_the_lab_showed(executed(notebook(found, 0), tmp_path, monkeypatch), found)


def test_other_mail_does_not_pass_for_the_labs(small: Corpus) -> None:
    found = sweep(Experiment(), small, [0, 20])
    (cell,) = [cell.source for cell in read(notebook(found, 1)).cells if cell.source.startswith("shown = ")]
    code, _, last = cell.rpartition("\n")
    for seed, same in ((0, True), (1, False)):
        names: dict = {"result": sweep(Experiment(seed=seed), small, [0, 20])}
        exec(code, names)  # noqa: S102 - what a visitor would do
        assert eval(last, names) is same  # noqa: S307 - the same


@pytest.mark.parametrize("attack", sorted(causative_attacks()))
def test_it_says_what_was_attacked_and_what_the_lab_showed(attack: str, small: Corpus) -> None:
    found = sweep(Experiment("multinomial_nb", attack), small, [0, 8])
    cells = read(notebook(found, 1)).cells
    nbformat.validate(read(notebook(found, 1)))
    said = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    kind = causative_attacks()[attack]
    for words in (kind.sentence, kind.source, kind().knows, headline(found, 1).text):
        assert words in said
    code = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
    assert ("result.aimed" in code) == (found.aimed is not None)
    assert compile(code, "notebook", "exec")
    assert notebook(found, 1) == notebook(found, 1), "no cell id is drawn at random"


def test_refitted_filters_get_fewer_levels_with_those_that_matter(small: Corpus) -> None:
    found = sweep(Experiment("linear_svm"), small, list(range(31)))
    (cell,) = [cell for cell in read(notebook(found, 17)).cells if "\ncurve = " in cell.source]
    levels = [int(level) for level in cell.source.partition("levels=[")[2].partition("]")[0].split(", ")]
    assert len(levels) < 16
    assert {0, 17, 30} <= set(levels)
    assert f"curve, {levels.index(17)}, LIGHT" in cell.source


@given(words=st.text(max_size=200).map(lambda text: f"{text} unheardof"))
def test_nothing_that_a_visitor_types_breaks_out_of_the_code(words: str) -> None:
    attack = causative_attacks()["dictionary"](words="own list", own=words)
    found = sweep(Experiment(attack=attack), random_corpus(1, 60, 40), [0, 1])
    setup = next(cell.source for cell in read(notebook(found, 1)).cells if cell.source.startswith("from core import"))
    names: dict = {}
    exec("\n".join(line for line in setup.splitlines() if not line.startswith("corpus = ")), names)  # noqa: S102 - what a visitor would do
    assert names["experiment"].attack == attack


def test_every_filter_can_be_checked_in_plain_scikit_learn(small: Corpus) -> None:
    for name in filters():
        found = sweep(Experiment(name), small, [0, 2])
        code = [cell.source for cell in read(notebook(found, 1)).cells if cell.cell_type == "code"]
        names: dict = {"experiment": found.experiment, "result": found}
        check, _, last = code[-1].rpartition("\n")
        exec(check, names)  # noqa: S102 - what a visitor would do
        assert eval(last, names) == f"{len(found.test)} of {len(found.test)} verdicts agree"  # noqa: S307 - the same


def test_mail_that_is_not_the_bundled_mail_is_not_called_so(small: Corpus) -> None:
    """Whatever the question called it."""
    said = notebook(sweep(Experiment(), small, [0, 5]), 1).decode()
    assert "bundled mail" not in said
    assert "sample_corpus()" not in said
    assert 'load_corpus(\\"mail.csv\\")' in said
