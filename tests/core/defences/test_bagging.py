"""The vote of samples: who is drawn, and when it holds."""

import numpy as np

from core import Experiment, sweep
from core.defences._bags import Draws
from core.defences.bagging import Bagging
from core.mail.corpus import Corpus


def test_a_message_is_drawn_by_itself_and_its_copies_one_by_one() -> None:
    rng = np.random.default_rng(1)
    numbers = np.concatenate([rng.integers(0, 2**63, 3_000).astype(np.uint64), np.array([5, 5, 7], dtype=np.uint64)])
    spam = np.concatenate([rng.random(3_000) < 0.5, [True, True, True]])
    weights = np.ones((3, len(numbers)))
    weights[:, -3:] = [[0, 0, 0], [10, 30, 400], [25, 15, 800]]
    one, other = (Draws.of(numbers, spam, weights).bag(bag, 0.2) for bag in (0, 1))
    assert (one <= weights).all()
    assert abs(one[0].mean() - 0.2) < 0.03
    assert abs((one[0] * other[0]).mean() - 0.04) < 0.02
    np.testing.assert_array_equal(one[0, :-3], one[2, :-3])
    assert one[1, -3:-1].sum() == one[2, -3:-1].sum(), "forty copies are forty, however they are told apart"
    assert 120 < one[2, -1] < 200
    assert one[1, -1] <= one[2, -1]
    np.testing.assert_array_equal(Draws.of(numbers, spam, weights).bag(0, 1.0), weights)


def test_a_rows_order_tells_nothing() -> None:
    rng = np.random.default_rng(2)
    numbers, spam = rng.integers(0, 9, 200).astype(np.uint64), rng.random(200) < 0.5
    order = rng.permutation(200)
    one = Draws.of(numbers, spam, np.ones((1, 200))).bag(3, 0.5)[0]
    other = Draws.of(numbers[order], spam[order], np.ones((1, 200))).bag(3, 0.5)[0]
    for number in range(9):
        for kind in (False, True):
            assert one[(numbers == number) & (spam == kind)].sum() == (
                other[(numbers[order] == number) & (spam[order] == kind)].sum()
            )


def test_it_holds_while_most_samples_hold_no_poison_at_a_price(sample: Corpus) -> None:
    small, large = (
        sweep(Experiment("spambayes", "dictionary", defence=Bagging(share=share)), sample, [0, 50])
        for share in (0.01, 0.2)
    )
    assert small.frame["fp"][1] < 0.05
    assert large.frame["fp"][1] > 0.5
    price = small.price()
    assert price is not None
    assert price["spam_unsure"].is_effect
    assert price["spam_unsure"].rise > 0.1
