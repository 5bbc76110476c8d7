"""What a log of questions shows."""

from dataclasses import dataclass

from core.probing.question_log import Noticed, Watch
from core.telling.numbers import counted
from core.telling.probing.words import questions
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told


@dataclass(frozen=True)
class Logged:
    """accounts: of the attacker. found: what rang when."""

    accounts: int
    found: Noticed


def logged(found: Noticed, accounts: int, words: Scenario = MAIL) -> Told[Logged]:
    """When whoever asks is noticed, and how often others are taken for them."""
    claim = Logged(accounts, found)
    sent = counted(accounts, ("account", "accounts"))
    ordinary = f"{found.ordinary:,} ordinary {words.item[found.ordinary != 1]}"
    asked = f"{questions(found.asked)} from {sent} among {ordinary}"
    fresh = f"in {found.fresh:,} others it gives {counted(found.alike.false, ('false alarm', 'false alarms'))}"
    said = f"{asked}. The watch for near-copies {_rings(found.alike)}; {fresh}."
    if found.burst is None:
        return Told(f"{said} Nobody knows who sent this mail, so bursts of one sender cannot be looked for.", claim)
    fresh = f"in the others it gives {counted(found.burst.false, ('false alarm', 'false alarms'))}"
    return Told(f"{said} The watch for bursts of one sender {_rings(found.burst)}; {fresh}.", claim)


def _rings(watch: Watch) -> str:
    return f"rings with question {watch.rings:,}" if watch.rings else "never rings"
