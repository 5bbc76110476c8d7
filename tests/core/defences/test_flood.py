"""The flood filter against a transcription from raw texts, and what it does against poison and to good mail."""

import hashlib
from collections import Counter
from collections.abc import Sequence

import numpy as np
from datasketch import MinHash, MinHashLSH
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core import Experiment, InputError, sweep
from core.defences.flood import FloodFilter
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from tests.core.test_experiment_is_exact import OUTSIDE, draw_levels
from tests.small_mail import any_of, corpora, corpus_of, word


def number(of: str) -> int:
    return int.from_bytes(hashlib.sha256(of.encode()).digest()[:8], "big")


def sketch(text: str) -> MinHash:
    found = MinHash(num_perm=128, hashfunc=lambda of: number(of) % 2**32)
    found.update_batch(sorted(set(words_of(text))))
    return found


def without_floods(texts: Sequence[str], labels: Sequence[str], defence: FloodFilter) -> Counter:
    """The mail that stays when nothing but the texts is known, by the words that each message holds how often."""
    left: Counter = Counter()
    for label in ("ham", "spam"):
        own = [text for text, its in zip(texts, labels, strict=True) if its == label]
        hashing = MinHashLSH(threshold=defence.alike, num_perm=128)
        sketches = [sketch(text) for text in own]
        for at, one in enumerate(sketches):
            hashing.insert(at, one)
        todo = set(range(len(own)))
        while todo:
            cluster, new = set(), {todo.pop()}
            while new:
                cluster |= new
                new = {near for at in new for near in hashing.query(sketches[at])} - cluster
            todo -= cluster
            by_number = sorted((sum(map(number, words_of(own[at]))) % 2**64, at) for at in cluster)
            stay = defence.kept if len(cluster) >= defence.flood else len(cluster)
            left.update((label, *sorted(words_of(own[at]))) for _, at in by_number[:stay])
    return left


@settings(max_examples=8)
@given(data=st.data())
def test_floods_are_found_as_from_raw_text(data: st.DataObject) -> None:
    defence = data.draw(any_of(FloodFilter))
    attack = data.draw(st.sampled_from(["dictionary", "benign_words", "label_flip", "chaff"]))
    open_to_all, defended = (Experiment("multinomial_nb", attack, defence=one, seed=3) for one in ("none", defence))
    corpus = data.draw(corpora())
    levels = draw_levels(data.draw, defended, corpus)
    try:
        bare, result = (sweep(one, corpus, levels, OUTSIDE) for one in (open_to_all, defended))
    except InputError:
        assume(condition=False)
    for at, level in enumerate(levels):
        texts, labels = result.raw_training_mail(level)
        came, came_as = bare.raw_training_mail(level)
        left = Counter((label, *sorted(words_of(text))) for text, label in zip(texts, labels, strict=True))
        assert left == without_floods(came, came_as, defence)
        row = result.frame.iloc[at]
        assert len(came) - len(texts) == row["thrown_ham"] + row["thrown_spam"] + row["poison_found"]


def newsletters(rng: np.random.Generator) -> Corpus:
    """Good mail and spam without anything in common, and fourteen issues of a newsletter in which one word differs."""
    vocabulary = [word(at) for at in range(4_000)]
    texts = [" ".join(rng.choice(vocabulary, 25, replace=False)) for _ in range(200)]
    letter = " ".join(rng.choice(vocabulary, 40, replace=False))
    issues = [f"{letter} issue {word(4_000 + at)}" for at in range(14)]
    return corpus_of([*texts, *issues], [at % 2 == 1 for at in range(200)] + [False] * 14)


def test_copies_are_found_whatever_they_are_and_strangers_are_not() -> None:
    corpus = newsletters(np.random.default_rng(1))
    result = sweep(Experiment("multinomial_nb", "dictionary", defence="flood"), corpus, [0, 4, 5, 40])
    train = [text for text in result.train["text"] if "issue" in text]
    assert result.frame["poison_found"].tolist() == [0, 0, 4, 39]
    assert len(train) >= 5
    assert result.frame["thrown_ham"].tolist() == [len(train) - 1] * 4
    assert result.frame["thrown_spam"].tolist() == [0] * 4


def test_it_stops_a_dictionary_and_not_benign_words(sample: Corpus) -> None:
    blocked = {
        (attack, defence): sweep(Experiment("spambayes", attack, defence=defence), sample, [0, 50]).frame["fp"][1]
        for attack in ("dictionary", "benign_words")
        for defence in ("none", "flood")
    }
    assert blocked["dictionary", "none"] > 0.5
    assert blocked["dictionary", "flood"] < 0.02
    assert blocked["benign_words", "flood"] >= blocked["benign_words", "none"]
