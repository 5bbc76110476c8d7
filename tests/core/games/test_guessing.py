"""A guess is about what the attack is after, and gets its result once."""

import pytest

from core import Experiment, sweep
from core.games.guessing import Ghost, Guess, Much, answers, guessed, to_guess
from core.mail.corpus import Corpus
from core.telling.guesses import guess_beside_result, tally

LEVEL = 8


@pytest.mark.parametrize(
    ("attack", "about", "spam"),
    [
        ("dictionary", "fp", False),
        ("pseudospam", "fn", True),
        ("focused", "target", False),
        ("targeted_integrity", "target", True),
        ("backdoor", "aim", True),
    ],
)
def test_what_is_asked_is_what_the_attack_is_after(attack: str, about: str, spam: bool, small: Corpus) -> None:
    result = sweep(Experiment(attack=attack), small, [0, LEVEL])
    assert to_guess(result) == (about, spam)
    for said in answers(result):
        guess = guessed(result, LEVEL, said)
        assert guess_beside_result(guess) is None
        settled = guess.settled(result)
        assert (
            settled.found
            == {
                "fp": result.frame["fp"].iloc[1],
                "fn": result.frame["fn"].iloc[1],
                "target": result.aim_verdicts[1, :1].sum(),
                "aim": None if result.aimed is None else result.aimed["hit"].iloc[1],
            }[about]
        )
        assert settled.settled(sweep(Experiment(attack=attack, seed=1), small, [0, LEVEL])) is settled
    rights = [guessed(result, LEVEL, said).settled(result).is_right for said in answers(result)]
    assert rights.count(True) == 1, "one of the answers is right, and no other"


def test_a_target_of_a_filter_that_is_never_unsure_is_in_one_of_two_places(small: Corpus) -> None:
    unsure, sure = (sweep(Experiment(name, "focused"), small, [0]) for name in ("spambayes", "multinomial_nb"))
    assert (answers(unsure), answers(sure)) == ([0, 1, 2], [0, 2])


@pytest.mark.parametrize(
    ("share", "much"), [(0.0, Much.LITTLE), (0.25, Much.SOME), (0.75, Much.MOST), (1.0, Much.MOST)]
)
def test_a_share_is_one_of_the_three(share: float, much: Much) -> None:
    right = [said for said in Much if Guess("e", 3, "fp", said, spam=False, found=share).is_right]
    assert right == [much]


def test_the_ghost_goes_from_the_clean_filter_to_the_guess() -> None:
    assert Guess("e", 9, "fp", Much.MOST, spam=False, clean=0.1).ghost == Ghost("fp", ((0, 0.1), (9, 0.875)))
    ends = {
        spam: [Guess("e", 9, "target", said, spam=spam).ghost.points[1][1] for said in (0, 1, 2)]
        for spam in (False, True)
    }
    assert ends == {False: [0, 0.5, 1], True: [1, 0.5, 0]}, "up is what the attacker wants"


def test_the_tally_begins_with_the_second_result() -> None:
    right, wrong = (Guess("e", 10, "fp", Much.MOST, spam=False, found=found) for found in (0.9, 0.1))
    open_one = Guess("e", 10, "fp", Much.MOST, spam=False)
    assert tally([right, open_one]) is None
    assert tally([right, wrong, open_one]).text == "2 guesses so far: 1 right."
