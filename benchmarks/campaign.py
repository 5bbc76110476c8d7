"""Fifty-two weeks of SpamAssassin, five hundred years of a preset, and the memory that a year takes.

Each year is a whole `play` with a seed that the process has not seen; only the encoded mail is warm. Beside it, what
the same weeks take if each week's filter is fitted on the raw texts by plain scikit-learn: measured at some weeks,
scaled to all. Then what the campaigns do: the figures that the page and the tests speak of, over five seeds, at the
filter with which the strike begins, from the run without the attack to the run with it.
"""

import resource
import time
from dataclasses import replace

import numpy as np

from benchmarks._mail import spamassassin
from core import Campaign, load_corpus, play, sample_corpus
from core.campaign.played import Played
from core.campaign.years import years
from core.filters.base import spam_scores
from core.mail.corpus import Corpus
from core.questions.presets import PRESETS
from tests.real_data import real_data

WEEKS, YEARS, SEEDS = 52, 500, range(5)
GOALS = {"spambayes": 0.5, "multinomial_nb": 0.5, "bernoulli_nb": 0.5, "complement_nb": 0.5, "logistic_regression": 20}
YEARS_GOAL, MEMORY_GOAL = 180, 1_000  # s, MB
ATTACKS = ("none", "boiling_frog", "rogue_filter", "pseudospam")
ROW = "{:<20} {:<14} {:>9} {:>8} {:>11} {:>8}"
OUTCOME = "{:<20} {:<13} {:>15} {:>15} {:>15} {:>15} {:>8}"


def run() -> None:
    """Print the times, the memory, and what the presets do."""
    corpus = spamassassin()
    corpus.encoding, corpus.groups  # noqa: B018 - the only thing that is warm
    print(ROW.format("filter", "attack", "52 weeks,s", "target", "raw fits, s", "ratio"))
    for name, goal in GOALS.items():
        for attack in ATTACKS if name == "spambayes" else ("none", "pseudospam"):
            print(ROW.format(*a_year(name, attack, goal, corpus)), flush=True)
    print(f"\nlargest memory of this process: {peak():,.0f} MB, target {MEMORY_GOAL:,} MB for 52 weeks\n")
    start = time.perf_counter()
    rises = [frame["campaign_fn"].iloc[14] for frame in years(PRESETS[0].campaign, corpus, range(YEARS))]
    took = time.perf_counter() - start
    low, middle, high = np.quantile(rises, [0.05, 0.5, 0.95])
    print(f"{YEARS} seeds of “{PRESETS[0].title}”: {took:.0f} s, target {YEARS_GOAL} s; the campaign is delivered to")
    print(f"{middle:.0%} in the middle year, to {low:.0%} and {high:.0%} in the years at either end of nine in ten\n")
    outcomes(corpus)


def a_year(name: str, attack: str, goal: float, corpus: Corpus) -> list[str]:
    """One row: seconds of the fastest of three seeds, and of plain fits."""
    took, played = np.inf, None
    for seed in range(1, 4 if goal < 1 else 2):
        start = time.perf_counter()
        played = play(Campaign(name, attack, weeks=WEEKS, seed=seed), corpus)
        took = min(took, time.perf_counter() - start)
    plain = raw_fits(played)
    return [name, attack, f"{took:.2f}", f"{goal:g}", f"{plain:.0f}", f"{plain / took:.0f}×"]


def raw_fits(played: Played) -> float:
    """Seconds that fitting the plain pipeline each week and judging its mail would take."""
    seconds = []
    for week in (1, WEEKS // 2, WEEKS):
        learned, judged = played.learned(week), played.judged(week)
        start = time.perf_counter()
        pipeline = played.pipeline().fit(learned["text"], learned["label"])
        spam_scores(pipeline, judged["text"].tolist())
        seconds.append(time.perf_counter() - start)
    return float(np.mean(seconds)) * WEEKS


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def outcomes(spam: Corpus) -> None:
    """A row per preset and mail."""
    mails = {"bundled": sample_corpus(), "SpamAssassin": spam, "enron1": load_corpus(real_data("enron1.csv.gz"))}
    names = ("delivered", "blocked", "victims blocked", "good blocked")
    print(OUTCOME.format("preset", "mail", *names, "seeds"))
    wanted = ("campaign_fn", "campaign_blocked", "victim_fp", "fp")
    for preset in PRESETS:
        for name, corpus in mails.items():
            rows = {column: [] for column in wanted}
            for seed in SEEDS:
                asked = replace(preset.campaign, seed=seed)
                with_it, without = (play(one, corpus).frame.iloc[asked.before_strike] for one in pair(asked))
                for column, found in rows.items():
                    found.append((without[column], with_it[column]))
            told = (f"{was:.1%} → {now:.1%}" for was, now in (np.mean(found, axis=0) for found in rows.values()))
            print(OUTCOME.format(preset.title, name, *told, len(SEEDS)), flush=True)


def pair(asked: Campaign) -> tuple[Campaign, Campaign]:
    """With the attack and without it."""
    return asked, asked.without_attack
