"""A message that is opened has its own text, what is known beside it, and its words before and now."""

from dataclasses import replace

import pandas as pd

from core import Experiment, sweep
from core.insight.opened import opened
from core.insight.pulls import pulls_on
from core.mail.corpus import Corpus

LEVEL = 8


def test_a_message_is_opened_with_what_is_known_of_it(small: Corpus) -> None:
    facts = {"sender": "a@b.example", "recipient": "", "sent_at": pd.Timestamp("2024-09-02 11:58", tz="UTC")}
    known = replace(small, frame=small.frame.assign(**facts))
    for corpus, headers in (
        (small, {}),
        (known, {"From": "a@b.example", "Date": "Mon, 02 Sep 2024 11:58 UTC"}),
    ):
        prepared = sweep(Experiment("multinomial_nb"), corpus, [0, LEVEL]).prepared
        clean, poisoned = prepared.learn(0), prepared.learn(LEVEL)
        found = opened(prepared, clean, poisoned, 3)
        assert (found.text, found.headers) == (prepared.test_texts[3], headers)
        counts = clean.counts([found.text])
        assert (found.before, found.now) == (pulls_on(clean, counts), pulls_on(poisoned, poisoned.counts([found.text])))
