"""Ids: what links and random draws hold on to stays, whatever a file is called."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.attacks.causative import causative_attacks
from core.attacks.exploratory import exploratory_attacks
from core.declared.registry import discover, look_up
from core.errors import InputError
from core.filters import Filter, filters
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.runs.sweeping import sweep

ROOT = Path(__file__).resolve().parents[3]
IN_LINKS = {  # each stands in links that somebody holds; one may be added, none may go
    *("spambayes", "multinomial_nb", "bernoulli_nb", "complement_nb", "logistic_regression", "linear_svm"),
    *("random_forest", "dictionary", "focused", "topic_words", "benign_words", "label_flip", "chaff", "pseudospam"),
    *(
        "boiling_frog",
        "targeted_integrity",
        "backdoor",
        "clean_label_backdoor",
        "clean_label_target",
        "label_flip_to_spam",
    ),
    *("loss_maximising", "good_words", "first_n", "best_n", "fewest_words", "acre", "obfuscation", "extraction"),
    *("reconnaissance", "membership_inference", "mistaken_identity"),
}
QUERY = "filter=spambayes&attack=pseudospam&poison=9&seed=3"
PRINT_POISON = f"""
from core import Experiment, sweep
from tests.small_mail import random_corpus
experiment = Experiment.from_query({QUERY!r})
print(type(experiment.attack).__module__)
print(list(sweep(experiment, random_corpus(1, 240, 300), [9]).poison["text"]))
"""
CALLED = """
from core.filters.multinomial_nb import MultinomialNaiveBayes
class Renamed(MultinomialNaiveBayes):
    {}
"""


def package_of(folder: Path, monkeypatch: pytest.MonkeyPatch, **files: str) -> str:
    """A package with a file for each name, whose class says these things of itself."""
    (folder / folder.name).mkdir()
    (folder / folder.name / "__init__.py").touch()
    for name, says in files.items():
        (folder / folder.name / f"{name}.py").write_text(CALLED.format(says))
    monkeypatch.syspath_prepend(str(folder))
    return folder.name


def test_no_id_of_a_link_is_lost() -> None:
    assert {*filters(), *causative_attacks(), *exploratory_attacks()} >= IN_LINKS


def test_a_renamed_file_with_its_old_id_gives_the_same_poison_to_the_same_link(small: Corpus, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "core", tmp_path / "core", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "sample_data").symlink_to(ROOT / "sample_data")
    old = tmp_path / "core" / "attacks" / "causative" / "pseudospam.py"
    said = '    title = "'
    old.with_name("ham_flood.py").write_text(old.read_text().replace(said, f'    id = "pseudospam"\n{said}', 1))
    old.unlink()
    printed = subprocess.run(
        [sys.executable, "-c", PRINT_POISON],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    poison = list(sweep(Experiment.from_query(QUERY), small, [9]).poison["text"])
    assert printed.stdout.splitlines() == ["core.attacks.causative.ham_flood", str(poison)]


def test_one_is_found_by_its_id_and_by_its_aliases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = package_of(tmp_path, monkeypatch, new='id, aliases = "old", ("older", "oldest")', plain="pass")
    assert list(discover(package, Filter)) == ["old", "plain"]
    (old,) = {look_up(package, Filter, name) for name in ("old", "older", "oldest")}
    assert old.__module__ == f"{package}.new"
    with pytest.raises(InputError, match="There is no filter called 'new'; choose one of old, plain"):
        look_up(package, Filter, "new")


@pytest.mark.parametrize("says", ['id = "one"', 'aliases = ("one",)'])
def test_two_of_one_name_are_refused(says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = package_of(tmp_path, monkeypatch, one="pass", two=says)
    with pytest.raises(TypeError, match=rf"^{package}\.one and {package}\.two are both called 'one'\.$"):
        discover(package, Filter)
