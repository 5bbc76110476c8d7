"""Reads what is said of a model that lends by periods."""

from dataclasses import asdict
from math import comb
from types import SimpleNamespace
from typing import Any

from tests.core.telling.oracle.reading import CHANCE, COUNT, PCT, number, read, says_share

KINDS = {"fn": "future defaults", "fp": "good customers"}
THIRD = {"fn": "approves", "fp": "refuses"}
DONE = {"fn": "approved", "fp": "refused"}


def may_be_chance(change: dict[str, int]) -> bool:
    """Applicants who change are fair coins."""
    tosses, fewer = change["gained"] + change["lost"], min(change["gained"], change["lost"])
    tail = sum(comb(tosses, heads) for heads in range(fewer + 1))
    return min(1, 2 * tail / 2**tosses) >= CHANCE


def says_change(parts: SimpleNamespace, change: dict[str, int]) -> None:
    """Both shares, whether they differ, and whether that may be chance."""
    says_share(parts.now, change["after"] / change["of"])
    assert (parts.same is not None) == (change["before"] == change["after"])
    if parts.same is None:
        says_share(parts.was, change["before"] / change["of"])
        assert parts.was != parts.now, "what differs must read otherwise"
        assert (parts.chance is not None) == may_be_chance(change)


def finding(told: Any, raw: SimpleNamespace) -> None:
    assert asdict(told.claim) == raw.found
    rest = (
        r"(?P<same>, with the attack as without it)?\.|"
        rf"(?P<chance>, which may be chance)?\. Without the attack: (?P<was>{PCT})\."
    )
    form = (
        rf"(?P<nobody>Nobody attacks: b|B)y period (?P<period>{COUNT}) the loan model (?P<third>\w+) (?P<now>{PCT}) of "
        rf"the (?P<kind>[a-z ]+?)(?:{rest})"
    )
    parts, found = read(form, told.text), raw.found
    assert number(parts.period) == found["period"]
    assert (parts.third, parts.kind) == (THIRD[found["rate"]], KINDS[found["rate"]])
    assert (parts.nobody == "B") == found["attacked"]
    if found["attacked"]:
        says_change(parts, found["change"])
        return
    assert (parts.same, parts.was) == (None, None)
    says_share(parts.now, found["change"]["after"] / found["change"]["of"])


def selective(told: Any, raw: SimpleNamespace) -> None:
    assert asdict(told.claim) == raw.found
    found = raw.found
    if found["all_known"]:
        assert told.text == "All outcomes become known here, those of the refused too."
        return
    form = (
        rf"How the refused would have turned out stays unknown"
        rf"(?: but for the (?P<explored>{COUNT})% of them who are accepted by lot)?: (?P<now>{PCT}) of the "
        rf"(?P<kind>[a-z ]+?) are (?P<done>\w+)(?:(?P<same>, as if all outcomes became known\.)|"
        rf"(?P<chance>, which may be chance)?\. If all outcomes became known: (?P<was>{PCT})\.)"
    )
    parts = read(form, told.text)
    assert number(parts.explored or "0") == found["explored"]
    assert (parts.kind, parts.done) == (KINDS[found["rate"]], DONE[found["rate"]])
    says_change(parts, found["change"])


def costs(told: Any, raw: SimpleNamespace) -> None:
    assert asdict(told.claim) == raw.found
    found = raw.found
    unit = f" {found['currency']}" if found["currency"] else ""
    form = (
        rf"Wrong decisions cost (?P<here>{COUNT}){unit} per 1,000 applications"
        rf"(?:(?P<same>, with the attack as without it\.)|\. Without the attack: (?P<without>{COUNT}){unit}\.|\.)"
    )
    parts = read(form, told.text)
    here, without = (round(found[name]) for name in ("here", "without"))
    assert number(parts.here) == here
    assert (parts.same is not None) == (found["attacked"] and here == without)
    assert (parts.without is not None) == (found["attacked"] and here != without)
    if parts.without is not None:
        assert number(parts.without) == without
