"""Reads what is said of a campaign and of its weeks."""

import re
from dataclasses import asdict
from types import SimpleNamespace

import numpy as np

from tests.core.telling.oracle.reading import COUNT, PCT, Rate, number, read, says_count, says_share

HEAD = r"By week (?P<week>\d+) the filter (?P<verb>lets through|blocks) (?P<now>" + PCT + r") of (?P<what>[^.,]+)"
DECIDED = (
    rf"With the decision the filter (?P<verb>lets through|blocks) (?P<now>{PCT}) of (?P<what>[^.,]+?) "
    r"by week (?P<week>\d+)"
)
NOBODY = (
    r"By week (?P<week>\d+) (?P<who>nobody at Tarnfield|nobody) gets (?P<what>[^.:]+): the filter (?P<verb>blocks) "
    rf"(?P<now>{PCT}) of it\. Without the attack: (?P<was>{PCT})\."
)


def named(raw: SimpleNamespace) -> str:
    topic = raw.topic.replace("_", " ")
    if raw.aim == "campaign":
        return f"the “{topic}” campaign" if topic else "the campaign"
    if raw.aim == "victims":
        return f"the good mail about {topic}" if topic else "the good mail that is aimed at"
    return "all good mail"


def compared(told, raw: SimpleNamespace) -> None:
    rate, claim = Rate(np.array(raw.before), np.array(raw.after)), told.claim
    assert (claim.week, claim.aim, claim.before, claim.after) == (raw.week, raw.aim, rate.before, rate.after)
    assert (claim.effect, claim.nobody) == (rate.is_effect, raw.nobody)
    left_out = raw.left_out
    head, same = (HEAD, r"with the attack as without it") if left_out == "attack" else (DECIDED, r"as without it")
    if rate.before == rate.after:
        parts = read(rf"{head}, {same}\.", told.text)
    elif not rate.is_effect:
        parts = read(rf"{head}, which may be chance\. Without the {left_out}: (?P<was>{PCT})\.", told.text)
    elif raw.nobody and left_out == "attack":
        parts = read(NOBODY, told.text)
        assert parts.who == ("nobody at Tarnfield" if raw.bundled else "nobody")
        assert parts.what == (raw.topic.replace("_", " ") or "the mail that is aimed at")
    else:
        parts = read(rf"{head}\. Without the {left_out}: (?P<was>{PCT})\.", told.text)
    assert int(parts.week) == raw.week
    assert parts.verb == ("lets through" if raw.aim == "campaign" else "blocks")
    if not hasattr(parts, "who"):
        assert parts.what == named(raw)
    says_share(parts.now, rate.after)
    if hasattr(parts, "was"):
        says_share(parts.was, rate.before)
        assert parts.was != parts.now


def unattacked(told, raw: SimpleNamespace) -> None:
    """The share is of the weeks without the attack."""
    before = float(np.mean(raw.before))
    claim = told.claim
    assert (claim.week, claim.aim, claim.share) == (raw.week, raw.aim, before)
    parts = read(rf"Nobody attacks: {HEAD[0].lower()}{HEAD[1:]}\.", told.text)
    assert (int(parts.week), parts.what) == (raw.week, named(raw))
    assert parts.verb == ("lets through" if raw.aim == "campaign" else "blocks")
    says_share(parts.now, before)


def says_sent(said: str | None, what: str, sent: int, delivered: int) -> None:
    if not sent:
        assert said is None
        return
    parts = read(rf"(?P<n>{COUNT}) {what}, (?P<passed>{COUNT}) of them got through", said)
    assert (number(parts.n), number(parts.passed)) == (sent, delivered)


def brought(told, raw: SimpleNamespace) -> None:
    """From raw: of each message its source, its verdict, its true label, and the label as learned, "" for none."""
    sources, verdicts = np.array(raw.sources), np.array(raw.verdicts)
    sent = {name: (sources == name) for name in ("poison", "strike")}
    counts = {name: (int(own.sum()), int((own & (verdicts == 0)).sum())) for name, own in sent.items()}
    learned = [(label, truth) for label, truth in zip(raw.labels, raw.truth, strict=True) if label]
    wrong = sum(label != truth for label, truth in learned)
    first, second = re.fullmatch(r"(.*?got through|[^.]*)\. (.*)\.", told.text).groups()
    parts = read(
        rf"Week (?P<week>\d+) brought (?P<came>{COUNT}) (?P<noun>messages?)"
        r"(?:; among them (?P<poison>[^;]*? poison messages?, [^;]*? of them got through)?(?: and )?"
        r"(?P<strike>[\d,]+ of the campaign, [^;]*? of them got through)?)?",
        first,
    )
    assert int(parts.week) == raw.week
    says_count(parts.came, parts.noun, len(sources), "message", "messages")
    says_sent(parts.poison, f"poison message{'s' * (counts['poison'][0] != 1)}", *counts["poison"])
    says_sent(parts.strike, "of the campaign", *counts["strike"])
    if not learned:
        assert second == "None of them will be learned"
    else:
        parts = read(
            rf"(?P<n>{COUNT}) (?P<noun>messages?) will be learned, "
            rf"(?:(?P<wrong>{COUNT}) of them with a wrong label|all with the right label)",
            second,
        )
        says_count(parts.n, parts.noun, len(learned), "message", "messages")
        assert (number(parts.wrong) if parts.wrong else 0) == wrong
    claim = told.claim
    assert (claim.week, claim.came, claim.learned, claim.wrong) == (raw.week, len(sources), len(learned), wrong)
    assert (claim.poison, claim.poison_delivered) == counts["poison"]
    assert (claim.strike, claim.strike_delivered) == counts["strike"]


def went_round(told, raw: SimpleNamespace) -> None:
    """From raw: as for `brought`, and who gave each label."""
    mail = list(zip(raw.sources, raw.verdicts, raw.labels, raw.truth, raw.by, strict=True))
    poison = [one for one in mail if one[0] == "poison"]
    told_of = [(rf"Week {raw.week}, (?P<all>{COUNT}) in all", mail)]
    told_of += [(rf"Of the poison, (?P<all>{COUNT}) in all", poison)] if poison else []
    sentences = told.text.removesuffix(".").split(". ")
    for sentence, (begins, own) in zip(sentences, told_of, strict=True):
        names = ("in the inbox", "among the unsure", "in the spam folder", "labelled by the filter", "by people")
        places = r"[,;] ".join(rf"{name} ({COUNT})" for name in (*names, "not learned", "right labels", "wrong labels"))
        found = re.fullmatch(f"{begins}: {places}", sentence)
        assert found is not None, sentence
        way = flow(raw.week, own)
        by_filter, by_people = (way[f"{who}_right"] + way[f"{who}_wrong"] for who in ("filter", "people"))
        right, wrong = (way[f"filter_{how}"] + way[f"people_{how}"] for how in ("right", "wrong"))
        expected = [len(own), way["delivered"], way["unsure"], way["blocked"], by_filter, by_people, way["lost"]]
        assert [number(count) for count in found.groups()] == [*expected, right, wrong]
    assert asdict(told.claim.every) == flow(raw.week, mail)
    assert asdict(told.claim.poison) == flow(raw.week, poison)


def flow(week: int, own: list[tuple]) -> dict[str, int]:
    """Of messages as (source, verdict, label as learned, true label, who gave the label)."""
    counts = dict.fromkeys(("good", "spam", "poison", "strike", "delivered", "unsure", "blocked"), 0)
    counts |= dict.fromkeys(("filter_right", "filter_wrong", "people_right", "people_wrong", "lost"), 0)
    for source, verdict, label, truth, by in own:
        counts[source if source != "mail" else {"ham": "good", "spam": "spam"}[truth]] += 1
        counts[("delivered", "unsure", "blocked")[verdict]] += 1
        who = "filter" if by == "filter" else "people"
        counts[f"{who}_{'right' if label == truth else 'wrong'}" if label else "lost"] += 1
    return {"week": week} | counts


def bill(told, raw: SimpleNamespace) -> None:
    """From raw: messages sent, questions, accounts, weeks; spam and good, each with the attack and without."""
    damage = rf"Missed spam: (?P<spam>{COUNT})%s\. Good mail blocked: (?P<good>{COUNT})%s\."
    claim = told.claim
    assert (claim.attacked, claim.spam, claim.good) == (raw.attacked, raw.spam, raw.good)
    spent = (claim.messages, claim.questions, claim.accounts, claim.weeks)
    assert spent == (raw.messages, raw.questions, raw.accounts, raw.weeks)
    if not raw.attacked:
        parts = read(damage % ("", ""), told.text)
        assert (number(parts.spam), number(parts.good)) == (raw.spam[0], raw.good[0])
        return
    parts = read(
        rf"The attacker spent (?P<n>{COUNT}) (?P<noun>messages?), (?P<asked>{COUNT}) (?P<question>questions?) and "
        rf"(?P<who>{COUNT}) (?P<account>accounts?) in (?P<weeks>{COUNT}) (?P<week>weeks?)\. "
        + damage
        % tuple(rf", without the attack (?P<{name}0>{COUNT})" for name in ("spam", "good")),
        told.text,
    )
    says_count(parts.n, parts.noun, raw.messages, "message", "messages")
    says_count(parts.asked, parts.question, raw.questions, "question", "questions")
    says_count(parts.who, parts.account, raw.accounts, "account", "accounts")
    says_count(parts.weeks, parts.week, raw.weeks, "week", "weeks")
    assert (number(parts.spam), number(parts.spam0)) == raw.spam
    assert (number(parts.good), number(parts.good0)) == raw.good
