"""A watched campaign: what each detector comes to is counted from the weeks, and some attacks are not heard."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from core import Campaign, play
from core.campaign import watched
from core.campaign.ledger import MAIL, STRIKE
from core.campaign.played import Played
from core.campaign.seen import season
from core.campaign.watched import Watched, watching
from core.decisions.subtract import Subtract
from core.mail.corpus import Corpus
from core.monitors.prediction_review.base import Needs
from core.monitors.prediction_review.cusum import Cusum
from core.questions.presets import WATCHED

HEARD = {Needs.SCORES, Needs.WORDS}


def only(monkeypatch: pytest.MonkeyPatch, *needs: Needs, seeds: int = 0) -> None:
    """Watch with some detectors only, and with so many other seeds, so that a test takes seconds."""
    every = watched.detectors()
    monkeypatch.setattr(watched, "detectors", lambda: {n: kind for n, kind in every.items() if kind.needs in needs})
    monkeypatch.setattr(watched, "OTHER_SEEDS", seeds)


def last(steps: Iterator[object]) -> Watched:
    *_, found = (step for step in steps if isinstance(step, Watched))
    return found


@pytest.fixture(scope="module")
def played(sample: Corpus) -> Played:
    return play(Campaign(volume=(0, 0, 0, 30), weeks=10, strike=2), sample)


def test_a_season_is_the_campaign(played: Played) -> None:
    seen, stream = season(played), played.stream
    came = stream[stream["came"] > 0]
    assert seen.week.tolist() == came["came"].tolist()
    for week in (1, 5, 10):
        judged = played.judged(week)
        own = seen.of_week(week)
        assert np.array(["ham", "unsure", "spam"])[seen.verdicts[own]].tolist() == judged["verdict"].tolist()
        assert seen.scores[own].tolist() == judged["score"].tolist()
    poison = (came["source"] == "poison").to_numpy()
    assert poison.any()
    assert not seen.reads_as_spam[poison].any()  # it looks like good mail to whoever reads it
    assert (seen.reads_as_spam[~poison] == came["spam"].to_numpy()[~poison]).all()
    _, sizes = np.unique(seen.groups[poison], return_counts=True)
    assert (sizes == 1).all()
    deployed = played.week(10).deployed
    trusted = played.stage.calendar.trusted
    counts, spam = (of[trusted] for of in (played.stage.corpus.encoding.counts, played.stage.corpus.labels))
    verdicts = deployed.verdicts(_wide(counts, deployed.width))
    assert seen.canaries[-1].tolist() == (verdicts == np.where(spam, 0, 2)).tolist()


def _wide(counts, width: int):
    counts = counts.copy()
    counts.resize(counts.shape[0], max(width, counts.shape[1]))
    return counts


def test_a_line_counts_from_the_weeks(played: Played, sample: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, Needs.CANARIES, Needs.SCORES, seeds=1)
    found = last(watching(played, sample, None, 40))
    assert found.seeds == 2
    begins, deadline = found.span.begins, found.span.deadline
    assert (begins, deadline) == (4, 9)
    without = play(played.campaign.without_attack, sample)
    for post, line in ((post, found.line(post, 4)) for post in found.posts):
        rung = np.flatnonzero(post.rings(post.read, 4)) + 1
        after = [week for week in rung if week >= begins]
        assert line.week == (after[0] if after else 0)
        until = line.week or 10
        frame = played.frame.iloc[begins - 1 : until]
        assert line.damage == (frame["fn_count"] + frame["strike_passed"]).sum()
        calm = without.frame.iloc[begins - 1 : until]
        assert line.without == calm["fn_count"].sum()
        in_time = [
            any(begins <= week < deadline for week in np.flatnonzero(post.rings(read, 4)) + 1)
            for read in (post.read, *post.others)
        ]
        assert (line.in_time, line.seeds) == (sum(in_time), 2)
        sent = len(played.stage.calendar.held if post.detector.lucky else played.stage.calendar.trusted)
        assert line.labels == (sent if post.detector.needs is Needs.CANARIES else 0)


def test_labels_say_what_was_read_and_the_truth_stands_beside_it(
    played: Played, sample: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch)
    monkeypatch.setattr(watched, "detectors", lambda: {"cusum": Cusum})
    read, back = (last(watching(played, sample, None, 60, came_back=came)) for came in (False, True))
    came = played.came(10)
    own = came["source"].isin([MAIL, STRIKE]).to_numpy() & came["spam"].to_numpy()
    truth = (played.week(10).verdicts[own] == 0).mean()
    assert read.judged(10, spam=True).truth == back.judged(10, spam=True).truth == truth > 0.05
    # labels that were given by the filter itself, or vouched for by nobody, flatter it
    wrong = {name: sum(one.judged(week, spam=True).wrong for week in range(1, 11)) for name, one in
             (("read", read), ("back", back))}  # fmt: skip
    assert wrong["back"] < wrong["read"]
    assert [one.lines(1)[0].labels > 0 for one in (read, back)] == [True, False]
    sample_of = read.sample(10)
    assert len(sample_of) == 60
    number = int(sample_of.index[sample_of["label"].eq("ham") & sample_of["verdict"].eq("ham")][0])
    before = read.judged(10, spam=True)
    disputed = read.disputing({number: True, 10**9: True})
    after = disputed.judged(10, spam=True)
    assert (after.wrong, after.of) == (before.wrong + 1, before.of + 1)
    assert disputed.sample(10).loc[number, "label"] == "spam"
    assert read.disputing({10**9: True}) is read


def test_little_poison_is_heard_by_nothing_that_does_without_labels(
    sample: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At each dial at which every one of these hears ten times as much."""
    only(monkeypatch, *HEARD)
    quiet, loud = (last(watching(play(preset.campaign, sample), sample, None, 40)) for preset in WATCHED)
    assert {post.detector.needs for post in quiet.posts} == HEARD
    for yearly in (0.25, 0.5, 1, 2):
        assert [line.detector for line in quiet.lines(yearly) if line.week] == []
        assert all(line.week for line in loud.lines(yearly))
    frame = quiet.played.frame
    assert frame["strike_passed"].sum() > frame["strike"].sum() / 2
    without = play(WATCHED[0].campaign.without_attack, sample)
    assert without.held_verdicts(13)[0].tolist() != quiet.played.held_verdicts(13)[0].tolist()


def test_a_decision_is_told_against_the_same_weeks_without_it(sample: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, Needs.CANARIES)
    asked = Campaign(volume=30, weeks=8, strike=2, decision=Subtract(week=5))
    found = last(watching(play(asked, sample), sample, None, 10))
    assert found.saved is not None
    assert found.saved.change.after < found.saved.change.before
    plain = last(watching(play(replace(asked, decision=Campaign().decision), sample), sample, None, 10))
    assert plain.saved is None
