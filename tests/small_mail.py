"""Small corpora with everything that makes exactness hard, and experiments of any declared parameters."""

from collections.abc import Sequence
from typing import Any, TypeVar

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from core.declared.parameters import Between, Choice, Declared, Parameter
from core.mail.corpus import HAM, SPAM, Corpus, LoadReport
from core.mail.readers.facts import FACTS

D = TypeVar("D", bound=Declared)
_SYLLABLES = ["ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "ru", "sé", "tä"]


def corpus_of(texts: Sequence[str], spam: Sequence[bool]) -> Corpus:
    """A corpus as it stands, past every check of the readers: empty texts and duplicates stay."""
    frame = pd.DataFrame(
        {
            "text": pd.Series(list(texts), dtype=str),
            "label": pd.Series([SPAM if is_spam else HAM for is_spam in spam], dtype=str),
            "sent_at": pd.Series([pd.NaT] * len(texts), dtype="datetime64[ns, UTC]"),
            **{name: pd.Series([""] * len(texts), dtype=str) for name in FACTS},
        }
    )
    return Corpus("small", frame, LoadReport("small", len(frame), {}, {}, {}))


def word(number: int) -> str:
    """The numbers from 0 on in syllables, two at least: letters only, so that no two fold to the same."""
    high, low = divmod(number, len(_SYLLABLES))
    return (word(high - len(_SYLLABLES)) if high >= len(_SYLLABLES) else _SYLLABLES[high]) + _SYLLABLES[low]


def random_messages(
    rng: np.random.Generator, messages: int, vocabulary: int, longest: int = 9
) -> tuple[list[str], list[bool]]:
    """(texts, spam): a third is spam, and spam leans towards one end of the vocabulary and ham towards the other."""
    spam = rng.random(messages) < 1 / 3
    texts = []
    for is_spam in spam:
        lean = np.minimum(rng.random(rng.integers(0, longest + 1)), rng.random())
        texts.append(" ".join(word(int((1 - at if is_spam else at) * (vocabulary - 1))) for at in lean))
    return texts, [bool(is_spam) for is_spam in spam]


def random_corpus(seed: int, messages: int, vocabulary: int) -> Corpus:
    """Random messages of few words."""
    return corpus_of(*random_messages(np.random.default_rng(seed), messages, vocabulary))


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    """50 to 80 messages: few words (ties) or many (words of the test mail alone), and some odd ones.

    The odd ones have one-letter tokens, capitals, digits, punctuation, or nothing at all.
    """
    rng = np.random.default_rng(draw(st.integers(0, 2**16), label="corpus seed"))
    vocabulary = draw(st.sampled_from([8, 40, 400]), label="vocabulary")
    texts, spam = random_messages(rng, draw(st.integers(50, 70), label="messages"), vocabulary)
    odd = draw(
        st.lists(st.tuples(st.text("abBé1 .\n-_", max_size=12), st.booleans()), max_size=10), label="odd messages"
    )
    order = rng.permutation(len(texts) + len(odd))
    texts, spam = texts + [text for text, _ in odd], spam + [is_spam for _, is_spam in odd]
    return corpus_of([texts[at] for at in order], [spam[at] for at in order])


def values_of(parameter: Parameter) -> st.SearchStrategy[Any]:
    """Every value that a declared parameter allows, numbers up to 10,000 (a longer list of words is the same, only
    slower); free text always holds a word that no corpus has."""
    rule = parameter.rule
    if isinstance(rule, Choice):
        return st.sampled_from(rule.options)
    if isinstance(rule, Between):
        return st.integers(int(rule.low), min(int(rule.high), 10_000)) if rule.whole else st.floats(rule.low, rule.high)
    return st.text(max_size=30).map(lambda text: f"{text} unheardof")


def any_of(kind: type[D]) -> st.SearchStrategy[D]:
    """An attack or a filter with any of its parameters."""
    return st.builds(kind, **{parameter.name: values_of(parameter) for parameter in kind.parameters()})
