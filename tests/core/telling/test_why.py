"""The explanation is read off the counts: on the bundled mail it tells the lesson, elsewhere only what is so."""

import re

import pytest

from core import Experiment, sweep
from core.insight.learners import Outcome
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.telling import why as telling
from core.telling.numbers import apart, percent
from core.telling.why import Why, why

BY_SHARES = ["multinomial_nb", "spambayes"]


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
        r"There are 36 more spam messages\. Of the words in good mail, \d+% are commoner in spam than in good mail\. "
        r"Before: \d+%\. So blocked good mail goes from [\d.]+% to \d+%\.",
        reason.so.text,
    )
    was, now = (int(number.replace(",", "")) for number in row(reason, "messages of spam"))
    assert now - was == 36
    assert row(reason, "messages of good mail")[0] == row(reason, "messages of good mail")[1]


def test_the_dictionary_swells_the_spam_for_naive_bayes(sample: Corpus) -> None:
    found, reason = explained("multinomial_nb", "dictionary", sample, 36)
    assert found.rise("fn") > 0.3
    assert found.rise("fp") <= 0
    was, now = (int(number.replace(",", "")) for number in row(reason, "running words of spam"))
    assert now > 3 * was
    assert reason.so.text.startswith(f"The spam runs to {now / was:.1f} times as many words. ")
    assert re.search(r"Of the words in spam, \d+% are commoner in spam than in good mail\. Before: ", reason.so.text)
    assert reason.so.text.endswith(
        f"So missed spam goes from {percent(found.clean['fn'])} to {percent(found.row['fn'])}."
    )


@pytest.mark.parametrize("filter_name", BY_SHARES)
@pytest.mark.parametrize("attack", ["dictionary", "benign_words", "pseudospam", "label_flip"])
def test_it_claims_no_cause_that_the_counts_do_not_show(filter_name: str, attack: str, small: Corpus) -> None:
    for level in (3, 15):
        _, reason = explained(filter_name, attack, small, level)
        because = reason.so.claim
        moved = because.moved
        kind = "spam" if moved.rate == "fn" else "good mail"
        lean = row(reason, f"words of {kind} leaning to spam")
        assert lean == (percent(because.before), percent(because.after))
        last = reason.so.text.split(". ")[-1]
        if not moved.effect:
            assert last == "Neither error moves by more than chance may do."
        else:
            rises, leans_more = moved.rise > 0, because.after > because.before
            assert not because.so or (rises != leans_more if moved.rate == "fn" else rises == leans_more)
            assert last.startswith("So " if because.so else "These counts do not tell why ")
            assert "from {} to {}.".format(*apart(moved.before, moved.after)) in last
        assert row(reason, "missed spam" if moved.rate == "fn" else "blocked good mail") == (
            percent(moved.before),
            percent(moved.after),
        )


@pytest.mark.parametrize("filter_name", BY_SHARES)
def test_the_same_word_is_the_same_word(filter_name: str, small: Corpus) -> None:
    found, reason = explained(filter_name, "dictionary", small, 15)
    rows = reason.counts[reason.counts["what"].str.startswith("“")]
    (one, other) = (re.match("“(.+)” in ", what).group(1) for what in rows["what"])
    assert one == other
    texts, labels = found.sweep.raw_training_mail(15)
    holds = [one in words_of(text) for text, label in zip(texts, labels, strict=True) if label == "spam"]
    if filter_name == "spambayes":
        assert rows["with"].iloc[0] == percent(sum(holds) / len(holds))


def test_the_dictionary_makes_what_spam_lacks_speak_against_it_for_bernoulli(sample: Corpus) -> None:
    found, reason = explained("bernoulli_nb", "dictionary", sample, 36)
    assert found.rise("fn") > 0.5
    was, now = (float(number.replace("−", "-")) for number in row(reason, "what spam lacks says"))
    assert now < was - 100
    was, now = (float(number) for number in row(reason, "different words in a message of spam"))
    assert now > 3 * was
    assert re.search(
        r"What spam lacks moved more than what it holds: from [+−][\d.]+ to −[\d.]+\. So missed", reason.so.text
    )


@pytest.mark.parametrize("filter_name", [*BY_SHARES, "bernoulli_nb"])
def test_without_poison_there_is_nothing_to_explain(filter_name: str, small: Corpus) -> None:
    _, reason = explained(filter_name, "dictionary", small, 0)
    assert reason.so.text == "Before the attack there is nothing to explain."
    assert list(reason.counts["without"]) == list(reason.counts["with"])


def test_fewer_and_more_messages_are_told_apart(small: Corpus) -> None:
    _, reason = explained("spambayes", "label_flip", small, 5)
    assert reason.so.text.startswith("There are 5 fewer spam messages. There are 5 more good messages. ")


def test_filters_that_declare_how_they_count_are_explained_in_that_order(small: Corpus) -> None:
    shown = [Outcome(sweep(Experiment(name), small, [0]), 0) for name in ("bernoulli_nb", "complement_nb", *BY_SHARES)]
    told = telling.explained(shown)
    assert [one.sweep.experiment.filter.id for one in told] == ["spambayes", "multinomial_nb", "bernoulli_nb"]
    with pytest.raises(ValueError, match=r"complement\) declares no way of counting$"):
        why(shown[1])
