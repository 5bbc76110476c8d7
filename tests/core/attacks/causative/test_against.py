"""Whoever knows of a defence goes around it, where there is a way, and the defence is seen to fall."""

from dataclasses import replace

import pytest

from core import Experiment, sweep
from core.attacks.causative import causative_attacks
from core.defences import defences
from core.mail.corpus import Corpus
from core.runs.sweeping import Sweep


def behind(defence: str, attack: str, corpus: Corpus, poison: int, *, filter_name: str = "spambayes") -> list[Sweep]:
    """By somebody who does not know of the defence, and by somebody who does."""
    asked = Experiment(filter_name, attack, defence=defence)
    return [sweep(replace(asked, aware=aware), corpus, [0, poison]) for aware in (False, True)]


@pytest.mark.parametrize("defence", ["breadth_filter", "roni"])
def test_a_dictionary_in_short_messages_passes_who_looks_at_each(defence: str, sample: Corpus) -> None:
    stopped, passed = behind(defence, "dictionary", sample, 220)
    assert stopped.frame["poison_found"][1] == 220
    assert passed.frame["poison_found"][1] <= 2
    assert passed.changes(1)["ham_unsure"].is_effect
    assert passed.changes(1)["ham_unsure"].rise > stopped.changes(1)["ham_unsure"].rise + 0.04


def test_copies_that_vary_are_no_flood(sample: Corpus) -> None:
    stopped, passed = behind("flood", "dictionary", sample, 40)
    assert stopped.frame["poison_found"][1] == 39
    assert passed.frame["poison_found"][1] == 0
    assert passed.frame["fp"][1] > 0.3
    assert stopped.frame["fp"][1] < 0.1


def test_neighbours_fall_to_labels_that_are_changed_together(sample: Corpus) -> None:
    stopped, passed = behind("neighbour_labels", "label_flip", sample, 400, filter_name="logistic_regression")
    assert passed.frame["poison_found"][1] < stopped.frame["poison_found"][1] / 2
    assert passed.frame["fn"][1] > stopped.frame["fn"][1] + 0.1


def test_who_knows_no_way_around_does_the_same(small: Corpus) -> None:
    for kind in causative_attacks().values():
        ways = [name for name, guard in defences().items() if kind().against(guard()) != kind()]
        assert set(ways) <= {"breadth_filter", "roni", "flood", "neighbour_labels"}
        assert kind().against(defences()["none"]()) == kind()
    one, other = behind("trim", "dictionary", small, 20)
    assert (one.scores == other.scores).all()
    assert one.poison.equals(other.poison)


def test_it_stands_in_the_address_and_in_the_name_of_files() -> None:
    knowing = Experiment(defence="flood", aware="yes", poison=9)
    assert "&defence=flood&aware=yes&" in knowing.to_query()
    assert Experiment.from_query(knowing.to_query()) == knowing
    assert "aware" not in Experiment(defence="flood").to_query()
    assert knowing.stem == "dictionary-on-spambayes-behind-flood-and-aware-9-seed-0"
    assert knowing.adapted.share == 0.5
