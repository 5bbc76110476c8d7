"""A campaign as whoever watches the filter sees it."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.campaign.played import Played
from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.mail.encode import widened
from core.monitors.season import Season, Truths


def season(played: Played) -> Season:
    """All weeks of a campaign as they were judged, the attacker's mail among the others'; what nobody but the attacker
    has written is like nothing else."""
    weeks, ledger = played.weeks, played.ledger
    ids = np.arange(weeks[0].first, weeks[-1].end)
    row = ledger.known(lambda batch: batch.corpus_row)[ids]
    spam, harmless = (ledger.known(of)[ids] for of in (lambda batch: batch.spam, lambda batch: batch.harmless))
    corpus = played.stage.corpus
    groups = np.where(row >= 0, corpus.groups[row], corpus.groups.max(initial=0) + 1 + np.arange(len(ids)))
    topics, names = pd.factorize(corpus.frame["topic"].to_numpy(dtype=object), sort=True)
    unknown = np.flatnonzero(np.equal(names, ""))
    topics = np.where(np.isin(topics, unknown), -1, topics)
    return Season(
        np.repeat([week.number for week in weeks], [week.end - week.first for week in weeks]),
        spam & ~harmless,
        np.concatenate([week.label for week in weeks]),
        np.concatenate([week.verdicts for week in weeks]),
        np.concatenate([week.scores for week in weeks]),
        groups,
        np.where(row >= 0, topics[row], -1),
        csr_array(ledger.rows(ids, ledger.width).sign()),
        _canaries(played),
        np.stack([np.equal(played.held_verdicts(week.number)[0], HAM_VERDICT) for week in weeks]),
    )


def _canaries(played: Played) -> Truths:
    """Which of the trusted messages the filter of each week misjudges."""
    trusted = played.stage.calendar.trusted
    spam, counts = (of[trusted] for of in (played.stage.corpus.labels, played.stage.corpus.encoding.counts))
    wrong = np.where(spam, HAM_VERDICT, SPAM_VERDICT)
    seen: dict[int, NDArray[np.bool_]] = {}
    for week in played.weeks:
        deployed = week.deployed
        if id(deployed) not in seen:
            seen[id(deployed)] = np.equal(
                deployed.verdicts(widened(counts, max(counts.shape[1], deployed.width))), wrong
            )
    return np.stack([seen[id(week.deployed)] for week in played.weeks])
