"""The explanation is read off the counts: on the bundled mail it tells the lesson, elsewhere only what is so."""

import re

import pytest

from core import Experiment, sweep
from core.corpus import Corpus
from core.learners import Outcome
from core.learners_why import EXPLAINED, WAYS, Why, why
from core.telling.numbers import percent


def explained(filter_name: str, attack: str, corpus: Corpus, level: int) -> tuple[Outcome, Why]:
    found = Outcome(sweep(Experiment(filter_name, attack), corpus, sorted({0, level})), int(level > 0))
    return found, why(found)


def row(reason: Why, what: str) -> tuple[str, str]:
    (found,) = reason.counts[reason.counts["what"] == what][["without", "with"]].to_numpy().tolist()
    return tuple(found)


def test_the_dictionary_makes_good_words_common_in_spam_for_spambayes(sample: Corpus) -> None:
    found, reason = explained("spambayes", "dictionary", sample, 36)
    assert found.rise("fp") > 0.5
    assert re.fullmatch(
        r"There are 36 more messages of spam\. A typical word of good mail is now commoner in spam than in good mail\. "
        r"So blocked good mail goes from [\d.]+% to \d+%\.",
        reason.so,
    )
    was, now = (int(number.replace(",", "")) for number in row(reason, "messages of spam"))
    assert now - was == 36
    assert row(reason, "messages of good mail")[0] == row(reason, "messages of good mail")[1]


def test_the_dictionary_swells_the_spam_for_naive_bayes(sample: Corpus) -> None:
    found, reason = explained("multinomial_nb", "dictionary", sample, 36)
    assert found.rise("fn") > 0.5
    assert found.rise("fp") <= 0
    was, now = (int(number.replace(",", "")) for number in row(reason, "running words of spam"))
    assert now > 3 * was
    assert reason.so.startswith(f"The spam runs to {now / was:.1f} times as many words. ")
    assert "A typical word of spam is now rarer in spam than in good mail" in reason.so
    assert reason.so.endswith(f"So missed spam goes from {percent(found.clean['fn'])} to {percent(found.row['fn'])}.")


@pytest.mark.parametrize("filter_name", sorted(WAYS))
@pytest.mark.parametrize("attack", ["dictionary", "benign_words", "pseudospam", "label_flip"])
def test_it_claims_no_cause_that_the_counts_do_not_show(filter_name: str, attack: str, small: Corpus) -> None:
    for level in (3, 15):
        found, reason = explained(filter_name, attack, small, level)
        of_spam = abs(found.rise("fn")) > abs(found.rise("fp"))
        error = "fn" if of_spam else "fp"
        kind = "spam" if of_spam else "good mail"
        lean = [float(share.strip("<%")) for share in row(reason, f"words of {kind} leaning to spam")]
        last = reason.so.split(". ")[-1]
        if abs(found.rise(error)) < 0.005:
            assert last == "Neither error moves by half a point."
        else:
            rises, leans_more = found.rise(error) > 0, lean[1] > lean[0]
            explains = last.startswith("So ")
            assert not explains or (rises != leans_more if of_spam else rises == leans_more)
            assert f"from {percent(found.clean[error])} to {percent(found.row[error])}." in last
        assert row(reason, "missed spam" if of_spam else "blocked good mail") == (
            percent(found.clean[error]),
            percent(found.row[error]),
        )


def test_the_dictionary_makes_what_spam_lacks_speak_against_it_for_bernoulli(sample: Corpus) -> None:
    found, reason = explained("bernoulli_nb", "dictionary", sample, 36)
    assert found.rise("fn") > 0.5
    was, now = (float(number.replace("−", "-")) for number in row(reason, "what spam lacks says"))
    assert now < was - 100
    was, now = (float(number) for number in row(reason, "different words in a message of spam"))
    assert now > 3 * was
    assert re.search(
        r"What a message of spam lacks moved most: it speaks for good mail \(−[\d.]+\)\. So missed", reason.so
    )


@pytest.mark.parametrize("filter_name", sorted(EXPLAINED))
def test_without_poison_there_is_nothing_to_explain(filter_name: str, small: Corpus) -> None:
    _, reason = explained(filter_name, "dictionary", small, 0)
    assert reason.so == "Without poison there is nothing to explain."
    assert list(reason.counts["without"]) == list(reason.counts["with"])


def test_fewer_and_more_messages_are_told_apart(small: Corpus) -> None:
    _, reason = explained("spambayes", "label_flip", small, 5)
    assert reason.so.startswith("There are 5 fewer messages of spam. There are 5 more messages of good mail. ")
