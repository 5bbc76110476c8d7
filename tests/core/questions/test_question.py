"""What a question is besides its address: what its answer depends on, whose it is, and which mail it is about."""

from dataclasses import dataclass, replace

import pytest

from core.attacks.causative import causative_attacks
from core.attacks.causative.dictionary import DictionaryAttack
from core.declared.parameters import Text, text
from core.defences.base import Defence
from core.errors import InputError
from core.filters import filters
from core.filters.linear_svm import LinearSVM
from core.mail.corpus import Corpus, sample_corpus
from core.questions.experiment import Experiment
from core.runs.sweeping import run, sweep
from core.take_home.snippet import setup
from tests.small_mail import random_corpus

HERE = Experiment("linear_svm", "dictionary", seed=3, poison=9)


@pytest.mark.parametrize("same", [replace(HERE, poison=7), replace(HERE, filter=LinearSVM(threshold=0.4))])
def test_cut_offs_and_the_sliders_place_move_no_score(same: Experiment) -> None:
    assert same.key == HERE.key


@pytest.mark.parametrize(
    "other",
    [
        *({"filter": name} for name in filters() if name != "linear_svm"),
        *({"attack": name} for name in causative_attacks() if name != "dictionary"),
        *({"seed": 4}, {"corpus": "0123456789abcdef"}, {"outside": "sample"}, {"attack": DictionaryAttack(size=100)}),
    ],
    ids=str,
)
def test_all_else_has_another_key(other: dict) -> None:
    made = Experiment(**({"filter": "linear_svm", "attack": "dictionary", "seed": 3} | other))
    assert made.key != HERE.key


def test_typed_text_and_uploaded_mail_are_a_visitors_own() -> None:
    assert not HERE.is_own
    assert Experiment(corpus="0123456789abcdef").is_own
    assert Experiment(outside="0123456789abcdef").is_own
    for kind in causative_attacks().values():
        typed = [parameter for parameter in kind.parameters() if isinstance(parameter.rule, Text)]
        for parameter in typed:
            assert Experiment(attack=kind(**{parameter.name: "quokka"})).is_own, parameter


@dataclass(frozen=True, kw_only=True)
class Typed(Defence):
    """A defence with words that somebody types."""

    title = "Typed"
    sentence = "For this test."

    words: str = text(default="prize", longest=40, label="Words", help="Any.")


def test_every_part_is_in_address_key_code_and_files_and_its_typed_text_is_the_visitors() -> None:
    made = Experiment(defence=Typed(words="quokka"))
    assert "&defence=test_question&defence.words=quokka&" in made.to_query()
    assert made.key != Experiment(defence=Typed()).key != Experiment().key
    assert (made.is_own, Experiment(defence=Typed()).is_own) == (True, False)
    names: dict = {}
    imported, code = setup(made, "sweep").replace("\n\n", "\n").split("corpus = sample_corpus()\n")
    exec(imported + code, names)  # noqa: S102 - what a visitor would do
    assert names["experiment"].defence.words == "quokka"
    assert made.stem == "dictionary-on-spambayes-behind-test-question-0-seed-0"


def test_an_answer_names_the_mail_that_was_asked(small: Corpus) -> None:
    other = random_corpus(2, 100, 80)
    answered = run(Experiment(poison=3), small, other).experiment
    assert answered == Experiment(poison=3, corpus=small.id, outside=other.id)
    assert run(answered, small, other).experiment == answered


def test_the_bundled_mail_keeps_its_name() -> None:
    assert Experiment().asked_on(sample_corpus()) == Experiment()


@pytest.mark.parametrize("name", ["corpus", "outside"])
def test_a_question_is_not_answered_on_other_mail(name: str, small: Corpus) -> None:
    asked = Experiment(**{name: "0123456789abcdef"})
    with pytest.raises(InputError, match=rf"^The question's {name} is “0123456789abcdef”, but it is asked on “"):
        sweep(asked, small, [0, 3])


def test_what_is_no_part_of_a_question_is_refused() -> None:
    for wrong, said in (
        ({"filter": 3}, "The filter must be a name or a Filter. Got 3."),
        ({"attack": LinearSVM()}, r"The attack must be a name or a CausativeAttack. Got LinearSVM\("),
        ({"corpus": "x" * 41}, "The corpus must be an id of mail, at most 40 characters."),
        ({"seed": -1}, "The seed must be a whole number from 0 to 9,999. Got -1."),
        (
            {"poison": 1_000_001},
            "The number of poison messages must be a whole number from 0 to 1,000,000. Got 1000001.",
        ),
        ({"defence": "nosuch"}, "There is no defence called 'nosuch'; choose one of .*none"),
    ):
        with pytest.raises(InputError, match=f"^{said}"):
            Experiment(**wrong)
