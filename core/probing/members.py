"""When a filter gives away what it learned from: membership inference under three circumstances."""

from collections.abc import Iterator

import pandas as pd
from sklearn.metrics import roc_curve

from core.attacks.exploratory.base import Inference
from core.filters import Filter
from core.mail.corpus import Corpus
from core.probing.membership import Membership, membership

CASES = {
    "as it is trained": {"copies": 1, "training_share": 1.0},
    "every message ten times": {"copies": 10, "training_share": 1.0},
    "a tenth of the mail": {"copies": 1, "training_share": 0.1},
}


def memberships(
    chosen: Filter, corpus: Corpus, attack: Inference, *, seed: int = 0
) -> Iterator[tuple[str, Membership]]:
    """(circumstance, what the attacker can tell) for each of `CASES`. Raises `InputError` when mail is too little."""
    for name, how in CASES.items():
        copies, share = int(how["copies"]), how["training_share"]
        yield name, membership(chosen, corpus, attack, seed=seed, copies=copies, training_share=share)


def accusations(results: list[tuple[str, Membership]]) -> pd.DataFrame:
    """A row per threshold on the loss: case, accused (share of strangers taken for members), found (of members)."""
    frames = []
    for name, result in results:
        accused, found, _ = roc_curve(result.member, -result.losses)
        frames.append(pd.DataFrame({"case": name, "accused": accused, "found": found}))
    return pd.concat(frames, ignore_index=True)


def members_table(results: list[tuple[str, Membership]]) -> pd.DataFrame:
    """A row per case: case, auc (0.5 is chance) with its interval low and high, advantage (0 is chance), candidates,
    queries."""
    rows = [(name, one.auc, *one.auc_interval, one.advantage, len(one.losses), one.queries) for name, one in results]
    return pd.DataFrame(rows, columns=["case", "auc", "low", "high", "advantage", "candidates", "queries"])
