"""Reads what is said of words that are added to messages, or disguised in them, on their way past a filter."""

import math
from types import SimpleNamespace

import numpy as np

from tests.core.telling.oracle.reading import COUNT, PCT, Rate, read, says_count, says_share

WORDS = rf"(?P<words>{COUNT}) (?P<word>words?)"
QUESTIONS = rf"(?P<questions>{COUNT}) (?P<question>questions?)"
PAST = rf"(?P<carry>carry|carries) (?P<share>{PCT}) of the blocked spam past the filter"


def says_words(parts: SimpleNamespace, count: float) -> None:
    says_count(parts.words, parts.word, count, "word", "words")


def says_questions(parts: SimpleNamespace, count: float) -> None:
    says_count(parts.questions, parts.question, count, "question", "questions")


def named(strategy: str) -> str:
    return strategy[0].lower() + strategy[1:]


def called(name: str, results: list) -> SimpleNamespace:
    """The strategy that is called so inside a sentence."""
    (one,) = [one for one in results if named(one.name) == name]
    return one


def with_words(one: SimpleNamespace, most: int) -> list[bool]:
    """Which messages are delivered with at most so many words."""
    return [row[min(most, len(row) - 1)] for row in one.passes]


def asked_for(one: SimpleNamespace, most: int) -> int:
    return one.queries[:most][-1] if one.queries[:most] else one.total


def says_difference(kind: str, claim, pair: Rate, *, of: str, noun: str, nouns: str) -> None:
    """kind: what is said of the other way: "more", "less", "the same", or why nothing is said."""
    direction = "worse" if pair.rises else "better"
    expected = direction if pair.is_effect else "undecided" if pair.gained or pair.lost else "alike"
    assert (claim.other, claim.share, claim.difference) == (pair.before, pair.after, expected)
    assert kind == expected
    if of:
        says_count(*read(rf"(?P<n>{COUNT}) (?P<of>\w+)", of).__dict__.values(), pair.of, noun, nouns)


def differ(one: str, other: str, pair: Rate) -> None:
    """Two shares that differ read differently."""
    says_share(one, pair.before)
    says_share(other, pair.after)
    assert (one == other) == (pair.before == pair.after)


def passing(told, raw: SimpleNamespace) -> None:
    claim = told.claim
    knowing = raw.strategy == "Fewest words"
    chosen = next((one for one in raw.results if (one.kind == "bound" if knowing else one.name == raw.strategy)), None)
    assert claim.strategy == raw.strategy
    if chosen is None:
        assert told.text == f"{raw.strategy}: still searching"
        assert (claim.share, claim.words, claim.questions, claim.rival) == (None, 0, None, None)
        return
    mine = with_words(chosen, raw.most)
    share = sum(mine) / len(mine)
    assert claim.share == share
    if knowing:
        parts = read(rf"Knowing every weight, at most {WORDS} a message {PAST}\.", told.text)
        says_words(parts, raw.most)
        assert parts.carry == ("carries" if raw.most == 1 else "carry")
        says_share(parts.share, share)
        assert (claim.words, claim.questions, claim.rival) == (raw.most, None, None)
        return
    found, spent = min(raw.most, len(chosen.queries)), asked_for(chosen, raw.most)
    assert (claim.words, claim.questions) == (found, spent)
    if chosen.kind == "asks" and found:
        first = rf"{QUESTIONS} (?P<find>finds|find) {WORDS} that {PAST}\."
    elif chosen.kind == "asks":
        first = rf"(?P<name>.+) finds no word with {QUESTIONS}\."
    elif found:
        first = rf"{WORDS} of other mail \((?P<name>.+?)\) {PAST} without a question\."
    else:
        first = r"(?P<name>.+): there is no word to add\."
    parts = read(rf"{first}(?: (?P<second>.+))?", told.text)
    if found:
        says_words(parts, found)
        says_share(parts.share, share)
        assert parts.carry == ("carries" if found == 1 else "carry")
    else:
        assert share == with_words(chosen, 0).count(True) / len(mine)
    if chosen.kind == "asks":
        says_questions(parts, spent)
        assert not found or parts.find == ("finds" if spent == 1 else "find")
    assert getattr(parts, "name", raw.strategy) in {raw.strategy, named(raw.strategy)}
    rivals = [one for one in raw.results if one.kind in {"asks", "silent"} and one.kind != chosen.kind]
    assert bool(rivals) == bool(claim.rival) == bool(parts.second)
    if rivals:
        _rival(parts, claim.rival, rivals, mine, raw.most)


def _rival(parts: SimpleNamespace, claim, rivals: list, mine: list[bool], most: int) -> None:
    way = rf"(?P<way>Asking (?P<questions>{COUNT}) (?P<question>questions?)|Guessing from other mail)"
    who = rf"\((?P<name>.+?), {WORDS}\)"
    said = read(
        rf"{way}(?: does (?P<does>better|worse|the same) {who}: (?P<share>{PCT})\.|"
        rf", (?P<near>{PCT}) {who.replace('P<', 'P<u')}: too close to call on (?P<of>.+)\.)",
        parts.second,
    )
    name, words, word = (getattr(said, key) or getattr(said, f"u{key}") for key in ("name", "words", "word"))
    other = called(name, rivals)
    shares = [sum(with_words(one, most)) for one in rivals]
    assert sum(with_words(other, most)) == max(shares)
    pair = Rate(np.array(with_words(other, most)), np.array(mine))
    kind = {"the same": "alike", None: "undecided"}.get(said.does, said.does)
    says_difference(kind, claim.compared, pair, of=said.of or "", noun="message", nouns="messages")
    differ(said.share or said.near, getattr(parts, "share", None) or "0%", pair)
    says_count(words, word, min(most, len(other.queries)), "word", "words")
    assert (said.way == "Guessing from other mail") == (other.kind == "silent")
    if other.kind == "asks":
        says_questions(said, asked_for(other, most))
    assert (claim.name, claim.words) == (other.name, min(most, len(other.queries)))
    assert claim.questions == asked_for(other, most)


def message(told, raw: SimpleNamespace) -> None:
    end = r"(?:, found with " + QUESTIONS + r")?(?:; (?P<fewer>" + COUNT + r") (?P<few>words?) would do)?"
    if raw.passes is not None:
        parts = read(rf"(?P<name>.+?): this message gets through with {WORDS} more{end}", told.text)
        says_words(parts, raw.passes)
    elif raw.tried:
        parts = read(rf"(?P<name>.+?): {WORDS} (?P<do>do|does) not get this message through{end}", told.text)
        says_words(parts, raw.tried)
        assert parts.do == ("does" if raw.tried == 1 else "do")
    else:
        parts = read(rf"(?P<name>.+?): no word was found{end}", told.text)
    assert (parts.questions is None) == (not raw.questions)
    if raw.questions:
        says_questions(parts, raw.questions)
    fewer = min(raw.bounds, default=None)
    assert (parts.fewer is None) == (fewer is None)
    if fewer is not None:
        says_count(parts.fewer, parts.few, fewer, "word", "words")
    assert parts.name == raw.name == told.claim.strategy
    expected = (raw.passes, raw.tried, raw.questions, fewer)
    assert (told.claim.passes, told.claim.tried, told.claim.questions, told.claim.fewer) == expected


def measure(told, raw: SimpleNamespace) -> None:
    kinds = {
        "asks": "strategies that ask",
        "silent": "strategies that do not ask",
        "bound": "an attacker who knows every weight",
    }
    some = {kind: [one for one in raw.results if one.kind == kind] for kind in kinds}
    need = r"(?:(?:need|needs) " + COUNT + r" words?(?: \([^)]+\))?|never gets? there)"
    pattern = ", ".join(rf"{who} (?P<{kind}>{need})" for kind, who in kinds.items() if some[kind])
    end = r"No shorter list of different words does it\.|That is the shortest list found; a shorter one may exist\."
    parts = read(rf"Until half of the blocked spam gets through, {pattern}\.(?: (?P<end>{end}))?", told.text)
    claims = dict(zip(kinds, (told.claim.asking, told.claim.silent, told.claim.bound), strict=True))
    for kind, results in some.items():
        assert bool(results) == bool(claims[kind])
        if results:
            _least(getattr(parts, kind), claims[kind], results, several=kind != "bound")
    exact = all(one.exact for one in some["bound"])
    assert told.claim.exact == exact
    reached = bool(some["bound"]) and to_half(some["bound"][0]) is not None
    assert (parts.end is not None) == reached
    assert not reached or parts.end.startswith("No shorter") == exact


def to_half(one: SimpleNamespace) -> int | None:
    passed = [sum(column) for column in zip(*one.passes, strict=True)]
    return next((words for words, count in enumerate(passed) if 2 * count >= len(one.passes)), None)


def _least(said: str, claim, results: list, *, several: bool) -> None:
    needs = {one.name: to_half(one) for one in results if to_half(one) is not None}
    if not needs:
        assert said == ("never get there" if several else "never gets there")
        assert claim.words is None
        return
    parts = read(rf"(?P<need>needs?) {WORDS}(?: \((?P<name>.+)\))?", said)
    assert parts.need == ("need" if several else "needs")
    says_words(parts, min(needs.values()))
    assert needs[claim.strategy] == claim.words == min(needs.values())
    assert parts.name == (named(claim.strategy) if several else None)


def strictness(told, raw: SimpleNamespace) -> None:
    parts = read(
        rf"The threshold is moved to where the filter blocks (?P<blocked>{PCT}) of the good mail"
        rf"(?:, as near to (?P<wanted>{PCT}) as its scores allow)?\.",
        told.text,
    )
    says_share(parts.blocked, raw.blocked)
    if parts.wanted:
        says_share(parts.wanted, raw.wanted)
    assert parts.blocked != parts.wanted
    assert parts.wanted or abs(raw.blocked - raw.wanted) < 0.005
    assert (told.claim.blocked, told.claim.wanted) == (raw.blocked, raw.wanted)


def dearer(told, raw: SimpleNamespace) -> None:
    first, *others = told.text.removesuffix(".").split("; ")
    start = "Until half of the blocked spam gets through, the attack needs "
    never = "Without a defence the attack never gets half of the blocked spam through"
    plain, *rows = raw.rows
    assert told.text.endswith(".")
    if math.isnan(plain["words_to_half"]):
        assert first == never
    else:
        _needs(read(rf"{start}(?P<needs>.+) without a defence", first).needs, plain)
    for said, row in zip(others, rows, strict=True):
        parts = read(r"(?P<defence>.+?): (?P<needs>.+)", said)
        assert parts.defence == named(row["defence"])
        _needs(parts.needs, row)
    for claim, row in zip(told.claim, raw.rows, strict=True):
        expected = [None if math.isnan(row[key]) else row[key] for key in ("words_to_half", "queries_to_half")]
        assert (claim.defence, [claim.words, claim.questions]) == (row["defence"], expected)
        assert claim.senders == row["senders"]


def _needs(said: str, row: dict) -> None:
    if said == "it never does":
        assert math.isnan(row["words_to_half"])
        return
    more = rf", {QUESTIONS} and (?P<senders>{COUNT}) (?P<sender>sender address(?:es)?) in all"
    several = row["senders"] > 1
    parts = read(rf"{WORDS}{more}" if several else rf"{WORDS} and {QUESTIONS}", said)
    says_words(parts, row["words_to_half"])
    says_questions(parts, row["queries_to_half"])
    if several:
        says_count(parts.senders, parts.sender, row["senders"], "sender address", "sender addresses")


def disguised(told, raw: SimpleNamespace) -> None:
    rows = {row["technique"]: row for row in raw.rows if row["words"] == raw.most}
    parts = read(
        rf"(?P<best>.+?) in up to {WORDS}: (?P<passing>{PCT}) of the blocked spam gets through, (?P<left>{PCT}) where "
        rf"the filter undoes disguises\.(?: (?P<stays>.+?) still gets (?P<kept>{PCT}) through there\.)?",
        told.text,
    )
    says_words(parts, raw.most)
    best = rows[parts.best.lower()]
    assert best["passing"] == max(row["passing"] for row in rows.values())
    says_share(parts.passing, best["passing"])
    says_share(parts.left, best["normalised"])
    most = max(row["normalised"] for row in rows.values())
    assert (parts.stays is None) == (most <= best["normalised"])
    if parts.stays:
        assert rows[parts.stays.lower()]["normalised"] == most
        says_share(parts.kept, most)
    claim = told.claim
    assert claim.words == raw.most
    for trick in filter(None, (claim.best, claim.stays)):
        row = rows[trick.technique]
        assert (trick.passing, trick.normalised) == (row["passing"], row["normalised"])
    assert claim.best.technique == parts.best.lower()
    assert (claim.stays is None) == (parts.stays is None)


def normalising(told, raw: SimpleNamespace) -> None:
    parts = read(
        rf"On (?P<tests>{COUNT}) (?P<test>test messages?) that nobody disguised, undoing disguises changes the verdict "
        rf"on (?P<good>{COUNT}) (?P<goods>good messages?) and (?P<spam>{COUNT}) (?P<spams>spam messages?)\.",
        told.text,
    )
    says_count(parts.tests, parts.test, raw.cost["tests"], "test message", "test messages")
    says_count(parts.good, parts.goods, raw.cost["ham"], "good message", "good messages")
    says_count(parts.spam, parts.spams, raw.cost["spam"], "spam message", "spam messages")
    expected = (raw.cost["ham"], raw.cost["spam"], raw.cost["tests"])
    assert (told.claim.good, told.claim.spam, told.claim.tests) == expected


def blocking(told, raw: SimpleNamespace) -> None:
    parts = read(
        rf"{WORDS} of spam in it \((?P<way>.+?)\) (?P<get>gets|get) (?P<share>{PCT}) of the good mail blocked\. "
        r"Before, all of it was in the inbox\.",
        told.text,
    )
    best = called(parts.way, raw.results)
    shares = [sum(with_words(one, raw.most)) / len(one.passes) for one in raw.results]
    share = sum(with_words(best, raw.most)) / len(best.passes)
    assert share == max(shares)
    says_share(parts.share, share)
    words = min(raw.most, len(best.queries))
    says_words(parts, words)
    assert parts.get == ("gets" if words == 1 else "get")
    assert (told.claim.way, told.claim.words, told.claim.share) == (best.name, words, share)
    assert not any(row[0] for one in raw.results for row in one.passes)
