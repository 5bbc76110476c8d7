"""Each way of labelling, each attack and each decision does what its sentence says, on mail that was made up for it."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from core import Campaign, play
from core.attacks.weekly.backdoor import Backdoor
from core.attacks.weekly.boiling_frog import BoilingFrog
from core.attacks.weekly.pseudospam import Pseudospam
from core.attacks.weekly.rogue_filter import RogueFilter
from core.campaign.week import Happening
from core.decisions.base import Pool
from core.decisions.hold import Hold
from core.decisions.retrain_without import RetrainWithout
from core.decisions.review import ReviewEveryFewWeeks
from core.feedback import label_feedbacks
from core.feedback.base import JudgedMail, LabelFeedback, Labels
from core.feedback.honeypots import Honeypots
from core.feedback.insider import Insider
from core.feedback.perfect import PerfectLabels
from core.feedback.reporters import Reporters
from core.feedback.review_team import ReviewTeam
from core.feedback.users import Users
from core.mail.corpus import Corpus
from core.training.rows import present
from tests.small_mail import random_corpus

NONE = -1


def judged(week: int = 1, *, seed: int = 0, messages: int = 400) -> JudgedMail:
    """Mail of every kind in every folder."""
    rng = np.random.default_rng(seed)
    spam = rng.random(messages) < 0.5
    attackers = spam & (rng.random(messages) < 0.3)
    return JudgedMail(
        week,
        spam,
        rng.integers(0, 3, messages).astype(np.int8),
        attackers,
        attackers & (rng.random(messages) < 0.7),
        rng.integers(0, 10, messages),
        rng.random((messages, 3)),
    )


def labelled(feedback: LabelFeedback, mail: JudgedMail) -> Labels:
    return feedback.labels(mail, feedback.opens(10))


@pytest.mark.parametrize("kind", list(label_feedbacks().values()))
def test_what_nobody_speaks_of_is_learned_as_judged(kind: type[LabelFeedback]) -> None:
    mail = judged()
    labels = labelled(kind(), mail)
    silent = labels.by == "filter"
    np.testing.assert_array_equal(labels.learned[silent], mail.verdicts[silent] != 1)
    np.testing.assert_array_equal(labels.spam[silent & labels.learned], mail.verdicts[silent & labels.learned] == 2)
    assert labels.learned[~silent].all()
    pd.testing.assert_series_equal(pd.Series(labels.by), pd.Series(labelled(kind(), mail).by))


def test_perfect_labels_are_right() -> None:
    mail = judged()
    labels = labelled(PerfectLabels(), mail)
    assert labels.learned.all()
    np.testing.assert_array_equal(labels.spam, mail.spam)


def test_users_are_right_and_take_no_offence_at_what_looks_harmless() -> None:
    mail = judged()
    labels = labelled(Users(reports=1.0, rescues=1.0), mail)
    said = labels.by != "filter"
    np.testing.assert_array_equal(labels.spam[said], mail.spam[said])
    assert not (said & mail.harmless).any()
    wrong = (mail.verdicts == 1) | ((mail.verdicts == 2) != mail.spam)
    np.testing.assert_array_equal(said, wrong & ~mail.harmless)
    share = (labelled(Users(reports=0.3), mail).by == "user's report").sum() / (labels.by == "user's report").sum()
    assert 0.15 < share < 0.45
    assert not (labelled(Users(reports=0.0, rescues=0.0), mail).by != "filter").any()


def test_reviewers_look_at_the_unsure_first_and_see_through_disguises() -> None:
    mail = judged()
    unsure = int((mail.verdicts == 1).sum())
    for capacity, most in ((unsure - 20, "unsure"), (unsure + 30, "any"), (5_000, "all")):
        labels = labelled(ReviewTeam(capacity=capacity), mail)
        seen = labels.by == "reviewer"
        assert seen.sum() == min(capacity, len(seen))
        np.testing.assert_array_equal(labels.spam[seen], mail.spam[seen])
        assert (mail.verdicts[seen] == 1).all() == (most == "unsure")
        assert most == "unsure" or seen[mail.verdicts == 1].all()


def test_no_good_mail_comes_to_a_honeypot() -> None:
    mail = judged()
    trapped = labelled(Honeypots(share=0.5), mail).by == "honeypot"
    assert not (trapped & ~mail.spam).any()
    assert 0.35 < trapped[mail.spam].mean() < 0.65
    assert (trapped & mail.harmless).any()


def test_an_insider_turns_spam_labels_round_and_no_others() -> None:
    mail = judged()
    before, after = labelled(Users(), mail), labelled(Insider(flips=0.4), mail)
    turned = after.by == "insider"
    assert before.spam[turned].all()
    assert not after.spam[turned].any()
    np.testing.assert_array_equal(before.spam[~turned], after.spam[~turned])
    assert Insider(flips=0.4, reports=0.2).honest() == Users(reports=0.2)


def test_reports_count_when_they_are_earned() -> None:
    feedback = Reporters(earned=1)
    office = feedback.opens(10)
    first = feedback.labels(judged(1, messages=40), office)
    assert set(first.by) == {"filter"}
    later = feedback.labels(judged(2, seed=1), office)
    assert {"trusted reporter's report", "trusted reporter's rescue"} <= set(later.by)


def test_sleepers_vouch_for_the_attackers_mail_alone_and_not_before_they_wake() -> None:
    feedback = Reporters(earned=2, sleepers=3, wake=3)
    office = feedback.opens(10)
    vouched = []
    for week in range(1, 6):
        mail = judged(week, seed=week)
        asleep = labels = feedback.labels(mail, office)
        vouched.append(labels.by == "sleeper")
        assert not (vouched[-1] & ~mail.attackers).any()
        assert not asleep.spam[vouched[-1]].any()
    assert not vouched[0].any()
    assert not vouched[1].any()
    assert vouched[2].sum() == judged(3, seed=3).attackers.sum()
    assert feedback.honest() == Reporters(earned=2, wake=3)


def poison_of(played_by: Campaign, corpus: Corpus) -> pd.DataFrame:
    played = play(played_by, corpus)
    weeks = [played.judged(week).assign(week=week) for week in played.frame["week"]]
    return pd.concat(weeks).query("source == 'poison'")


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return random_corpus(seed=3, messages=240, vocabulary=150)


def test_the_bars_are_the_poison_of_each_week(corpus: Corpus) -> None:
    played = play(Campaign(weeks=6, strike=2, volume=(0, 50, 10)), corpus)
    own = played.frame["ham"] + played.frame["spam"]
    expected = [round(share * mail) for share, mail in zip((0, 0.5, 0.1, 0.1, 0, 0), own, strict=True)]
    assert played.frame["poison"].tolist() == expected


def test_a_stair_rises(corpus: Corpus) -> None:
    poison = poison_of(Campaign(attack=BoilingFrog(words=30), weeks=6, strike=1, volume=20), corpus)
    said = poison["text"].str.rpartition("\n\n")[2].str.split().map(len)
    assert said.groupby(poison["week"]).first().tolist() == sorted(set(said))
    assert len(set(said)) == 5


def test_all_words_are_sent_whether_they_pass_or_not(corpus: Corpus) -> None:
    asked = Campaign(attack=Pseudospam(dose="all"), weeks=4, strike=1)
    assert play(asked, corpus).frame["asked"].sum() == 0
    assert play(replace(asked, attack=Pseudospam()), corpus).frame["asked"].sum() > 0
    said = poison_of(asked, corpus)["text"].str.rpartition("\n\n")[2]
    assert len(set(said)) == 1


def test_a_trigger_stands_in_the_poison_and_below_the_strike(corpus: Corpus) -> None:
    played = play(Campaign(attack=Backdoor(trigger="quokka wombat"), weeks=4, strike=1, volume=20), corpus)
    judged = pd.concat([played.judged(week) for week in range(1, 5)])
    for source in ("poison", "strike"):
        texts = judged["text"][judged["source"] == source]
        assert len(texts)
        assert texts.str.endswith("quokka wombat").all()
    assert play(Campaign(attack=Backdoor(trigger="! ?"), weeks=4, strike=1), corpus).frame["poison"].sum() == 0


def test_known_words_stand_below_all_that_is_sent(corpus: Corpus) -> None:
    word = str(corpus.encoding.words[0])
    poison = poison_of(Campaign(attack=RogueFilter(known=f"{word} neverseen"), weeks=4, strike=1, volume=20), corpus)
    assert all(word in text.rpartition("\n\n")[2].split() for text in poison["text"])


def test_two_attackers_send_both(corpus: Corpus) -> None:
    one = Campaign(weeks=4, strike=1, volume=20)
    two = replace(one, second=RogueFilter())
    alone, both = (play(asked, corpus).frame["poison"] for asked in (one, two))
    assert both.tolist() == (2 * alone).tolist()
    each = replace(two, attack=Pseudospam(accounts=2), second=RogueFilter(accounts=3))
    judged = pd.concat([play(each, corpus).judged(week) for week in range(1, 5)])
    assert judged["sender"][judged["source"] == "poison"].nunique() == 5
    assert judged["sender"][judged["source"] == "strike"].nunique() == 2


def test_who_gets_nothing_through_gives_up(corpus: Corpus) -> None:
    asked = Campaign(
        attack=Pseudospam(dose="all", patience=2), feedback="perfect", weeks=8, strike=1, volume=40, filter="spambayes"
    )
    played = play(asked, corpus)
    (gives_up,) = [event.week for event in played.events if event.happening is Happening.GIVES_UP]
    sent = played.frame.set_index("week")["poison"]
    assert (sent[:gives_up] > 0).all()
    assert (sent[gives_up + 1 :] == 0).all()
    passed = played.frame.set_index("week")["poison_passed"]
    assert (passed[gives_up - 1 : gives_up] < 0.1 * sent[gives_up - 1 : gives_up]).all()


def test_each_of_two_attackers_minds_their_own_mail(corpus: Corpus) -> None:
    foes = {"attack": Pseudospam(dose="all", patience=1), "second": BoilingFrog(words=5)}
    played = play(Campaign("multinomial_nb", **foes, feedback="perfect", weeks=8, strike=1, volume=40), corpus)
    (gives_up,) = [event.week for event in played.events if event.happening is Happening.GIVES_UP]
    row = played.frame.iloc[gives_up - 1]
    assert row["poison_passed"] >= 0.3 * row["poison"]  # the other's gets through
    assert played.frame["poison"][gives_up] == row["poison"] / 2


def test_mail_comes_from_so_many_accounts(corpus: Corpus) -> None:
    played = play(Campaign(attack=Pseudospam(accounts=3), weeks=4, strike=1, volume=40), corpus)
    assert played.totals["accounts"].tolist()[-1] == 3
    senders = played.judged(2).query("source == 'poison'")["sender"]
    assert set(senders) == {f"attacker's account {number}" for number in (1, 2, 3)}


def test_who_is_not_known_is_made_up_and_says_so(corpus: Corpus) -> None:
    mail = play(Campaign(weeks=3, strike=1), corpus).judged(1).query("source == 'mail'")
    assert mail["recipient"].str.fullmatch(r"person \d+ \(made up\)").all()
    assert mail["sender"].str.fullmatch(r"sender \d+ \(made up\)").all()


def test_a_held_filter_is_the_same_until_it_is_let_go(corpus: Corpus) -> None:
    played = play(Campaign(weeks=6, strike=1, decision=Hold(week=2, weeks=2), every=1), corpus)
    assert played.frame["retrained"].tolist() == [True, True, False, False, True, True]
    assert set(played.learned(5)["came"]) >= {1, 2, 3, 4}
    rarely = play(Campaign(weeks=6, strike=1, every=2), corpus)
    assert rarely.frame["retrained"].tolist() == [True, False, True, False, True, False]


def test_a_window_forgets(corpus: Corpus) -> None:
    played = play(Campaign(weeks=6, strike=1, window=2), corpus)
    for week in range(2, 7):
        came = played.learned(week)["came"]
        assert set(came) <= {week - 2, week - 1}


@pytest.mark.parametrize("first", ["longest", "newest"])
def test_a_review_reads_so_many_of_what_came_since_and_drops_what_it_recognises_of_them(
    first: str, corpus: Corpus
) -> None:
    rows = present(corpus.encoding.counts[:60])
    came, found = np.arange(60) // 20 + 1, np.arange(60) % 3 == 0
    review = ReviewEveryFewWeeks(week=3, every=2, reads=10, first=first)
    assert [week for week in range(1, 9) if review.decides(week)] == [3, 5, 7]
    dropped = review.drops(Pool(came, found, np.zeros(60, dtype=int), rows, lambda some: some.astype(str)))
    urgency = np.diff(rows.indptr) if first == "longest" else came
    since = sorted(np.flatnonzero(came > 1), key=lambda at: (-urgency[at], at))[:10]
    assert set(np.flatnonzero(dropped)) == {at for at in since if found[at]}


def test_a_review_every_other_week_keeps_poison_out_as_far_as_it_is_read(corpus: Corpus) -> None:
    asked = Campaign(attack="dictionary", weeks=8, strike=1, volume=60)
    few, many = (
        play(replace(asked, decision=ReviewEveryFewWeeks(week=1, every=1, reads=reads)), corpus).frame["pool_poison"]
        for reads in (5, 500)
    )
    assert play(asked, corpus).frame["pool_poison"].iloc[-1] > few.iloc[-1] > 0
    assert many.iloc[-1] == 0


def test_what_is_like_what_was_found_is_dropped(corpus: Corpus) -> None:
    rows = present(corpus.encoding.counts[:60])
    found = np.arange(60) == 7
    pool = Pool(np.ones(60, dtype=int), found, np.arange(60) % 5, rows, lambda some: some.astype(str))
    by_sender, by_words = (RetrainWithout(what=what).drops(pool) for what in ("sender", "cluster"))
    np.testing.assert_array_equal(by_sender, np.arange(60) % 5 == 2)
    sets = [set(row) for row in np.split(rows.indices, rows.indptr[1:-1])]
    like = [len(own & sets[7]) >= 0.5 * max(1, min(len(own), len(sets[7]))) for own in sets]
    np.testing.assert_array_equal(by_words, like)
    assert 0 < by_words.sum() < 60
