"""A review: what its queues find, what its marks do to the filter, and what names a message."""

from collections.abc import Iterator

import numpy as np
import pytest

from core import Experiment, InputError, sweep
from core.mail.corpus import Corpus
from core.monitors.marks import Mark, from_csv, to_csv
from core.monitors.review import Review
from core.monitors.training_review.roni import NegativeImpact
from core.runs.preparation import prepare
from tests.small_mail import corpus_of

POISON = 60


@pytest.fixture(scope="module")
def part(sample: Corpus) -> Corpus:
    """A quarter of the bundled mail."""
    return corpus_of(sample.texts[::4], sample.labels[::4].tolist())


def reviewed(corpus: Corpus, attack: str, level: int = POISON) -> Review:
    return Review(prepare(Experiment("multinomial_nb", attack), corpus, POISON), level)


FINDS = {
    "dictionary": {"Negative impact (RONI)", "Near-copies", "Breadth", "Slab", "Harm to trusted mail"},
    "label_flip": {"Doubtful label", "Neighbours' labels", "Loss"},
}
MISSES = {
    "dictionary": {"Doubtful label", "Neighbours' labels", "Loss"},
    "label_flip": {"Negative impact (RONI)", "Near-copies", "Breadth", "Distance to the centre"},
}


@pytest.mark.parametrize("attack", FINDS)
def test_each_score_finds_what_it_should_and_misses_what_it_is_known_to(attack: str, part: Corpus) -> None:
    curves = reviewed(part, attack).curves()
    found = curves.iloc[2 * POISON]
    for title in FINDS[attack]:
        assert found[title] >= 0.7 * POISON, title
    for title in MISSES[attack]:
        assert found[title] <= 0.25 * POISON, title
    assert found["perfect"] == POISON
    assert found["at random"] == pytest.approx(2 * POISON * POISON / (len(curves) - 1))
    assert (curves.iloc[-1].drop("read") == POISON).all()


def marks_on(review: Review, which: np.ndarray, mark: Mark) -> dict[str, Mark]:
    return dict.fromkeys(review.digests[which & review.there].tolist(), mark)


def scores_after(review: Review, marks: dict[str, Mark]) -> Iterator[np.ndarray]:
    learned_from, prepared = review.learned_from(marks), review.prepared
    judged = prepared.filter.sweep(learned_from.training, learned_from.mixtures, prepared.test_counts)
    return (judgement.scores for _, judgement in judged)


@pytest.mark.parametrize(
    ("attack", "mark"), [("chaff", Mark.REMOVE), ("dictionary", Mark.REMOVE), ("label_flip", Mark.RELABEL)]
)
def test_who_marks_all_poison_has_the_clean_filter(attack: str, mark: Mark, small: Corpus) -> None:
    review = Review(prepare(Experiment("multinomial_nb", attack), small, 20), 20)
    poison = review.prepared.post.row >= review.prepared.training.clean
    marks = marks_on(review, poison, mark)
    (scores,) = scores_after(review, marks | {"0" * 12: Mark.REMOVE})
    clean = sweep(Experiment("multinomial_nb", attack), small, [0])
    np.testing.assert_allclose(scores, clean.scores[0], rtol=0, atol=1e-12)
    worth = review.worth(marks, seconds=30)
    assert (worth.read, worth.found, worth.of, worth.lost, worth.minutes, worth.perfect) == (20, 20, 20, 0, 10.0, 20)


def test_what_is_fine_is_read_and_stays_and_innocents_are_counted(small: Corpus) -> None:
    review = Review(prepare(Experiment("multinomial_nb", "chaff"), small, 20), 20)
    innocent = review.prepared.post.row < 5
    worth = review.worth(
        marks_on(review, innocent, Mark.RELABEL) | marks_on(review, review.prepared.post.row == 7, Mark.FINE)
    )
    assert (worth.read, worth.found, worth.lost) == (6, 0, 5)
    bare = review.learned_from({})
    fine = review.learned_from(marks_on(review, innocent, Mark.FINE))
    np.testing.assert_array_equal(bare.mixtures.all_weights, fine.mixtures.all_weights)


def test_a_digest_names_one_message_however_much_poison_there_is(small: Corpus) -> None:
    prepared = prepare(Experiment("multinomial_nb", "dictionary"), small, 30)
    few, many = (Review(prepared, level) for level in (10, 30))
    names = [set(review.digests[review.there].tolist()) for review in (few, many)]
    assert [len(one) for one in names] == [few.there.sum(), many.there.sum()]
    assert names[0] < names[1]


def test_a_queue_that_lacks_trusted_mail_says_so(small: Corpus) -> None:
    with pytest.raises(InputError, match="for want of 35 trusted examples of each kind"):
        reviewed(small, "dictionary").queue(NegativeImpact())


def test_marks_are_taken_home_and_brought_back() -> None:
    marks = {"0123456789ab": Mark.REMOVE, "ba9876543210": Mark.RELABEL, "00000000000f": Mark.FINE}
    assert from_csv(to_csv(marks)) == marks
    for broken, said in (
        ("", "first line"),
        ("message,mark\n0123456789ab,burn\n", "Line 2 .* one of remove, relabel, fine"),
        ("message,mark\n=cmd(),remove\n", "Line 2"),
        ("message,mark\n0123456789ab\n", "Line 2"),
    ):
        with pytest.raises(InputError, match=said):
            from_csv(broken)
