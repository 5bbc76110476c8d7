"""Who did it: which messages changed verdict, which of their words, and which poison moved them."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.errors import InputError
from core.insight.pulls import Pulls
from core.runs.preparation import Prepared
from core.runs.sweeping import Sweep
from core.training.mixtures import Mixtures
from core.training.poison import NOTHING

SEEN = 0.00005  # of a score; less is 0.0000 on the screen


def changed_verdicts(sweep: Sweep, at: int) -> pd.DataFrame:
    """A row per test message whose verdict at position `at` of the sweep is not that of the clean filter.

    Columns message (in brief), spam (what it really is), clean, now (verdicts), moved (by how much its score), largest
    move first;
    the index is the message's position in the test mail. The clean level 0 must be in the sweep.
    """
    clean = sweep.clean_at
    moved = sweep.scores[at] - sweep.scores[clean]
    rows = np.flatnonzero(sweep.verdicts[at] != sweep.verdicts[clean])
    rows = rows[np.argsort(-np.abs(moved[rows]), kind="stable")]
    return pd.DataFrame(
        {
            "message": [sweep.prepared.in_brief(int(row)) for row in rows],
            "spam": sweep.prepared.test_spam[rows],
            "clean": sweep.verdicts[clean, rows],
            "now": sweep.verdicts[at, rows],
            "moved": moved[rows],
        },
        index=rows,
    )


def words_before_and_after(before: Pulls, after: Pulls, *, size: int = 8) -> pd.DataFrame:
    """The words of one message whose pull changed most: word, clean, poisoned (positive: spam)."""
    frame = pd.DataFrame({"word": sorted(before.of_word.keys() | after.of_word.keys())}, dtype=object)
    frame["clean"] = frame["word"].map(before.of_word).fillna(0.0).astype(float)
    frame["poisoned"] = frame["word"].map(after.of_word).fillna(0.0).astype(float)
    moved = (frame["poisoned"] - frame["clean"]).abs()
    return frame.loc[moved[moved > 0].sort_values(ascending=False, kind="stable").index[:size]].reset_index(drop=True)


def culprits(prepared: Prepared, level: int, message: int, *, size: int = 10) -> pd.DataFrame:
    """The poison that moved one test message most, by leaving each out: exact retraining without it.

    A row per distinct poison text (or changed label): poison (its first line), copies (at this level), without_one and
    without_all (the message's score without one copy, and without any), moved (its score minus the latter), largest
    move first; the index is the number of the text. Those that do not move it to be seen are left out. Raises
    `InputError` for a filter that would have to be refitted.
    """
    chosen = prepared.filter
    if chosen.refits:
        raise InputError(
            f"{chosen.title} would have to be trained anew without each poison message; choose a filter that adds up "
            "counts, such as SpamBayes or naive Bayes."
        )
    poison = prepared.training.poison
    copies = poison.added(np.array([level]))[0]
    there = np.flatnonzero(copies)
    test = prepared.test_counts[[message]]
    learned_from = prepared.learned_from(_with_and_without(prepared, copies, there))
    found = dict(chosen.sweep(learned_from.training, learned_from.mixtures, test))
    now, *others = (found[at].scores[0] for at in range(len(found)))
    without_one, without_all = np.array(others).reshape(2, len(there))
    moved = now - without_all
    order = np.argsort(-np.abs(moved), kind="stable")[:size]
    order = order[np.abs(moved[order]) >= SEEN]
    texts = poison.texts
    return pd.DataFrame(
        {
            "poison": [prepared.corpus.brief(texts[at]) for at in there[order]],
            "copies": copies[there[order]].astype(int),
            "without_one": without_one[order],
            "without_all": without_all[order],
            "moved": moved[order],
        },
        index=there[order],
    )


def _with_and_without(prepared: Prepared, copies: NDArray[np.float64], there: NDArray[np.intp]) -> Mixtures:
    """The training mail with all `copies`, shape (texts,), then without one of each text that is `there`, then without
    any of each."""
    training = prepared.training
    weights = Mixtures.prefixes(training, [int(copies.sum())]).weights(0)
    rows, back = training.clean + there, training.poison.replaces[there]
    changed = np.flatnonzero(back != NOTHING)
    each = np.arange(len(there))
    taken = np.concatenate([np.ones(len(there)), copies[there]])
    mixture, row = 1 + np.arange(len(taken)), np.tile(rows, 2)
    restored = np.concatenate([each[changed], len(there) + each[changed]])
    delta = csr_array(
        (
            np.concatenate([-taken, taken[restored]]),
            (np.concatenate([mixture, mixture[restored]]), np.concatenate([row, np.tile(back[changed], 2)])),
        ),
        shape=(1 + len(taken), len(weights)),
    )
    return Mixtures(weights, delta)
