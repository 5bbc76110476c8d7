"""Numbers in words: only nothing is 0%, only all is 100%, a change keeps its sign, one is not many."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.telling.numbers import apart, before_and_after, counted, percent, points

WORD = ("word", "words")


@given(st.integers(1, 10**6).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_percent_rounds_nothing_away(counts: tuple[int, int]) -> None:
    part, total = counts
    said = percent(part / total)
    assert (said == "0%") == (part == 0)
    assert (said == "100%") == (part == total)
    assert (said == "under 0.1%") == (0 < part / total < 0.001)
    assert (said == "over 99.9%") == (0.999 < part / total < 1)
    if re.fullmatch(r"[\d.]+%", said):
        assert float(said.removesuffix("%")) == pytest.approx(100 * part / total, abs=0.51)


def as_number(said: str) -> float:
    return {"under 0.1%": 0.05, "over 99.9%": 99.95}.get(said) or float(said.removesuffix("%"))


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_larger_share_never_reads_smaller(one: float, other: float) -> None:
    low, high = (as_number(percent(share)) for share in sorted((one, other)))
    assert low <= high


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0.001, "0.1%"),
        (0.0999, "10%"),
        (0.0994, "9.9%"),
        (0.1, "10%"),
        (0.5, "50%"),
        (0.9949, "99%"),
        (0.995, "99.5%"),
        (0.999, "99.9%"),
        (0.99999, "over 99.9%"),
    ],
)
def test_percent_at_its_seams(share: float, said: str) -> None:
    assert percent(share) == said


@given(st.floats(-1, 1))
def test_points_keep_the_sign(change: float) -> None:
    said = points(change)
    assert re.fullmatch(r"[+−]\d+\.\d points|under [+−]0\.1 points|±0 points", said)
    assert (said == "±0 points") == (change == 0)
    assert ("+" in said, "−" in said) == (change > 0, change < 0)


def test_counted() -> None:
    assert [counted(count, WORD) for count in (0, 1, 1.0, 2, 12_345)] == [
        "0 words", "1 word", "1 word", "2 words", "12,345 words",
    ]  # fmt: skip
    assert counted(1.5, WORD) == "1.5 words"


@given(st.integers(1, 10**5).flatmap(lambda total: st.tuples(*[st.integers(0, total)] * 2, st.just(total))))
def test_what_differs_reads_otherwise(counts: tuple[int, int, int]) -> None:
    one, other, total = counts
    said = apart(one / total, other / total)
    assert (said[0] == said[1]) == (one == other)
    for share, count in zip(said, (one, other), strict=True):
        assert (share == "0%") == (count == 0)
        assert (share == "100%") == (count == total)
        assert not re.fullmatch(r"0\.0+%|100\.0+%", share)
        if share[0].isdigit():
            assert float(share.removesuffix("%")) == pytest.approx(100 * count / total, abs=0.51)


@pytest.mark.parametrize(
    ("shares", "said"),
    [
        ((0.102, 0.104), ("10.2%", "10.4%")),
        ((0.0002, 0.0008), ("0.02%", "0.08%")),
        ((0.9994, 0.9992), ("99.94%", "99.92%")),
    ],
)
def test_it_takes_as_many_digits_as_needed(shares: tuple[float, float], said: tuple[str, str]) -> None:
    assert apart(*shares) == said


def test_a_cell_holds_both_or_one() -> None:
    assert before_and_after(0.003, 0.95) == "0.3% → 95%"
    assert before_and_after(0.102, 0.104) == "10%"
