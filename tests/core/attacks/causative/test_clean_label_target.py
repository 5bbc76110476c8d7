"""Clean-label, one message: mail that the clean filter itself calls good lets one spam through."""

import pytest

from core.attacks.causative.clean_label_target import CleanLabelTargetAttack
from core.attacks.threat_model import Controls
from core.errors import InputError
from core.filters.base import HAM_VERDICT
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.questions.experiment import Experiment
from core.runs.sweeping import sweep
from tests.at_share import at_shares
from tests.small_mail import corpus_of


@pytest.mark.parametrize("filter_name", ["spambayes", "complement_nb", "linear_svm"])
def test_the_clean_filter_delivers_every_poison_message(filter_name: str, sample: Corpus) -> None:
    """A plain pipeline, fitted on the clean mail, says so: the label ham is nobody's lie."""
    assert CleanLabelTargetAttack.controls is Controls.CONTENT
    result = sweep(Experiment(filter_name, CleanLabelTargetAttack()), sample, [40])
    pipeline = result.pipeline().fit(result.train["text"], result.train["label"])
    texts = list(result.poison["text"])
    scores = pipeline.predict_proba(texts)[:, 1] if hasattr(pipeline, "predict_proba") else None
    scores = pipeline.decision_function(texts) if scores is None else scores
    # an optimiser's score of the pipeline and of the engine may differ a little
    slack = 1e-3 if result.experiment.filter.refits else 0
    assert (result.experiment.filter.verdicts(scores - slack) == HAM_VERDICT).all()
    assert set(result.poison["label"]) == {"ham"}


def test_good_mail_with_words_of_the_target_those_that_are_new_to_the_filter_always(sample: Corpus) -> None:
    typed = "Free mortgage offer, lenders guarantee the lowest rates, zorbulon, click here now"
    result = sweep(Experiment(attack=CleanLabelTargetAttack(typed=typed)), sample, [40])
    good = set(result.train["text"][result.train["label"] == "ham"])
    words = set(words_of(typed))
    parts = [text.rpartition("\n\n") for text in result.poison["text"]]
    assert {carrier for carrier, _, _ in parts} <= good
    added = [known.split() for _, _, known in parts]
    assert all(set(known) <= words and len(set(known)) == len(known) for known in added)
    assert all("zorbulon" in known for known in added)
    assert set().union(*added) == words, "together the messages hold the whole spam"


@pytest.mark.parametrize("seed", [0, 1])
@pytest.mark.parametrize("filter_name", ["spambayes", "multinomial_nb", "logistic_regression"])
@pytest.mark.parametrize("corpus", ["sample", pytest.param("enron1", marks=pytest.mark.real)])
def test_three_percent_take_the_target_out_of_the_spam_folder_ten_deliver_it_and_hardly_another_spam(
    corpus: str, filter_name: str, seed: int, request: pytest.FixtureRequest
) -> None:
    result = at_shares(filter_name, CleanLabelTargetAttack(), request.getfixturevalue(corpus), seed, 0.03, 0.1)
    assert result.aimed["away"].tolist() == [0, 1, 1]
    assert result.aimed["hit"][2] == 1
    assert result.frame["fn"][1] <= result.frame["fn"][0] + 0.03
    assert result.frame["fp"][1] <= result.frame["fp"][0] + 0.01


def test_a_filter_that_delivers_nothing_is_refused() -> None:
    letters = [" ".join(letter for bit, letter in enumerate("abcdef") if at >> bit & 1) for at in range(60)]
    corpus = corpus_of([f"tea cup {apart}" for apart in letters], [at % 2 == 0 for at in range(60)])
    with pytest.raises(InputError, match=r"^This filter lets through none of the good mail to build on: choose"):
        sweep(Experiment("spambayes", CleanLabelTargetAttack(typed="cheap tea")), corpus, [1])
