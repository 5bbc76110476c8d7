"""What each search for words finds, and that it can be believed."""

import numpy as np
import pytest

from core.attacks.exploratory._witness import find_witness
from core.attacks.exploratory._words import FREQUENT, RANDOM, RATIO, seen_in, word_list
from core.attacks.exploratory.base import Attacker
from core.attacks.exploratory.best_n import BestN
from core.attacks.exploratory.extraction import Extraction, read_off
from core.attacks.exploratory.first_n import FirstN
from core.attacks.exploratory.good_words import OWN, GoodWords
from core.attacks.exploratory.mistaken_identity import QUOTE, WAYS, MistakenIdentity
from core.attacks.exploratory.reconnaissance import Reconnaissance
from core.attacks.knowledge import KnownMail
from core.errors import InputError
from core.filters import filters
from core.mail.corpus import Corpus, outside_corpus
from core.oracle import BudgetSpentError, Feedback, Oracle
from sample_data.matrix import NEVER, words_to_half
from tests.small_mail import corpus_of
from tests.trained import Trained, train

SUMS = ["bernoulli_nb", "complement_nb", "multinomial_nb"]


@pytest.fixture(scope="module")
def mail() -> KnownMail:
    return KnownMail.all_of(outside_corpus())


@pytest.fixture(scope="module")
def bayes(sample: Corpus) -> Trained:
    return train(filters()["multinomial_nb"](), sample)


def attacker(trained: Trained, mail: KnownMail, seed: int = 0, **how: object) -> Attacker:
    return Attacker.seeded(Oracle(learned=trained.learned, **how), mail, seed)


def weights(trained: Trained, words: tuple[str, ...]) -> np.ndarray:
    of_word = dict(zip(trained.learned.words, trained.learned.word_weights, strict=True))
    return np.array([of_word.get(word, 0.0) for word in words])


SMALL_MAIL = KnownMail.all_of(
    corpus_of(
        ["the meeting", "the meeting lunch", "the lunch", "the", "the rare"] * 10 + ["the pills"] * 10,
        [False] * 50 + [True] * 10,
    )
)


def test_lists_are_ordered_as_they_say() -> None:
    rng = np.random.default_rng(0)
    assert list(word_list(SMALL_MAIL, FREQUENT, rng)) == ["the", "lunch", "meeting", "rare"]
    assert list(word_list(SMALL_MAIL, RATIO, rng)) == ["lunch", "meeting", "rare", "the"]
    assert list(word_list(SMALL_MAIL, FREQUENT, rng, spam=True)) == ["pills", "the"]
    assert list(word_list(SMALL_MAIL, RATIO, rng, spam=True)) == ["pills", "the"]
    assert sorted(word_list(SMALL_MAIL, RANDOM, rng)) == ["lunch", "meeting", "pills", "rare", "the"]
    assert seen_in(SMALL_MAIL)["lunch"] == "in 20 of 50 good messages"
    assert seen_in(SMALL_MAIL, spam=True)["pills"] == "in 10 of 10 spam"


def test_an_own_list_is_taken_word_by_word(bayes: Trained) -> None:
    found = GoodWords(order=OWN, own="Lunch, lunch; a MEETING!").find(attacker(bayes, SMALL_MAIL))
    assert found.words == ("lunch", "meeting")
    with pytest.raises(InputError, match=r"^The word list is empty: write at least one word"):
        GoodWords(order=OWN, own="a . !").find(attacker(bayes, SMALL_MAIL))


@pytest.mark.parametrize("name", sorted(set(filters()) - {"random_forest"}))
def test_a_witness_lies_at_the_border(name: str, sample: Corpus, mail: KnownMail) -> None:
    trained = train(filters()[name](), sample)
    who = attacker(trained, mail)
    witness = find_witness(who)
    asked = who.oracle.queries
    assert asked > 2
    assert who.oracle.verdict(witness.barely_spam) != 0
    assert who.oracle.verdict(witness.barely_legit) == 0
    known = list(trained.learned.words[np.argsort(trained.learned.word_weights, kind="stable")[:50]])
    best = [str(word) for word in known if str(word) not in witness.barely_spam]
    turned = Oracle(learned=trained.learned).ask_each(witness.barely_spam, best).verdicts == 0
    assert turned.mean() > 0.5, "the strongest good words alone let it pass"


def test_each_word_of_first_n_is_good(bayes: Trained, mail: KnownMail) -> None:
    found = FirstN(words=50).find(attacker(bayes, mail))
    assert len(found.found) == 50
    assert (weights(bayes, found.words) < 0).all()
    spent = [word.queries for word in found.found]
    assert len(set(spent)) == 50, "each word has a question of its own"


def test_best_n_finds_stronger_words_than_first_n(bayes: Trained, mail: KnownMail) -> None:
    for seed in range(3):
        first, best = (kind(words=30).find(attacker(bayes, mail, seed)) for kind in (FirstN, BestN))
        assert weights(bayes, best.words).mean() < weights(bayes, first.words).mean() - 0.3
        assert best.queries > first.queries


@pytest.mark.parametrize("name", SUMS)
def test_reconnaissance_with_scores_measures_weights(name: str, sample: Corpus, mail: KnownMail) -> None:
    trained = train(filters()[name](), sample)
    measured = Reconnaissance(tried=500).measure(attacker(trained, mail, feedback=Feedback.SCORE)).effects
    words = tuple(measured)
    assert len(words) == 500
    witness = find_witness(attacker(trained, mail, feedback=Feedback.SCORE))
    fresh = np.array([word not in witness.barely_spam for word in words])
    np.testing.assert_allclose(np.array(list(measured.values()))[fresh], weights(trained, words)[fresh], atol=1e-6)


def test_reconnaissance_with_verdicts_tells_good_from_spammy(bayes: Trained, mail: KnownMail) -> None:
    measured = Reconnaissance(tried=1_000).measure(attacker(bayes, mail)).effects
    kinds, of_word = np.array(list(measured.values())), weights(bayes, tuple(measured))
    assert set(kinds) == {-1.0, 0.0, 1.0}
    assert (of_word[kinds == -1] < 0).all()
    assert (of_word[kinds == 1] > 0).all()


@pytest.mark.parametrize("name", sorted(filters()))
def test_the_threshold_is_found_between_two_scores(name: str, sample: Corpus, mail: KnownMail) -> None:
    trained = train(filters()[name](), sample)
    measured = Reconnaissance(tried=200).measure(attacker(trained, mail, feedback=Feedback.SCORE))
    assert -np.inf < measured.delivered < trained.learned.filter.cutoffs[0] <= measured.blocked < np.inf
    silent = Reconnaissance(tried=200).measure(attacker(trained, mail))
    assert (silent.delivered, silent.blocked) == (-np.inf, np.inf)


@pytest.mark.parametrize("name", SUMS)
def test_a_linear_filter_is_read_off_from_one_score_more_than_words(name: str, small: Corpus) -> None:
    trained = train(filters()[name](), small)
    oracle = Oracle(learned=trained.learned, feedback=Feedback.SCORE)
    words = [str(word) for word in trained.learned.words]
    bias, read = read_off(oracle, words)
    assert oracle.queries == len(words) + 1
    counts = trained.test_counts.sign() if name == "bernoulli_nb" else trained.test_counts
    copied = counts @ read + bias
    np.testing.assert_allclose(copied, oracle.scorer.margins(trained.test_counts), rtol=0, atol=1e-6)
    np.testing.assert_array_equal(copied >= 0, trained.learned.scores(trained.test_counts) >= 0.5)


@pytest.mark.parametrize("name", ["logistic_regression", "linear_svm"])
def test_weights_of_unit_length_filters_are_read_off(name: str, small: Corpus) -> None:
    trained = train(filters()[name](), small)
    oracle = Oracle(learned=trained.learned, feedback=Feedback.SCORE)
    bias, read = read_off(oracle, [str(word) for word in trained.learned.words])
    assert bias == pytest.approx(trained.learned.estimator.intercept_[0], abs=1e-9)
    np.testing.assert_allclose(read, trained.learned.word_weights, rtol=0, atol=1e-9)


def test_weights_are_not_read_off_verdicts_or_a_small_budget(bayes: Trained) -> None:
    with pytest.raises(InputError, match="let the filter show its full score"):
        read_off(Oracle(learned=bayes.learned), ["lunch"])
    with pytest.raises(BudgetSpentError):
        read_off(Oracle(learned=bayes.learned, feedback=Feedback.SCORE, budget=1), ["lunch"])


def test_more_questions_buy_a_better_copy_of_the_same_mail(bayes: Trained, mail: KnownMail) -> None:
    sizes = [40, 80, 1_400]
    copies = [copy for copy, _ in Extraction().surrogates(attacker(bayes, mail), sizes)]
    assert [copy.queries for copy in copies] == sizes
    assert all(len(copy.good_words()) for copy in copies)
    ended = list(Extraction().surrogates(attacker(bayes, mail, budget=60), sizes))
    assert [copy.queries for copy, _ in ended] == [40, 60]
    assert [bool(stopped) for _, stopped in ended] == [False, True]


def test_a_filter_that_says_one_thing_teaches_nothing(bayes: Trained, mail: KnownMail) -> None:
    who = Attacker.seeded(Oracle(learned=bayes.learned, line=np.inf), mail, 0)
    with pytest.raises(
        InputError, match=r"^All answers were the same and teach nothing; ask more, or bring other mail"
    ):
        Extraction().find(who)


@pytest.mark.parametrize("way", WAYS)
def test_spam_is_taken_up_in_the_way_that_was_chosen(way: str, bayes: Trained, mail: KnownMail) -> None:
    found = MistakenIdentity(way=way).find(attacker(bayes, mail))
    assert found.queries == 0
    if way == QUOTE:
        spam = mail.messages(spam=True)
        held = [sum(word in text.lower() for word in found.words) for text in spam]
        assert max(held) == len(found.words)
    else:
        assert weights(bayes, found.words).mean() > {"frequent spam words": 0.2, "words of spam alone": 1.0}[way]


@pytest.mark.real
@pytest.mark.parametrize("corpus", ["enron1", "spamassassin"])
def test_on_real_mail_words_that_nobody_asked_for_do_not_pass_bernoulli_naive_bayes(
    corpus: str, request: pytest.FixtureRequest
) -> None:
    assert "300 words" in GoodWords.on_real_mail
    words = words_to_half("bernoulli_nb", request.getfixturevalue(corpus), outside_corpus(), 0)
    assert words["passive"] == NEVER
    assert 10 < words["active"] < 60
