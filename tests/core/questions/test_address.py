"""An experiment in an address: nothing is lost on the way, and no address can break the page."""

from contextlib import suppress
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.attacks.causative import causative_attacks
from core.declared.parameters import Between
from core.filters import filters
from core.questions.experiment import Experiment
from core.questions.parts import LONGEST_MAIL_ID
from core.questions.probing import Probing
from tests.small_mail import any_of

TODAY = {"v": "2"}
IDEAS = ("filter", "attack", "defence")
experiments = st.builds(
    Experiment,
    filter=st.sampled_from(list(filters().values())).flatmap(any_of),
    attack=st.sampled_from(list(causative_attacks().values())).flatmap(any_of),
    seed=st.integers(0, 9_999),
    poison=st.integers(0, 10**6),
    corpus=st.text(max_size=40),
    outside=st.text(max_size=40),
)
names = [f"filter.{p.name}" for kind in filters().values() for p in kind.parameters()]
names += [f"attack.{p.name}" for kind in causative_attacks().values() for p in kind.parameters()]
keys = st.sampled_from(["filter", "attack", "defence", "seed", "poison", "corpus", *sorted(set(names))])
numbers = st.sampled_from(
    [
        "nan",
        "-nan",
        "inf",
        "-inf",
        "1e400",
        "-1e400",
        "9" * 400,
        "1e-400",
        "-0",
        "0x10",
        "1_0",
        "٣",
        "²",
        " 5 ",
        "½",
        "",
    ]
)
words = st.one_of(
    numbers,
    st.text(max_size=50),
    st.integers().map(str),
    st.floats().map(str),
    st.sampled_from([*filters(), *causative_attacks()]),
    st.text(min_size=4_001, max_size=4_100),
)


@given(experiment=experiments)
def test_there_and_back(experiment: Experiment) -> None:
    query = experiment.to_query()
    assert Experiment.from_query(query) == experiment
    assert hash(Experiment.from_query(query)) == hash(experiment)
    assert Experiment.clamped(dict(parse_qsl(query, keep_blank_values=True))) == (experiment, [])
    assert query.isascii()


@given(one=experiments, two=experiments)
def test_different_experiments_have_different_addresses(one: Experiment, two: Experiment) -> None:
    assert (one == two) == (one.to_query() == two.to_query())


def test_defaults_are_left_out() -> None:
    assert Experiment().to_query() == "corpus=sample&filter=spambayes&attack=dictionary&poison=0&seed=0&v=2"
    assert Experiment.from_query("") == Experiment()
    assert Probing().to_query() == "corpus=sample&filter=spambayes&seed=0&v=2"


@given(given_words=st.dictionaries(keys | st.text(max_size=20), words))
def test_any_words_make_an_experiment_and_every_change_is_noted(given_words: dict[str, str]) -> None:
    experiment, notes = Experiment.clamped(given_words | TODAY)
    assert Experiment.from_query(experiment.to_query()) == experiment
    assert all(isinstance(note, str) and len(note) < 300 for note in notes)
    unread = [key for key in given_words if key not in reads(experiment)]
    changed = [key for key, word in given_words.items() if key not in unread and not kept(experiment, key, word)]
    assert len(notes) == len(changed) + bool(unread), (notes, changed, unread)


def reads(experiment: Experiment) -> set[str]:
    """The names of all words that an address of this experiment can have."""
    own = {f"{kind}.{p.name}" for kind in IDEAS for p in getattr(experiment, kind).parameters()}
    return {*IDEAS, "seed", "poison", "corpus", "outside", *own}


def kept(experiment: Experiment, key: str, word: str) -> bool:
    """Whether the experiment says what the word says."""
    kind, _, name = key.partition(".")
    if key in {"seed", "poison", "corpus"}:
        return str(getattr(experiment, key)) == word
    owner = getattr(experiment, kind)
    if not name:
        return str(owner.id) == word
    declared = {p.name: p for p in owner.parameters()}
    value = getattr(owner, name)
    if not isinstance(declared[name].rule, Between):
        return value == word
    with suppress(ValueError):
        return float(word) == value
    return False


@pytest.mark.parametrize(
    ("query", "value"),
    [
        ("filter=linear_svm&filter.threshold=nan", 0.0),
        ("filter=linear_svm&filter.threshold=inf", 3.0),
        ("filter=linear_svm&filter.threshold=-inf", -3.0),
        ("filter=linear_svm&filter.threshold=1e400", 3.0),
        ("filter=linear_svm&filter.threshold=abc", 0.0),
        ("filter=linear_svm&filter.threshold=0.35", 0.35),
    ],
)
def test_numbers_out_of_range_come_to_the_nearest_end(query: str, value: float) -> None:
    assert Experiment.from_query(query).filter.cutoffs == (value, value)


def test_a_whole_number_stays_whole() -> None:
    for word in ("1e400", "nan", "137.6", "99"):
        attack = Experiment.from_query(f"attack=dictionary&attack.size={word}").attack
        assert type(attack.size) is int
        assert 100 <= attack.size <= 100_000


@pytest.mark.parametrize("word", ["10000", "99999", "9" * 5_000])
def test_a_number_past_the_end_comes_to_the_end(word: str) -> None:
    assert Experiment.from_query(f"seed={word}") == Experiment(seed=9_999)


def test_a_note_says_what_it_is_now() -> None:
    _, notes = Experiment.clamped({"filter": "bayes", "seed": "-4", "attack.size": "5", "corpus": "x" * 41})
    assert notes == [
        "The name of the corpus has at most 40 characters; the rest is cut off.",
        "There is no filter called “bayes”; this is SpamBayes.",
        "“Commonest words” must be a whole number from 100 to 100000; it is now 100.",
        "“Seed” must be a whole number from 0 to 9,999; it is now 0.",
    ]


def test_mail_from_elsewhere_is_in_the_address_where_it_is_not_the_bundled_one() -> None:
    assert "outside" not in Experiment().to_query()
    experiment = Experiment(outside="0123456789abcdef")
    assert Experiment.from_query(experiment.to_query()) == experiment
    assert Experiment.clamped({"outside": "x" * LONGEST_MAIL_ID})[1] == []
    long, notes = Experiment.clamped({"outside": "x" * 99})
    assert len(long.outside) == LONGEST_MAIL_ID
    assert notes


def test_what_nobody_reads_is_noted_once() -> None:
    words = {"attack.nosuch": "3", "filter.threshold": "0.5", "view": "Words", "cell": "x"}
    _, notes = Experiment.clamped(words, others={"view", "cell"})
    assert notes == ["“attack.nosuch”, “filter.threshold” are not words of this address; they were left out."]
    _, notes = Experiment.clamped({f"word{at}{'x' * 99}": "" for at in range(2_000)})
    (note,) = notes
    assert note.endswith(" and 1,997 more are not words of this address; they were left out.")
    assert len(note) < 250
    assert Experiment.clamped({"foo": ""})[1] == ["“foo” is not a word of this address; it was left out."]
