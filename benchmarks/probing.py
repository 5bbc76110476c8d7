"""First-N over 50,000 words against 100 messages, against a plain scikit-learn pipeline asked about each edited text.

SpamAssassin, 80 : 20. Each of 100 test messages that the filter blocks is taken to the border (words of good mail are
added while it stays blocked), and then asked about with each of 50,000 words of the corpus alone: 5,000,000 questions.
The pipeline is fitted on the raw training mail and asked, text by text, about a sample of the same questions; its time
is scaled to all of them. "verdicts the same" compares the sample.
"""

import time

import numpy as np

from benchmarks._mail import spamassassin
from core.filters import filter_named
from core.filters.base import HAM_VERDICT, spam_scores
from core.mail.corpus import Corpus
from core.oracle import Message, Oracle
from core.probing import Ground
from tests.trained import train

WORDS, MESSAGES, SAMPLE = 50_000, 100, 400
FILTERS = ("spambayes", "multinomial_nb", "bernoulli_nb", "complement_nb", "logistic_regression", "linear_svm")
TARGET_SECONDS, TARGET_RATIO = 2, 500
ROW = "{:<20} {:>9} {:>11} {:>12} {:>13} {:>9} {:>8} {:>13}"


def run() -> None:
    """Print a row per filter."""
    corpus = spamassassin()
    print(f"{len(corpus):,} messages, {len(corpus.encoding.words):,} words; target under {TARGET_SECONDS} s\n")
    print(ROW.format("filter", "oracle", "questions", "pipeline", "pipeline", "ratio", "target", "verdicts"))
    print(ROW.format("", "s", "", "s a question", "all, s", "", "", "the same"))
    for name in FILTERS:
        print(ROW.format(*measured(name, corpus)), flush=True)


def measured(name: str, corpus: Corpus) -> list[str]:
    """One row of the table."""
    trained = train(filter_named(name)(), corpus)
    ground = Ground(trained.learned, trained.test_texts, trained.test_spam)
    rng = np.random.default_rng(0)
    words = [str(word) for word in rng.permutation(corpus.encoding.words)[:WORDS]]
    oracle = ground.oracle()
    messages = [at_the_border(oracle, text) for text in ground.targets(HAM_VERDICT)[:MESSAGES]]
    start = time.perf_counter()
    verdicts = [oracle.ask_each(message, words).verdicts for message in messages]
    fast = time.perf_counter() - start
    asked = sum(len(some) for some in verdicts)

    pipeline = trained.learned.filter.pipeline()
    labels = np.where(corpus.labels[trained.train], "spam", "ham")
    pipeline.fit([corpus.texts[row] for row in trained.train], labels)
    same, slow = [], []
    for _ in range(SAMPLE):
        at, word = rng.integers(len(messages)), rng.integers(len(words))
        text = f"{messages[at].text} {words[word]}"
        start = time.perf_counter()
        score = spam_scores(pipeline, [text])
        slow.append(time.perf_counter() - start)
        same.append(trained.learned.filter.verdicts(score)[0] == verdicts[at][word])
    each = float(np.mean(slow))
    figures = [f"{fast:.2f}", f"{asked:,}", f"{each:.5f}", f"{each * asked:,.0f}", f"{each * asked / fast:,.0f}×"]
    return [name, *figures, f"{TARGET_RATIO}×", f"{np.mean(same):.2%}"]


def at_the_border(oracle: Oracle, text: str) -> Message:
    """The message with as many strong good words as leave it blocked, so that single words decide."""
    message = oracle.message(text)
    order = message.draft.takes(oracle.scorer.ham_orders[0])
    delivered = np.flatnonzero(oracle.truth(message.draft.margins_along(order)) == HAM_VERDICT)
    last = max(0, int(delivered[0]) - 1) if len(delivered) else len(order)
    for column in order[:last]:
        message.add(str(oracle.learned.words[column]))
    return message
