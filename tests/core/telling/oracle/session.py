"""Reads what is said of seeds, cost, the game, single messages, and the plain refit."""

import re
from collections import Counter
from math import comb
from statistics import median
from types import SimpleNamespace

from tests.core.telling.oracle.reading import COUNT, ERRORS, number, read, says_count

WORD = re.compile(r"(?u)\b\w\w+\b")
NAMES = {"fp": "blocked good mail", "fn": "missed spam"}
POINTS = r"(?:under 0\.1|\d+\.\d)"


def words_of(text: str) -> list[str]:
    return WORD.findall(text.lower())


def over_seeds(told, raw: SimpleNamespace) -> None:
    noun, count = (r"(?P<noun>poison messages?|changed labels?)", rf"(?P<poison>{COUNT})")
    levels = sorted({level for _, level, _, _ in raw.runs})
    nearest = min(abs(level - raw.poison) for level in levels)
    seeds = r"(?P<seeds>\d+) (?P<seed>seeds?)"
    if not told.claim.poison:
        parts = read(rf"Over {seeds}, before the attack: nothing to compare\.", told.text)
    elif "so far" in told.text:
        end = "too few to tell an effect from luck; five say more"
        parts = read(rf"{seeds} so far with {count} {noun}: {end}\.", told.text)
        assert int(parts.seeds) < 5
        assert not told.claim.errors
    else:
        both = "; ".join(rf"{NAMES[error]} (?P<{error}>.+?)" for error in ERRORS)
        parts = read(rf"Over {seeds} with {count} {noun}: {both}\.", told.text)
        assert int(parts.seeds) >= 5
        for error in ERRORS:
            _differs(getattr(parts, error), told.claim.errors[error], _differences(raw, number(parts.poison), error))
    level = number(parts.poison) if told.claim.poison else 0
    assert level == told.claim.poison
    assert abs(level - raw.poison) == nearest
    assert told.claim.seeds == int(parts.seeds)
    says_count(parts.seeds, parts.seed, len(_differences(raw, level, "fp")), "seed", "seeds")
    if told.claim.poison:
        one = "changed label" if raw.labels_only else "poison message"
        says_count(parts.poison, parts.noun, level, one, f"{one}s")


def _differences(raw: SimpleNamespace, level: int, error: str) -> list[float]:
    rate = {(seed, poison): {"fp": fp, "fn": fn}[error] for seed, poison, fp, fn in raw.runs}
    return [after - rate[seed, 0] for (seed, poison), after in rate.items() if poison == level]


def median_interval(differences: list[float]) -> tuple[float, float] | None:
    """The narrowest pair of order statistics that misses the median in at most 5% of samples of fair coins."""
    many, ordered = len(differences), sorted(differences)
    cut = -1
    while 2 * sum(comb(many, heads) for heads in range(cut + 2)) * 20 <= 2**many:
        cut += 1
    return None if cut < 0 else (ordered[cut], ordered[many - 1 - cut])


def _differs(said: str, claim, differences: list[float]) -> None:
    rises, falls = (sum(sign * one > 0 for one in differences) for sign in (1, -1))
    assert (claim.rises, claim.falls, claim.seeds) == (rises, falls, len(differences))
    interval = median_interval(differences)
    assert (interval is None) == (claim.low is None)
    shows = interval is not None and (interval[0] > 0 or interval[1] < 0)
    if said == "is the same in all":
        assert not rises
        assert not falls
    elif "typically" in said:
        pattern = (
            rf"(?P<verb>rises|falls) in (?P<in>\d+) of (?P<of>\d+), typically by (?P<low>{POINTS})(?: to "
            rf"(?P<high>{POINTS}))? points \(95% interval\)"
        )
        parts = read(pattern, said)
        assert shows
        assert (parts.verb == "rises") == (interval[0] > 0)
        assert int(getattr(parts, "in")) == (rises if parts.verb == "rises" else falls)
        assert int(parts.of) == len(differences)
        low, high = sorted(map(abs, interval))
        _says_points(parts.low, low)
        _says_points(parts.high or parts.low, high)
    else:
        pattern = (
            r"(?:rises in (?P<rises>\d+))?(?: and )?(?:falls in (?P<falls>\d+))? of (?P<of>\d+), which may be chance"
        )
        parts = read(pattern, said)
        assert not shows
        assert (int(parts.rises or 0), int(parts.falls or 0), int(parts.of)) == (rises, falls, len(differences))
        assert (" and " in said) == bool(rises and falls)


def _says_points(said: str, share: float) -> None:
    if said == "under 0.1":
        assert 0 < share < 0.001
    else:
        assert abs(float(said) - 100 * share) <= 0.05 + 1e-9
        assert float(said) > 0


def cost(told, raw: SimpleNamespace) -> None:
    end = r"; the attacker must control (?P<controls>content|labels|content and labels)\."
    if raw.labels_only:
        parts = read(
            rf"(?P<many>{COUNT}) (?P<noun>changed labels?) and no word of (?P<whose>its|their) own{end}", told.text
        )
        says_count(parts.many, parts.noun, raw.poison, "changed label", "changed labels")
        assert parts.whose == ("its" if raw.poison == 1 else "their")
        assert (told.claim.distinct_words, told.claim.words_a_message) == (0, 0)
    else:
        pattern = (
            rf"(?P<many>{COUNT}) (?P<noun>poison messages?) of (?P<long>{COUNT}(?:\.5)?) (?P<word>words?) each "
            rf"\(median\), (?P<distinct>{COUNT}) (?P<different>different words?) in all{end}"
        )
        parts = read(pattern, told.text)
        says_count(parts.many, parts.noun, raw.poison, "poison message", "poison messages")
        written = [words_of(text) for text in raw.poison_texts]
        says_count(parts.long, parts.word, median(map(len, written)) if written else 0, "word", "words")
        distinct = len({word for words in written for word in words})
        says_count(parts.distinct, parts.different, distinct, "different word", "different words")
        assert (told.claim.distinct_words, told.claim.words_a_message) == (distinct, median(map(len, written)))
    assert parts.controls == raw.controls == told.claim.controls.value
    assert told.claim.messages == raw.poison


def game(told, raw: SimpleNamespace) -> None:
    text, claim, last = told.text, told.claim, raw.tries[-1] if raw.tries else None
    assert claim.goal.value == raw.goal
    assert claim.questions == len(raw.tries)
    assert claim.doubt == ("lies" if raw.lies else "chance" if raw.blurs else "") * bool(raw.tries)
    for doubt, holds in ((", if the filter does not lie", raw.lies), (", as it answered this time", raw.blurs)):
        assert text.endswith(doubt) == (holds and bool(raw.tries))
        text = text.removesuffix(doubt)
    done = "gets through" if raw.goal == "delivered" else "is blocked"
    if last is None:
        _not_asked_yet(text, claim, raw, done)
        return
    assert (claim.verdict, claim.added, claim.removed) == (last.verdict, last.added, last.removed)
    assert claim.spent == raw.spent
    asked = r"(?P<asked>\d+) (?P<noun>questions?)"
    if last.verdict == (0 if raw.goal == "delivered" else 2):
        changes = rf"(?P<added>{COUNT} words? added)?(?: and )?(?P<removed>{COUNT} words? removed)?|no word changed"
        parts = read(rf"It {done} after {asked} with (?:{changes})", text)
        assert (" and " in text) == bool(last.added and last.removed)
        for said, count in ((parts.added, last.added), (parts.removed, last.removed)):
            assert (said is None) == (count == 0)
            if said:
                says_count(*said.split()[:2], count, "word", "words")
    else:
        became = ("In the inbox", "Unsure", "Blocked")[last.verdict]
        end = rf"(?P<added>{COUNT}) (?P<words>words?) added, (?P<removed>{COUNT}) removed"
        parts = read(rf"{became}: {asked}(?P<spent>, none left)?, {end}", text)
        says_count(parts.added, parts.words, last.added, "word", "words")
        assert number(parts.removed) == last.removed
        assert (parts.spent is not None) == raw.spent
    says_count(parts.asked, parts.noun, len(raw.tries), "question", "questions")


def _not_asked_yet(text: str, claim, raw: SimpleNamespace, done: str) -> None:
    kind = "spam message" if raw.goal == "delivered" else "good message"
    assert (claim.added, claim.removed, claim.spent) == (0, 0, False)
    known = not raw.own and not raw.edited
    assert claim.verdict == (raw.verdict if known else None)
    if raw.own and raw.empty:
        assert text == f"Write a {kind} that {done}"
    elif not known:
        assert text == f"Not asked yet: edit this {kind} until it {done}"
    else:
        begins = ("is in the inbox", "leaves the filter unsure", "is blocked")[raw.verdict]
        there = raw.verdict == (0 if raw.goal == "delivered" else 2)
        assert text == f"This {kind} {begins}: {'ask, or edit it first' if there else f'edit it until it {done}'}"


def last_poison(told, raw: SimpleNamespace) -> None:
    label = "spam" if raw.poison_labels[-1] == "spam" else "good mail"
    assert told.claim.spam == (label == "spam")
    if raw.labels_only:
        changed = raw.changed_rows[-1]
        assert (told.claim.words, told.claim.alike) == (len(words_of(raw.train_texts[changed])), 1)
        assert told.text == f"The last message whose label was changed; it is now labelled **{label}**."
        return
    pattern = (
        rf"Labelled \*\*(?P<label>spam|good mail)\*\*, (?P<words>{COUNT}) (?P<noun>words?)(?:, (?P<alike>{COUNT}) "
        r"messages alike)?\."
    )
    parts = read(pattern, told.text)
    assert parts.label == label
    says_count(parts.words, parts.noun, told.claim.words, "word", "words")
    assert told.claim.words == len(words_of(raw.poison_texts[-1]))
    alike = Counter(zip(raw.poison_texts, raw.poison_labels, strict=True))[raw.poison_texts[-1], raw.poison_labels[-1]]
    assert (number(parts.alike) if parts.alike else 1) == alike == told.claim.alike


def changed_verdicts(told, raw: SimpleNamespace) -> None:
    many = sum(one != other for one, other in zip(raw.before, raw.after, strict=True))
    assert told.claim == many
    if not many:
        assert told.text == "No verdict differs from the one before the attack."
        return
    parts = read(rf"(?P<many>{COUNT}) (?P<noun>messages?) changed verdict\.", told.text)
    says_count(parts.many, parts.noun, many, "message", "messages")


def words_moved(told, raw: SimpleNamespace) -> None:
    turned = r"(?P<{0}>\d+) (?P<{0}_noun>words?) used to speak for {1} and now (?P<{0}_verb>speaks?) for {2}\."
    to_spam, to_good = turned.format("spam", "good mail", "spam"), turned.format("good", "spam", "good mail")
    start = r"Of the words in at least one in a hundred training messages, these moved most\."
    parts = read(rf"{start}(?: {to_spam})?(?: {to_good})?", told.text)
    for name, many in (
        ("spam", sum(clean < 0 < now for clean, now in raw.weights)),
        ("good", sum(clean > 0 > now for clean, now in raw.weights)),
    ):
        assert int(getattr(parts, name) or 0) == many == getattr(told.claim, f"to_{name}")
        if many:
            says_count(getattr(parts, name), getattr(parts, f"{name}_noun"), many, "word", "words")
            assert getattr(parts, f"{name}_verb") == ("speaks" if many == 1 else "speak")
    assert told.claim.words == len(raw.weights)


def verified(told, raw: SimpleNamespace) -> None:
    seconds = r"\d+\.\d\d s"
    parts = read(
        rf"\*\*(?P<agree>{COUNT}) of (?P<of>{COUNT}) (?P<noun>verdicts?) (?P<verb>agrees?)\.\*\* The plain refit took "
        rf"(?P<refit>{seconds}) for this one level; the lab took (?P<lab>{seconds}) for (?P<levels>{COUNT}) "
        r"(?P<level>levels?)\.",
        told.text,
    )
    assert number(parts.agree) == raw.agree == told.claim.found.agree
    assert (told.claim.found.total, told.claim.levels) == (raw.total, raw.levels)
    assert (told.claim.found.seconds, told.claim.lab_seconds) == (raw.seconds, raw.lab_seconds)
    says_count(parts.of, parts.noun, raw.total, "verdict", "verdicts")
    assert parts.verb == ("agrees" if raw.total == 1 else "agree")
    says_count(parts.levels, parts.level, raw.levels, "level", "levels")
    assert (parts.refit, parts.lab) == (f"{raw.seconds:.2f} s", f"{raw.lab_seconds:.2f} s")
