"""The order of things: split, craft, train at every level, judge on mail that neither side has seen."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Self
from urllib.parse import parse_qsl, urlencode

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.pipeline import Pipeline

from core.attacks.base import CausativeAttack
from core.attacks.causative import causative_attack_named, causative_attacks
from core.attacks.knowledge import Knowledge
from core.corpus import Corpus, sample_corpus
from core.errors import InputError
from core.filters import Filter, filter_named, filters
from core.filters.base import Learned
from core.measure import error_rates
from core.poison import Poison
from core.split import Split, split
from core.training import Training

SAMPLE = "sample"
DEFAULT = {"filter": "spambayes", "attack": "dictionary"}
MOST_SEED = 9_999
LONGEST_CORPUS_ID = 40


@dataclass(frozen=True, init=False)
class Experiment:
    """One question to the lab; the same experiment on the same mail has the same answer everywhere.

    filter, attack: an instance, or a name for one with default parameters. seed: draws the split and the poison,
    0 to 9,999. poison: the number of poison messages under the slider's knob. corpus: id of the mail, "sample" for
    the bundled one.

    >>> Experiment(filter="spambayes", attack="dictionary", poison=24).to_query()
    'corpus=sample&filter=spambayes&attack=dictionary&poison=24&seed=0'
    """

    filter: Filter
    attack: CausativeAttack
    seed: int
    poison: int
    corpus: str

    def __init__(
        self,
        filter: Filter | str = DEFAULT["filter"],  # noqa: A002 - the field's own word
        attack: CausativeAttack | str = DEFAULT["attack"],
        seed: int = 0,
        poison: int = 0,
        corpus: str = SAMPLE,
    ) -> None:
        """Raise `InputError` for an unknown name or a number out of range."""
        if type(seed) is not int or not 0 <= seed <= MOST_SEED:
            raise InputError(f"The seed must be a whole number from 0 to {MOST_SEED:,}. Got {seed!r:.40}.")
        if type(poison) is not int or poison < 0:
            raise InputError(f"The number of poison messages must be a whole number from 0 on. Got {poison!r:.40}.")
        values = {
            "filter": filter_named(filter)() if isinstance(filter, str) else filter,
            "attack": causative_attack_named(attack)() if isinstance(attack, str) else attack,
            "seed": seed,
            "poison": poison,
            "corpus": corpus,
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def to_query(self) -> str:
        """The experiment as a query string; parameters at their defaults are left out."""
        words: dict[str, Any] = {"corpus": self.corpus}
        for kind, chosen in (("filter", self.filter), ("attack", self.attack)):
            words[kind] = chosen.name()
            words |= {f"{kind}.{name}": value for name, value in chosen.changed()}
        return urlencode(words | {"poison": self.poison, "seed": self.seed})

    @classmethod
    def from_query(cls, query: str) -> Self:
        """The experiment of a query string; what does not fit is brought into range."""
        return cls.clamped(dict(parse_qsl(query, keep_blank_values=True)))[0]

    @classmethod
    def clamped(cls, words: Mapping[str, str]) -> tuple[Self, list[str]]:
        """The experiment of untrusted words, and a note for each that had to be changed."""
        notes: list[str] = []
        chosen: dict[str, Any] = {}
        for kind, known in (("filter", filters()), ("attack", causative_attacks())):
            name = words.get(kind, DEFAULT[kind])
            if name not in known:
                notes.append(f"There is no {kind} called “{name[:40]}”; this is {known[DEFAULT[kind]].title}.")
                name = DEFAULT[kind]
            own = {key.partition(".")[2]: word for key, word in words.items() if key.startswith(f"{kind}.")}
            chosen[kind], more = known[name].clamped(own)
            notes += more
        for kind, most in (("seed", MOST_SEED), ("poison", 10**6)):
            word = words.get(kind, "0")
            chosen[kind] = min(int(word), most) if word.isascii() and word.isdigit() and len(word) < 20 else 0
            if str(chosen[kind]) != word:
                now = f"{chosen[kind]:,}"
                notes.append(f"“{kind.capitalize()}” must be a whole number from 0 to {most:,}; it is now {now}.")
        corpus = words.get("corpus", SAMPLE)
        if len(corpus) > LONGEST_CORPUS_ID:
            notes.append(f"The name of the corpus has at most {LONGEST_CORPUS_ID} characters; the rest is cut off.")
        return cls(**chosen, corpus=corpus[:LONGEST_CORPUS_ID]), notes


@dataclass(frozen=True, eq=False)
class Prepared:
    """An experiment with everything in place except the training: mail, split, poison."""

    experiment: Experiment
    corpus: Corpus
    parts: Split
    training: Training

    @cached_property
    def test_counts(self) -> csr_array:
        return self.corpus.encoding.counts[self.parts.test]

    @property
    def test_texts(self) -> list[str]:
        return [self.corpus.texts[row] for row in self.parts.test]

    @cached_property
    def test_spam(self) -> NDArray[np.bool_]:
        return self.corpus.labels[self.parts.test]

    def learn(self, level: int) -> Learned:
        """Retrain at one level, for a look inside the filter."""
        return self.experiment.filter.learn(self.training, level)


@dataclass(frozen=True, eq=False)
class Sweep:
    """The answer to an experiment at some levels of poison.

    levels: numbers of poison messages, shape (levels,). scores: the filter's spam scores, shape (levels, tests).
    """

    prepared: Prepared
    levels: NDArray[np.intp]
    scores: NDArray[np.float64]

    @property
    def experiment(self) -> Experiment:
        return self.prepared.experiment

    @property
    def cutoffs(self) -> tuple[float, float]:
        """(low, high): ham below low, spam from high on, unsure between; equal for filters without "unsure"."""
        return self.experiment.filter.cutoffs

    @cached_property
    def verdicts(self) -> NDArray[np.int8]:
        """0 ham, 1 unsure, 2 spam, shape (levels, tests)."""
        return self.experiment.filter.verdicts(self.scores)

    @cached_property
    def frame(self) -> pd.DataFrame:
        """A row per level: poison, contamination (share of all training mail), class_contamination (of the training
        mail with the poison's label), fn, fp, fn_count, fp_count, ham_unsure, spam_unsure, ham, spam, seed."""
        training = self.prepared.training
        sizes, own = zip(*(training.sizes(int(level)) for level in self.levels), strict=True)
        shares = pd.DataFrame({"poison": self.levels, "contamination": self.levels / np.array(sizes)})
        shares["class_contamination"] = self.levels / np.maximum(own, 1)
        rates = error_rates(self.verdicts, self.prepared.test_spam)
        return pd.concat([shares, rates], axis=1).assign(seed=self.experiment.seed)

    @cached_property
    def clean(self) -> pd.Series:
        """The row of the frame without poison; level 0 must be among the levels."""
        row: pd.Series = self.frame[self.frame["poison"] == 0].iloc[0]
        return row

    @cached_property
    def train(self) -> pd.DataFrame:
        """The clean training mail; its index is what label changes call a row."""
        return self.prepared.corpus.frame.iloc[self.prepared.parts.train].reset_index(drop=True)

    @cached_property
    def test(self) -> pd.DataFrame:
        """The test mail, in the order of the scores' columns."""
        return self.prepared.corpus.frame.iloc[self.prepared.parts.test].reset_index(drop=True)

    @cached_property
    def poison(self) -> pd.DataFrame:
        """A row per poison message in order (text, label), or per label change (row, old_label, new_label)."""
        return self.prepared.training.poison.frame()

    def pipeline(self) -> Pipeline:
        """The filter as an unfitted plain scikit-learn pipeline from raw texts."""
        return self.experiment.filter.pipeline()

    def raw_training_mail(self, level: int) -> tuple[list[str], list[str]]:
        """(texts, labels) that the pipeline is to be fitted on to stand where this sweep stands at `level`."""
        texts, labels = list(self.train["text"]), list(self.train["label"])
        for row in self.poison.iloc[:level].itertuples():
            if self.prepared.training.poison.replaces is None:
                texts.append(str(row.text))
                labels.append(str(row.label))
            else:
                labels[int(str(row.row))] = str(row.new_label)
        return texts, labels

    def with_filter(self, filter: Filter) -> Self:  # noqa: A002 - the field's own word
        """The same scores under other cut-offs of the same filter."""
        experiment = replace(self.experiment, filter=filter)
        return replace(self, prepared=replace(self.prepared, experiment=experiment))


def slider_levels(attack: CausativeAttack, spam: NDArray[np.bool_], *, steps: int = 60) -> NDArray[np.intp]:
    """Evenly spaced levels from 0 to the attack's reach, given the labels of the clean training mail."""
    most = max(1, min(round(attack.reach * len(spam)), attack.most(spam)))
    step = max(1, -(-most // steps))
    return np.arange(0, most + 1, step)


def prepare(experiment: Experiment, corpus: Corpus, most: int) -> Prepared:
    """Split the mail and craft `most` poison messages. Raises `InputError` if there cannot be that many."""
    parts = split(corpus.groups, corpus.labels, experiment.seed)
    spam = corpus.labels[parts.train]
    if most > experiment.attack.most(spam):
        raise InputError(
            f"{experiment.attack.title} can go up to {experiment.attack.most(spam):,} on this mail. Got {most:,}."
        )
    encoding = corpus.encoding
    clean = Training.of(encoding, parts.train, spam, Poison.messages([], spam=True))

    def score_own_training_mail() -> tuple[NDArray[np.float64], float]:
        cutoffs = experiment.filter.at_default_cutoffs().cutoffs  # the poison must not follow the visitor's cut-offs
        scores = experiment.filter.learn(clean, 0).scores(encoding.counts[parts.train])
        return scores, sum(cutoffs) / 2

    knowledge = Knowledge(
        [corpus.texts[row] for row in parts.train],
        spam,
        encoding.words,
        encoding.counts[parts.train],
        score_own_training_mail,
    )
    rng = np.random.default_rng([experiment.seed, zlib.crc32(experiment.attack.name().encode())])
    poison = experiment.attack.craft(knowledge, most, rng)
    return Prepared(experiment, corpus, parts, Training.of(encoding, parts.train, spam, poison))


def growing_sweep(experiment: Experiment, corpus: Corpus, levels: Sequence[int] | None = None) -> Iterator[Sweep]:
    """Sweeps with more and more of the levels, spread over the range from the start; the last one has them all.

    A counting filter is done in one step.
    """
    if levels is None:
        parts = split(corpus.groups, corpus.labels, experiment.seed)
        levels = [int(level) for level in slider_levels(experiment.attack, corpus.labels[parts.train])]
    asked = _whole_numbers(levels)
    prepared = prepare(experiment, corpus, int(asked.max()))
    scores = np.full((len(asked), len(prepared.parts.test)), np.nan)
    done: list[int] = []
    for at, row in experiment.filter.sweep(prepared.training, asked, prepared.test_counts):
        scores[at] = row
        done.append(at)
        if experiment.filter.refits and len(done) < len(asked):
            some = sorted(done)
            yield Sweep(prepared, asked[some], scores[some])
    yield Sweep(prepared, asked, scores)


def _whole_numbers(levels: Sequence[int]) -> NDArray[np.intp]:
    asked = np.asarray(levels)
    whole = asked.astype(np.intp) if asked.dtype.kind in "iu" else np.empty(0, dtype=np.intp)
    if whole.ndim != 1 or len(whole) == 0 or whole.min() < 0:
        raise InputError(f"The levels must be whole numbers from 0 on, at least one. Got {str(list(levels))[:60]}.")
    return whole


def sweep(experiment: Experiment, corpus: Corpus | None = None, levels: Sequence[int] | None = None) -> Sweep:
    """Train at every level and judge on the test mail. Without a corpus the bundled one, without levels the slider's.

    Raises `InputError` for levels that are negative or more than the attack can do on this mail.
    """
    *_, finished = growing_sweep(experiment, corpus or sample_corpus(), levels)
    return finished


def run(experiment: Experiment, corpus: Corpus | None = None) -> Sweep:
    """Clean and poisoned: the sweep at levels 0 and `experiment.poison`."""
    return sweep(experiment, corpus, [0, experiment.poison])
