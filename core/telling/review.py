"""What a review of the training mail came to."""

from dataclasses import dataclass

from core.attacks.threat_model import Controls
from core.monitors.review import Reviewed, Worth
from core.monitors.training_review.base import Suspicion
from core.runs.measure import Rate
from core.runs.paired import Change
from core.telling.moved import named
from core.telling.numbers import apart, counted, listed, percent
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told


@dataclass(frozen=True)
class Finding:
    """worth: what was read and found. rate: of which error the sentence speaks. before, poisoned, now: that share
    before the attack, with all that came, and with what the review left; on mail into which nothing was injected the
    first two are the same. effect: whether it is claimed that the review moved it, or, before anything was read, that
    the poison did. told: whether it may say what was found."""

    worth: Worth
    rate: Rate
    before: float
    poisoned: float
    now: float
    effect: bool
    told: bool


def finding(found: Reviewed, pool: int, controls: Controls, *, over: bool, words: Scenario = MAIL) -> Told[Finding]:
    """The sentence over a review. pool: messages that there are to read. over: whether what was found may be told."""
    worth = found.worth
    lead = named(found.attack) or (named(found.review) if worth.read else None)
    rate: Rate = lead.rate if lead else "fp" if "fp" in found.attack else "fn"
    attack, review = found.attack[rate], found.review[rate]
    effect = review.is_effect if worth.read else attack.is_effect
    claim = Finding(
        worth, rate, _share(attack.before, attack), _share(attack.after, attack), _share(review.after, review),
        effect=effect, told=over,
    )  # fmt: skip
    if not worth.read:
        return Told(_unread(claim, pool, controls, words), claim)
    read = f"{worth.read:,} of {counted(pool, words.item)} read"
    told = f"{read}: {_caught(worth, controls, words)}" if over and worth.of else f"{read}."
    return Told(f"{told} {_now(claim, words)}", claim)


def _share(count: int, of: Change) -> float:
    return count / of.of


def _does(rate: Rate, said: str, words: Scenario) -> str:
    return f"the {words.learner[0]} {words.error(rate).third} {said} of the {words.kind(rate)}"


def _unread(claim: Finding, pool: int, controls: Controls, words: Scenario) -> str:
    if not claim.worth.of:
        return f"{counted(pool, words.item)} to learn from, and nobody has read one yet."
    poison = words.poisoned(claim.worth.of, controls)
    lie = "lies" if claim.worth.of == 1 else "lie"
    if not claim.effect:
        return (
            f"{poison} {lie} among {counted(pool, words.item)}, and no error of the {words.learner[0]} has moved yet."
        )
    before, poisoned = apart(claim.before, claim.poisoned)
    return f"{poison} {lie} among {pool:,}: {_does(claim.rate, poisoned, words)}. Before the attack: {before}."


def _caught(worth: Worth, controls: Controls, words: Scenario) -> str:
    found = f"{worth.found:,}" if worth.found else "none"
    lost = counted(worth.lost, words.item) if worth.lost else f"no {words.item[0]}"
    return f"{found} of {words.poisoned(worth.of, controls)} caught, {lost} of others lost."


def _now(claim: Finding, words: Scenario) -> str:
    now, poisoned = apart(claim.now, claim.poisoned)
    does = _does(claim.rate, now, words)
    sentence = does[0].upper() + does[1:]
    if claim.now == claim.poisoned:
        return f"{sentence}, as without a review."
    chance = "" if claim.effect else ", which may be chance"
    beside = [f"without a review {poisoned}"]
    if claim.worth.of:
        beside.append(f"before the attack {percent(claim.before)}")
    return f"{sentence}; {listed(beside)}{chance}."


@dataclass(frozen=True)
class Idle:
    """Marks that leave too little to learn from. lacks: for want of what, as a phrase."""

    lacks: str


def idle(found: Reviewed, words: Scenario = MAIL) -> Told[Idle] | None:
    """Why the marks change nothing; None where they do."""
    if not found.lacks:
        return None
    learns = f"the {words.learner[0]} learns from all {words.item[1]} as they came"
    return Told(f"Your marks change nothing, for want of {found.lacks}; {learns}.", Idle(found.lacks))


@dataclass(frozen=True)
class Order:
    """A score that orders what is read. looks: at what, a sentence. misses: which attacks, as a phrase."""

    looks: str
    misses: str


def order(kind: type[Suspicion], words: Scenario = MAIL) -> Told[Order]:
    """What a score looks at, and which attacks it is known to miss."""
    claim = Order(words.sentence_of(kind), words.misses_of(kind))
    return Told(f"{claim.looks} It is known to overlook {claim.misses}.", claim)


def beside_others(worth: Worth, controls: Controls, words: Scenario = MAIL) -> Told[Worth]:
    """What as many reads come to in random order, and for who knows what is poison; unknown where none was injected."""
    minutes = counted(round(worth.minutes, 1), ("minute", "minutes"))
    if not worth.of:
        return Told(f"{minutes} of reading. How much poison there is, and so what was caught, is unknown here.", worth)
    random = f"{worth.at_random:,.1f}".removesuffix(".0")
    found = words.brought_in(controls)[1]
    return Told(
        f"{minutes} of reading. As many reads in random order hold {random} {found} on average; who knew them would "
        f"catch {worth.perfect:,}.",
        worth,
    )
