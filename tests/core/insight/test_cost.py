"""The attacker's cost, counted anew from the raw poison."""

from statistics import median

import pytest

from core.attacks.causative import causative_attacks
from core.attacks.causative.dictionary import DictionaryAttack
from core.attacks.threat_model import Controls
from core.insight.cost import Cost, cost
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.questions.experiment import Experiment
from core.runs.preparation import prepare


@pytest.mark.parametrize("level", [1, 8, 15])
@pytest.mark.parametrize("attack_name", list(causative_attacks()))
def test_is_counted_from_what_is_written(attack_name: str, level: int, small: Corpus) -> None:
    prepared = prepare(Experiment(attack=attack_name), small, 15)
    controls = causative_attacks()[attack_name].controls
    if prepared.training.poison.changes_labels:
        assert cost(prepared, level) == Cost(level, 0, 0, controls)
        return
    written = [words_of(text) for text in prepared.training.poison.frame()["text"][:level]]
    distinct = {word for words in written for word in words}
    assert cost(prepared, level) == Cost(level, median(map(len, written)), len(distinct), controls)


def test_a_list_is_as_long_as_it_is(small: Corpus) -> None:
    prepared = prepare(Experiment(attack=DictionaryAttack(words="own list", own="tea Tea biscuits")), small, 9)
    assert cost(prepared, 9) == Cost(9, 3, 2, Controls.CONTENT)


@pytest.mark.parametrize("attack_name", ["dictionary", "label_flip"])
def test_no_poison_costs_nothing(attack_name: str, small: Corpus) -> None:
    found = cost(prepare(Experiment(attack=attack_name), small, 9), 0)
    assert (found.messages, found.words_a_message, found.distinct_words) == (0, 0, 0)
