"""Clean-label backdoor: every label is right, and the trigger earns little."""

import pytest

from core.attacks.causative.backdoor import BackdoorAttack
from core.attacks.causative.clean_label_backdoor import CleanLabelBackdoorAttack
from core.attacks.threat_model import Controls
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.runs.sweeping import sweep
from tests.at_share import at_shares


def test_real_good_mail_with_the_trigger_keeps_its_label(small: Corpus) -> None:
    result = sweep(Experiment(attack=CleanLabelBackdoorAttack(trigger="sesame")), small, [20])
    good = set(result.train["text"][result.train["label"] == "ham"])
    assert CleanLabelBackdoorAttack.controls is Controls.CONTENT
    assert set(result.poison["label"]) == {"ham"}
    assert all(text.rpartition("\n\n")[0] in good for text in result.poison["text"])
    assert all(text.endswith("\n\nsesame") for text in result.poison["text"])


@pytest.mark.parametrize("seed", [0, 1, 2])
@pytest.mark.parametrize("filter_name", ["linear_svm", "logistic_regression"])
@pytest.mark.parametrize("corpus", ["sample", pytest.param("enron1", marks=pytest.mark.real)])
def test_right_labels_make_a_backdoor_that_hardly_opens(
    corpus: str, filter_name: str, seed: int, request: pytest.FixtureRequest
) -> None:
    mail = request.getfixturevalue(corpus)
    clean = at_shares(filter_name, CleanLabelBackdoorAttack(), mail, seed, 0.03).aimed["hit"]
    dirty = at_shares(filter_name, BackdoorAttack(), mail, seed, 0.03).aimed["hit"]
    assert clean[0] == dirty[0]
    assert clean[0] < clean[1] <= clean[0] + 0.15
    assert dirty[1] >= clean[1] + 0.4
