"""The visitor's own review: marks act in the review that they were read for, on what they name, and on nothing else."""

from dataclasses import replace

import numpy as np
import pytest

from core import Campaign, play
from core.campaign.ledger import POISON
from core.campaign.own_review import desk, own_worth
from core.campaign.played import Played
from core.decisions.own_review import FINE, HAM, REMOVE, SPAM, OwnReview
from core.mail.corpus import Corpus
from tests.core.campaign.test_weeks_are_exact import is_refitted

ASKED = Campaign("multinomial_nb", "dictionary", weeks=8, strike=1, volume=40, feedback="perfect")
FIRST = OwnReview(week=2, every=2, reads=500)


@pytest.fixture(scope="module")
def unread(small: Corpus) -> Played:
    return play(replace(ASKED, decision=FIRST), small)


def is_poison(played: Played) -> np.ndarray:
    return (played.stream["source"] == POISON).to_numpy()


def marked(played: Played, mark: str, *, poison: bool, weeks: tuple[int, ...] = (2, 4, 6)) -> OwnReview:
    """Every message of one kind that is read in these weeks, with one mark."""
    review = played.campaign.decision
    assert isinstance(review, OwnReview)
    for week in weeks:
        rows = desk(played, review, week).rows
        for name in rows["name"][is_poison(played)[rows.index] == poison]:
            review = review.marking(name, mark)
    return review


def test_what_came_in_a_week_is_read_in_the_review_that_follows(unread: Played) -> None:
    assert [FIRST.reviewed_in(week) for week in range(1, 9)] == [2, 2, 4, 4, 6, 6, 8, 8]
    assert OwnReview(week=5, every=2).reviewed_in(3) == 0
    for week in range(1, 8):
        found = desk(unread, FIRST, week)
        assert found.week == FIRST.reviewed_in(week)
        assert set(found.rows["came"]) == {found.week - 1, found.week}
        lengths = found.rows["text"].str.lower().str.findall(r"\b\w\w+\b").map(lambda words: len(set(words)))
        assert lengths.is_monotonic_decreasing


def test_a_perfect_reviewer_leaves_no_poison_and_takes_nothing_else(unread: Played, small: Corpus) -> None:
    review = marked(unread, REMOVE, poison=True)
    played = play(replace(ASKED, decision=review), small)
    assert played.frame["pool_poison"].iloc[2::2].tolist() == [0, 0, 0]
    assert unread.frame["pool_poison"].iloc[-1] > 0
    honest = unread.frame["pool"] - unread.frame["pool_poison"]
    assert (played.frame["pool"] - played.frame["pool_poison"]).tolist() == honest.tolist()
    worth = own_worth(played, review)
    assert (worth.found, worth.lost, worth.read) == (worth.of, 0, worth.of)
    assert 0 < worth.at_random < worth.found
    is_refitted(played, tolerance=1e-9)


def test_labels_that_are_put_right_are_learned_so(unread: Played, small: Corpus) -> None:
    review = marked(unread, HAM, poison=False)
    played = play(replace(ASKED, decision=review), small)
    rows = played.learned(8)
    own = rows[(rows["source"] == "mail") & rows["came"].between(1, 6)]
    assert set(own["label"]) == {"ham"}
    assert set(own["by"][own["true_label"] == "spam"]) == {"reviewer"}
    worth = own_worth(played, review)
    assert worth.lost == (own["true_label"] == "spam").sum()
    assert worth.found == 0
    is_refitted(played, tolerance=1e-9)


def test_more_than_one_can_read_is_learned_as_it_came(unread: Played, small: Corpus) -> None:
    review = replace(marked(unread, REMOVE, poison=True, weeks=(2,)), reads=5)
    played = play(replace(ASKED, decision=review), small)
    gone = unread.frame["pool_poison"].iloc[2] - played.frame["pool_poison"].iloc[2]
    assert gone == own_worth(played, review).read == 5


def test_marks_of_nobody_change_nothing(unread: Played, small: Corpus) -> None:
    strange = replace(FIRST, marks="00000000x nonsense <b>x 0123456789abcdefx ffffffffs")
    assert play(replace(ASKED, decision=strange), small).frame.equals(unread.frame)
    assert own_worth(unread, strange).read == 0
    fine = marked(unread, FINE, poison=True)
    played = play(replace(ASKED, decision=fine), small)
    assert played.frame.equals(unread.frame)
    assert own_worth(played, fine).found == own_worth(played, fine).lost == 0
    assert own_worth(played, fine).read > 0


def test_a_mark_can_be_changed_and_taken_back_and_stands_in_the_address() -> None:
    review = FIRST.marking("0123abcd", REMOVE).marking("ffffffff", SPAM).marking("0123abcd", HAM)
    assert review.said == {"ffffffff": SPAM, "0123abcd": HAM}
    asked = replace(ASKED, decision=review)
    assert Campaign.from_query(asked.to_query()) == asked
    assert review.marking("0123abcd", None).marking("ffffffff", None) == FIRST
