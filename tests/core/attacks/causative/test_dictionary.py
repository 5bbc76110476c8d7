"""The dictionary attack writes what its parameters say, and nothing of the test mail."""

from core.attacks.causative.dictionary import DictionaryAttack
from core.corpus import Corpus
from core.encode import encode
from core.experiment import Experiment
from core.preparation import prepare


def poison_words(attack: DictionaryAttack, corpus: Corpus) -> list[str]:
    frame = prepare(Experiment(attack=attack), corpus, 3).training.poison.frame()
    assert frame["text"].nunique() == 1
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
