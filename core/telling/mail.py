"""What a corpus is made of, and what a filter learned from it."""

from dataclasses import dataclass

from core.filters.base import Learned
from core.mail.profile import Profile
from core.runs.sweeping import Sweep
from core.telling.numbers import counted, percent
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told

WORD, DIFFERENT = ("word", "words"), ("different word", "different words")


@dataclass(frozen=True)
class Lesson:
    """Training mail of each kind with the poison in it, its different words, and how many messages the test has."""

    good: int
    spam: int
    words: int
    tests: int


def corpus_title(facts: Profile, words: Scenario = MAIL) -> Told[Profile]:
    """How many messages there are, and how much of it is spam."""
    share = percent(facts.spam / facts.messages)
    return Told(f"{counted(facts.messages, words.item)}, {share} of them {words.positive}", facts)


def corpus_facts(facts: Profile, words: Scenario = MAIL) -> Told[Profile]:
    """The split, the words, and the near-duplicates."""
    alike = "is" if facts.alike == 1 else "are"
    learner, items = words.learner[0], words.item[1]
    return Told(
        f"The {learner} learns from **{facts.train:,}** of them and is judged on **{facts.test:,}**, from which it has "
        f"learned nothing and no poison is made but against a chosen one. **{facts.trusted:,}** are kept apart for a "
        f"defender who vouches for them. Together they hold {counted(facts.vocabulary, DIFFERENT)}, "
        f"{percent(facts.once)} of them only once. {facts.alike:,} {alike} like another but for case, digits and "
        f"punctuation; such {items} stay together in one part.",
        facts,
    )


def lesson(sweep: Sweep, at: int, learned: Learned, words: Scenario = MAIL) -> Told[Lesson]:
    """What the filter at position `at` has learned from, and what it is judged on.

    learned: the filter retrained at that level.
    """
    labels = sweep.raw_training_mail(int(sweep.levels[at]))[1]
    spam = labels.count("spam")
    told = Lesson(len(labels) - spam, spam, len(learned.known), len(sweep.test))
    return Told(
        f"It learned from {counted(told.good, words.negatives)} and {counted(told.spam, words.positives)} with "
        f"{counted(told.words, DIFFERENT)}. It is judged on {counted(told.tests, words.item)} that it has not learned "
        "from.",
        told,
    )
