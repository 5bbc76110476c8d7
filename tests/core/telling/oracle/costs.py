"""Reads what is said of prices, certificates, and attacks against defences."""

import re
from math import isnan
from types import SimpleNamespace

import numpy as np

from tests.core.telling.oracle.defending import VERBS, says_of
from tests.core.telling.oracle.reading import COUNT, PCT, claims_move, number, rates, read, says_move, says_share

COST = r"(?:\d+\.\d|[\d,]+ €)"


def words_of(raw: SimpleNamespace) -> SimpleNamespace:
    """What is said of loans and what of mail: one item, negatives and positives, and what the attacker adds."""
    if raw.loans:
        return SimpleNamespace(
            item="application", good="good customers", bad="future defaults", poison="forged application"
        )
    return SimpleNamespace(item="message", good="good mail", bad="spam", poison="poison message")


def prices(told, raw: SimpleNamespace) -> None:
    claim, words = told.claim, words_of(raw)
    good, bad = (float(np.mean([price > raw.n for price in raw.fewest[kind]])) for kind in ("ham", "spam"))
    assert (claim.n, claim.good, claim.bad, claim.exact) == (raw.n, good, bad, raw.exact)
    both = rf"(?P<good>{PCT}) of the {words.good} and (?P<bad>{PCT}) of the {words.bad}"
    if raw.exact:
        of = rf"(?P<n>{COUNT}) (?P<noun>{words.poison}s?), whoever writes (?P<it>it|them) within the limits\."
        parts = read(rf"{both} are safe from {of}", told.text)
        says_of(parts.n, parts.noun, raw.n, words.poison)
        assert parts.it == ("it" if raw.n == 1 else "them")
    else:
        of = rf"{both}; another attacker may need fewer\."
        parts = read(rf"(?P<n>{COUNT}) (?P<noun>copy|copies) of one message turn {of}", told.text)
        assert number(parts.n) == raw.n
        assert parts.noun == ("copy" if raw.n == 1 else "copies")
        good, bad = 1 - good, 1 - bad
    says_share(parts.good, good)
    says_share(parts.bad, bad)


def limits(told, raw: SimpleNamespace) -> None:
    assert told.claim.exact == raw.exact
    least = r"so the number is the least that there is\."
    if raw.loans:
        read(
            r"All forged applications carry the outcome that the application is to get, and hold one value in each "
            r"field: one that training applications hold, or that of the application\. Then copies of the application "
            rf"itself are best, but for values that are new to the training, {least}",
            told.text,
        )
        return
    label = r"All poison messages carry the label that the message is to get, and hold only words of training messages"
    if raw.length is not None:
        best = rf"Then those of the message that count most there are best, {least}"
        assert number(read(rf"{label}, at most (?P<length>{COUNT}) each\. {best}", told.text).length) == raw.length
        return
    held = rf"{label} or of that message\. "
    exact = rf"Then copies of the message itself are best, {least}"
    bound = r"Copies of the message itself turn it; that no other poison messages need fewer is not proved\."
    read(held + (exact if raw.exact else bound), told.text)


def turning(told, raw: SimpleNamespace) -> None:
    assert (told.claim.fewest, told.claim.left_out) == (raw.one, raw.left_out)
    times = rf"What turns it: (?P<over>over )?(?P<n>{COUNT})(?P<bound> or fewer)? × "
    if raw.loans:
        but = rf"(?:, with (?P<left>{COUNT}) new (?P<noun>values?) exchanged for known ones)?"
        parts = read(rf"{times}this application{but}, recorded as “(?P<label>[a-z ]+)”\.", told.text)
        assert parts.label == ("good customer" if raw.is_spam else "future default")
        assert (parts.left is None) == (raw.left_out == 0)
        if parts.left is not None:
            says_of(parts.left, parts.noun, raw.left_out, "value")
    else:
        words = rf"(?P<length>{COUNT}) of its words"
        parts = read(rf"{times}(?:this message|{words}), labelled (?P<label>[a-z ]+)\.", told.text)
        assert parts.label == ("good mail" if raw.is_spam else "spam")
        assert (None if parts.length is None else number(parts.length)) == raw.length
    assert number(parts.n) == min(raw.one, raw.most)
    assert (parts.over is not None) == (raw.one > raw.most)
    assert (parts.bound is not None) == (not raw.exact and 1 < raw.one <= raw.most)


def outside(told, raw: SimpleNamespace) -> None:
    found = rates(raw.before, raw.after, raw.spam)
    one = r"Outside of them: one message of 100,000 invented words, labelled spam, "
    much = rf"(?P<much>none|only {PCT}|{PCT}) of the (?P<kind>good mail|spam)"
    does = rf"makes the filter (?P<verb>block|miss|unsure about) {much}\. Before: (?P<was>{PCT})\."
    parts = read(rf"{one}(?:moves no error of this filter to be measured\.|{does})", told.text)
    assert (parts.verb is None) == (not any(rate.is_effect for rate in found.values()))
    assert (told.claim.moved is None) == (parts.verb is None)
    if parts.verb is not None:
        name = told.claim.moved.rate
        long = {"block": "blocks", "miss": "misses", "unsure about": "is unsure about"}[parts.verb]
        assert VERBS[long, parts.kind] == name
        says_move(parts.much, parts.was, found[name])
        claims_move(told.claim.moved, name, found[name], effect=True)


def beyond(told, raw: SimpleNamespace) -> None:
    good, bad = (float(np.mean(raw.turned[kind])) for kind in ("ham", "spam"))
    shares = rf"(?P<good>{PCT}) of the good customers and (?P<bad>{PCT}) of the future defaults"
    other = r"Outside of them: forged applications may carry the other outcome, too, and be unlike the application\."
    form = rf"{other} So mixed, (?P<n>{COUNT}) (?P<verb>turns?) {shares} that copies alone do not\."
    parts = read(form, told.text)
    assert number(parts.n) == raw.n
    assert parts.verb == ("turns" if raw.n == 1 else "turn")
    says_share(parts.good, good)
    says_share(parts.bad, bad)
    assert (told.claim.n, told.claim.good, told.claim.bad) == (raw.n, good, bad)


def certified(told, raw: SimpleNamespace) -> None:
    words = words_of(raw)
    safe = {kind: float(np.mean([one >= raw.n for one in raw.certified[kind]])) for kind in ("ham", "spam")}
    shares = rf"(?P<good>{PCT}) of the {words.good} and (?P<bad>{PCT}) of the {words.bad} safe"
    whatever = "values under any outcome" if raw.loans else "words under any label"
    what = rf"(?P<n>{COUNT}) (?P<noun>{words.item}s?) of any {whatever}\."
    parts = read(rf"A vote of (?P<parts>{COUNT}) parts proves {shares} from {what}", told.text)
    assert number(parts.parts) == raw.parts
    says_of(parts.n, parts.noun, raw.n, words.item)
    says_share(parts.good, safe["ham"])
    says_share(parts.bad, safe["spam"])
    claim = told.claim
    assert (claim.parts, claim.n, claim.good, claim.bad) == (raw.parts, raw.n, safe["ham"], safe["spam"])


def says_cost(said: str, cost: float, currency: str) -> None:
    """Money without cents, missed spam with one digit behind the point."""
    assert said.endswith(f" {currency}") == bool(currency)
    assert float(said.removesuffix(f" {currency}").replace(",", "")) == round(cost, 0 if currency else 1)


def costs_most(told, raw: SimpleNamespace) -> None:
    bare = [(row[0], name) for name, row in zip(raw.rows[1:], raw.cost[1:], strict=True) if not isnan(row[0])]
    assert (told is None) == (not bare)
    if told is None:
        return
    most, attack = max(bare, key=lambda pair: pair[0])
    row = raw.cost[raw.rows.index(attack)]
    least, defence = min((cost, name) for name, cost in zip(raw.columns, row, strict=True) if not isnan(cost))
    cheapest = rf"Cheapest is (?P<defence>.+): (?P<least>{COST})\."
    does = rf"(?P<attack>.+) costs most where nothing is done: (?P<most>{COST})\. "
    parts = read(rf"{does}(?:No defence makes it cheaper\.|{cheapest})", told.text)
    assert parts.attack == told.claim.attack == attack
    says_cost(parts.most, most, raw.currency)
    assert (told.claim.before, told.claim.after, told.claim.defence) == (most, least, defence)
    assert (parts.defence is None) == (defence == raw.columns[0])
    if parts.defence is not None:
        assert parts.defence == defence
        says_cost(parts.least, least, raw.currency)


def advice(told, raw: SimpleNamespace) -> None:
    cost = np.array(raw.cost)
    played = [at for at in range(len(cost)) if not np.isnan(cost[at]).all()]
    whole = [at for at in range(cost.shape[1]) if played and not np.isnan(cost[played, at]).any()]
    assert (told is None) == (not whole)
    if told is None:
        return
    table, claim = cost[np.ix_(played, whole)], told.claim
    names, attacks = [raw.columns[at] for at in whole], [raw.rows[at] for at in played]
    worst = table.max(axis=0)
    assert (list(claim.defences), list(claim.rows)) == (names, attacks)
    assert (claim.mix.alone, claim.mix.alone_worst) == (int(worst.argmin()), worst.min())
    against = table @ claim.mix.mix
    assert abs(claim.mix.worst - against.max()) < 1e-9
    assert claim.mix.answer == int(against.argmax())
    assert claim.mix.worst <= worst.min() + 1e-6
    best = rf"Whoever takes one defence for all does best with (?P<best>.+?): it costs (?P<worst>{COST}) at worst"
    mixed = rf"\. Whoever mixes them, (?P<mix>.+), pays (?P<pays>{COST}) at worst, which is (?P<which>.+)\."
    parts = read(rf"{best}(?:, and no mix of them costs noticeably less\.|{mixed})", told.text)
    assert parts.best == names[claim.mix.alone]
    says_cost(parts.worst, float(worst.min()), raw.currency)
    if parts.mix is None:
        return
    shares = {name: share for name, share in zip(names, claim.mix.mix.tolist(), strict=True) if share >= 0.005}
    said = re.findall(rf"(?:^|, | and )(.+?) ({PCT}) of the time", parts.mix)
    assert [name for name, _ in said] == sorted(shares, key=lambda name: (shares[name], name), reverse=True)
    assert re.sub(r"[^,]", "", parts.mix) == "," * max(0, len(said) - 2)
    for name, share in said:
        says_share(share, shares[name])
    says_cost(parts.pays, claim.mix.worst, raw.currency)
    answer = attacks[claim.mix.answer]
    assert parts.which == (
        "what it costs where nobody attacks" if answer == "no attack" else f"what {answer} makes of it"
    )
