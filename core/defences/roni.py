"""RONI, reject on negative impact: what makes a small filter block good mail is not learned from."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from core.declared.parameters import between
from core.defences._received import Received
from core.defences._trial import Floats, Trial
from core.defences.base import Cleaned, Defence, Truths

TRIALS = 5
TRAINED = 10  # trusted messages of each kind that a trial's filter learns from
VALIDATED = 25  # trusted good messages that it judges
NEEDED = TRAINED + VALIDATED  # of each kind: of the spam, those that no filter learns from calibrate


@dataclass(frozen=True, kw_only=True)
class RejectOnNegativeImpact(Defence):
    """Tries each message out: a SpamBayes learns from 20 trusted messages, another one from these and the message, and
    both judge trusted good mail. Five times over; whoever costs more of it than a threshold on average is rejected.

    The threshold is what trusted spam costs when it is tried out in the same way, all but a share of it.

    Source: Nelson et al., "Exploiting Machine Learning to Subvert Your Spam Filter", LEET 2008:

        Δ = mean over trials of (ham judged ham by A − ham judged ham by B),  reject if Δ > τ

    with A trained on T, B on T and the message. Whatever filter is guarded, SpamBayes tries the mail out, as there. The
    spam of their 50 validation messages is not drawn, as Δ does not look at it.

    Measured on the bundled mail, enron1 and SpamAssassin, five seeds each, with 60 messages: it rejects every
    dictionary message, the focused one in 1 of 15 runs, 5 to 100% of benign words in spam, 0 to 27% of labels flipped
    to spam, no pseudospam; and 0.5 to 2.9% of ordinary spam and none of the good mail.
    """

    title = "RONI"
    sentence = "Each message is tried out on a small filter; what makes it lose good mail is not learned from."
    source = "Nelson et al., LEET 2008"
    needs = f"{NEEDED} trusted messages of each kind"
    not_on_tables = "It tries messages out on SpamBayes, which reads mail."

    on_real_mail = (
        "A focused attack hurts one message that is still to come and passes: it was rejected in 1 of 15 runs. So do "
        "pseudospam, which blocks nothing, and most labels flipped to spam."
    )

    rejects: float = between(
        0.0,
        0.2,
        default=0.02,
        step=0.01,
        label="Spam rejected",
        help="Which share of the trusted spam would be rejected at the threshold.",
    )

    def clean(self, mail: Received, there: Truths) -> Cleaned:
        if lacks := mail.trusted.lacks(NEEDED):
            return Cleaned.nothing(there, lacks)
        asked: Truths = np.any(there, axis=0)
        impact = Impact.of(mail, asked)
        return Cleaned.keeping(there & ~(impact.of_message > impact.threshold(self.rejects)))


@dataclass(frozen=True, eq=False)
class Impact:
    """What messages cost: of 25 good messages, how many fewer are judged good with it than without.

    of_message: of those that came, shape (messages,), 0 for those that nobody asks for. of_trusted_spam: of trusted
    spam, over the trials that do not learn from it anyway, shape (trusted spam,).
    """

    of_message: Floats
    of_trusted_spam: Floats

    @classmethod
    def of(cls, mail: Received, asked: NDArray[np.bool_]) -> "Impact":
        pairs, which = np.unique(2 * mail.text[asked] + mail.spam[asked], return_inverse=True)
        trusted_spam = np.flatnonzero(mail.trusted.spam)
        candidates = csr_array(vstack([mail.counts[pairs // 2], mail.trusted.counts[trusted_spam]], format="csr"))
        spam = np.concatenate([pairs % 2 == 1, np.ones(len(trusted_spam), dtype=np.bool_)])
        lost, tried = np.zeros(len(spam)), np.zeros(len(spam))
        for trained, trial in trials(mail):
            free = np.concatenate([np.ones(len(pairs), dtype=np.bool_), ~np.isin(trusted_spam, trained)])
            lost += trial.lost(candidates, spam) * free
            tried += free
        mean = lost / np.maximum(tried, 1)
        of_message = np.zeros(len(mail.text))
        of_message[asked] = mean[: len(pairs)][which]
        calibrates = tried[len(pairs) :] > 0
        return cls(of_message, mean[len(pairs) :][calibrates])

    def threshold(self, rejects: float) -> float:
        """What at most this share of the trusted spam costs more than."""
        return float(np.quantile(self.of_trusted_spam, 1 - rejects, method="higher"))


def trials(mail: Received) -> Iterator[tuple[NDArray[np.intp], Trial]]:
    """What the filter of each trial has learned from, as positions in the trusted mail, and the trial. The same mail
    has the same trials, whatever came."""
    rng = np.random.default_rng(TRIALS)
    kinds = [np.flatnonzero(mail.trusted.spam == kind) for kind in (False, True)]
    for _ in range(TRIALS):
        ham, spam = (rng.permutation(kind) for kind in kinds)
        trained = np.concatenate([ham[:TRAINED], spam[:TRAINED]])
        judged = mail.trusted.counts[ham[TRAINED:NEEDED]]
        yield trained, Trial.of(mail.trusted.counts[trained], mail.trusted.spam[trained], judged)
