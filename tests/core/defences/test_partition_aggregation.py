"""The vote of parts against a transcription from raw texts, and what one message can do to it."""

import hashlib
from statistics import median_low

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import Experiment, sweep
from core.defences.partition_aggregation import PartitionAggregation
from core.filters import filters
from core.filters.base import spam_scores
from core.filters.spambayes import SpamBayes
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.telling.defence import idle
from tests.core.test_experiment_is_exact import OUTSIDE, SAME_SCORE, draw_levels
from tests.small_mail import corpora, corpus_of, random_corpus, word


def part(text: str, parts: int) -> int:
    numbers = (int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big") for word in words_of(text))
    return sum(numbers) % 2**64 % parts


@pytest.mark.parametrize("filter_name", filters())
@settings(max_examples=4)
@given(data=st.data())
def test_the_score_is_the_middle_one_of_filters_on_parts(filter_name: str, data: st.DataObject) -> None:
    parts = data.draw(st.integers(3, 6))
    attack = data.draw(st.sampled_from(["dictionary", "chaff"]))
    experiment = Experiment(filter_name, attack, defence=PartitionAggregation(parts=parts))
    corpus = data.draw(corpora())
    levels = draw_levels(data.draw, experiment, corpus)
    result = sweep(experiment, corpus, levels, OUTSIDE)
    for at, level in enumerate(levels):
        mail = list(zip(*result.raw_training_mail(level), strict=True))
        of_each = []
        for number in range(parts):
            own = [(text, label) for text, label in mail if part(text, parts) == number]
            if len({label for _, label in own}) == 2 and any(words_of(text) for text, _ in own):
                voter = experiment.filter.pipeline().fit(*map(list, zip(*own, strict=True)))
                of_each.append(spam_scores(voter, list(result.test["text"])))
        if not of_each:  # nobody has a vote
            voter = experiment.filter.pipeline().fit(*map(list, zip(*mail, strict=True)))
            of_each.append(spam_scores(voter, list(result.test["text"])))
        expected = [median_low(scores) for scores in zip(*of_each, strict=True)]
        atol = SAME_SCORE[experiment.filter.refits]
        np.testing.assert_allclose(result.scores[at], expected, rtol=0, atol=atol)
        learned = result.prepared.learn(level)
        np.testing.assert_allclose(learned.scores(result.prepared.test_counts), expected, rtol=0, atol=atol)


def test_the_verdict_is_what_most_parts_say_at_any_cut_off(small: Corpus) -> None:
    defended = sweep(Experiment("spambayes", "chaff", defence=PartitionAggregation(parts=5)), small, [0, 30])
    voters = defended.prepared.learn(30).voters
    for chosen in (SpamBayes(), SpamBayes(low=0.4, high=0.6)):
        votes = np.stack([chosen.verdicts(voter.scores(defended.prepared.test_counts)) for voter in voters])
        blocked, kept = ((votes >= verdict).sum(axis=0) > len(voters) / 2 for verdict in (2, 1))
        np.testing.assert_array_equal(defended.with_filter(chosen).verdicts[1], blocked.astype(int) + kept)


def test_of_many_parts_those_without_both_kinds_have_no_vote() -> None:
    corpus = random_corpus(seed=1, messages=60, vocabulary=40)
    learned = sweep(Experiment("multinomial_nb", defence=PartitionAggregation(parts=21)), corpus, [0]).prepared.learn(0)
    assert 0 < len(learned.voters) < 21


@pytest.mark.parametrize("name", ["multinomial_nb", "linear_svm"])
def test_where_no_part_has_a_vote_the_filter_is_as_it_was_and_says_why(name: str) -> None:
    texts = [f"{word(at)} {word(at // 7)} {word(at % 11)}" for at in range(400)]
    good, bad = ([text for text in texts if part(text, 3) == number][:40] for number in (0, 1))
    corpus = corpus_of([*good, *bad], [False] * 40 + [True] * 40)
    bare = sweep(Experiment(name, "pseudospam"), corpus, [0])
    defended = sweep(Experiment(name, "pseudospam", defence=PartitionAggregation(parts=3)), corpus, [0])
    np.testing.assert_array_equal(defended.scores, bare.scores)
    assert "for want of a part with words in mail of both kinds" in idle(defended, 0).text
    texts, labels = defended.raw_training_mail(0)
    plain = defended.pipeline().fit(texts, labels)
    np.testing.assert_allclose(spam_scores(plain, defended.test["text"]), bare.scores[0], rtol=1e-9)


def test_weights_and_pulls_are_the_mean_of_the_parts(small: Corpus) -> None:
    defended = sweep(Experiment("multinomial_nb", defence=PartitionAggregation(parts=5)), small, [0])
    learned = defended.prepared.learn(0)
    one = defended.prepared.test_counts[[3]]
    expected = np.mean([voter.word_weights for voter in learned.voters], axis=0)
    np.testing.assert_allclose(learned.word_weights, expected)
    for of_word, pull in learned.pulls(one).items():
        assert pull == pytest.approx(sum(voter.pulls(one).get(of_word, 0) for voter in learned.voters) / 5)


def test_copies_of_one_message_turn_one_vote(small: Corpus) -> None:
    defended = sweep(Experiment("bernoulli_nb", "dictionary", defence=PartitionAggregation(parts=5)), small, [0, 40])
    before, after = (defended.prepared.learn(level).voters for level in (0, 40))
    counts = defended.prepared.test_counts
    changed = [
        not np.array_equal(one.scores(counts), two.scores(counts)) for one, two in zip(before, after, strict=True)
    ]
    assert sum(changed) == 1


def test_it_stops_a_dictionary_at_a_price(sample: Corpus) -> None:
    bare, defended = (
        sweep(Experiment("multinomial_nb", defence=name), sample, [0, 100])
        for name in ("none", "partition_aggregation")
    )
    assert bare.frame["fn"][1] > 0.5
    assert defended.frame["fn"][1] < 0.15
    price = defended.price()
    assert price is not None
    assert price["fn"].is_effect
    assert 0.02 < price["fn"].rise < 0.1
