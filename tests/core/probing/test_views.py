"""One message, weights, ACRE and members, measured on the bundled mail: against the filter itself."""

import numpy as np
import pytest

from core import Experiment
from core.attacks.exploratory.acre import Acre
from core.attacks.exploratory.membership_inference import MembershipInference
from core.attacks.knowledge import KnownMail
from core.defences.lies_to_probers import LiesToProbers
from core.defences.random_near_threshold import RandomNearThreshold
from core.defences.rounded_scores import RoundedScores
from core.errors import InputError
from core.filters import filters
from core.filters.base import HAM_VERDICT
from core.mail.corpus import Corpus, outside_corpus
from core.oracle import CANDID, Feedback
from core.probing import Ground, Probe, probes
from core.probing.fewest_changes import fewest_changes
from core.probing.members import CASES, accusations, members_table, memberships
from core.probing.one_message import pieces, track, tracks_frame
from core.probing.weights import read_weights, reconnoitre
from core.runs.preparation import prepare
from tests.small_mail import random_corpus


@pytest.fixture(scope="module")
def mail() -> KnownMail:
    return KnownMail.all_of(outside_corpus())


@pytest.fixture(scope="module")
def ground(sample: Corpus) -> Ground:
    return Ground.of(prepare(Experiment(filter="multinomial_nb"), sample, 0, outside_corpus()))


@pytest.fixture(scope="module")
def results(ground: Ground, mail: KnownMail) -> list[Probe]:
    return list(probes(ground, mail, most_words=60))


def test_a_track_is_what_the_filter_says_to_the_edited_text(ground: Ground, results: list[Probe]) -> None:
    learned = ground.learned
    for result in results:
        one = track(ground, result, ground.targets(HAM_VERDICT)[0])
        for count in (0, len(one.words) // 2, len(one.words)):
            text = "\n".join([one.text, " ".join(one.words[:count])])
            assert learned.scores(learned.counts([text]))[0] == pytest.approx(one.scores[count], abs=1e-9)
        if one.queries is not None and result.search.found:
            used = result.search.found[: one.passes] if one.passes is not None else result.search.found
            assert one.queries == (used[-1] if used else result.search).queries
        delivered = learned.filter.verdicts(learned.scores(learned.counts([one.edited])))[0] == HAM_VERDICT
        assert delivered == (one.passes is not None)
        own, added = pieces(ground, one)
        assert "".join(piece for piece, _ in own) == one.text
        assert "".join(piece for piece, _ in added) == " ".join(one.used)


def test_no_track_passes_sooner_than_the_bound(ground: Ground, results: list[Probe]) -> None:
    for text in ground.targets(HAM_VERDICT)[:10]:
        tracks = [track(ground, result, text) for result in results]
        assert len(tracks_frame(tracks)) == sum(len(one.scores) for one in tracks)
        (bound,) = [one for one in tracks if one.queries is None]
        assert bound.passes == len(bound.words)
        assert all(one.passes is None or one.passes >= bound.passes for one in tracks)


def test_reconnaissance_with_scores_finds_the_threshold_and_the_order_of_the_words(
    ground: Ground, mail: KnownMail
) -> None:
    seen = reconnoitre(ground, mail, feedback=Feedback.SCORE)
    assert seen.right.after == seen.right.of == (seen.words["found"] != 0).sum()
    assert np.corrcoef(seen.words["found"], seen.words["true"])[0, 1] > 0.99
    blind = reconnoitre(ground, mail)
    assert blind.between == (-np.inf, np.inf)
    assert set(blind.words["found"]) <= {-1.0, 0.0, 1.0}
    assert blind.right.after > 0.95 * blind.right.of


@pytest.mark.parametrize("feedback", [Feedback.SCORE, Feedback.ROUNDED], ids=lambda told: told.value)
@pytest.mark.parametrize("name", sorted(filters()))
def test_the_threshold_lies_where_true_answers_say_and_lies_contradict_each_other(
    name: str, feedback: Feedback, small: Corpus
) -> None:
    here = Ground.of(prepare(Experiment(filter=name), small, 0))
    mail = KnownMail.all_of(random_corpus(seed=7, messages=200, vocabulary=300))
    for reluctance in (CANDID, RandomNearThreshold(blur=0.2), RoundedScores(digits=2)):
        seen = reconnoitre(here, mail, feedback=feedback, reluctance=reluctance)
        assert seen.cutoff == here.learned.filter.cutoffs[0]
        assert seen.between[0] < seen.cutoff <= seen.between[1]
    low, high = reconnoitre(here, mail, feedback=feedback, reluctance=LiesToProbers(patience=5)).between
    assert low > high


def test_a_moved_threshold_is_the_one_that_is_looked_for(ground: Ground, mail: KnownMail) -> None:
    strict = ground.with_false_positives()
    seen = reconnoitre(strict, mail, feedback=Feedback.SCORE)
    assert seen.between[0] < seen.cutoff <= seen.between[1]
    assert seen.cutoff == ground.scorer.scores(strict.line) != ground.learned.filter.cutoffs[0]


def test_what_the_attacker_s_own_mail_says_of_a_word_is_kept_beside_what_was_seen(
    ground: Ground, mail: KnownMail
) -> None:
    seen = reconnoitre(ground, mail)
    in_ham, in_spam = mail.messages_with_word
    share = (in_spam + 0.5) / (mail.spam.sum() + 1) - (in_ham + 0.5) / ((~mail.spam).sum() + 1)
    spammy = dict(zip(mail.words, share, strict=True))
    assert [np.sign(spammy[word]) for word in seen.words["word"]] == np.sign(seen.words["guess"]).tolist()
    apart = seen.words[seen.words["found"] != 0]
    assert seen.right.before == (np.sign(apart["guess"]) == np.sign(apart["true"])).sum()
    assert seen.right.of == len(apart)


@pytest.mark.parametrize("name", sorted(filters()))
def test_weights_are_read_off_exactly_or_refused_by_name(name: str, small: Corpus) -> None:
    learned = Ground.of(prepare(Experiment(filter=name), small, 0))
    read = read_weights(learned)
    if name in ("spambayes", "random_forest"):
        assert (read.words, read.queries, read.off, read.whole) == (0, 0, None, False)
        assert learned.learned.filter.title in read.why
    else:
        assert read.off is not None
        assert read.off < 1e-9
        assert read.queries == read.words + 1 == len(learned.learned.known) + 1
        assert read.whole == name.endswith("_nb"), "the others also scale a message to unit length"


def test_acre_needs_at_most_twice_the_fewest_changes_of_words_it_may_try(ground: Ground, mail: KnownMail) -> None:
    searched = list(fewest_changes(ground, mail, Acre(), messages=4))
    assert len(searched) == 4
    assert all(one.passes for one in searched)
    assert all(one.fewest is not None and one.attempt.changes >= one.fewest for one in searched)
    few = list(fewest_changes(ground, mail, Acre(), messages=2, budget=30))
    assert all(one.attempt.queries <= 30 for one in few)
    assert all(one.attempt.stopped for one in few)


def test_members_are_hardly_told_from_strangers_until_they_are_there_ten_times(sample: Corpus) -> None:
    found = list(memberships(filters()["multinomial_nb"](), sample, MembershipInference()))
    assert [name for name, _ in found] == list(CASES)
    plain, copied, few = (one.auc for _, one in found)
    assert 0.45 < plain < 0.65
    assert copied > plain
    assert few > plain
    rows = accusations(found)
    for name, one in found:
        some = rows[rows["case"] == name]
        assert np.trapezoid(some["found"], some["accused"]) == pytest.approx(one.auc)
    shown = members_table(found)
    assert list(shown["auc"]) == [plain, copied, few]
    assert list(zip(shown["low"], shown["high"], strict=True)) == [one.auc_interval for _, one in found]


def test_too_little_mail_for_members_is_an_input_error(small: Corpus) -> None:
    few = Corpus("few", small.frame.head(30).reset_index(drop=True), small.report)
    with pytest.raises(InputError, match="larger share"):
        list(memberships(filters()["multinomial_nb"](), few, MembershipInference()))
