"""How numbers, nouns and paired figures are read."""

import re
from collections.abc import Sequence
from math import comb
from types import SimpleNamespace

import numpy as np

PCT = r"(?:under 0\.1%|over 99\.9%|\d+(?:\.\d+)?%)"
COUNT = r"\d{1,3}(?:,\d{3})*"
POISON = rf"(?P<poison>{COUNT}) (?P<noun>poison messages?|changed labels?)"
ERRORS = ("fp", "fn")
RATES = (*ERRORS, "ham_unsure", "spam_unsure")
KINDS = {"fp": "good mail", "fn": "spam", "ham_unsure": "good mail", "spam_unsure": "spam"}
VERBS = {
    ("block", "good mail"): "fp",
    ("miss", "spam"): "fn",
    ("unsure about", "good mail"): "ham_unsure",
    ("unsure about", "spam"): "spam_unsure",
}
CHANCE = 0.05


def read(pattern: str, text: str) -> SimpleNamespace:
    """The named parts of a text that must be like this from end to end."""
    found = re.fullmatch(pattern, text)
    assert found, f"cannot read: {text}"
    return SimpleNamespace(**found.groupdict())


def number(said: str) -> int:
    assert re.fullmatch(COUNT, said), said
    return int(said.replace(",", ""))


def says_share(said: str, share: float) -> None:
    """Rounded rightly; nothing is 0% but nothing, nor 100% but all."""
    if said == "under 0.1%":
        assert 0 < share < 0.001, (said, share)
    elif said == "over 99.9%":
        assert 0.999 < share < 1, (said, share)
    else:
        digits = said.removesuffix("%")
        assert (float(digits) == 0) == (share == 0), (said, share)
        assert (float(digits) == 100) == (share == 1), (said, share)
        half = 0.5 * 10.0 ** -len(digits.partition(".")[2])
        assert abs(float(digits) - 100 * share) <= half + 1e-9, (said, share)


def says_count(said: str, noun: str, count: float, one: str, many: str) -> None:
    assert float(said.replace(",", "")) == round(count, 1), (said, count)
    assert noun == (one if count == 1 else many), (said, noun)


def says_poison(found: SimpleNamespace, raw: SimpleNamespace) -> None:
    """How much of what, and of what noun, and among how much training mail where that is said."""
    assert number(found.poison) == raw.poison
    one = "changed label" if raw.labels_only else "poison message"
    assert found.noun == (one if raw.poison == 1 else f"{one}s")
    if hasattr(found, "total"):
        assert number(found.total) == raw.train + (0 if raw.labels_only else raw.poison)


class Rate:
    """One rate of the same messages before and after, from raw verdicts (0 accepted, 1 unsure, 2 refused)."""

    def __init__(self, before: np.ndarray, after: np.ndarray) -> None:
        pairs = list(zip(before.tolist(), after.tolist(), strict=True))
        self.of = len(pairs)
        self.gained, self.lost = pairs.count((False, True)), pairs.count((True, False))
        self.before_count, self.after_count = sum(b for b, _ in pairs), sum(a for _, a in pairs)
        self.before, self.after = self.before_count / self.of, self.after_count / self.of
        self.rises, self.falls = self.after_count > self.before_count, self.after_count < self.before_count
        tosses, fewer = self.gained + self.lost, min(self.gained, self.lost)
        tail = sum(comb(tosses, heads) for heads in range(fewer + 1))
        self.is_effect = 2 * tail * 20 < 2**tosses  # whole numbers: the tail times two is less than a twentieth

    @property
    def is_little(self) -> bool:
        return 100 * (self.gained + self.lost) < 2 * self.of


def rates(before: Sequence[int], after: Sequence[int], spam: Sequence[bool]) -> dict[str, Rate]:
    before, after, spam = (np.asarray(values) for values in (before, after, spam))
    of = {"fp": (~spam, 2), "fn": (spam, 0), "ham_unsure": (~spam, 1), "spam_unsure": (spam, 1)}
    return {
        name: Rate(before[kind] == verdict, after[kind] == verdict)
        for name, (kind, verdict) in of.items()
        if kind.any()
    }


def says_move(much: str, before: str, rate: Rate) -> None:
    """An effect: a paired test supports it, the direction is said, and so is what was before."""
    assert rate.is_effect, (much, before)
    assert (much == "none" or much.startswith("only ")) == rate.falls
    assert rate.rises or rate.falls
    if much == "none":
        assert rate.after == 0
    else:
        assert rate.after > 0
        says_share(much.removeprefix("only "), rate.after)
    says_share(before, rate.before)
    assert much.removeprefix("only ") != before, "what differs must read otherwise"


def no_effect(found: dict[str, Rate]) -> None:
    assert not any(rate.is_effect for rate in found.values())


def claims_move(moved: object, name: str, rate: Rate, *, effect: bool) -> None:
    assert (moved.rate, moved.before, moved.after) == (name, rate.before, rate.after)
    assert moved.effect == effect
    assert not moved.effect or rate.is_effect
