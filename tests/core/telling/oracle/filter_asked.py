"""Reads what is said of copies of a filter, of its weights, its threshold, ACRE's changes, and its training mail."""

import math
from statistics import median
from types import SimpleNamespace

import numpy as np

from tests.core.telling.oracle.reading import COUNT, PCT, Rate, number, read, says_count, says_share
from tests.core.telling.oracle.words_added import QUESTIONS, WORDS, differ, says_difference, says_questions, says_words

SCORE = r"−?\d+(?:\.\d{1,4})?"


def _copy(told, raw: SimpleNamespace, pattern: str, verb: str, pair: Rate) -> SimpleNamespace:
    end = rf"{verb} (?:(?P<does>more|less|the same): (?P<other>{PCT})|(?P<near>{PCT}): too close to call on (?P<of>.+))"
    parts = read(rf"{pattern}{end}\.", told.text)
    kind = {"more": "better", "less": "worse", "the same": "alike", None: "undecided"}[parts.does]
    says_difference(kind, told.claim.compared, pair, of=parts.of or "", noun="message", nouns="messages")
    differ(parts.other or parts.near, parts.share, pair)
    assert told.claim.questions == raw.queries
    return parts


def copied(told, raw: SimpleNamespace) -> None:
    pattern = (
        rf"{QUESTIONS} (?P<buy>buys|buy) a copy that agrees with the filter on (?P<share>{PCT}) of new messages\. One "
        r"from the attacker's own labels, without a question, "
    )
    parts = _copy(told, raw, pattern, "agrees on", Rate(raw.free_agrees, raw.agrees))
    says_questions(parts, raw.queries)
    assert parts.buy == ("buys" if raw.queries == 1 else "buy")


def copied_words(told, raw: SimpleNamespace) -> None:
    pattern = (
        rf"The copy's (?P<best>{COUNT}) best words carry (?P<share>{PCT}) of the blocked spam past the filter\. Those "
        r"of the copy without a question "
    )
    parts = _copy(told, raw, pattern, "carry", Rate(raw.free_passes, raw.passes))
    assert number(parts.best) == 50


def read_off(told, raw: SimpleNamespace) -> None:
    claim = told.claim
    assert (claim.words, claim.queries, claim.off, claim.why, claim.whole) == (
        raw.words, raw.queries, raw.off, raw.why, raw.whole,
    )  # fmt: skip
    if raw.off is None:
        assert told.text == raw.why
        return
    exactly, hardly = "to the last digit that a computer keeps", "but some, whose score is rounded to 0 or 1"
    size = rf"(?P<size>{exactly}|to within (?P<off>[\d.e+-]+)|{hardly})"
    missing = "what is missing is how much a word counts beside others in a longer message"
    end = rf"(?P<end>the copy is then the filter|{missing})"
    parts = read(
        rf"If the filter shows its full score, {QUESTIONS} \(an empty message, then each of {WORDS} alone\) "
        rf"(?P<give>gives|give) every weight {size}; {end}\.",
        told.text,
    )
    says_questions(parts, raw.queries)
    says_words(parts, raw.words)
    assert parts.give == ("gives" if raw.queries == 1 else "give")
    assert parts.size.startswith("but some") == (not math.isfinite(raw.off))
    assert parts.size.startswith("to the last digit") == (raw.off < 1e-9)
    assert parts.off is None or abs(float(parts.off) - raw.off) <= 0.5 * 10 ** math.floor(math.log10(raw.off)) * 1.001
    assert (parts.end == "the copy is then the filter") == raw.whole


def weights(told, raw: SimpleNamespace) -> None:
    apart = [word for word in raw.words if word["found"] != 0]
    claim = told.claim
    assert (claim.questions, claim.apart, claim.measured) == (raw.queries, len(apart), len(raw.words))
    if not apart:
        parts = read(rf"{QUESTIONS} (?P<tell>tells|tell) no word apart\.", told.text)
        says_questions(parts, raw.queries)
        assert parts.tell == ("tells" if raw.queries == 1 else "tell")
        assert claim.compared is None
        return
    parts = read(
        rf"{QUESTIONS} (?P<place>places|place) (?P<apart>{COUNT}) of {WORDS} as good or spammy, (?P<share>{PCT}) of "
        r"them rightly\. The attacker's own mail, without a question, (?:does (?P<does>better|worse|the same): "
        rf"(?P<other>{PCT})|places (?P<near>{PCT}) of them rightly: too close to call on (?P<of>.+))\.",
        told.text,
    )
    says_questions(parts, raw.queries)
    says_words(parts, len(raw.words))
    assert number(parts.apart) == len(apart)
    assert parts.place == ("places" if raw.queries == 1 else "place")
    right = [[np.sign(word[who]) == np.sign(word["true"]) for word in apart] for who in ("guess", "found")]
    pair = Rate(np.array(right[0]), np.array(right[1]))
    kind = {"the same": "alike", None: "undecided"}.get(parts.does, parts.does)
    says_difference(kind, claim.compared, pair, of=parts.of or "", noun="word", nouns="words")
    differ(parts.other or parts.near, parts.share, pair)


def threshold(told, raw: SimpleNamespace) -> None:
    claim = told.claim
    ends = [end if math.isfinite(end) else None for end in (raw.low, raw.high)]
    assert ([claim.low, claim.high], claim.cutoff) == (ends, raw.cutoff)
    assert claim.false == (not raw.low < raw.cutoff <= raw.high)
    where = rf"(?P<cutoff>{SCORE})"
    if raw.feedback == "verdict only":
        parts = read(rf"Verdicts alone do not tell where the threshold lies; it is at {where}\.", told.text)
    elif raw.low >= raw.high:
        parts = read(
            rf"The answers contradict each other, so some were false: a score of at least (?P<low>{SCORE}) got "
            rf"through, one of at most (?P<high>{SCORE}) did not\. The threshold is at {where}\.",
            told.text,
        )
    elif ends == [None, None]:
        parts = read(rf"No answer tells where the threshold lies; it is at {where}\.", told.text)
    else:
        sides = [rf"above (?P<low>{SCORE})"] * (ends[0] is not None)
        sides += [rf"not above (?P<high>{SCORE})"] * (ends[1] is not None)
        parts = read(
            rf"By the answers the threshold lies {' and '.join(sides)}\. It is at {where}"
            r"(?P<false>, so some answers were false)?\.",
            told.text,
        )
        assert (parts.false is not None) == (not raw.low < raw.cutoff <= raw.high)
    assert abs(_score(parts.cutoff) - raw.cutoff) <= 0.5e-4
    for name, score, sign in (("low", raw.low, 1), ("high", raw.high, -1)):
        if hasattr(parts, name):
            assert -1e-9 <= sign * (score - _score(getattr(parts, name))) <= 1e-4 + 1e-9


def _score(said: str) -> float:
    return float(said.replace("−", "-"))


def acre(told, raw: SimpleNamespace) -> None:
    passed = [one for one in raw.results if one["passes"]]
    head = rf"ACRE gets (?P<passed>{COUNT}) of (?P<tried>{COUNT}) (?P<messages>messages?) through"
    half = rf"{COUNT}(?:\.5)?"
    price = rf"(?P<changes>{half}) (?P<change>changed words?) and (?P<questions>{half}) (?P<question>questions?)"
    knowing = rf"; knowing every weight, (?P<knowing>{half}) (?P<known>changed words?)"
    knowing += rf"(?: for (?P<of>{COUNT}) of them, the others not at all)?"
    parts = read(rf"{head}(?:: (?P<median>in the median, )?{price}(?:{knowing})?)?\.", told.text)
    claim = told.claim
    assert number(parts.passed) == len(passed) == claim.passed
    assert claim.tried == len(raw.results)
    says_count(parts.tried, parts.messages, len(raw.results), "message", "messages")
    assert (parts.changes is None) == (not passed)
    if not passed:
        assert (claim.changes, claim.questions, claim.knowing) == (None, None, None)
        return
    middle = [median(one[key] for one in passed) for key in ("changes", "queries")]
    assert [claim.changes, claim.questions] == middle
    says_count(parts.changes, parts.change, middle[0], "changed word", "changed words")
    says_questions(parts, middle[1])
    assert (parts.median is not None) == (len(passed) > 1)
    known = [one["fewest"] for one in passed if one["fewest"] is not None]
    assert (parts.knowing is None) == (not known)
    assert claim.knowing == (median(known) if known else None)
    if known:
        says_count(parts.knowing, parts.known, median(known), "changed word", "changed words")
        assert (parts.of is not None) == (len(known) < len(passed))
        assert not parts.of or number(parts.of) == len(known)


def members(told, raw: SimpleNamespace) -> None:
    beside = "more than a coin guesses|which may be chance|fewer than a coin guesses"
    one = rf"{PCT} are guessed right \(95% interval {PCT} to {PCT}\), (?:{beside})"
    parts = read(
        rf"Of two messages, which was learned\? (?P<first>{one})\.(?: With (?P<case>.+?), (?P<most>{one})\.)?",
        told.text,
    )
    most = max(case.auc for case in raw.cases)
    assert (parts.most is None) == (raw.cases[0].auc == most) == (len(told.claim) == 1)
    _guessed(parts.first, told.claim[0], raw.cases[0])
    if parts.most:
        (case,) = [case for case in raw.cases if case.name == parts.case]
        assert case.auc == most
        _guessed(parts.most, told.claim[1], case)


def _guessed(said: str, claim, case: SimpleNamespace) -> None:
    parts = read(
        rf"(?P<auc>{PCT}) are guessed right \(95% interval (?P<low>{PCT}) to (?P<high>{PCT})\), (?P<beside>.+)", said
    )
    pairs = [(a < b) + (a == b) / 2 for a in case.members for b in case.strangers]
    assert abs(case.auc - sum(pairs) / len(pairs)) < 1e-9
    says_share(parts.auc, case.auc)
    says_share(parts.low, case.low)
    says_share(parts.high, case.high)
    assert case.low <= case.auc <= case.high
    beside = "more than a coin guesses" if case.low > 0.5 else "which may be chance"
    beside = "fewer than a coin guesses" if case.high < 0.5 else beside
    assert parts.beside == beside
    assert (claim.case, claim.auc, claim.low, claim.high) == (case.name, case.auc, case.low, case.high)
    assert claim.beside_chance == {"more": "more", "fewer": "less", "which": "chance"}[beside.split(maxsplit=1)[0]]
    assert (parts.low == "50%") == (case.low == 0.5), "on which side of chance it is can be read"
    assert (parts.high == "50%") == (case.high == 0.5)
