"""A probing answered: what the attack finds, measured on mail that neither the filter nor the attacker has seen."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from core.attacks.exploratory.base import Inference, MessageEdit, WordSearch
from core.mail.corpus import Corpus, outside_corpus
from core.probing.asked import Asked
from core.probing.fewest_changes import Searched, edits_table, fewest_changes
from core.probing.membership import Membership, membership
from core.probing.strategies import Probe, measured
from core.questions.probing import Probing

Found = Probe | Membership | tuple[Searched, ...]


@dataclass(frozen=True, eq=False)
class Probed:
    """The question, with the ids of the mail that it was asked on, and what was found: of a search for words how far
    they carry, of an edit what became of each message, of an inference how well members are told from strangers."""

    probing: Probing
    found: Found

    @cached_property
    def frame(self) -> pd.DataFrame:
        """Of a search, a row per number of words: strategy, words, queries (asked until then), passing (share of the
        messages with the wanted verdict). Of an edit, a row per message: message, changes, fewest, added, removed,
        queries, passes, stopped. Of an inference, a row per candidate: loss, member, spam."""
        return edits_table(self.found) if isinstance(self.found, tuple) else self.found.frame


def probe(probing: Probing, corpus: Corpus, outside: Corpus | None = None) -> Probed:
    """Train the filter on the clean training mail, let the attacker ask, and measure.

    outside: the attacker's own mail, the bundled one if it is not given. Raises `InputError` if the question names
    other mail, if the filter gives the attack nothing to do, or if there is nothing to begin with.
    """
    probing = probing.asked_on(corpus, outside)
    return answered(probing, Asked.of(probing, corpus, outside or outside_corpus()))


def answered(probing: Probing, asked: Asked) -> Probed:
    """The same where the filter is trained already."""
    return Probed(probing, _found(probing, asked))


def _found(probing: Probing, asked: Asked) -> Found:
    match probing.attack:
        case WordSearch() as search:
            return measured(asked.ground, search.name, search, asked.attacker(probing))
        case MessageEdit() as edit:
            searched = fewest_changes(
                asked.ground,
                asked.mail,
                edit,
                feedback=probing.feedback,
                budget=probing.budget,
                reluctance=probing.reluctance,
            )
            return tuple(searched)
        case Inference() as inference:
            return membership(probing.filter, asked.corpus, inference, seed=probing.seed)
    raise TypeError(f"{type(probing.attack).__name__} is no kind of attack that can be measured")
