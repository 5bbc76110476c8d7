"""What defending takes: the price of every mail, RONI over all of it, a test of a filter, and all attacks against all
defences.

Times are of one process on the given mail, whose encoding alone is warm. A test is right where it finds the planted
phrase, or the planted topic, with its 2,000 tests, over ten seeds with a trigger and a topic of their own; a clean
filter is right to have no fault.
"""

import time
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from benchmarks._mail import spamassassin
from core import Experiment, outside_corpus, sample_corpus
from core.attacks.causative.backdoor import BackdoorAttack
from core.attacks.causative.topic_words import TopicWordsAttack
from core.filters import filters
from core.insight.matrix import Matrix, matrix
from core.insight.price import prices
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.monitors.examination import Examined, examining
from core.monitors.training_review.roni import NegativeImpact
from core.runs.preparation import Prepared, prepare
from core.runs.sweeping import Sweep, judging

ROW = "{:<46} {:>9} {:>8}"
BUDGET, SEEDS, OPEN = 2_000, range(10), 0.5
PHRASES = ("quokka", "marimba gazebo", "zeppelin didgeridoo ocarina", "wombat", "bassoon kumquat")
TOPICS = ("invoice invoices", "travel flight hotel", "meeting meetings agenda", "delivery parcel", "newsletter")
LISTS = ("razor", "rpm", "exmh", "linux kernel", "sourceforge")  # of SpamAssassin, in 20 trusted messages or more


def run() -> None:
    """Print what each takes, and how often a test finds what was planted."""
    corpus, own = spamassassin(), sample_corpus()
    for mail in (corpus, own):
        mail.encoding, mail.groups  # noqa: B018 - the only thing that is warm
    print(ROW.format("", "seconds", "target"))
    for name in ("bernoulli_nb", "spambayes"):
        for called, mail in (("SpamAssassin", corpus), ("bundled mail", own)):
            took = seconds(lambda name=name, mail=mail: prices(Experiment(name), mail))
            print(ROW.format(f"price of every mail, {name}, {called}", f"{took:.2f}", "0.5"), flush=True)
    post = prepare(Experiment("spambayes", "dictionary"), corpus, 50).post
    there = np.ones(len(post.received.text), dtype=np.bool_)
    took = seconds(lambda: NegativeImpact().scores(post.received, there))
    print(ROW.format("RONI for all training mail of SpamAssassin", f"{took:.2f}", "1"), flush=True)
    took, longest = by_steps(matrix(filters()["multinomial_nb"](), own, 0, outside_corpus()))
    print(ROW.format("all attacks against all defences, three seeds", f"{took:.0f}", "30 × 2"))
    print(ROW.format("  the longest step, for which others wait", f"{longest:.2f}", ""), flush=True)
    print()
    planted("bundled mail", own, TOPICS)
    planted("SpamAssassin", corpus, LISTS)


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def by_steps(steps: Iterator[Matrix | object]) -> tuple[float, float]:
    """Seconds in all, and of the longest step."""
    took = []
    while True:
        start = time.perf_counter()
        if next(steps, None) is None:
            return sum(took), max(took)
        took.append(time.perf_counter() - start)


def planted(name: str, mail: Corpus, written_about: Sequence[str]) -> None:
    """How often a test finds the phrase, and the topic, and how many faults a clean filter has. A topic is found by one
    of its words, or by a word of which half of the trusted good messages are about it."""
    phrases, topics, false, works = 0, 0, 0, [0, 0]
    for seed in SEEDS:
        phrase, about = PHRASES[seed % len(PHRASES)], written_about[seed % len(written_about)]
        door = prepare(Experiment("linear_svm", BackdoorAttack(trigger=phrase), seed=seed), mail, 200)
        if hit(door, 200):
            works[0] += 1
            opening = {word for one in faults(door, 200) if one.kind == "secret_words" for word in one.subject.split()}
            phrases += bool(opening & set(phrase.split()))
        lost = prepare(Experiment("spambayes", TopicWordsAttack(about=about), seed=seed), mail, 240)
        if hit(lost, 240):
            works[1] += 1
            named = [one.subject for one in faults(lost, 240) if one.kind == "topic_probes"]
            topics += any(is_about(subject, about, lost) for subject in named)
        for filter_name in ("linear_svm", "spambayes"):
            false += len(faults(prepare(Experiment(filter_name, seed=seed), mail, 0), 0))
    found = f"{phrases} of {works[0]} secret phrases found, {topics} of {works[1]} lost topics"
    print(f"{name}, where the attack works: {found}")
    print(f"faults of clean filters: {false} in {2 * len(SEEDS)} tests (target at most 1 each)")


def is_about(subject: str, about: str, prepared: Prepared) -> bool:
    """Whether what was found is the topic."""
    if any(word[:5] in subject for word in about.split()):
        return True
    rows = prepared.parts.trusted[~prepared.corpus.labels[prepared.parts.trusted]]
    held = [words for row in rows if subject in (words := set(words_of(prepared.corpus.texts[row])))]
    return 2 * sum(bool(words & set(about.split())) for words in held) >= max(1, len(held))


def hit(prepared: Prepared, level: int) -> bool:
    """Whether at least half of what the attack is after is no longer where it belongs."""
    *_, found = judging(prepared, np.array([0, level]))
    return isinstance(found, Sweep) and found.aimed is not None and float(found.aimed["away"].iloc[1]) >= OPEN


def faults(prepared: Prepared, level: int) -> tuple:
    *_, found = (step for step in examining(prepared, level, BUDGET) if isinstance(step, Examined))
    return found.faults
