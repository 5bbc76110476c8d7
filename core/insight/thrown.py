"""What a defence has made of the training mail: what it threw away, and how much of the poison that was."""

import numpy as np
import pandas as pd

from core.runs.preparation import Prepared
from core.runs.sweeping import Sweep

ROWS = 6  # levels in the table


def thrown(prepared: Prepared, level: int) -> pd.DataFrame:
    """A row per message that the experiment's defence threw away or gave the other label at this level, the poison
    first: message (its first line), label (as it came, "ham" or "spam"), truth ("poison" or "mail"), deed ("thrown
    away" or "other label")."""
    post, mixtures = prepared.post, prepared.mixtures([level])
    there, cleaned, _ = post.cleaned(prepared.experiment.defence, mixtures)
    away, turned = there[0] & ~cleaned.kept[0], cleaned.relabelled[0]
    which = np.flatnonzero(away | turned)
    poison = post.row[which] >= prepared.training.clean
    which, poison = which[np.argsort(~poison, kind="stable")], np.sort(poison)[::-1]
    return pd.DataFrame(
        {
            "message": [prepared.corpus.brief(prepared.training_text(int(post.row[one]))) for one in which],
            "label": np.where(post.received.spam[which], "spam", "ham"),
            "truth": np.where(poison, "poison", "mail"),
            "deed": np.where(away[which], "thrown away", "other label"),
        }
    )


def found_and_lost(sweep: Sweep) -> pd.DataFrame:
    """A row per level, some of them: poison, share (of all training mail), found (share of the poison that was thrown
    away or got the other label; not a number without poison), innocents (other messages of which the same was done)."""
    frame = sweep.frame
    some = frame.iloc[np.unique(np.linspace(0, len(frame) - 1, ROWS).round().astype(int))]
    lost = some[["thrown_ham", "thrown_spam", "turned_ham", "turned_spam"]].sum(axis=1)
    return pd.DataFrame(
        {
            "poison": some["poison"],
            "share": some["contamination"],
            "found": some["poison_found"] / some["poison"].where(some["poison"] > 0),
            "innocents": lost,
        }
    ).reset_index(drop=True)
