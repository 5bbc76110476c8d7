"""The sentence over a review says what was read, what was caught, and only effects that a paired test supports."""

import re

import numpy as np
import pytest

from core import Experiment
from core.attacks.threat_model import Controls
from core.mail.corpus import Corpus
from core.monitors.marks import Mark
from core.monitors.review import Review
from core.monitors.training_review import suspicions_of
from core.runs.preparation import prepare
from core.scenarios import scenarios
from core.scenarios.made import made_table
from core.telling.review import beside_others, finding, idle, order
from core.telling.scenario import words_of
from tests.vocabulary import OF_MAIL


@pytest.fixture(scope="module")
def review(sample: Corpus) -> Review:
    return Review(prepare(Experiment("spambayes", "dictionary"), sample, 40), 40)


def told(review: Review, marks: dict[str, Mark], *, over: bool = False) -> str:
    return finding(review.after(marks), int(review.there.sum()), Controls.CONTENT, over=over).text


def shares(text: str) -> list[float]:
    return [float(share) for share in re.findall(r"([\d.]+)%", text)]


def blocked(review: Review, marks: dict[str, Mark]) -> float:
    learned_from = review.learned_from(marks)
    prepared = review.prepared
    ((_, judged),) = prepared.filter.sweep(learned_from.training, learned_from.mixtures, prepared.test_counts)
    return 100 * float((judged.scores[~prepared.test_spam] >= judged.cutoffs[1]).mean())


def poison(review: Review) -> list[str]:
    return review.digests[review.prepared.post.row >= review.prepared.training.clean].tolist()


def test_before_anything_is_read_it_says_what_the_poison_did(review: Review) -> None:
    text = told(review, {})
    pool = int(review.there.sum())
    assert re.match(
        rf"40 poison messages lie among {pool:,}: the filter blocks [\d.]+% of the good mail\. Before", text
    )
    after, before = shares(text)
    clean = Review(review.prepared, 0)
    assert after == pytest.approx(blocked(review, {}), abs=0.5)
    assert before == pytest.approx(blocked(clean, {}), abs=0.05)


def test_the_value_now_stands_beside_those_without_a_review_and_before_the_attack(review: Review) -> None:
    marks = dict.fromkeys(poison(review)[:30], Mark.REMOVE)
    now, unreviewed, before = shares(told(review, marks))
    assert now == pytest.approx(blocked(review, marks), abs=0.5)
    assert unreviewed == pytest.approx(blocked(review, {}), abs=0.5)
    assert before < now < unreviewed
    assert "caught" not in told(review, marks), "the truth is told when the review is over"
    assert "30 of 40 poison messages caught, no message of others lost" in told(review, marks, over=True)


def test_what_may_be_chance_is_called_so_and_what_is_the_same_too(review: Review) -> None:
    one = dict.fromkeys(poison(review)[:1], Mark.FINE)
    assert told(review, one).endswith("as without a review.")
    innocent = review.digests[review.there & (review.prepared.post.row < 40)][:40].tolist()
    marks = dict.fromkeys(innocent, Mark.REMOVE)
    change = review.after(marks).review["fp"]
    assert not change.is_effect
    assert "may be chance" in told(review, marks) or change.before == change.after
    assert "none of 40 poison messages caught, 40 messages of others lost" in told(review, marks, over=True)


def test_as_many_reads_at_random_are_told_and_on_untouched_mail_nothing_is_known(review: Review) -> None:
    marks = dict.fromkeys(poison(review)[:20], Mark.REMOVE)
    text = beside_others(review.worth(marks), Controls.CONTENT).text
    random, perfect = re.search(
        r"hold ([\d.]+) poison messages on average; who knew them would catch (\d+)", text
    ).groups()
    assert float(random) == pytest.approx(20 * 40 / int(review.there.sum()), abs=0.06)
    assert int(perfect) == 20
    assert text.startswith("10 minutes")
    untouched = Review(review.prepared, 0)
    assert "unknown" in beside_others(untouched.worth({}), Controls.CONTENT).text
    assert told(untouched, {}) == f"{int(untouched.there.sum()):,} messages to learn from, and nobody has read one yet."


@pytest.mark.parametrize("name", scenarios())
def test_of_applications_it_speaks_in_their_words(name: str) -> None:
    table = made_table(scenarios()[name](), rows=400)
    review = Review(prepare(Experiment("naive_bayes", "shill_applications"), table, 20), 20)
    words, marks = words_of(table), dict.fromkeys(poison(review)[:20], Mark.REMOVE)
    found = review.after(marks)
    said = [
        finding(review.after({}), 300, Controls.CONTENT, over=False, words=words).text,
        finding(found, 300, Controls.CONTENT, over=True, words=words).text,
        beside_others(found.worth, Controls.CONTENT, words).text,
        *(order(kind, words).text for kind in suspicions_of(table).values()),
    ]
    everything = dict.fromkeys(review.digests[review.there & review.mail.spam].tolist(), Mark.REMOVE)
    told = idle(review.after(everything), words)
    assert told is not None
    assert f"20 of 20 {words.poison[1]} caught" in said[1]
    assert [line for line in [*said, told.text] if OF_MAIL.search(line)] == []


def test_a_path_counts_what_was_caught_in_the_order_of_the_marks(review: Review) -> None:
    first, second = poison(review)[:2]
    innocent = str(review.digests[np.flatnonzero(review.there & (review.prepared.post.row == 3))[0]])
    marks = {first: Mark.REMOVE, innocent: Mark.REMOVE, "0" * 12: Mark.REMOVE, second: Mark.RELABEL}
    assert review.path(marks).tolist() == [0, 1, 1, 2]
    assert review.path({first: Mark.FINE}).tolist() == [0, 0]
