"""Good mail that carries more or less of a campaign, and how much of it the filter of the week lets pass."""

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.attacks.composing import carrying
from core.attacks.weekly.base import Columns, Seen
from core.errors import InputError
from core.training.poison import Poison

PASSING = 0.8  # of the messages tried: so many must be delivered for a dose to be sent
TRIED = 20  # messages for each dose
LITTLE = 0.02  # share of the past spam: a word that is rarer there is as good as the campaign's own


def campaign_words(seen: Seen) -> Columns:
    """The columns of words that the campaign uses more than good mail does, those first that other spam uses least: by
    their share of the campaign over their share of the past spam.

    What other spam uses too is learned as spam again and again, and takes ever more good mail to turn round; what only
    the campaign uses is turned by the first few messages, and then gives cover to the rest.
    """
    words = seen.campaign.commonest_of(spam=True)
    (_, own), (_, others) = seen.campaign.messages_with_word, seen.past.messages_with_word
    share, others_share = own / seen.campaign.spam.sum(), others / seen.past.spam.sum()
    return words[np.argsort(-(share / (others_share + LITTLE))[words], kind="stable")]


def good_mail(seen: Seen, count: int, rng: Generator) -> NDArray[np.intp]:
    """Good messages of the past that have a word, drawn, as positions in what the attacker has read. Raises
    `InputError` when there is none."""
    mail = seen.campaign
    good = np.flatnonzero(~mail.spam & (np.diff(mail.counts.indptr) > 0))
    if len(good) == 0:
        raise InputError("No good mail of the first weeks has a word for the attacker to build on: bring more mail.")
    return good[rng.integers(len(good), size=count)]


def dosed(seen: Seen, bodies: NDArray[np.intp], words: Sequence[Columns]) -> Poison:
    """Good messages with these words and those that let mail pass below; no word stands there twice."""
    tail = seen.tail
    said = [np.union1d(below, tail).astype(np.int32) for below in words] if len(tail) else words
    return carrying(seen.campaign, bodies.tolist(), said, spam=True)


def largest_dose(seen: Seen, words: Columns, rng: Generator) -> int:
    """The largest number of these words, from the first on, with which 80% of some messages tried are delivered; 1 if
    none is, for a message of the campaign says at least something of it. Numbers that grow by half are tried, the
    largest first."""
    for size in _falling_by_a_third(len(words)):
        bodies = good_mail(seen, TRIED, rng)
        tried = dosed(seen, bodies, [words[:size]] * len(bodies))
        if seen.delivered(tried.encoded.counts).mean() >= PASSING:
            return size
    return 1


def _falling_by_a_third(most: int) -> list[int]:
    """Numbers of words from `most` down to 1.

    >>> _falling_by_a_third(50)
    [50, 33, 22, 14, 9, 6, 4, 2, 1]
    """
    sizes = [most]
    while sizes[-1] > 1:
        sizes.append(sizes[-1] * 2 // 3)
    return sizes if most else []
