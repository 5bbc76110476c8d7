"""Made-up results for every chart, with each branch that draws something else; no filter is trained for them."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from core.attacks.threat_model import CELLS
from core.charts.alarms import Rung, alarms
from core.charts.attack_flow import attack_flow
from core.charts.blocking_curve import blocking_curve
from core.charts.card_curve import card_curve
from core.charts.changes_beside_bound import changes_beside_bound
from core.charts.copy_curve import copy_curve
from core.charts.decision_boundary import decision_boundary
from core.charts.disguise_bars import disguise_bars
from core.charts.drawn_tree import drawn_tree
from core.charts.heat import heat
from core.charts.judged_weeks import judged_weeks
from core.charts.look import LIGHT
from core.charts.membership_curve import membership_curve
from core.charts.message_lengths import message_lengths
from core.charts.operating_curve import operating_curve
from core.charts.passing_curve import passing_curve
from core.charts.periods import periods
from core.charts.pinned_curves import pinned_curves
from core.charts.poison_curve import poison_curve, with_mark
from core.charts.refused_bands import refused_bands
from core.charts.review_curve import review_curve
from core.charts.safe_curve import safe_curve
from core.charts.score_histogram import score_histogram
from core.charts.score_moved import score_moved
from core.charts.score_track import score_track
from core.charts.seed_band import seed_band
from core.charts.small_multiples import small_multiple
from core.charts.strongest_words import strongest_words
from core.charts.tries_curve import tries_curve
from core.charts.weights_found import weights_found
from core.charts.words_moved import words_moved
from core.filters.linear_svm import LinearSVM
from core.filters.spambayes import SpamBayes
from core.games.rules import Goal
from core.insight.tree_drawing import TreeNode
from tests.core.charts.class_examples import CLASS_EXAMPLES, SWEPT

NAN = float("nan")
TRACKS = pd.DataFrame(
    {
        "strategy": ["bound"] * 2 + ["asks"] * 3 + ["reads"] * 2,
        "words": [0, 1, 0, 1, 2, 0, 1],
        "score": [0.99, 0.1, 0.99, 0.6, 0.3, 0.99, 0.98],
    }
)
PERIODS = pd.DataFrame({"period": [1, 2], "fp": [0.1, 0.3], "fn": [0.4, 0.5], "accepted_share": [0.7, 0.6]})
ADDED = pd.DataFrame(
    {
        "strategy": [name for name in ("bound", "reads", "asks", "asks too") for _ in range(5)],
        "words": [0, 1, 5, 30, 200] * 4,
        "queries": [NAN] * 5 + [0.0] * 5 + [0.0, 40, 41, 90, 700] + [0.0, 9, 40, 1_000, 5_000],
        "passing": [0.0, 0.5, 0.9, 1, 1, 0, 0, 0.01, 0.02, 0.7, 0, 0.2, 0.6, 0.7, 0.98, 0, 0.1, 0.6, 0.7, 0.97],
    }
)
ENDS = {"low": 0.1, "mean": 0.15, "high": 0.3}
BANDS = pd.DataFrame({"poison": [0, 10, 30], "seeds": [3, 3, 2]}).assign(
    **{f"{error}_{end}": [at, at + 0.1, at + 0.3] for error in ("fp", "fn") for end, at in ENDS.items()}
)
COPIES = pd.DataFrame(
    {
        "queries": [20, 200, 2_000],
        "agreement": [0.7, 0.8, 0.9],
        "free_agreement": 0.91,
        "passing": [0.1, 0.5, 0.9],
        "free_passing": 0.4,
    }
)
DISGUISES = pd.DataFrame({"technique": ["spacing", "look-alikes"], "passing": [0.5, 1.0], "normalised": [0.1, 0.0]})
MOVED = pd.DataFrame({"word": ["win", "meeting"], "clean": [0.4, -0.4], "poisoned": [0.1, 0.2]})
TRIES = pd.DataFrame(
    {
        "try": range(1, 13),
        "added": range(12),
        "removed": [0, 1] * 6,
        "verdict": [2] * 5 + [1] * 4 + [0] * 3,
        "answer": ["Spam folder"] * 5 + ["Unsure"] * 4 + ["Inbox"] * 3,
        "score": np.linspace(0.99, 0.05, 12),
    }
)
SCORES, SPAM = np.linspace(0, 1, 21) ** 2, np.arange(21) % 3 > 0
WORDS = pd.DataFrame({"word": ["win", "neutral", "meeting"], "weight": [0.4, 0.0, -0.4]})

JUDGED = pd.DataFrame(
    {
        "week": [1, 2, 1, 2],
        "spam": [True, True, False, False],
        "wrong": [0, 3, 1, 0],
        "of": [10, 12, 20, 0],
        "low": [0.0, 0.1, 0.01, 0.0],
        "high": [0.3, 0.5, 0.2, 1.0],
        "truth": [0.02, 0.3, 0.01, 0.0],
    }
)
REVIEWED = pd.DataFrame(
    {
        "read": range(9),
        "by length": [0, 1, 2, 3, 3, 3, 3, 3, 3],
        "by loss": [0, 0, 0, 0, 1, 1, 2, 3, 3],
        "at random": np.arange(9) * 3 / 8,
        "perfect": np.minimum(np.arange(9), 3),
    }
)

# chart → figures, as dictionaries or as Plotly's own
EXAMPLES: dict[str, Callable[[], list[Any]]] = {
    "attack_flow": lambda: [attack_flow(cell, LIGHT) for cell in CELLS],
    "blocking_curve": lambda: [blocking_curve(ADDED, LIGHT)],
    "card_curve": lambda: [card_curve(SWEPT, LIGHT), card_curve(SWEPT, LIGHT, aim=SWEPT["fp"])],
    "changes_beside_bound": lambda: [
        changes_beside_bound(
            pd.DataFrame({"message": [1, 2, 3], "changes": [4.0, NAN, 12], "fewest": [3.0, 9, NAN]}),
            LIGHT,
            attack="ACRE",
        )
    ],
    "copy_curve": lambda: [copy_curve(COPIES, LIGHT)],
    "disguise_bars": lambda: [disguise_bars(DISGUISES, LIGHT)],
    "membership_curve": lambda: [
        membership_curve(
            pd.DataFrame({"case": ["a", "a", "b", "b"], "accused": [0, 1, 0, 1.0], "found": [0, 1, 0.5, 1.0]}), LIGHT
        )
    ],
    "message_lengths": lambda: [
        message_lengths(pd.DataFrame({"words": [0, 1, 5, 50, 400, 7, 7, 9], "spam": [False] * 5 + [True] * 3}), LIGHT)
    ],
    "operating_curve": lambda: [
        operating_curve(SCORES, SPAM, (0.2, 0.9), LIGHT),
        operating_curve(SCORES, SPAM, (0.5, 0.5), LIGHT),
    ],
    "passing_curve": lambda: [
        passing_curve(ADDED, LIGHT, chosen="asks", bound="bound", mark=30),
        passing_curve(ADDED, LIGHT, over="queries", chosen="asks", bound="bound"),
    ],
    "pinned_curves": lambda: [pinned_curves([SWEPT, SWEPT, SWEPT, SWEPT], [10, 0, 9, 40], LIGHT)],
    "poison_curve": lambda: [
        poison_curve(SWEPT, LIGHT, unsure=False),
        poison_curve(SWEPT, LIGHT, unsure=True, unit="labels", aim=("the target", SWEPT["fp"])),
        with_mark(poison_curve(SWEPT, LIGHT, unsure=True).to_dict(), SWEPT.iloc[2]),
    ],
    "alarms": lambda: [
        alarms([Rung("one", [2, 9], [2]), Rung("other", [], [])], weeks, LIGHT, begins=begins, deadline=end, week=3)
        for weeks, begins, end in ((16, 1, 15), (30, 0, 0))
    ],
    "judged_weeks": lambda: [judged_weeks(JUDGED, LIGHT, spam=spam, week=2) for spam in (True, False)],
    "heat": lambda: [
        heat(np.array([[0.0, 0.4], [NAN, 1.0]]), ["no attack", "one"], ["none", "sieve"], LIGHT, colour=c, shares=share)
        for c, share in (("#7d3c98", True), ("#0067a8", False))
    ],
    "drawn_tree": lambda: [
        drawn_tree(
            (TreeNode("age_old", 1, 2, 0.4, 10, 0), TreeNode("", -1, -1, 0.7, 4, 1), TreeNode("", -1, -1, 0.2, 6, 1)),
            LIGHT,
            lambda band: f"Age: <b>{band}</b>",
        )
    ],
    "periods": lambda: [
        periods(
            PERIODS,
            without,
            LIGHT,
            names={"fp": "refused good customers (FP)", "fn": "approved future defaults (FN)"},
            accepted="approved",
            period=2,
        )
        for without in (PERIODS.assign(fn=0.2), None)
    ],
    "refused_bands": lambda: [
        refused_bands(
            pd.DataFrame({"band": ["below 20", "20 <b>or</b> more"], "before": [0.4, 0.1], "now": [0.2, 0.1]}),
            LIGHT,
            field="Age",
        )
    ],
    "decision_boundary": lambda: [
        decision_boundary(
            np.array([[0.4, 0.1]]),
            np.array([[0.2, 0.1]]),
            np.array([[poison, 0]]),
            LIGHT,
            along=("Age", ["below 20", "20 or more"]),
            up=("Region", ["<i>north</i>"]),
        )
        for poison in (0, 7)
    ],
    "review_curve": lambda: [
        review_curve(REVIEWED, LIGHT, chosen="by length", path=path) for path in (None, np.array([0, 1, 1]))
    ],
    "safe_curve": lambda: [
        safe_curve(
            np.array([1, 10, 1_000]),
            {"the filter": (np.array([1.0, 0.8, 0.0]), np.array([0.9, 0.5, 0.0])), "vote": (np.ones(3), np.zeros(3))},
            LIGHT,
            mark=10,
            kinds=kinds,
            poison=poison,
        )
        for kinds, poison in (
            (("good mail", "spam"), "poison messages"),
            (("good customers", "future defaults"), "forged applications"),
        )
    ],
    "score_histogram": lambda: [
        score_histogram(SCORES, SPAM, (0.2, 0.9), LIGHT, score_name="score"),
        score_histogram(SCORES * 9 - 4, SPAM, (0.0, 0.0), LIGHT, score_name="margin"),
    ],
    "score_moved": lambda: [
        score_moved(
            *(0.1, 0.95, LIGHT), cutoffs=(0.2, 0.9), score_range=(0.0, 1.0), score_name="spam score", spam=False
        ),
        score_moved(
            *(2.0, -1.5, LIGHT), cutoffs=(0.0, 0.0), score_range=None, score_name="decision function", spam=True
        ),
        score_moved(*(0.3, 0.3, LIGHT), cutoffs=(0.2, 0.9), score_range=(0.0, 1.0), score_name="spam score", spam=True),
    ],
    "score_track": lambda: [
        score_track(
            TRACKS, LIGHT, cutoffs=(0.2, 0.9), score_name="score", chosen="asks", bound="bound", quiet=["reads"]
        ),
        score_track(TRACKS, LIGHT, cutoffs=(0.5, 0.5), score_name="score"),
    ],
    "seed_band": lambda: [seed_band(BANDS, LIGHT)],
    "small_multiples": lambda: [small_multiple(SWEPT, LIGHT, most=60)],
    "strongest_words": lambda: [strongest_words(WORDS, LIGHT, weight_name="weight")],
    "tries_curve": lambda: [
        tries_curve(TRIES, Goal.DELIVERED, SpamBayes(), LIGHT),
        tries_curve(TRIES.head(3), Goal.BLOCKED, LinearSVM(), LIGHT),
        tries_curve(TRIES.assign(score=NAN), Goal.DELIVERED, SpamBayes(), LIGHT),
    ],
    "weights_found": lambda: [
        weights_found(
            pd.DataFrame({"word": ["a", "<b>", "c"], "found": [-1.0, 1.0, 0.0], "true": [-2.0, 1.0, 0.1]}),
            LIGHT,
            found="seen",
            weight_name="weight",
        ),
        weights_found(
            pd.DataFrame({"word": ["a", "b"], "found": [-1.5, 0.5], "true": [-2.0, 1.0]}),
            LIGHT,
            found="seen",
            weight_name="weight",
        ),
    ],
    "words_moved": lambda: [words_moved(MOVED, LIGHT, weight_name="w")],
    **CLASS_EXAMPLES,
}
