"""Topic words: spam that talks about one topic, until good mail about it is blocked."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.attacks.aim import Goal
from core.attacks.causative._from_mail import FromMailAttack
from core.attacks.knowledge import Knowledge, KnownMail
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.declared.parameters import between, text
from core.errors import InputError
from core.mail.encode import words_of
from core.training.poison import Poison

TELLING = 2.0  # a word of the topic is in so many times the share of the mail about it as of other good mail


@dataclass(frozen=True, kw_only=True)
class TopicWordsAttack(FromMailAttack):
    """Targeted causative availability attack on a class of good mail, such as invoices or a competitor's bids.

    The attacker has good mail about the topic, takes the words that it holds far more often than other good mail does,
    and mixes them into ordinary spam, which is rightly labelled spam. After retraining the topic's words are signs of
    spam; good mail about other things passes as before.

    Source: between the focused and the dictionary attack of Nelson et al., LEET 2008; the rogue filter against a
    competitor's bids is an example of Barreno et al., 2010. The choice of words is our own.

    Measured with 5%, three seeds: SpamBayes on nine topics each of enron1 and SpamAssassin (invoices 33%, meetings
    25% and 15%, Linux 9%, music 6% blocked; 93, 83, 59, 61 and 54% not in the inbox). Of 85 messages of enron1
    about invoices the SVM and logistic regression block none that the clean filter delivers, multinomial naive
    Bayes two, and it misses 10.9 points more of all spam.
    """

    title = "Topic words"
    deed = "Block one topic"
    sentence = "Spam that talks about one topic, so that good mail about it is blocked and other mail is not."
    cell = Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.TARGETED)
    source = "after Nelson et al., LEET 2008"
    atlas = ("AML.T0020", "AML.T0031")
    owasp = ("ML02",)
    controls = Controls.CONTENT
    takes = "spam, and good mail about the topic,"
    reach = 0.1
    on_real_mail = (
        "With 5% of it SpamBayes blocks 6 to 64% of the mail about a topic (18 topics) and keeps 47 to 100% of it "
        "out of the inbox. The SVM and logistic regression notice nothing; the naive Bayes filters miss more spam "
        "instead."
    )

    about: str = text(
        default="invoice invoices",
        longest=200,
        label="Topic",
        help="Good mail that holds any of these words is to be blocked.",
    )
    words: int = between(
        10,
        2_000,
        default=1_000,
        step=10,
        label="Topic words a message",
        help="Words of the topic mixed into each spam.",
    )

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        known = self.mail_at_hand(knowledge)
        said = " ".join(self._topic_words(known)[: self.words])
        carriers = known.messages(spam=True)
        drawn = rng.integers(len(carriers), size=count)
        return Poison.messages([f"{carriers[at]}\n\n{said}" for at in drawn], spam=True)

    def goal(self) -> Goal:
        topic = set(self._about())
        return Goal(
            ("good message about the topic", "good messages about the topic"),
            spam=False,
            about=lambda message: bool(topic & set(words_of(message))),
            nowhere="No good message of the test inbox holds a word of the topic, so nothing shows whether the attack "
            "gets what it is after: choose another topic.",
        )

    def _about(self) -> list[str]:
        return list(dict.fromkeys(words_of(self.about)))

    def _topic_words(self, mail: KnownMail) -> NDArray[np.object_]:
        """Words that good mail about it holds far more often, commonest first; the topic's own where it knows none."""
        own = self._about()
        if not own:
            raise InputError("The topic has no word: write at least one word of two or more letters.")
        good = mail.counts[np.flatnonzero(~mail.spam)].sign()
        about = np.asarray(good[:, np.flatnonzero(np.isin(mail.words, own))].sum(axis=1)) > 0
        holds, others_hold = (np.asarray(kind.astype(float) @ good) for kind in (about, ~about))
        # half a message more on both sides, or a word seen once in the topic and never elsewhere would tell most
        share, others_share = (holds + 0.5) / (about.sum() + 1), (others_hold + 0.5) / ((~about).sum() + 1)
        telling = np.flatnonzero((share >= TELLING * others_share) & (holds > 0))
        said = mail.words[telling[np.argsort(-holds[telling], kind="stable")]]
        return said if len(said) else np.array(own, dtype=object)
