"""Reads what is said of a league, and of who gets through under noise and with few words."""

import re
from math import comb, isnan, sqrt
from types import SimpleNamespace

import numpy as np

from tests.core.telling.oracle.reading import COUNT, PCT, number, read, says_count, says_share

WHAT = {
    "cost": "the cost of 100 messages",
    "fn": "the share of spam that is missed",
    "fp": "the share of good mail that is blocked",
}
MOVED = r"(?:[+−±]\d+(?:\.\d+)?|under [+−]0\.1 points|[+−±]\d+(?:\.\d+)? points)"


def says_move(said: str, rise: float, measure: str) -> None:
    if measure == "cost":
        assert re.fullmatch(r"[+−]\d+\.\d", said), said
        assert abs(float(said.replace("−", "-")) - rise) <= 0.05 + 1e-9, (said, rise)
    elif said.startswith("under"):
        assert said.endswith("0.1 points")
        assert 0 < abs(rise) < 0.001
        assert ("+" in said) == (rise > 0)
    else:
        figure, _, unit = said.partition(" ")
        assert unit == "points"
        assert ("±" in figure) == (rise == 0)
        assert abs(float(figure.replace("−", "-").replace("±", "")) - 100 * rise) <= 0.05 + 1e-9


def says_figure(said: str, value: float, measure: str) -> None:
    if measure == "cost":
        assert said == f"{value:.1f}"
    else:
        says_share(said, value)


def says_first(parts: SimpleNamespace, best: list[str], of: int, noun: str) -> None:
    """best: all that share the first place, of which one is named."""
    says_count(parts.of, parts.noun, of, noun, f"{noun}s")
    assert parts.name in best
    assert (parts.beside is None) == (len(best) == 1)
    if parts.beside is not None:
        says_count(parts.beside, parts.others, len(best) - 1, "other", "others")


def leads(noun: str) -> str:
    alike = rf"(?:, as good as (?P<beside>{COUNT}) (?P<others>others?))?"
    return rf"First of (?P<of>{COUNT}) (?P<noun>{noun}s?){alike}: (?P<name>.+?)\. "


def complete(raw: SimpleNamespace) -> tuple[list[str], list[str], np.ndarray]:
    """Names of rows and columns that count, and their values; the first row is nobody's."""
    values = np.array(raw.values)
    played = [at for at in range(len(values)) if not np.isnan(values[at]).all()]
    whole = [at for at in range(values.shape[1]) if played and not any(isnan(values[row, at]) for row in played)]
    return [raw.rows[at] for at in played], [raw.columns[at] for at in whole], values[np.ix_(played, whole)]


def strongest(told, raw: SimpleNamespace) -> None:
    rows, columns, values = complete(raw)
    assert (told is None) == (len(rows) < 2 or not columns)
    if told is None:
        return
    rises = {name: row - values[0] for name, row in zip(rows[1:], values[1:], strict=True)}
    figures = {name: (round(float(rise.mean()), 9), round(float(rise.max()), 9)) for name, rise in rises.items()}
    best = [name for name in figures if figures[name] == max(figures.values())]
    over = rf"Over (?P<over>{COUNT}) (?P<defences>defences?) {WHAT[raw.measure]} moves by (?P<mean>{MOVED}) on average"
    parts = read(rf"{leads('attack')}{over}, at worst by (?P<worst>{MOVED}), behind (?P<behind>.+)\.", told.text)
    says_first(parts, best, len(figures), "attack")
    says_count(parts.over, parts.defences, len(columns), "defence", "defences")
    mean, worst = figures[parts.name]
    says_move(parts.mean, mean, raw.measure)
    says_move(parts.worst, worst, raw.measure)
    assert round(float(rises[parts.name][columns.index(parts.behind)]), 9) == worst
    claim = told.claim
    assert (claim.measure, claim.name, claim.of, claim.beside) == (raw.measure, parts.name, len(figures), len(best) - 1)
    assert (claim.mean, claim.worst, claim.against) == (mean, worst, parts.behind)


def defended(told, raw: SimpleNamespace) -> None:
    rows, columns, values = complete(raw)
    assert (told is None) == (not columns)
    if told is None:
        return
    worst = {name: float(under.max()) for name, under in zip(columns, values.T, strict=True)}
    best = [name for name in columns if worst[name] == min(worst.values())]
    what = WHAT[raw.measure]
    quiet = rf"At worst, where nobody attacks, {what} is (?P<quiet>{PCT}|\d+\.\d)\."
    attacked = (
        rf"At worst {what} is (?P<worst>{PCT}|\d+\.\d), under (?P<under>.+); "
        rf"where nobody attacks it is (?P<alone>{PCT}|\d+\.\d)\."
    )
    parts = read(rf"{leads('defence')}(?:{quiet}|{attacked})", told.text)
    says_first(parts, best, len(columns), "defence")
    under, claim = values[:, columns.index(parts.name)], told.claim
    says_figure(parts.quiet or parts.worst, worst[parts.name], raw.measure)
    assert (parts.quiet is not None) == (under[0] == under.max())
    if parts.quiet is None:
        assert under[rows.index(parts.under)] == under.max()
        says_figure(parts.alone, under[0], raw.measure)
    assert (claim.measure, claim.name, claim.of, claim.beside) == (raw.measure, parts.name, len(columns), len(best) - 1)
    assert (claim.mean, claim.worst, claim.against) == (under[0], under.max(), parts.under)


WHO = r"Of (?P<who>the simulated editors|the class)"


def says_who(parts: SimpleNamespace, raw: SimpleNamespace) -> None:
    assert (parts.who == "the simulated editors") == raw.simulated


def wilson(hits: int, of: int) -> tuple[float, float]:
    """By the formula."""
    z = 1.959963984540054
    middle, half = hits / of + z * z / (2 * of), z * sqrt(hits / of * (1 - hits / of) / of + z * z / (4 * of * of))
    return max(0.0, (middle - half) / (1 + z * z / of)), min(1.0, (middle + half) / (1 + z * z / of))


def evaded(told, raw: SimpleNamespace) -> None:
    """raw: simulated; found: title → (got through, of, edits in all of those that got through)."""
    parts = read(rf"{WHO} got through with (?P<each>.+)\.", told.text)
    says_who(parts, raw)
    said = parts.each.split("; ")
    assert len(said) == len(raw.found)
    for one, (title, (hits, of, edits)) in zip(said, raw.found.items(), strict=True):
        interval = rf"\((?P<low>{PCT}) to (?P<high>{PCT})\)"
        form = rf"(?P<title>.+): (?P<hits>{COUNT}) of (?P<of>{COUNT}), (?P<share>{PCT}) {interval}"
        found = read(rf"{form}(?:, (?P<edits>\d+(?:\.\d)?) (?P<noun>edits?) on average)?", one)
        assert (found.title, number(found.hits), number(found.of)) == (title, hits, of)
        says_share(found.share, hits / of)
        for end, value in zip((found.low, found.high), wilson(hits, of), strict=True):
            says_share(end, 0.0 if value < 1e-12 else 1.0 if value > 1 - 1e-12 else value)
        assert (found.edits is None) == (hits == 0)
        if hits:
            says_count(found.edits, found.noun, round(edits / hits, 1), "edit", "edits")
    assert told.claim.simulated == raw.simulated
    assert [(title, one.evaded, one.of) for title, one in told.claim.found] == [
        (title, hits, of) for title, (hits, of, _) in raw.found.items()
    ]


def by_chance(raw: SimpleNamespace) -> float:
    """Of people by Fisher's test, of simulated editors by the sign test, both from the attempts."""
    if raw.simulated:
        tosses, fewer = raw.gained + raw.lost, min(raw.gained, raw.lost)
        return min(1.0, 2 * sum(comb(tosses, heads) for heads in range(fewer + 1)) / 2**tosses)
    (a, n), (c, m) = raw.plain, raw.other
    hits = a + c
    ways = {k: comb(n, k) * comb(m, hits - k) for k in range(max(0, hits - m), min(n, hits) + 1)}
    return sum(way for way in ways.values() if way <= ways[a]) / comb(n + m, hits)


def compared(told, raw: SimpleNamespace) -> None:
    """raw: simulated, factor, plain and other (got through, of), edits of both in all, and of simulated editors gained
    and lost."""
    other, plain = ("noise", "no noise") if raw.factor == "noise" else ("100 words", "all words")
    verdict = r"(?:That is (?P<more>more|fewer) than chance explains|The difference may be chance)\."
    first, last = (
        rf"(?P<{side}>{COUNT}) of (?P<{side}_of>{COUNT}) \((?P<{side}_share>\d+(?:\.\d+)?%|{PCT})\)"
        for side in ("other", "plain")
    )
    sides = rf"{other} {first}, with {plain} {last}"
    parts = read(rf"{WHO} got through with {sides}\. {verdict}", told.text)
    says_who(parts, raw)
    for name, (hits, of) in (("other", raw.other), ("plain", raw.plain)):
        assert (number(getattr(parts, name)), number(getattr(parts, f"{name}_of"))) == (hits, of)
        says_share(getattr(parts, f"{name}_share"), hits / of)
    rise = raw.other[0] / raw.other[1] - raw.plain[0] / raw.plain[1]
    assert rise == 0 or parts.other_share != parts.plain_share
    p = by_chance(raw)
    assert abs(told.claim.contrast.p - p) < 1e-9
    assert (parts.more is not None) == (p < 0.05)
    assert parts.more is None or (parts.more == "more") == (rise > 0)
    contrast = told.claim.contrast
    assert (told.claim.simulated, contrast.factor) == (raw.simulated, raw.factor)
    for side, hits, edits in zip((contrast.plain, contrast.other), (raw.plain, raw.other), raw.edits, strict=True):
        assert (side.evaded, side.of) == hits
        assert side.edits == (edits / hits[0] if hits[0] else None)


def model(told, raw: SimpleNamespace) -> None:
    reads = r"(?:the (?P<verdict>verdict) alone|the score and takes back what made it worse)"
    does = r"each time takes out what looks most like spam by other mail or writes everyday words"
    parts = read(
        rf"No person: a simulated editor reads {reads}, {does}, (?P<words>{COUNT}) (?P<noun>words?) with a whim of "
        r"(?P<whim>\d+(?:\.\d+)?), "
        rf"and gives up after (?P<edits>{COUNT}) (?P<last>edits?)\.",
        told.text,
    )
    assert (parts.verdict is None) == raw.reads_score == told.claim.reads_score
    says_count(parts.words, parts.noun, raw.words, "word", "words")
    says_count(parts.edits, parts.last, raw.patience, "edit", "edits")
    assert float(parts.whim) == raw.whim
    assert (told.claim.words, told.claim.patience, told.claim.whim) == (raw.words, raw.patience, raw.whim)


def published(told, _: SimpleNamespace) -> None:
    """A direction, whose experiment it was, and no figure."""
    parts = read(
        r"People who edited spam in a published experiment got through (?P<noise>less) often past a filter with noise, "
        r"and (?P<few>more) often past one with fewer features \((?P<source>Ke, Li and Vorobeychik, AAAI 2016)\)\.",
        told.text,
    )
    assert told.claim == parts.source


SIDES = {"noise": ("no noise", "noise"), "words": ("all words", "100 words")}


def too_few(told, raw: SimpleNamespace) -> None:
    """raw: factor; without: the sides of which nobody is, other than the plain one for True."""
    plain, other = SIDES[raw.factor]
    compares = r"too few to compare (?P<other>.+) with (?P<plain>.+)"
    form = rf"Nobody of the class has played with (?P<missing>.+) yet: {compares}\."
    parts = read(form, told.text)
    assert (parts.other, parts.plain) == (other, plain)
    assert parts.missing.split(" or ") == [other if side else plain for side in raw.without]
    assert (told.claim.factor, list(told.claim.without)) == (raw.factor, raw.without)


def handed_in(told, raw: SimpleNamespace) -> None:
    """raw: games, learners."""
    parts = read(rf"Games handed in: (?P<games>{COUNT}), of (?P<learners>{COUNT}) (?P<noun>learners?)\.", told.text)
    assert number(parts.games) == raw.games
    says_count(parts.learners, parts.noun, raw.learners, "learner", "learners")
    assert (told.claim.games, told.claim.learners) == (raw.games, raw.learners)


def came_to(told, raw: SimpleNamespace) -> None:
    """raw: who, noisy, few, evaded, edits, questions."""
    counts = rf"(?P<edits>{COUNT}) (?P<noun>edits?) after (?P<asked>{COUNT}) (?P<questions>questions?)"
    condition = r"(?P<plain>no )?noise, (?P<words>all|100) words"
    went = r"Sent once more, your message (?P<went>gets through|is blocked)"
    parts = read(rf"{went}, with {counts}\. You played under: {condition}\.", told.text)
    assert (parts.went == "gets through") == raw.evaded
    says_count(parts.edits, parts.noun, raw.edits, "edit", "edits")
    says_count(parts.asked, parts.questions, raw.questions, "question", "questions")
    assert ((parts.plain is None), parts.words == "100") == (raw.noisy, raw.few)
    one = told.claim
    assert (one.condition.noisy, one.condition.few, one.evaded) == (raw.noisy, raw.few, raw.evaded)
    assert (one.who, one.edits, one.questions) == (raw.who, raw.edits, raw.questions)
