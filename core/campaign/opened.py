"""One message of a campaign as its reader sees it, and what its words do to the first filter and to that of a week."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.campaign.learner import Fitted, Learner
from core.campaign.played import Played
from core.campaign.views import CAMPAIGN, held_out
from core.filters.base import Learned
from core.insight.opened import Opened, headers_of
from core.insight.pulls import Pulls, pulls_on


@dataclass(frozen=True, eq=False)
class Letter:
    """text: the message as it came. headers: name → what is known beside it, which no filter here reads; a stranger's
    text. spam: what it really is. counts: its token counts, shape (1, words). scores, verdicts: what the first filter
    and that of the week make of it."""

    text: str
    headers: dict[str, str]
    spam: bool
    counts: csr_array
    scores: tuple[float, float]
    verdicts: tuple[int, int]


def letter(played: Played, number: int, week: int) -> Letter | None:
    """A message before the filter of a week: one that came, by its number in the campaign, or with numbers from
    `len(played.ledger)` on the held-out mail in the order of `held_out`. None where there is none of that number."""
    came = len(played.ledger)
    if not 0 <= number < came + len(held_out(played.stage)[0]):
        return None
    text, headers, spam, counts = _that_came(played, number) if number < came else _held(played, number - came)
    filters = played.week(1).deployed, played.week(week).deployed
    scores: list[float] = [float(one.scores(_as_wide(counts, one.width))[0]) for one in filters]
    judged = played.campaign.filter.verdicts(np.array(scores))
    return Letter(text, headers, spam, counts, (scores[0], scores[1]), (int(judged[0]), int(judged[1])))


def opened(found: Letter, first: Learned, now: Learned) -> Opened:
    """The message before the first filter and before that of a week, as `relearned` gives them."""
    before, after = (_pulls(one, found.counts) for one in (first, now))
    return Opened(found.text, found.headers, before, after)


def relearned(played: Played, week: int) -> Learned:
    """The filter of a week in whole: one that is kept as sums is fitted anew on what it has learned from."""
    deployed = played.week(week).deployed
    if isinstance(deployed, Fitted):
        return deployed.learned
    learner = Learner(deployed.filter, played.stage.corpus.encoding, played.words)
    return deployed.filter.learn(*learner.training(played.ledger, deployed.state))


def _pulls(learned: Learned, counts: csr_array) -> Pulls:
    return pulls_on(learned, counts[:, : len(learned.words)])


def _as_wide(counts: csr_array, width: int) -> csr_array:
    """In at least so many columns."""
    wide = max(width, counts.shape[1])
    return csr_array((counts.data, counts.indices, counts.indptr), shape=(counts.shape[0], wide))


def _that_came(played: Played, number: int) -> tuple[str, dict[str, str], bool, csr_array]:
    stage, known = played.stage, played.stream.iloc[number]
    ids: NDArray[np.intp] = np.array([number])
    row = int(played.ledger.known(lambda batch: batch.corpus_row)[number])
    headers = {"From": stage.sender_name(int(known["sender"])), "To": stage.people[1][int(known["person"])]}
    if row >= 0:
        headers |= {
            name: said for name, said in headers_of(stage.corpus.frame.iloc[row]).items() if name not in headers
        }
    return played.ledger.text(number), headers, bool(known["spam"]), played.ledger.rows(ids, played.ledger.width)


def _held(played: Played, place: int) -> tuple[str, dict[str, str], bool, csr_array]:
    stage = played.stage
    kinds, rows = held_out(stage)
    row = int(rows[place])
    text = stage.corpus.texts[row]
    if kinds[place] == CAMPAIGN and stage.below:
        text = f"{text}\n\n{' '.join(stage.below)}"
    known = stage.held if place < stage.held.shape[0] else stage.corpus.encoding.counts
    counts = csr_array(known[[place if known is stage.held else row]])
    return text, headers_of(stage.corpus.frame.iloc[row]), bool(stage.corpus.labels[row]), counts
