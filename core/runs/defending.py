"""What the filter learns from behind a defence, and what that cost whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.defences._received import Received, Trusted, text_numbers
from core.defences.base import Cleaned, Defence, Truths
from core.mail.encode import narrow
from core.training.mixtures import Mixtures
from core.training.rows import Training, nth_of_its_kind

COUNTED = ["thrown_ham", "thrown_spam", "turned_ham", "turned_spam", "poison_found"]
_STREAM = 8  # a stream of its own, so that no other draw is touched


@dataclass(frozen=True, eq=False)
class LearnedFrom:
    """Some training sets behind a defence.

    training, mixtures: what the filter learns from. found: a row per training set with thrown_ham and thrown_spam,
    original messages that were dropped, by their true label, turned_ham and turned_spam, those that got the other one,
    poison_found, poison that was dropped or got the other label, and lacks, for want of what the defence left this set
    as it came, as a phrase; empty where it did its work.
    """

    training: Training
    mixtures: Mixtures
    found: pd.DataFrame

    @classmethod
    def all_of(cls, training: Training, mixtures: Mixtures, lacks: Sequence[str] | str = "") -> Self:
        """Where nobody throws anything away; for want of what the filter around it does nothing, set by set."""
        none = pd.DataFrame(0, index=range(len(mixtures)), columns=COUNTED)
        return cls(training, mixtures, none.assign(lacks=lacks))


@dataclass(frozen=True, eq=False)
class Post:
    """The training mail of an experiment as messages, each of its own, with what is known of them besides the text.

    clean: a row per clean message in the order of the training, with sent_at, sender and recipient. trusted: mail that
    the defender vouches for, in the columns of the training. seed: draws what is known of the poison, and the order in
    which a defender gets to see all. poisons: where the poison is that of several attacks, one below the other, how
    many messages each has: of each is known what would be known of it alone; None for one attack.
    """

    training: Training
    clean: pd.DataFrame
    trusted: Trusted
    seed: int
    poisons: tuple[int, ...] | None = None

    @cached_property
    def _rows(self) -> NDArray[np.intp]:
        """The row of each message, clean mail first, then the poison in its order."""
        training = self.training
        return np.concatenate([np.arange(training.clean), training.clean + training.poison.order]).astype(np.intp)

    @cached_property
    def _order(self) -> NDArray[np.intp]:
        """Clean mail and poison, one among the other: an order in which more poison leaves the others as they were."""
        places = np.random.default_rng([self.seed, _STREAM]).random(self.training.clean)
        return np.argsort(np.concatenate([places, self._draws[:, 0]]), kind="stable")

    @cached_property
    def row(self) -> NDArray[np.intp]:
        """The row of the training that each message is, shape (messages,)."""
        return self._rows[self._order]

    @cached_property
    def _draws(self) -> NDArray[np.float64]:
        """Four random numbers for each poison message, which more poison leaves as they were."""
        sizes = (len(self.training.poison),) if self.poisons is None else self.poisons
        draws = np.random.default_rng([self.seed, _STREAM, 1]).random((max(sizes, default=0), 4))
        return np.concatenate([draws[:size] for size in sizes]) if sizes else draws

    @cached_property
    def received(self) -> Received:
        """The messages as the defender has them."""
        training = self.training
        _, first, text = np.unique(text_numbers(training.words, training.rows), return_index=True, return_inverse=True)
        counts, vouched_for = training.rows[first], self._trusted
        held = np.unique(np.concatenate([counts.indices, vouched_for.indices]))
        held = held[np.argsort(training.words[held], kind="stable")]
        return Received(
            words=training.words[held],
            counts=narrow(counts[:, held]),
            text=text[self.row].astype(np.intp),
            spam=training.spam[self.row],
            facts=self._facts(),
            trusted=Trusted(narrow(vouched_for[:, held]), self.trusted.spam),
        )

    @property
    def _trusted(self) -> csr_array:
        """Token counts of the trusted mail in all columns of the training, shape (messages, words)."""
        own = self.trusted.counts
        shape = own.shape[0], len(self.training.words)
        return csr_array((own.data, own.indices, own.indptr), shape=shape)

    def _facts(self) -> pd.DataFrame:
        """Whoever labels mail is the one who got it. Poison that is mail of its own came from a sender of such mail, at
        a time and to somebody that mail comes; of a label change all is as with the message whose label it is."""
        training, clean = self.training, self.clean.assign(reporter=self.clean["recipient"])
        order = training.poison.order
        known = []
        for spam in (False, True):
            of_kind = np.flatnonzero(training.spam[: training.clean] == spam)
            known.append(of_kind[(self._draws[:, 1] * len(of_kind)).astype(np.intp)])
        like = np.where(training.poison.spam[order], known[1], known[0])
        when, whom = ((self._draws[:, at] * training.clean).astype(np.intp) for at in (2, 3))
        replaces = training.poison.replaces[order]
        of_poison = {
            name: clean[name].iloc[np.where(replaces >= 0, replaces, drawn)]
            for name, drawn in (("sent_at", when), ("sender", like), ("recipient", whom), ("reporter", whom))
        }
        columns = {name: pd.concat([clean[name], poison], ignore_index=True) for name, poison in of_poison.items()}
        return pd.DataFrame(columns).iloc[self._order].reset_index(drop=True)

    def there(self, mixtures: Mixtures) -> Truths:
        """Which messages are in each training set, shape (mixtures, messages): of a row that counts several times the
        first so many, in the order of the poison."""
        nth = nth_of_its_kind(self._rows)[self._order]
        return nth < mixtures.all_weights[:, self.row]

    def cleaned(self, defence: Defence, mixtures: Mixtures) -> tuple[Truths, Cleaned, list[str]]:
        """Which messages are in each training set, what the defence makes of them, and for want of what it leaves a set
        as it came, as a phrase each."""
        there = self.there(mixtures)
        cleaned = defence.clean(self.received, there)
        lacks = [cleaned.lacks or self._left_without(cleaned, there, at) for at in range(len(there))]
        as_it_came = np.array([bool(lack) for lack in lacks])[:, np.newaxis]
        kept, relabelled = np.where(as_it_came, there, cleaned.kept), cleaned.relabelled & ~as_it_came
        return there, Cleaned(kept, relabelled), lacks

    def behind(self, defence: Defence, mixtures: Mixtures) -> LearnedFrom:
        """What is left of some training sets, which are of this post's training."""
        there, cleaned, lacks = self.cleaned(defence, mixtures)
        training, left = self._learned_from(cleaned.kept, cleaned.relabelled)
        return LearnedFrom(training, left, self._counted(there, cleaned.kept, cleaned.relabelled).assign(lacks=lacks))

    def _left_without(self, cleaned: Cleaned, there: Truths, at: int) -> str:
        """What one training set would lack behind a defence that it has as it came: a kind of mail, or any word."""
        kept, came = cleaned.kept[at], there[at]
        spam, has_word = self.received.spam, (np.diff(self.received.counts.indptr) > 0)[self.received.text]
        learned = spam ^ cleaned.relabelled[at]
        needs = (~spam, ~learned, "good mail"), (spam, learned, "spam"), (has_word, has_word, "words")
        lost = [name for before, after, name in needs if (came & before).any() and not (kept & after).any()]
        return f"{lost[0]} that it would leave to learn from" if lost else ""

    def _counted(self, there: Truths, kept: Truths, relabelled: Truths) -> pd.DataFrame:
        is_poison, spam = self.row >= self.training.clean, self.training.spam[self.row]
        thrown, turned = there & ~kept & ~is_poison, relabelled & ~is_poison
        found = there & is_poison & (~kept | relabelled)
        counted = [lost & kind for lost in (thrown, turned) for kind in (~spam, spam)]
        columns = zip(COUNTED, [*counted, found], strict=True)
        return pd.DataFrame({name: which.sum(axis=1) for name, which in columns})

    def _learned_from(self, kept: Truths, relabelled: Truths) -> tuple[Training, Mixtures]:
        messages = len(self.row)
        of_row = csr_array(
            (np.ones(messages), (np.arange(messages), self.row)), shape=(messages, len(self.training.spam))
        )
        same, other = ((kept & which).astype(np.float64) @ of_row for which in (~relabelled, relabelled))
        moved = np.flatnonzero(other.any(axis=0))
        training = self.training.with_twins(moved) if len(moved) else self.training
        return training, Mixtures.weighted(np.concatenate([same, other[:, moved]], axis=1))
