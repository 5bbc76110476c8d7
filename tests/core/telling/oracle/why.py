"""Reads why an error moves, and counts it anew from the raw texts."""

import re
from collections import Counter
from math import log
from types import SimpleNamespace

import numpy as np

from tests.core.telling.oracle.reading import COUNT, ERRORS, PCT, Rate, number, rates, read, says_share
from tests.core.telling.oracle.session import NAMES, words_of

WAYS = {
    "spambayes": "counts how many messages a word appears in, not how often",
    "multinomial_nb": "asks which part of all running words a word is, so the length of the mail counts",
    "bernoulli_nb": "asks of every known word whether a message holds it, so what is missing counts, too",
}
SIGNED = r"[+−]\d+\.\d"


def why(told, raw: SimpleNamespace) -> None:
    assert told.way.text == f"{raw.filter} {WAYS[raw.filter_name]}."
    found = rates(raw.before, raw.after, raw.spam)
    if not raw.poison:
        assert told.so.text == "Before the attack there is nothing to explain."
        claim = told.so.claim
        assert (claim.so, claim.moved.effect, claim.before, claim.after) == (False, False, None, None)
        assert claim.moved.before == claim.moved.after == found[claim.moved.rate].after
        return
    *evidence, last = re.split(r"(?<=\.) (?=So |These counts |Neither )", told.so.text)
    claim = told.so.claim
    error = claim.moved.rate
    assert (claim.moved.before, claim.moved.after) == (found[error].before, found[error].after)
    assert claim.moved.effect == found[error].is_effect
    assert claim.so == last.startswith("So ")
    reader = _missing if raw.filter_name == "bernoulli_nb" else _shares
    towards_spam, was, now = reader(" ".join(evidence), error, raw)
    assert max(abs(claim.before - was), abs(claim.after - now)) < 1e-6
    _error(last, error, found, towards_spam)
    rows = told.counts.set_index("what")
    for column, share in (("without", found[error].before), ("with", found[error].after)):
        says_share(rows.loc[NAMES[error], column], share)


def _error(last: str, error: str, found: dict[str, Rate], towards_spam: float) -> None:
    """`towards_spam`: how far what is said before moved towards spam; 0 where it explains nothing."""
    rate = found[error]
    if last.startswith("Neither"):
        assert last == "Neither error moves by more than chance may do."
        assert not any(found[one].is_effect for one in ERRORS)
        return
    parts = read(
        rf"(?P<why>So|These counts do not tell why) (?P<name>{'|'.join(NAMES.values())}) goes from (?P<was>{PCT}) to "
        rf"(?P<now>{PCT})\.",
        last,
    )
    assert parts.name == NAMES[error]
    assert rate.is_effect
    says_share(parts.was, rate.before)
    says_share(parts.now, rate.after)
    assert parts.was != parts.now
    more_spam = rate.rises if error == "fp" else rate.falls
    explains = towards_spam > 0 if more_spam else towards_spam < 0
    assert (parts.why == "So") == explains


def _train(raw: SimpleNamespace) -> tuple[list[tuple[list[str], bool]], list[tuple[list[str], bool]]]:
    return tuple(
        [(words_of(text), label == "spam") for text, label in zip(texts, labels, strict=True)]
        for texts, labels in ((raw.train_texts, raw.train_labels), (raw.train_texts_after, raw.train_labels_after))
    )


def _shares(evidence: str, error: str, raw: SimpleNamespace) -> tuple[float, float, float]:
    running, kind = raw.filter_name == "multinomial_nb", "spam" if error == "fn" else "good mail"
    before, after = _train(raw)
    lean = rf"Of the words in {kind}, (?P<now>{PCT}) are commoner in spam than in good mail(?:, as before|\. Before: "
    parts = read(rf"(?P<totals>.+\.) {lean}(?P<was>{PCT}))\.", evidence)
    _totals(parts.totals, [_total(of, running=running) for of in (before, after)], running=running)
    was, now = (_leaning(of, error, raw, before, running=running) for of in (before, after))
    says_share(parts.now, now)
    assert (parts.was is None) == (was == now)
    if parts.was:
        says_share(parts.was, was)
        assert parts.was != parts.now
    return (now - was if abs(now - was) >= 0.01 else 0.0), was, now


def _total(mail: list[tuple[list[str], bool]], *, running: bool) -> dict[str, int]:
    return {
        name: sum(len(words) if running else 1 for words, is_spam in mail if is_spam == (name == "spam"))
        for name in ("spam", "good mail")
    }


def _totals(said: str, totals: list[dict[str, int]], *, running: bool) -> None:
    sentences, expected = re.findall(r"[^.]+(?:\.\d[^.]*)?\.", said), 0
    sentences = [sentence.strip() for sentence in sentences]
    for name, noun in (("spam", "spam message"), ("good mail", "good message")):
        was, now = (of[name] for of in totals)
        if running and was and abs(now - was) >= 0.05 * was:
            parts = read(rf"The {name} runs to (?P<times>\d+\.\d) times as many words\.", sentences[expected])
            assert abs(float(parts.times) - now / was) <= 0.05 + 1e-9
            expected += 1
        elif not running and was != now:
            many = abs(now - was)
            is_are, plural = ("is", "") if many == 1 else ("are", "s")
            more = "more" if now > was else "fewer"
            parts = read(rf"There {is_are} (?P<many>{COUNT}) {more} {noun}{plural}\.", sentences[expected])
            assert number(parts.many) == many
            expected += 1
    if not expected:
        assert said == f"The number of {'running words' if running else 'messages'} hardly changes."
    else:
        assert len(sentences) == expected


def _leaning(mail: list, error: str, raw: SimpleNamespace, clean: list, *, running: bool) -> float:
    """Which part of the words in test mail of a kind, each as often as it counts, has the larger share in spam."""
    counts = {spam: Counter() for spam in (True, False)}
    for words, is_spam in mail:
        counts[is_spam].update(words if running else set(words))
    if running:
        vocabulary = len(counts[True] | counts[False])
        share = {spam: lambda w, c=of: (c[w] + 1) / (c.total() + vocabulary) for spam, of in counts.items()}
    else:
        many = {spam: max(sum(is_spam == spam for _, is_spam in mail), 1) for spam in counts}
        share = {spam: lambda w, c=of, n=many[spam]: c[w] / n for spam, of in counts.items()}
    known = {word for words, _ in clean for word in words}
    kind = [words_of(text) for text, spam in zip(raw.test_texts, raw.spam, strict=True) if spam == (error == "fn")]
    seen = [word for words in kind for word in (words if running else set(words)) if word in known]
    assert seen, "no word to speak of: make the corpus larger"
    return sum(share[True](word) > share[False](word) for word in seen) / len(seen)


def _log_odds(mail: list, error: str, raw: SimpleNamespace) -> dict[str, float]:
    with_word = {spam: Counter(w for words, is_spam in mail if is_spam == spam for w in set(words)) for spam in (0, 1)}
    many = {spam: sum(is_spam == spam for _, is_spam in mail) for spam in (0, 1)}
    known = sorted(with_word[0] | with_word[1])
    p = {spam: np.array([(with_word[spam][w] + 1) / (many[spam] + 2) for w in known]) for spam in (0, 1)}
    kind = [set(words_of(text)) for text, spam in zip(raw.test_texts, raw.spam, strict=True) if spam == (error == "fn")]
    holds = np.array([np.mean([w in words for words in kind]) for w in known])
    return {
        "holds": float(holds @ np.log(p[1] / p[0])),
        "lacks": float((1 - holds) @ np.log((1 - p[1]) / (1 - p[0]))),
        "prior": log(many[1] / many[0]),
    }


def _missing(evidence: str, error: str, raw: SimpleNamespace) -> tuple[float, float, float]:
    kind = "spam" if error == "fn" else "good mail"
    was, now = (_log_odds(of, error, raw) for of in _train(raw))
    moved = {part: now[part] - was[part] for part in ("holds", "lacks")}
    how = "In log odds, plus speaks for spam and minus for good mail"
    if evidence.endswith("as before."):
        assert evidence == f"{how}. What {kind} holds and what it lacks say almost the same as before."
        assert max(map(abs, moved.values())) < 0.1001
        part = max(("lacks", "holds"), key=lambda part: abs(moved[part]))
        return 0.0, was[part], now[part]
    parts = read(
        rf"{how}\. What {kind} (?P<part>holds|lacks) moved more than what it (?P<other>holds|lacks): from "
        rf"(?P<was>{SIGNED}) to (?P<now>{SIGNED})\.",
        evidence,
    )
    assert parts.part != parts.other
    assert abs(moved[parts.part]) >= abs(moved[parts.other]) - 1e-9
    for said, value in ((parts.was, was[parts.part]), (parts.now, now[parts.part])):
        assert abs(float(said.replace("−", "-")) - value) <= 0.05 + 1e-9
    assert parts.was != parts.now
    move, all_of_it = moved[parts.part], sum(now.values()) - sum(was.values())
    return (move if (move > 0) == (all_of_it > 0) else 0.0), was[parts.part], now[parts.part]
