"""The stream of chance is pinned: were it to change, the bundled mail would change with it."""

from sample_data.grammar.dice import Dice


def test_the_stream_never_changes():
    dice = Dice(2024)
    assert [dice.between(1, 100) for _ in range(6)] == [48, 73, 31, 89, 42, 72]


def test_between_reaches_both_ends_and_nothing_else():
    dice = Dice(1)
    assert {dice.between(3, 5) for _ in range(200)} == {3, 4, 5}


def test_skewed_picks_prefer_the_beginning():
    dice = Dice(1)
    picks = [dice.pick_skewed(range(10)) for _ in range(5000)]
    assert set(picks) == set(range(10))
    assert picks.count(0) > 1.5 * picks.count(9)


def test_frequent_and_rare_picks_fall_off():
    dice = Dice(2)
    for pick, half in ((dice.pick_frequent, 25), (dice.pick_rare, 12.5)):
        picks = [pick(range(100)) for _ in range(4000)]
        assert 0.45 < sum(at < half for at in picks) / len(picks) < 0.55
        assert max(picks) > 95


def test_sizes_have_a_heavy_tail_between_their_ends():
    dice = Dice(3)
    sizes = [dice.size(4, 90) for _ in range(4000)]
    assert min(sizes) == 4
    assert 60 < max(sizes) <= 90
    assert 0.4 < sum(size < 8 for size in sizes) / len(sizes) < 0.6
