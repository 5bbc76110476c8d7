"""Reads what is said of a review, of a test, and of who goes around a defence."""

import re
from types import SimpleNamespace

from tests.core.telling.oracle.reading import COUNT, PCT, Rate, number, rates, read, says_share

FOLDERS = ["in the inbox", "unsure", "in the spam folder"]
DOES = rf"(?P<verb>blocks|misses|is unsure about) (?P<now>{PCT}) of the (?P<kind>good mail|spam)"
VERBS = {
    ("blocks", "good mail"): "fp",
    ("misses", "spam"): "fn",
    ("is unsure about", "good mail"): "ham_unsure",
    ("is unsure about", "spam"): "spam_unsure",
}


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


def marks_change_nothing(told, raw: SimpleNamespace) -> None:
    assert (told is None) == (not raw.lacks)
    if told is not None:
        pattern = (
            r"Your marks change nothing, for want of (?P<lacks>.+); the filter learns from all messages as they came"
        )
        assert read(rf"{pattern}\.", told.text).lacks == told.claim.lacks == raw.lacks


def order(told, raw: SimpleNamespace) -> None:
    assert (told.claim.looks, told.claim.misses) == (raw.looks, raw.misses)
    assert told.text == f"{raw.looks} It is known to overlook {raw.misses}."


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
            "more_spam": "more spam gets spam through",
            "good_words": "everyday words open it",
            "disguises": "a disguise opens it",
            "mixed_sentences": "foreign sentences turn it",
        }
        everything = "good mail of any kind"
        topics = len([one for one in raw.faults if one.kind == "topic_probes" and one.subject != everything])
        named = f"good mail about {'one topic' if topics == 1 else f'{topics} topics'} is lost"
        topic = {True: "good mail is lost", False: named}
        said = []
        for one in raw.faults:
            phrase = short.get(one.kind) or topic[one.subject == everything]
            said += [phrase] if phrase not in said else []
        said = said[:3]
        *others, last = said
        assert parts.which == (f"{', '.join(others)} and {last}" if others else last)


def fault(told, raw: SimpleNamespace) -> None:
    one = raw.fault
    assert told.claim == one
    turned = rf"(?P<failed>{COUNT}) of (?P<of>{COUNT}) (?P<noun>(?:spam|good) messages?)"
    was = r" Before the attack the message below was (?P<was>in the inbox|unsure|in the spam folder)\."
    subject = re.escape(one.subject)
    other = rf"(?P<beside>{COUNT}) of (?P<others>{COUNT})"
    sound = rf"; at a filter that learned from trusted mail alone {other} do"
    forms = {
        "secret_words": rf"With “{subject}” below them {turned} get through; without it none of these did\.",
        "named_lines": rf"With “{subject}” below them {turned} change to the wrong folder; without it none did\.",
        "more_spam": rf"With {subject} below them {turned} get through; without it none of these did\.",
        "harmless_changes": rf"With {subject} {turned} change to the wrong folder; before none did\.",
        "good_words": rf"With {subject} below them {turned} get through{sound}\.",
        "disguises": rf"With {subject} in them {turned} get through{sound}\.",
        "mixed_sentences": rf"With {subject} below them {turned} change to the wrong folder{sound}\.",
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
    if "(?P<beside>" in form:
        assert (number(parts.beside), number(parts.others)) == (one.beside, one.of_beside)


def blind(told, raw: SimpleNamespace) -> None:
    assert list(told.claim.kinds) == [title for title, _ in raw.kinds]
    said = [f"{title} cannot find {what}" for title, what in raw.kinds]
    assert told.text == f"{', '.join(said[:-1])} and {said[-1]}."


def covered(told, raw: SimpleNamespace) -> None:
    able = sum(count >= raw.least for count in raw.topics.values())
    assert (told.claim.able, told.claim.of) == (able, len(raw.topics))
    unknown = r"The topics of this mail are not known: good mail was looked at as a whole and word by word\."
    least = rf"those with at least (?P<least>{COUNT}) trusted good messages\."
    known = rf"Topics looked at: (?P<able>{COUNT}) of (?P<of>{COUNT}), {least}"
    parts = read(rf"{unknown}|{known}", told.text)
    assert (parts.able is None) == (not raw.topics)
    if parts.able is not None:
        assert (number(parts.able), number(parts.of), number(parts.least)) == (able, len(raw.topics), raw.least)
