"""What a defender gets to know of the mail, and how its decisions are counted."""

import pickle
import re
from collections import Counter
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import pytest

from core import Experiment, sweep
from core.defences.base import Cleaned, Defence, Received, Truths
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.runs.defending import Post
from core.runs.preparation import prepare
from core.telling.defence import idle
from tests.small_mail import corpus_of, random_messages, word

OTHER = {"ham": "spam", "spam": "ham"}
FACTS = ["sent_at", "sender", "recipient", "reporter"]


@dataclass(frozen=True, kw_only=True)
class ByTheWord(Defence):
    """Drops what has one word and relabels what has another."""

    title = sentence = source = needs = "a test"

    def clean(self, mail: Received, there: Truths) -> Cleaned:
        dropped, relabelled = (
            (mail.counts[:, np.flatnonzero(mail.words == word(at))].sum(axis=1) > 0)[mail.text] for at in (2, 3)
        )
        return Cleaned(there & ~dropped, there & ~dropped & relabelled)


def mail(*, facts: bool) -> Corpus:
    rng = np.random.default_rng(4)
    texts, spam = random_messages(rng, 160, 30)
    found = corpus_of(texts, spam)
    if not facts:
        return found
    days = pd.Series(pd.Timestamp("2021-03-01", tz="UTC") + pd.to_timedelta(rng.integers(0, 90, 160), unit="D"))
    senders = [f"{'shop' if kind else 'friend'}{rng.integers(4)}@mail.example" for kind in spam]
    recipients = [f"staff{rng.integers(3)}@mail.example" for _ in spam]
    return replace(found, frame=found.frame.assign(sent_at=days, sender=senders, recipient=recipients))


def post(attack: str, most: int, *, facts: bool = True) -> Post:
    return prepare(Experiment(attack=attack, seed=2), mail(facts=facts), most).post


@pytest.mark.parametrize("attack", ["chaff", "label_flip", "dictionary"])
def test_what_is_dropped_and_relabelled_is_counted_by_its_true_label(attack: str) -> None:
    levels = [0, 9, 20]
    came = sweep(Experiment("multinomial_nb", attack), mail(facts=False), levels)
    result = sweep(Experiment("multinomial_nb", attack, defence=ByTheWord()), mail(facts=False), levels)
    flips = attack == "label_flip"
    for level, row in zip(levels, result.frame.itertuples(), strict=True):
        texts, labels = came.raw_training_mail(level)
        clean = len(came.train)
        poison = set(came.poison["row"][:level]) if flips else set(range(clean, clean + level))
        left, found, thrown, turned = [], 0, {"ham": 0, "spam": 0}, {"ham": 0, "spam": 0}
        for at, (text, label) in enumerate(zip(texts, labels, strict=True)):
            drop, relabel = (word(of) in text.split() for of in (2, 3))
            found += at in poison and (drop or relabel)
            thrown[label] += at not in poison and drop
            turned[label] += at not in poison and relabel and not drop
            if not drop:
                left.append((text, OTHER[label] if relabel else label))
        assert list(zip(*result.raw_training_mail(level), strict=True)) == left
        assert (row.thrown_ham, row.thrown_spam, row.poison_found) == (thrown["ham"], thrown["spam"], found)
        assert (row.turned_ham, row.turned_spam) == (turned["ham"], turned["spam"])
        assert row.contamination == came.frame["contamination"][levels.index(level)]
    assert result.frame["poison_found"].iloc[-1] > 0


def test_without_a_defence_nothing_is_thrown_away_and_nothing_has_a_price() -> None:
    result = sweep(Experiment(), mail(facts=True), [0, 9])
    assert (result.frame[["thrown_ham", "thrown_spam", "poison_found"]] == 0).all(axis=None)
    assert result.price() is None


def test_the_price_is_the_defended_filter_without_poison_beside_the_bare_one() -> None:
    levels = [7, 0]
    bare = sweep(Experiment("multinomial_nb"), mail(facts=False), levels)
    result = sweep(Experiment("multinomial_nb", defence=ByTheWord()), mail(facts=False), levels)
    price = result.price()
    assert price is not None
    for rate in ("fp", "fn"):
        assert (price[rate].before, price[rate].after) == tuple(one.frame[f"{rate}_count"][1] for one in (bare, result))
    assert (bare.verdicts[1] != result.verdicts[1]).any()


def test_poison_looks_like_other_mail_of_its_label() -> None:
    of = post("dictionary", 40)
    facts, poison = of.received.facts, of.row >= of.training.clean
    assert list(facts) == FACTS
    assert set(facts["sender"][poison]) == set(facts["sender"][~poison & of.received.spam])
    for name in FACTS:
        assert set(facts[name][poison]) <= set(facts[name][~poison])
        assert facts[name][poison].nunique() >= 3
    assert (facts["reporter"] == facts["recipient"]).all()
    places = np.flatnonzero(poison) / len(poison)
    assert 0.35 < places.mean() < 0.65


def test_a_label_change_keeps_what_is_known_of_its_message() -> None:
    of = post("label_flip", 10)
    facts = of.received.facts
    for at in np.flatnonzero(of.row >= of.training.clean):
        changed = of.training.poison.replaces[of.row[at] - of.training.clean]
        assert facts.iloc[at].equals(facts.iloc[np.flatnonzero(of.row == changed)[0]])
        assert of.received.text[at] == of.received.text[np.flatnonzero(of.row == changed)[0]]


def test_of_mail_of_which_nothing_is_known_the_poison_is_no_exception() -> None:
    facts = post("dictionary", 10, facts=False).received.facts
    assert facts["sent_at"].isna().all()
    assert (facts[FACTS[1:]] == "").all(axis=None)


def test_more_poison_leaves_what_is_known_of_the_rest_as_it_was() -> None:
    few, many = (post("benign_words", most) for most in (15, 40))
    known = few.received.facts.assign(row=few.row)
    more = many.received.facts.assign(row=many.row)
    more = more[more["row"] < few.training.clean + 15].reset_index(drop=True)
    pd.testing.assert_frame_equal(known, more)


def test_a_defender_is_not_given_the_poison_nor_words_of_mail_that_never_came() -> None:
    received = post("dictionary", 10).received
    assert b"core.training" not in pickle.dumps(received)
    assert list(received.words) == sorted(received.words)
    assert (received.counts.sum(axis=0) + received.trusted.counts.sum(axis=0) > 0).all()


def test_a_defender_has_the_trusted_mail_and_no_filter_learns_from_it() -> None:
    prepared = prepare(Experiment(seed=2), mail(facts=True), 3)
    received, vouched_for = prepared.post.received, prepared.corpus.frame.iloc[prepared.parts.trusted]
    assert list(received.trusted.spam) == list(vouched_for["label"] == "spam")
    for counts, text in zip(received.trusted.counts.toarray(), vouched_for["text"], strict=True):
        held = {str(received.words[at]): int(counts[at]) for at in np.flatnonzero(counts)}
        assert held == Counter(words_of(text))
    assert not set(vouched_for["text"]) & set(prepared.corpus.frame["text"].iloc[prepared.parts.train])


@dataclass(frozen=True, kw_only=True)
class Drops(Defence):
    """Drops all of one kind of mail, or is without what it needs."""

    title = "A test"
    sentence = source = needs = ""
    kind: str

    def clean(self, mail: Received, there: Truths) -> Cleaned:
        if self.kind == "nothing":
            return Cleaned.nothing(there, mail.trusted.lacks(1_000))
        return Cleaned.keeping(there & (mail.spam if self.kind == "ham" else ~mail.spam))


@pytest.mark.parametrize(
    ("kind", "lacks"),
    [
        ("ham", "a second kind to learn from"),
        ("spam", "a second kind to learn from"),
        ("nothing", r"1,000 trusted examples of each kind \(there are \d+ and \d+\)"),
    ],
)
def test_a_defence_that_cannot_work_leaves_the_filter_as_it_was_and_says_why(kind: str, lacks: str) -> None:
    bare, result = (
        sweep(Experiment("multinomial_nb", defence=defence), mail(facts=False), [0, 9])
        for defence in ("none", Drops(kind=kind))
    )
    np.testing.assert_array_equal(result.scores, bare.scores)
    assert (result.frame[["thrown_ham", "thrown_spam", "poison_found"]] == 0).all(axis=None)
    said = idle(result, 1)
    assert said is not None
    sentence = rf"A test does nothing here, for want of {lacks}; the filter learns from all messages as they came\."
    assert re.fullmatch(sentence, said.text)
    assert idle(bare, 1) is None
