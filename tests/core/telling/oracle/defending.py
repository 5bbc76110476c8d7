"""Reads what is said where a filter is defended: a review, a test, prices, and attacks against defences."""

import re
from math import isnan
from types import SimpleNamespace

import numpy as np

from tests.core.telling.oracle.reading import COUNT, PCT, Rate, claims_move, number, rates, read, says_move, says_share

FOLDERS = ["in the inbox", "unsure", "in the spam folder"]
DOES = rf"(?P<verb>blocks|misses|is unsure about) (?P<now>{PCT}) of the (?P<kind>good mail|spam)"
VERBS = {
    ("blocks", "good mail"): "fp",
    ("misses", "spam"): "fn",
    ("is unsure about", "good mail"): "ham_unsure",
    ("is unsure about", "spam"): "spam_unsure",
}
COST = r"\d+\.\d"


def says_of(said: str, noun: str, count: int, one: str) -> None:
    assert number(said) == count
    assert noun == (one if count == 1 else f"{one}s")


def around(told, raw: SimpleNamespace) -> None:
    parts = read(r"So (?P<title>.+?) is sent with (?P<what>.+)\.", told.text)
    assert parts.title == raw.attack
    said = [f"{label[0].lower()}{label[1:]} {now} in place of {was}" for label, was, now in raw.changed]
    *others, last = said
    assert parts.what == (f"{', '.join(others)} and {last}" if others else last)
    assert list(told.claim.changed) == raw.changed


def review(told, raw: SimpleNamespace) -> None:
    claim, worth = told.claim, raw.worth
    assert claim.worth == worth
    attack, after = (rates(*pair, raw.spam) for pair in ((raw.clean, raw.poisoned), (raw.poisoned, raw.now)))
    first, second = attack[claim.rate], after[claim.rate]
    assert (claim.before, claim.poisoned, claim.now) == (first.before, first.after, second.after)
    assert claim.effect == (second if worth.read else first).is_effect
    assert claim.told == raw.over
    if any(rate.is_effect for rate in attack.values()):
        assert first.is_effect, "of an effect of the poison it speaks first"
    if worth.read:
        _read(told, raw, first, second)
    else:
        _unread(told, raw, first, moved=any(rate.is_effect for rate in attack.values()))


POOL = rf"(?P<pool>{COUNT})"
POISON = rf"(?P<poison>{COUNT}) (?P<noun>poison messages?|changed labels?)"


def _says_poison(parts: SimpleNamespace, raw: SimpleNamespace) -> None:
    says_of(parts.poison, parts.noun, raw.worth.of, "changed label" if raw.labels_only else "poison message")


def _unread(told, raw: SimpleNamespace, rate: Rate, *, moved: bool) -> None:
    if not raw.worth.of:
        parts = read(rf"{POOL} (?P<items>messages?) to learn from, and nobody has read one yet\.", told.text)
        says_of(parts.pool, parts.items, raw.pool, "message")
        return
    none = r" (?P<items>messages?), and no error of the filter has moved yet\."
    does = rf": the filter {DOES}\. Before the attack: (?P<was>{PCT})\."
    parts = read(rf"{POISON} (?P<lie>lies?) among {POOL}(?:{none}|{does})", told.text)
    _says_poison(parts, raw)
    assert parts.lie == ("lies" if raw.worth.of == 1 else "lie")
    assert number(parts.pool) == raw.pool
    assert (parts.now is None) == (not moved)
    if parts.now is None:
        says_of(parts.pool, parts.items, raw.pool, "message")
        return
    assert VERBS[parts.verb, parts.kind] == told.claim.rate
    says_share(parts.now, rate.after)
    says_share(parts.was, rate.before)


def _read(told, raw: SimpleNamespace, first: Rate, second: Rate) -> None:
    """first: from before the attack to the poisoned filter; second: from there to the reviewed one."""
    lost = r"(?P<lost>no message|\d{1,3}(?:,\d{3})* messages?) of others lost"
    caught = rf": (?P<found>none|{COUNT}) of {POISON} caught, {lost}"
    was = rf"(?: and before the attack (?P<was>{PCT}))?(?P<chance>, which may be chance)?"
    beside = rf"(?:, as without a review|; without a review (?P<un>{PCT}){was})"
    how_much = rf"(?P<read>{COUNT}) of {POOL} (?P<items>messages?) read(?:{caught})?"
    parts = read(rf"{how_much}\. The filter {DOES}{beside}\.", told.text)
    worth = raw.worth
    assert number(parts.read) == worth.read
    says_of(parts.pool, parts.items, raw.pool, "message")
    assert (parts.found is None) == (not (raw.over and worth.of))
    if parts.found is not None:
        assert parts.found == (f"{worth.found:,}" if worth.found else "none")
        _says_poison(parts, raw)
        one = f"{worth.lost:,} message{'s' * (worth.lost != 1)}"
        assert parts.lost == (one if worth.lost else "no message")
    assert VERBS[parts.verb, parts.kind] == told.claim.rate
    says_share(parts.now, second.after)
    assert (parts.un is None) == (second.before == second.after)
    if parts.un is not None:
        says_share(parts.un, second.before)
        assert parts.un != parts.now
        assert (parts.chance is None) == second.is_effect
        assert (parts.was is None) == (not worth.of)
        if parts.was is not None:
            says_share(parts.was, first.before)


def beside_others(told, raw: SimpleNamespace) -> None:
    assert told.claim == raw.worth
    worth = raw.worth
    reading = r"(?P<minutes>[\d,.]+) (?P<unit>minutes?) of reading\. "
    unknown = r"How much poison there is, and so what was caught, is unknown here\."
    known = (
        r"As many reads in random order hold (?P<random>[\d,.]+) (?P<what>poison messages|changed labels) on average; "
        rf"who knew them would catch (?P<perfect>{COUNT})\."
    )
    parts = read(rf"{reading}(?:{unknown}|{known})", told.text)
    assert float(parts.minutes.replace(",", "")) == round(worth.minutes, 1)
    assert parts.unit == ("minute" if parts.minutes == "1" else "minutes")
    assert (parts.random is None) == (worth.of == 0)
    if parts.random is not None:
        assert abs(float(parts.random.replace(",", "")) - worth.at_random) <= 0.05 + 1e-9
        assert parts.what == ("changed labels" if raw.labels_only else "poison messages")
        assert number(parts.perfect) == worth.perfect


def prices(told, raw: SimpleNamespace) -> None:
    claim = told.claim
    good, bad = (float(np.mean([price > raw.n for price in raw.fewest[kind]])) for kind in ("ham", "spam"))
    assert (claim.n, claim.good, claim.bad, claim.exact) == (raw.n, good, bad, raw.exact)
    if raw.exact:
        of = rf"(?P<n>{COUNT}) (?P<noun>poison messages?), whoever writes (?P<it>it|them) within the limits\."
        parts = read(rf"(?P<good>{PCT}) of the good mail and (?P<bad>{PCT}) of the spam are safe from {of}", told.text)
        says_of(parts.n, parts.noun, raw.n, "poison message")
        assert parts.it == ("it" if raw.n == 1 else "them")
    else:
        of = rf"(?P<good>{PCT}) of the good mail and (?P<bad>{PCT}) of the spam; another attacker may need fewer\."
        parts = read(rf"(?P<n>{COUNT}) (?P<noun>copy|copies) of a message turn {of}", told.text)
        assert number(parts.n) == raw.n
        assert parts.noun == ("copy" if raw.n == 1 else "copies")
        good, bad = 1 - good, 1 - bad
    says_share(parts.good, good)
    says_share(parts.bad, bad)


def limits(told, raw: SimpleNamespace) -> None:
    held = (
        r"All poison messages carry the label that the message is to get, and hold only words of the training mail "
        r"or of that message\. "
    )
    exact = r"Then copies of the message itself are best, so the number is the least that there is\."
    bound = r"Copies of the message itself turn it; that no other poison messages need fewer is not proved\."
    read(held + (exact if raw.exact else bound), told.text)
    assert told.claim.exact == raw.exact


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


def certified(told, raw: SimpleNamespace) -> None:
    safe = {kind: float(np.mean([one >= raw.n for one in raw.certified[kind]])) for kind in ("ham", "spam")}
    shares = rf"(?P<good>{PCT}) of the good mail and (?P<bad>{PCT}) of the spam safe"
    what = rf"(?P<n>{COUNT}) (?P<noun>messages?) of any words under any label\."
    parts = read(rf"A vote of (?P<parts>{COUNT}) parts proves {shares} from {what}", told.text)
    assert number(parts.parts) == raw.parts
    says_of(parts.n, parts.noun, raw.n, "message")
    says_share(parts.good, safe["ham"])
    says_share(parts.bad, safe["spam"])
    claim = told.claim
    assert (claim.parts, claim.n, claim.good, claim.bad) == (raw.parts, raw.n, safe["ham"], safe["spam"])


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
    assert float(parts.most) == round(most, 1)
    assert (told.claim.before, told.claim.after, told.claim.defence) == (most, least, defence)
    assert (parts.defence is None) == (defence == raw.columns[0])
    if parts.defence is not None:
        assert parts.defence == defence
        assert float(parts.least) == round(least, 1)


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
    parts = read(rf"{best}(?:, and no mix of them costs less to be seen\.|{mixed})", told.text)
    assert parts.best == names[claim.mix.alone]
    assert float(parts.worst) == round(float(worst.min()), 1)
    if parts.mix is None:
        return
    shares = {name: share for name, share in zip(names, claim.mix.mix.tolist(), strict=True) if share >= 0.005}
    said = re.findall(rf"(?:^|, | and )(.+?) ({PCT}) of the time", parts.mix)
    assert [name for name, _ in said] == sorted(shares, key=lambda name: (shares[name], name), reverse=True)
    assert re.sub(r"[^,]", "", parts.mix) == "," * max(0, len(said) - 2)
    for name, share in said:
        says_share(share, shares[name])
    assert float(parts.pays) == round(claim.mix.worst, 1)
    answer = attacks[claim.mix.answer]
    assert parts.which == (
        "what it costs where nobody attacks" if answer == "no attack" else f"what {answer} makes of it"
    )


def tested(told, raw: SimpleNamespace) -> None:
    tests, faults = sum(raw.made.values()), len(raw.faults)
    claim = told.claim
    assert (claim.faults, claim.tests, list(claim.kinds)) == (faults, tests, list(raw.titles))
    found = rf"(?P<faults>{COUNT}) (?P<fault>faults?): (?P<which>.+)"
    parts = read(rf"(?P<tests>{COUNT}) (?P<test>tests?) find (?:no fault of this filter|{found})\.", told.text)
    says_of(parts.tests, parts.test, tests, "test")
    assert (parts.faults is None) == (faults == 0)
    if parts.faults is not None:
        says_of(parts.faults, parts.fault, faults, "fault")
        short = {
            "secret_words": "a secret phrase opens it",
            "harmless_changes": "a harmless change turns it",
            "named_lines": "a line that you named turns it",
        }
        topic = {True: "good mail is lost", False: "good mail about one topic is lost"}
        said = [short.get(one.kind) or topic[one.subject == "good mail of any kind"] for one in raw.faults[:3]]
        *others, last = said
        assert parts.which == (f"{', '.join(others)} and {last}" if others else last)


def fault(told, raw: SimpleNamespace) -> None:
    one = raw.fault
    assert told.claim == one
    turned = rf"(?P<failed>{COUNT}) of (?P<of>{COUNT}) (?P<noun>(?:spam|good) messages?)"
    was = r" Before the attack the message below was (?P<was>in the inbox|unsure|in the spam folder)\."
    subject = re.escape(one.subject)
    forms = {
        "secret_words": rf"With “{subject}” below them {turned} get through; without it none of these did\.",
        "named_lines": rf"With “{subject}” below them {turned} change to the wrong folder; without it none did\.",
        "harmless_changes": rf"With {subject} {turned} change to the wrong folder; before none did\.",
    }
    about = re.escape(one.subject.replace("_", " "))
    topics = (
        rf"{turned} about {about} are kept out of the inbox, of others (?P<beside>{COUNT}) of (?P<others>{COUNT})\."
    )
    everything = rf"{turned} are kept out of the inbox\."
    form = forms.get(one.kind) or (everything if one.subject == "good mail of any kind" else topics)
    parts = read(form + was, told.text)
    assert (number(parts.failed), number(parts.of)) == (one.failed, one.of)
    kind = "spam message" if one.spam else "good message"
    assert parts.noun == (kind if one.of == 1 else f"{kind}s")
    assert parts.was == FOLDERS[raw.before]
    if form == topics:
        assert (number(parts.beside), number(parts.others)) == (one.beside, one.of_beside)


def blind(told, raw: SimpleNamespace) -> None:
    assert list(told.claim.kinds) == [title for title, _ in raw.kinds]
    said = [f"{title} cannot find {what}" for title, what in raw.kinds]
    assert told.text == f"{', '.join(said[:-1])} and {said[-1]}."


def covered(told, raw: SimpleNamespace) -> None:
    able = sum(count >= raw.least for count in raw.topics.values())
    assert (told.claim.able, told.claim.of) == (able, len(raw.topics))
    unknown = r"The topics of this mail are not known: good mail was looked at as a whole\."
    least = rf"those with at least (?P<least>{COUNT}) trusted good messages\."
    known = rf"Topics looked at: (?P<able>{COUNT}) of (?P<of>{COUNT}), {least}"
    parts = read(rf"{unknown}|{known}", told.text)
    assert (parts.able is None) == (not raw.topics)
    if parts.able is not None:
        assert (number(parts.able), number(parts.of), number(parts.least)) == (able, len(raw.topics), raw.least)
