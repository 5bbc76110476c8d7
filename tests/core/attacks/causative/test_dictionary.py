"""The dictionary attack writes what its parameters say, and nothing of the test mail."""

import pandas as pd
import pytest

from core.attacks.causative.dictionary import DictionaryAttack
from core.attacks.english import english_words
from core.mail.corpus import Corpus
from core.mail.encode import encode
from core.mail.split import split
from core.questions.experiment import Experiment
from core.runs.preparation import prepare
from core.runs.sweeping import sweep
from tests.small_mail import corpus_of, random_corpus


def poison_words(attack: DictionaryAttack, corpus: Corpus, outside: Corpus | None = None) -> list[str]:
    frame = prepare(Experiment(attack=attack), corpus, 3, outside).training.poison.frame()
    assert set(frame["text"]) == {frame["text"][0]}
    return frame["text"][0].split()


def training_texts(corpus: Corpus) -> list[str]:
    return [corpus.texts[row] for row in prepare(Experiment(), corpus, 0).parts.train]


def test_the_training_vocabulary_once_each(small: Corpus) -> None:
    words = poison_words(DictionaryAttack(), small)
    assert sorted(words) == sorted(encode(training_texts(small)).words)


def test_the_commonest_words_first(small: Corpus) -> None:
    words = poison_words(DictionaryAttack(words="common words", size=100), small)
    vocabulary = encode(training_texts(small))
    held_by = dict(zip(vocabulary.words, vocabulary.counts.sign().sum(axis=0), strict=True))
    assert len(words) == 100
    counts = [held_by[word] for word in words]
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] >= max(count for word, count in held_by.items() if word not in set(words))


def test_the_visitors_own_list_as_it_stands(small: Corpus) -> None:
    assert poison_words(DictionaryAttack(words="own list", own="  Tea\nand   BISCUITS! "), small) == [
        "Tea",
        "and",
        "BISCUITS!",
    ]


def test_the_words_of_outside_mail_commonest_first(small: Corpus) -> None:
    texts = [f"rare{'abcdefgh'[at % 8]} usual Often" if at % 2 else "often" for at in range(200)]
    outside = corpus_of(texts, [at % 3 == 0 for at in range(200)])
    words = poison_words(DictionaryAttack(words="outside mail"), small, outside)
    assert words == ["often", "usual", "rareb", "rared", "raref", "rareh"]


def test_a_list_is_cut_after_the_commonest(small: Corpus) -> None:
    outside = random_corpus(seed=3, messages=200, vocabulary=500)
    everything = poison_words(DictionaryAttack(words="outside mail"), small, outside)
    assert len(everything) > 100
    assert poison_words(DictionaryAttack(words="outside mail", size=100), small, outside) == everything[:100]


def test_english_words_commonest_first(small: Corpus) -> None:
    words = poison_words(DictionaryAttack(words="English words", size=2_000), small)
    assert len(words) == len(set(words)) == 2_000
    assert {"the", "you", "and"} < set(words[:10])
    assert {"meeting", "money"} < set(words)
    assert words == list(english_words()[:2_000])


def test_there_are_enough_english_words_for_the_literature() -> None:
    words = english_words()
    assert len(words) > 98_000
    assert encode([" ".join(words)]).words.tolist() == sorted(words), "each is one word in the eyes of a filter"


def one_percent(words: str, mail: Corpus, seed: int, outside: Corpus | None = None) -> pd.Series:
    """SpamBayes with one percent of the clean training mail in poison."""
    level = round(0.01 * len(split(mail.groups, mail.labels, seed).train))
    return sweep(Experiment(attack=DictionaryAttack(words=words), seed=seed), mail, [level], outside).frame.iloc[0]


@pytest.mark.real
@pytest.mark.parametrize("seed", range(5))
def test_the_lists_on_enron_in_the_order_of_the_literature(seed: int, enron1: Corpus, spamassassin: Corpus) -> None:
    optimal, outside, english = (
        one_percent(words, enron1, seed, spamassassin)
        for words in ("training vocabulary", "outside mail", "English words")
    )
    assert optimal["fp"] >= 0.5
    assert optimal["fp"] + optimal["ham_unsure"] >= 0.8
    assert outside["fp"] >= 0.12
    assert outside["fp"] + outside["ham_unsure"] >= 0.45
    assert optimal["fp"] > outside["fp"] > english["fp"]


@pytest.mark.parametrize("seed", range(5))
def test_on_the_bundled_mail_its_own_words_do_most_and_those_of_another_house_least(seed: int, sample: Corpus) -> None:
    optimal, outside, english = (
        one_percent(words, sample, seed)["fp"] for words in ("training vocabulary", "outside mail", "English words")
    )
    assert optimal >= english + 0.3
    assert english >= outside + 0.1
    assert outside >= 0.02
