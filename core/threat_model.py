"""The taxonomy of attacks on learners as data.

Source: Barreno, Nelson, Joseph and Tygar, "The security of machine learning", Machine Learning 81 (2010) 121-148.
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


class Controls(Enum):
    """What of the training data the attacker writes."""

    CONTENT = "content"
    LABELS = "labels"
    BOTH = "content and labels"


@dataclass(frozen=True)
class Cell:
    """One of the eight places on the map."""

    influence: Influence
    violation: Violation
    specificity: Specificity
