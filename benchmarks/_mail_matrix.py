"""The tasks of the mail matrix: one mail, one filter, one attack or other measure; kept in files once done."""

import hashlib
import inspect
import json
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import joblib
import pandas as pd

from core import load_corpus
from core.attacks.causative import causative_attack_named, causative_attacks
from core.filters import filter_named
from core.mail.corpus import Corpus, outside_corpus, sample_corpus
from core.mail.profile import profile
from core.runs import targets
from sample_data import matrix
from sample_data.measure import Sample, shape
from tests.real_data import real_data

REAL = ("enron1", "spamassassin")
MAILS = ("bundled", *REAL)
CACHE = Path(tempfile.gettempdir()) / "poisoned-inbox-matrix"
Task = tuple[str, str, str]
"""Mail, filter ("" for the shape) and what is measured: a causative attack, "topics", "words" or "shape"."""


@cache
def mail_named(name: str) -> Corpus:
    """One of `MAILS`."""
    return sample_corpus() if name == "bundled" else load_corpus(real_data(f"{name}.csv.gz"))


def outside_of(name: str) -> Corpus:
    """What an attacker on this mail has from elsewhere: on real mail, the other real corpus."""
    return outside_corpus() if name == "bundled" else mail_named(REAL[1 - REAL.index(name)])


def measured(mail: str, filter_name: str, what: str) -> dict[str, float]:
    """One task: means over the seeds, medians for words."""
    corpus, outside = mail_named(mail), outside_of(mail)
    tasks: dict[str, Callable[[int], dict[str, float]]] = {
        "topics": lambda seed: {"reach": matrix.topic_reach(filter_name, corpus, outside, seed)},
        "words": lambda seed: matrix.words_to_half(filter_name, corpus, outside, seed),
        "shape": lambda seed: _shape(corpus, seed),
    }
    work = tasks.get(what, lambda seed: _flat(matrix.changes(filter_name, what, corpus, outside, seed)))
    seeds = pd.DataFrame([work(seed) for seed in matrix.SEEDS])
    means = seeds.median() if what == "words" else seeds.mean()
    return {str(name): float(value) for name, value in means.items()}


def _flat(table: pd.DataFrame) -> dict[str, float]:
    return {
        f"{column} {row['share']:g}": float(row[column])
        for _, row in table.iterrows()
        for column in ("fp", "fn", "hit")
    }


def _shape(corpus: Corpus, seed: int) -> dict[str, float]:
    known = shape(Sample(corpus.texts, corpus.labels))
    return {**known, "near twins of test spam": matrix.near_twins(corpus, seed), "alike": profile(corpus, seed).alike}


def key(mail: str, filter_name: str, what: str) -> str:
    """The name under which a task is kept: all that its answer depends on."""
    of = [mail_named(mail).digest, outside_of(mail).digest, what, str(matrix.SEEDS), str(matrix.SHARES)]
    of.append(repr(filter_named(filter_name)()) if filter_name else inspect.getsource(shape))
    if what in causative_attacks():
        attack = causative_attack_named(what)
        of += [repr(attack()), inspect.getsource(attack.craft), inspect.getsource(targets)]
    elif what == "topics":
        of += [str(matrix.TOPICS), inspect.getsource(causative_attack_named("topic_words").craft)]
    elif what == "words":
        of.append(str(matrix.WORD_LISTS))
    else:
        of.append(str(matrix.TWIN))
    return hashlib.sha256("\0".join(of).encode()).hexdigest()[:24]


def kept(mail: str, filter_name: str, what: str, *, fresh: bool) -> tuple[Task, dict[str, float]]:
    """A task's answer, from the cache where it is there."""
    file = CACHE / f"{key(mail, filter_name, what)}.json"
    if not fresh and file.exists():
        return (mail, filter_name, what), json.loads(file.read_text())
    answer = measured(mail, filter_name, what)
    CACHE.mkdir(exist_ok=True)
    unfinished = file.with_suffix(f".{joblib.hash(answer)}")
    unfinished.write_text(json.dumps(answer))
    unfinished.replace(file)
    return (mail, filter_name, what), answer
