"""What the lab says of one sweep: its finding, its counts, how sure they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import ngettext

from core.runs.measure import Rate, wilson
from core.runs.paired import Change
from core.runs.sweeping import Sweep
from core.telling.moved import ERRORS, Moved, Outcome, effect_in_words, errors_in_words, is_little, named
from core.telling.numbers import apart, counted, listed, percent
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told


@dataclass(frozen=True)
class Headline:
    """poison: how much of it, among total. says: see `Outcome`. moved: the rates that are given, on all test mail or
    (aimed) on the mail that the attack aims at."""

    poison: int
    total: int
    says: Outcome
    moved: tuple[Moved, ...]
    aimed: bool = False


@dataclass(frozen=True)
class Target:
    """The one message that the attack aims at: its verdict before the poison and with it. A fact, not an effect."""

    poison: int
    total: int
    before: int
    after: int


@dataclass(frozen=True)
class Amount:
    """So much poison."""

    poison: int


@dataclass(frozen=True)
class Rates:
    """Shares of the test mail by rate; unsure of all of it, None for filters that are never unsure."""

    fp: float
    fn: float
    unsure: float | None = None


@dataclass(frozen=True)
class Counts:
    """counts and before: messages under each rate with the poison and without it. of: of how many."""

    counts: dict[Rate, int]
    before: dict[Rate, int]
    of: int


@dataclass(frozen=True)
class Intervals:
    """95% interval of each error, shares."""

    fp: tuple[float, float]
    fn: tuple[float, float]


@dataclass(frozen=True)
class Shares:
    """What part the poison is of all training mail, and of the training mail with its label if it has one."""

    of_all: float
    of_label: float | None
    spam: bool


@dataclass(frozen=True)
class OutOfReach:
    """So many amounts of poison were tried, and none of the mail that the attack aims at got the verdict it wants."""

    tried: int


def headline(sweep: Sweep, at: int, words: Scenario = MAIL) -> Told[Headline | Target]:
    """What the poison at position `at` of the sweep does, against level 0, which must be in it.

    Of an attack on certain mail it says what becomes of that.
    """
    row, aim = sweep.frame.iloc[at], sweep.prepared.aim
    poison = int(row["poison"])
    total = round(poison / row["contamination"]) if poison else len(sweep.train)
    if not poison:
        moved = tuple(Moved.of(rate, sweep.changes(at)[rate]) for rate in ERRORS)
        errs = errors_in_words([(one.rate, percent(one.after)) for one in moved], words, _kinds(words))
        text = f"Before the attack the {words.learner[0]} {errs}."
        return Told(text, Headline(0, total, "clean", moved))
    among = f"{words.poisoned(poison, sweep.experiment.attack.controls)} among {total:,}"
    if aim is None:
        text, says, given = _what_it_does(poison, among, sweep.changes(at), words, _kinds(words))
        return Told(text, Headline(poison, total, says, given))
    if len(aim.texts) == 1:
        before, after = (int(sweep.aim_verdicts[level, 0]) for level in (sweep.clean_at, at))
        places = words.accepted, words.doubted, words.refused
        where = f"is still {places[after]}." if before == after else f"is {places[after]}. Before: {places[before]}."
        return Told(f"{among}, and the {aim.name[0]} {where}", Target(poison, total, before, after))
    kinds = dict.fromkeys(_kinds(words), aim.name[1])
    text, says, given = _what_it_does(poison, among, sweep.aim_changes(at), words, kinds)
    return Told(text, Headline(poison, total, says, given, aimed=True))


def question(sweep: Sweep, level: int, words: Scenario = MAIL) -> Told[Amount]:
    """What a visitor is asked before the filter learns from `level` poison messages."""
    experiment = sweep.experiment
    what = words.poisoned(level, experiment.attack.controls)
    return Told(f"{experiment.attack.title} on {experiment.filter.title}: what will {what} do?", Amount(level))


def errors(sweep: Sweep, at: int, words: Scenario = MAIL) -> Told[Rates]:
    """Both errors of the filter itself at the level at position `at`, and of how much mail it is unsure."""
    row = sweep.frame.iloc[at]
    unsure = (row["ham_unsure"] * row["ham"] + row["spam_unsure"] * row["spam"]) / (row["ham"] + row["spam"])
    errs = errors_in_words([(rate, percent(row[rate])) for rate in ERRORS], words, _kinds(words))
    text = f"{sweep.experiment.filter.title} {errs}"
    if not sweep.has_unsure:
        return Told(f"{text}.", Rates(row["fp"], row["fn"]))
    text = f"{text}; it {words.unsure.third} {percent(unsure)} of all {words.item[1]}."
    return Told(text, Rates(row["fp"], row["fn"], unsure))


def counts(sweep: Sweep, at: int, rate: Rate, words: Scenario = MAIL) -> Told[Counts]:
    """An error in messages, such as "31 of 830 good messages blocked. Before: 3."."""
    change = sweep.changes(at)[rate]
    text = (
        f"{change.after:,} of {counted(change.of, words.kinds(rate))} {words.error(rate).done}. Before: "
        f"{change.before:,}."
    )
    return Told(text, Counts({rate: change.after}, {rate: change.before}, change.of))


def aim_counts(sweep: Sweep, at: int, words: Scenario = MAIL) -> Told[Counts] | None:
    """How far the attack got what it aims at, in messages; None for an attack that aims at all mail.

    Good mail that is kept from the reader without being blocked is given apart.
    """
    aim = sweep.prepared.aim
    if aim is None:
        return None
    found = sweep.aim_changes(at)
    hit: Rate = "fn" if aim.spam else "fp"
    of = found[hit].of
    text = f"{found[hit].after:,} of {counted(of, aim.name)} {words.error(hit).done}"
    if aim.spam:
        text = f"{text}. Before: {found[hit].before:,}."
        return Told(text, Counts({hit: found[hit].after}, {hit: found[hit].before}, of))
    kept, kept_before = (found[hit].after + found["ham_unsure"].after, found[hit].before + found["ham_unsure"].before)
    text = f"{text}, {kept:,} not {words.accepted}. Before: {found[hit].before:,} and {kept_before:,}."
    given: tuple[Rate, ...] = (hit, "ham_unsure")
    return Told(text, Counts({r: found[r].after for r in given}, {r: found[r].before for r in given}, of))


def out_of_reach(sweep: Sweep, words: Scenario = MAIL) -> Told[OutOfReach] | None:
    """That no amount of the sweep gets the attack any of the mail that it aims at; None where one does, where none was
    tried, or for an attack that aims at all mail."""
    aim = sweep.prepared.aim
    if aim is None or sweep.aimed is None:
        return None
    tried = sweep.aimed[sweep.aimed["poison"] > 0]
    if not len(tried) or tried["hit_count"].any():
        return None
    done = words.error("fn" if aim.spam else "fp").done
    return Told(f"{counted(len(tried), ('amount', 'amounts'))} tried: {done} at none.", OutOfReach(len(tried)))


def intervals(sweep: Sweep, at: int, words: Scenario = MAIL) -> Told[Intervals]:
    """How sure both errors are from so many test messages, in a sentence."""
    row = sweep.frame.iloc[at]
    fp, fn = (wilson(int(row[f"{error}_count"]), int(row[kind])) for error, kind in (("fp", "ham"), ("fn", "spam")))
    blocked, missed = (f"{percent(low)} to {percent(high)}" for low, high in (fp, fn))
    return Told(f"95% intervals: {words.fp.done} {blocked}, {words.fn.done} {missed}.", Intervals(fp, fn))


def share_of_training(sweep: Sweep, at: int, words: Scenario = MAIL) -> Told[Shares]:
    """How much of the training mail the poison is: of all of it, and of the mail with the same label if it is one."""
    row = sweep.frame.iloc[at]
    text = f"{percent(row['contamination'])} of all training {words.item[1]}"
    labels = set(sweep.prepared.training.poison.spam.tolist())
    if len(labels) != 1:
        return Told(f"{text}.", Shares(row["contamination"], None, spam=False))
    kind = words.positive if labels == {True} else words.negative
    text = f"{text}, {percent(row['class_contamination'])} of its {kind}."
    return Told(text, Shares(row["contamination"], row["class_contamination"], spam=labels == {True}))


def _kinds(words: Scenario) -> dict[Rate, str]:
    return {rate: words.kind(rate) for rate in (*ERRORS, "ham_unsure", "spam_unsure")}


def _what_it_does(
    poison: int, among: str, changes: Mapping[Rate, Change], words: Scenario, kinds: Mapping[Rate, str]
) -> tuple[str, Outcome, tuple[Moved, ...]]:
    effect = named(changes)
    if effect is not None:
        made, before = effect_in_words(effect, kinds[effect.rate], words)
        makes = ngettext("makes", "make", poison)
        return f"{among} {makes} the {words.learner[0]} {made}. Before: {before}.", "effect", (effect,)
    if is_little(changes):
        return f"{among} {ngettext('changes', 'change', poison)} almost nothing yet.", "little", ()
    given = tuple(Moved.of(rate, changes[rate]) for rate in ERRORS if rate in changes)
    pairs = [apart(one.before, one.after) for one in given]
    errs = errors_in_words([(one.rate, after) for one, (_, after) in zip(given, pairs, strict=True)], words, kinds)
    if all(one.before == one.after for one in given):
        return f"With {among} the {words.learner[0]} {errs}, as before.", "chance", given
    before = f"{listed([before for before, _ in pairs])}; the difference may be chance"
    return f"With {among} the {words.learner[0]} {errs}. Before: {before}.", "chance", given
