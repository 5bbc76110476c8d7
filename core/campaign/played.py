"""A campaign, played: what each week brought, what the filter learned, what it judged."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.pipeline import Pipeline

from core.campaign.ledger import MAIL, NOT_LEARNED, POISON, SPAM_LABEL, STRIKE, Ids, Ledger
from core.campaign.playing import Playing
from core.campaign.stage import Stage, staging
from core.campaign.week import Event, Happening, Week
from core.errors import InputError
from core.filters.base import HAM_VERDICT, SPAM_VERDICT, UNSURE_VERDICT
from core.mail.corpus import Corpus, sample_corpus
from core.questions.campaign import Campaign
from core.training.poison import LABELS
from core.work.turns import Progress

TAMPERING = {Happening.RELABELLED, Happening.DELETED}


@dataclass(frozen=True, eq=False)
class Played:
    """A campaign as far as it has been played.

    stage: the question, with the ids of the mail that it was asked on and as many weeks as there are, and who comes
    when. weeks: what happened in each, from the first on. words: the vocabulary by then, that of the mail first, shape
    (words,).
    """

    stage: Stage
    ledger: Ledger
    weeks: tuple[Week, ...]
    words: NDArray[np.object_]

    @property
    def campaign(self) -> Campaign:
        return self.stage.campaign

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences on what had to be done otherwise than asked."""
        return self.stage.notes

    @property
    def events(self) -> tuple[Event, ...]:
        return tuple(event for week in self.weeks for event in week.events)

    @property
    def finished(self) -> bool:
        return len(self.weeks) == self.campaign.weeks

    def came(self, week: int) -> pd.DataFrame:
        """A row per message that came in a week: spam, source, sender and person by number, came (the week), about
        (whether it is about what the victims write about)."""
        known = self.week(week)
        return self.stream.iloc[known.first : known.end]

    @cached_property
    def stream(self) -> pd.DataFrame:
        """A row per message so far, those of the beginning first: spam, source, sender and person by number, came (the
        week), about (whether it is about what the victims write about)."""
        ledger = self.ledger
        return pd.DataFrame(
            {
                "spam": ledger.known(lambda batch: batch.spam),
                "source": ledger.known(lambda batch: batch.source),
                "sender": ledger.known(lambda batch: batch.sender),
                "person": ledger.known(lambda batch: batch.person),
                "came": ledger.known(lambda batch: batch.came),
                "about": self._about(ledger.known(lambda batch: batch.corpus_row)),
            }
        )

    def _about(self, row: Ids) -> NDArray[np.bool_]:
        """Which messages of the corpus are about what the victims write about."""
        return np.isin(row, self.stage.calendar.about.rows)

    @cached_property
    def frame(self) -> pd.DataFrame:
        """A row per week.

        week. arrived: messages that came, the attacker's among them; of these ham, spam (good mail and spam that would
        have come anyhow), poison, and strike (the campaign's own). fn, fp: shares of that spam delivered and of that
        good mail blocked, fn_count, fp_count: the same in messages; ham_unsure, spam_unsure: shares.
        other_fp: share of the good mail blocked that is not about what the victims write about. poison_passed,
        strike_passed: how many of these were delivered. campaign_fn, campaign_blocked: shares of the held-out mail of
        the campaign that the filter of the week would deliver, and block. victim_fp, victim_unsure: shares of the
        held-out victims' good mail that it would block, and be unsure of. learned: how many of the week's messages were
        stored to be learned from; of these learned_ham, learned_spam by that label, wrong_labels, and said by people
        instead of the filter. retrained: whether the filter of this week is another one than that of the week before.
        pool, pool_poison: messages that it has learned from, and the attacker's among them. asked: questions of the
        attacker.
        """
        return pd.DataFrame([self._row(week) for week in self.weeks])

    @cached_property
    def totals(self) -> pd.DataFrame:
        """A row per week of what the campaign has come to by its end: week; what it cost the attacker: messages (poison
        and the campaign's own), questions, weeks (in which anything was sent or changed), accounts (different senders);
        the damage: spam_delivered (the campaign's among it, the poison not), good_blocked."""
        frame = self.frame
        sent = frame["poison"] + frame["strike"]
        touched = [any(event.happening in TAMPERING for event in week.events) for week in self.weeks]
        theirs = self.stream[self.stream["source"].isin([POISON, STRIKE])]
        first = np.sort(theirs.groupby("sender")["came"].min().to_numpy(dtype=np.intp))
        return pd.DataFrame(
            {
                "week": frame["week"],
                "messages": sent.cumsum(),
                "questions": frame["asked"].cumsum(),
                "weeks": np.cumsum((sent > 0).to_numpy() | np.array(touched)),
                "accounts": np.searchsorted(first, frame["week"].to_numpy(), side="right"),
                "spam_delivered": (frame["fn_count"] + frame["strike_passed"]).cumsum(),
                "good_blocked": frame["fp_count"].cumsum(),
            }
        )

    def _row(self, week: Week) -> dict[str, object]:
        came = self.came(week.number)
        source, spam = came["source"].to_numpy(), came["spam"].to_numpy()
        verdicts, mail = week.verdicts, source == MAIL
        ham, junk = mail & ~spam, mail & spam
        learned, as_spam = week.label != NOT_LEARNED, week.label == SPAM_LABEL
        ids = week.deployed.ids
        row: dict[str, object] = {"week": week.number, "arrived": len(source)}
        row |= {"ham": int(ham.sum()), "spam": int(junk.sum())}
        row |= {name: int((source == kind).sum()) for name, kind in (("poison", POISON), ("strike", STRIKE))}
        row |= _errors(verdicts, ham, junk)
        other = ham & ~came["about"].to_numpy()
        row["other_fp"] = (verdicts[other] == SPAM_VERDICT).sum() / max(1, other.sum())
        delivered = verdicts == HAM_VERDICT
        row |= {f"{name}_passed": int((delivered & (source == name)).sum()) for name in (POISON, STRIKE)}
        row |= self._on_held_out(week)
        row |= {
            "learned": int(learned.sum()),
            "learned_ham": int((learned & ~as_spam).sum()),
            "learned_spam": int((learned & as_spam).sum()),
            "wrong_labels": int((learned & (as_spam != spam)).sum()),
            "said": int((learned & (week.by != "filter")).sum()),
            "retrained": week.number == 1 or week.deployed is not self.weeks[week.number - 2].deployed,
            "pool": len(ids),
            "pool_poison": int((self.stream["source"].to_numpy()[ids] == POISON).sum()),
            "asked": week.asked,
        }
        return row

    def _on_held_out(self, week: Week) -> dict[str, object]:
        campaign, victims = self.held_verdicts(week.number)
        return {
            "campaign_fn": float((campaign == HAM_VERDICT).mean()),
            "campaign_blocked": float((campaign == SPAM_VERDICT).mean()),
            "victim_fp": float((victims == SPAM_VERDICT).mean()),
            "victim_unsure": float((victims == UNSURE_VERDICT).mean()),
        }

    def held_verdicts(self, week: int) -> tuple[NDArray[np.int8], NDArray[np.int8]]:
        """What the filter of a week would make of the held-out mail: of the campaign's, and of the victims'."""
        known = self.week(week)
        verdicts = known.deployed.filter.verdicts(known.held)
        campaign = len(self.stage.calendar.held)
        return verdicts[:campaign], verdicts[campaign:]

    def learned(self, week: int) -> pd.DataFrame:
        """What the filter deployed in that week has learned from, a row per message in the order in which they came, by
        their numbers in the campaign: text, label (as learned), true_label, weight, source ("beginning", "mail",
        "poison" or "strike"), came (the week), by (who gave the label)."""
        deployed = self.week(week).deployed
        ids = deployed.ids
        frame = self._messages(ids, deployed.state[ids])
        touched = (self.ledger.touched[ids] > 0) & (self.ledger.touched[ids] <= deployed.trained)
        by = np.where(touched, "intruder", self.ledger.by[ids])
        return frame.assign(weight=1.0, came=self.stream["came"].to_numpy()[ids], by=by)

    def judged(self, week: int) -> pd.DataFrame:
        """What the filter of that week judged, a row per message, by their numbers in the campaign: text, true_label,
        verdict ("ham", "unsure" or "spam"), score (spam probability, or decision_function), source, sender, recipient,
        and what came back: label ("" where it was not stored), by."""
        known = self.week(week)
        ids = np.arange(known.first, known.end)
        frame = self._messages(ids, known.label)
        names = np.array(["ham", "unsure", "spam"], dtype=object)
        came = self.came(week)
        return frame.assign(
            verdict=names[known.verdicts],
            score=known.scores,
            sender=[self.stage.sender_name(number) for number in came["sender"]],
            recipient=[self.stage.people[1][number] for number in came["person"]],
            by=np.where(known.label == NOT_LEARNED, "", known.by),
        )

    def _messages(self, ids: Ids, label: NDArray[np.int8]) -> pd.DataFrame:
        came = self.stream.iloc[ids]
        return pd.DataFrame(
            {
                "text": pd.Series([self.ledger.text(int(at)) for at in ids], dtype=str, index=ids),
                "label": np.where(label == NOT_LEARNED, "", LABELS[np.maximum(label, 0)]),
                "true_label": LABELS[came["spam"].to_numpy().astype(int)],
                "source": came["source"].to_numpy(),
            },
            index=ids,
        )

    def pipeline(self) -> Pipeline:
        """The filter as an unfitted plain scikit-learn pipeline from raw texts."""
        return self.campaign.filter.pipeline()

    def week(self, week: int) -> Week:
        """What happened in a week, from 1 on. Raises `InputError` for one that was not played."""
        if not 1 <= week <= len(self.weeks):
            raise InputError(f"The week must be from 1 to {len(self.weeks)}. Got {str(week)[:20]}.")
        return self.weeks[week - 1]


def _errors(verdicts: NDArray[np.int8], ham: NDArray[np.bool_], spam: NDArray[np.bool_]) -> dict[str, object]:
    missed, blocked = int((verdicts[spam] == HAM_VERDICT).sum()), int((verdicts[ham] == SPAM_VERDICT).sum())
    return {
        "fn": missed / max(1, spam.sum()),
        "fp": blocked / max(1, ham.sum()),
        "fn_count": missed,
        "fp_count": blocked,
        "ham_unsure": (verdicts[ham] == UNSURE_VERDICT).sum() / max(1, ham.sum()),
        "spam_unsure": (verdicts[spam] == UNSURE_VERDICT).sum() / max(1, spam.sum()),
    }


def playing(campaign: Campaign, corpus: Corpus, outside: Corpus | None = None) -> Iterator[Played | Progress]:
    """The campaign week by week, each time with one week more; between the first steps, how far they are."""
    for step in staging(campaign, corpus, outside):
        if isinstance(step, Progress):
            yield step
        else:
            stage = step
    game = Playing(stage)
    for _ in game.play():
        # whoever looks at it may do so while the next week is played
        yield Played(stage, game.ledger.as_it_is(), tuple(game.weeks), game.words)


def play(campaign: Campaign, corpus: Corpus | None = None, outside: Corpus | None = None) -> Played:
    """Play all weeks. Without a corpus the bundled one.

    outside: mail that the attacker has from elsewhere, for who asks first; without it another bundled inbox. Raises
    `InputError` for mail that is too small for three weeks, and for a question that names other mail than this.
    """
    for step in playing(campaign, corpus or sample_corpus(), outside):
        if isinstance(step, Played):
            played = step
    return played
