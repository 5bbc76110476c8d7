"""What the map shows of an attack is what the lab and the page that asks find at the same settings."""

import pytest

from core import Experiment, Probing, probe, sweep
from core.attacks.threat_map import threat_map
from core.attacks.threat_model import Cell, Influence, Specificity, Violation
from core.mail.corpus import Corpus
from core.probing.harm import Harm, harms, worst
from core.runs.paired import Change
from tests.small_mail import random_corpus


@pytest.fixture(scope="module")
def outside() -> Corpus:
    return random_corpus(seed=7, messages=200, vocabulary=300)


@pytest.fixture(scope="module")
def found(small: Corpus, outside: Corpus) -> dict[str, Harm]:
    return {harm.attack: harm for harm in harms(small, outside) if harm is not None}


def counted(harm: Harm) -> tuple[int, int, int]:
    return harm.change.before, harm.change.after, harm.change.of


@pytest.mark.parametrize("cell", threat_map(), ids=lambda cell: cell.key)
def test_every_attack_is_counted_as_in_the_lab_and_by_its_asking(
    cell: Cell, found: dict[str, Harm], small: Corpus, outside: Corpus
) -> None:
    error = "fn" if cell.violation is Violation.INTEGRITY else "fp"
    for name, kind in threat_map()[cell].items():
        harm = found[kind.title]
        assert (harm.cell, harm.rate) == (cell, error)
        if cell.influence is Influence.CAUSATIVE:
            swept = sweep(Experiment(attack=name), small, levels=[0, harm.poison], outside=outside)
            assert harm.training == len(swept.train)
            assert abs(harm.poison / (harm.poison + harm.training) - 0.05) < 1 / harm.training
            rows = swept.frame if swept.aimed is None else swept.aimed
            column, of = (f"{error}_count", {"fn": "spam", "fp": "ham"}[error])
            if swept.aimed is not None:
                column, of = "hit_count", "of"
            assert counted(harm) == (*rows[column], rows[of][0])
        else:
            frame = probe(Probing(attack=name), small, outside).frame
            after = frame["passes"].sum() if "passes" in frame else frame["passing"].iloc[-1] * harm.change.of
            assert (harm.change.before, harm.change.after) == (0, round(after))
            assert harm.poison is None


def test_the_worst_of_a_cell_is_the_one_that_adds_most_and_the_first_of_several() -> None:
    cell, other = (Cell(Influence.CAUSATIVE, Violation.INTEGRITY, kind) for kind in Specificity)

    def harm(name: str, before: int, after: int, of: int, where: Cell = cell) -> Harm:
        return Harm(name, where, "fn", Change(before, after, of, 0, 0), None, 1, None, 10)

    most_after, adds_most = harm("a", 50, 60, 100), harm("b", 0, 2, 4)
    assert worst([most_after, None, adds_most, harm("c", 0, 50, 100), harm("d", 0, 9, 9, other)], cell) == adds_most
    assert worst([None, harm("d", 0, 9, 9, other)], cell) is None
