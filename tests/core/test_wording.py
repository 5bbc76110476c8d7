"""Numbers in words: only nothing is 0%, only all is 100%, and a change keeps its sign."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.wording import messages, percent, points


@given(st.integers(1, 10**6).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_percent_rounds_nothing_away(counts: tuple[int, int]) -> None:
    part, total = counts
    said = percent(part / total)
    assert (said == "0%") == (part == 0)
    assert (said == "100%") == (part == total)
    if not said.startswith("<"):
        assert float(said.removesuffix("%")) == pytest.approx(100 * part / total, abs=0.51)


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_larger_share_never_reads_smaller(one: float, other: float) -> None:
    low, high = (float(percent(share).replace("<0.1%", "0.05").removesuffix("%")) for share in sorted((one, other)))
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
        (0.99999, "99.9%"),
    ],
)
def test_percent_at_its_seams(share: float, said: str) -> None:
    assert percent(share) == said


@given(st.floats(-1, 1))
def test_points_keep_the_sign(change: float) -> None:
    said = points(change)
    if abs(change) < 0.0005:
        assert said in {"±0 points", "+0.1 points", "−0.1 points"}
    else:
        assert said[0] == ("+" if change > 0 else "−") or said == "±0 points"
    assert re.fullmatch(r"[+−]\d+\.\d points|±0 points", said)


def test_messages() -> None:
    assert messages(0) == "0 messages"
    assert messages(1, "spam") == "1 spam message"
    assert messages(12_345, "good") == "12,345 good messages"
