"""The same campaign with other seeds: other history, other mail in each week, another campaign and other victims."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pandas as pd
from joblib import Parallel, delayed

from core.campaign.played import play
from core.mail.corpus import Corpus
from core.questions.campaign import Campaign

_mail: dict[str, tuple[Corpus, Corpus | None]] = {}
_HERE = "here"  # one campaign at a time in each process


def years(
    campaign: Campaign, corpus: Corpus, seeds: Sequence[int], outside: Corpus | None = None
) -> Iterator[pd.DataFrame]:
    """The frame of `Played` for each seed, with a column seed, in their order; on all cores of this machine."""
    corpus.encoding, corpus.groups  # noqa: B018 - made once here, not once in each process
    _take(corpus, outside)  # on a machine with one core there is no other process
    processes = Parallel(-1, return_as="generator", initializer=_take, initargs=(corpus, outside))
    yield from processes(delayed(_year)(replace(campaign, seed=seed)) for seed in seeds)


def _take(corpus: Corpus, outside: Corpus | None) -> None:
    _mail[_HERE] = corpus, outside


def _year(campaign: Campaign) -> pd.DataFrame:
    corpus, outside = _mail[_HERE]
    return play(campaign, corpus, outside).frame.assign(seed=campaign.seed)
