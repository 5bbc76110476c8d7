"""The taxonomy of attacks on learners as data.

Source: Barreno, Nelson, Joseph and Tygar, "The security of machine learning", Machine Learning 81 (2010) 121-148,
with the example of a spam filter that runs through it.
"""

from dataclasses import dataclass
from enum import Enum


class Influence(Enum):
    """What the attacker can touch."""

    CAUSATIVE = "causative"  # the training data
    EXPLORATORY = "exploratory"  # only what the trained filter is asked


class Violation(Enum):
    """What the attacker wants."""

    INTEGRITY = "integrity"  # spam gets through: false negatives
    AVAILABILITY = "availability"  # good mail is blocked: false positives


class Specificity(Enum):
    """For which messages the attacker wants it."""

    TARGETED = "targeted"
    INDISCRIMINATE = "indiscriminate"


class Purpose(Enum):
    """What the attacker is after, in the words of somebody who chooses an attack."""

    BLOCK_EVERYTHING = "Block everything"
    BLOCK_ONE_THING = "Block one thing"
    LET_SPAM_THROUGH = "Let spam through"


class Controls(Enum):
    """What of the training data the attacker writes."""

    CONTENT = "content"
    LABELS = "labels"
    BOTH = "content and labels"


class Step(Enum):
    """A place that an attack passes on its way to the harm."""

    ATTACKER = "attacker"
    PROBES = "asks the filter"
    CRAFTS = "writes mail"
    POOL = "Tarnfield keeps it to learn from"
    RETRAINING = "the filter relearns"
    FILTER = "Tarnfield's filter"
    MISSED = "missed spam"
    BLOCKED = "blocked good mail"


@dataclass(frozen=True)
class Cell:
    """One of the eight places on the map.

    >>> cell = Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.TARGETED)
    >>> cell.key, cell.name, cell.short
    ('causative-availability-targeted', 'Rogue filter', 'a certain good mail is blocked')
    """

    influence: Influence
    violation: Violation
    specificity: Specificity

    @property
    def key(self) -> str:
        """Its name in an address."""
        return f"{self.influence.value}-{self.violation.value}-{self.specificity.value}"

    @property
    def name(self) -> str:
        """The classic name of such an attack on a spam filter."""
        return _NAMES[self.influence, self.violation]

    @property
    def short(self) -> str:
        """What the attacker gets, in a few words."""
        return _CELLS[self][0]

    @property
    def sentence(self) -> str:
        """What the attacker does and gets, told with the company that gets the bundled mail."""
        return _CELLS[self][1]

    @property
    def purpose(self) -> Purpose:
        """What its attacks are after; of spam that passes, one and all are the same to whoever chooses."""
        if self.violation is Violation.INTEGRITY:
            return Purpose.LET_SPAM_THROUGH
        everything = self.specificity is Specificity.INDISCRIMINATE
        return Purpose.BLOCK_EVERYTHING if everything else Purpose.BLOCK_ONE_THING

    @property
    def rare(self) -> str | None:
        """Why the literature has few attacks here; None where it has many."""
        return _RARE.get((self.influence, self.violation))

    @property
    def path(self) -> tuple[Step, ...]:
        """The way of an attack, from the attacker to the harm."""
        harm = {Violation.INTEGRITY: Step.MISSED, Violation.AVAILABILITY: Step.BLOCKED}[self.violation]
        return (*_WAYS[self.influence, self.violation], Step.FILTER, harm)


_NAMES = {
    (Influence.CAUSATIVE, Violation.INTEGRITY): "Spam foretold",
    (Influence.CAUSATIVE, Violation.AVAILABILITY): "Rogue filter",
    (Influence.EXPLORATORY, Violation.INTEGRITY): "Shifty spammer",
    (Influence.EXPLORATORY, Violation.AVAILABILITY): "Unwanted reply",
}

_CELLS = {
    Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.TARGETED): (
        "a particular spam gets through",
        (
            "The attacker wants one false invoice in Tarnfield's inbox next week. This week they send mail "
            "that makes its words look good; the filter learns them, and the invoice gets through."
        ),
    ),
    Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.INDISCRIMINATE): (
        "any spam gets through",
        (
            "The attacker sends Tarnfield spam that is learned as good mail. Afterwards any spam gets through, "
            "not only one message."
        ),
    ),
    Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.TARGETED): (
        "a certain good mail is blocked",
        (
            "A rival bids for the same contract as a customer of Tarnfield's. They send spam in the words of "
            "that bid; the filter learns them, and the bid lies in the spam folder."
        ),
    ),
    Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.INDISCRIMINATE): (
        "any good mail is blocked",
        (
            "The attacker wants Tarnfield to switch its filter off. They send spam full of everyday words; the "
            "filter learns them, blocks any good mail, and is of no use."
        ),
    ),
    Cell(Influence.EXPLORATORY, Violation.INTEGRITY, Specificity.TARGETED): (
        "a chosen spam is disguised",
        (
            "Tarnfield's filter stays as it is. The attacker has one spam to get through, and changes it, with "
            "good words or other spellings, until it gets through."
        ),
    ),
    Cell(Influence.EXPLORATORY, Violation.INTEGRITY, Specificity.INDISCRIMINATE): (
        "any spam is disguised",
        (
            "Tarnfield's filter stays as it is. The attacker asks it which words it takes for good, and puts "
            "them into any spam until it gets through."
        ),
    ),
    Cell(Influence.EXPLORATORY, Violation.AVAILABILITY, Specificity.TARGETED): (
        "one inbox is flooded",
        (
            "Tarnfield's filter stays as it is. Mail in the name of one of its people brings bounces and "
            "replies to that inbox, and good mail is lost among them."
        ),
    ),
    Cell(Influence.EXPLORATORY, Violation.AVAILABILITY, Specificity.INDISCRIMINATE): (
        "any good mail is made suspect",
        (
            "Tarnfield's filter stays as it is. The attacker gets words of spam into what good people send, or "
            "brings bounces to their inboxes, and good mail is lost."
        ),
    ),
}

_RARE = {
    (Influence.EXPLORATORY, Violation.AVAILABILITY): (
        "Attacks of this kind harm the mail around a filter; against the part that learns they are not common "
        "(technical report UCB/EECS-2008-43 by the same authors, p. 14, as reported by its readers)."
    )
}

_WAYS = {
    (Influence.CAUSATIVE, Violation.INTEGRITY): (Step.ATTACKER, Step.CRAFTS, Step.POOL, Step.RETRAINING),
    (Influence.CAUSATIVE, Violation.AVAILABILITY): (Step.ATTACKER, Step.CRAFTS, Step.POOL, Step.RETRAINING),
    (Influence.EXPLORATORY, Violation.INTEGRITY): (Step.ATTACKER, Step.PROBES, Step.CRAFTS),
    (Influence.EXPLORATORY, Violation.AVAILABILITY): (Step.ATTACKER, Step.CRAFTS),
}

CELLS = tuple(_CELLS)

ATLAS = {
    "AML.T0005.001": "Train Proxy via Replication",
    "AML.T0010.002": "AI Supply Chain Compromise: Data",
    "AML.T0015": "Evade AI Model",
    "AML.T0018": "Manipulate AI Model",
    "AML.T0018.000": "Poison AI Model",
    "AML.T0019": "Publish Poisoned Datasets",
    "AML.T0020": "Poison Training Data",
    "AML.T0024": "Exfiltration via AI Inference API",
    "AML.T0024.000": "Infer Training Data Membership",
    "AML.T0024.001": "Invert AI Model",
    "AML.T0024.002": "Extract AI Model",
    "AML.T0029": "Denial of AI Service",
    "AML.T0031": "Erode AI Model Integrity",
    "AML.T0040": "AI Model Inference API Access",
    "AML.T0042": "Verify Attack",
    "AML.T0043": "Craft Adversarial Data",
    "AML.T0043.000": "White-Box Optimization",
    "AML.T0043.001": "Black-Box Optimization",
    "AML.T0043.002": "Black-Box Transfer",
    "AML.T0043.003": "Manual Modification",
    "AML.T0043.004": "Insert Backdoor Trigger",
    "AML.T0046": "Spamming AI System with Chaff Data",
    "AML.T0059": "Erode Dataset Integrity",
    "AML.T0063": "Discover AI Model Outputs",
}
"""Techniques of MITRE ATLAS, release 5.6.1, by id."""

OWASP = {
    "ML01": "Input Manipulation Attack",
    "ML02": "Data Poisoning Attack",
    "ML03": "Model Inversion",
    "ML04": "Membership Inference",
    "ML05": "Model Theft",
    "ML06": "AI Supply Chain",
    "ML07": "Transfer Learning Attack",
    "ML08": "Model Skewing",
    "ML09": "Output Integrity",
    "ML10": "Model Poisoning",
}
"""Risks of the OWASP Machine Learning Security Top 10, draft of 2023, by id."""
