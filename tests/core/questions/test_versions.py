"""Links that somebody kept open the same question, and say where the answer is another one now."""

from urllib.parse import parse_qsl

import pytest

from core.attacks.causative import causative_attacks
from core.attacks.causative.focused import FocusedAttack
from core.questions.experiment import Experiment
from core.questions.versions import brought_up_to_date

OWN = "0123456789abcdef"
CHANGED = "This link is from before the bundled mail and its split changed; its numbers are other ones now."
CHANGED_SPLIT = "This link is from before the split of the mail changed; its numbers are other ones now."
MEANT = {"focused": FocusedAttack(guess=0.5)}  # where a default has become another one since


def opened(query: str) -> tuple[Experiment, list[str]]:
    return Experiment.clamped(dict(parse_qsl(query)))


@pytest.mark.parametrize("attack", sorted(causative_attacks()))
def test_a_link_that_the_lab_wrote_before_there_were_versions(attack: str) -> None:
    found, notes = opened(f"corpus=sample&filter=spambayes&attack={attack}&poison=24&seed=3")
    assert found == Experiment(attack=MEANT.get(attack, attack), poison=24, seed=3)
    assert notes == [CHANGED]


@pytest.mark.parametrize(
    ("query", "meant", "notes"),
    [
        ("attack=focused&poison=24", Experiment(attack="focused", poison=24), []),
        ("corpus=sample&filter=linear_svm&attack=chaff&seed=0", Experiment("linear_svm", "chaff"), []),
        (f"corpus={OWN}&filter=spambayes&attack=chaff&poison=1&seed=0", None, [CHANGED_SPLIT]),
        (
            "corpus=sample&filter=spambayes&attack=focused&attack.guess=0.3&attack.carrier=spam+from+outside+mail&seed=0",
            Experiment(attack=FocusedAttack(guess=0.3, carrier="another spam", mail="outside mail")),
            [],
        ),
        ("attack=focused&v=1&poison=0", Experiment(attack=MEANT["focused"]), [CHANGED]),
        ("attack=focused&v=2", Experiment(attack="focused"), []),
        ("corpus=sample&filter=spambayes&attack=focused&seed=0", Experiment(attack=MEANT["focused"]), []),
        ("seed=3&v=9", Experiment(seed=3), ["Links of version “9” are not known here; it is read as one of today."]),
    ],
)
def test_what_an_address_means_by_its_age(query: str, meant: Experiment | None, notes: list[str]) -> None:
    found, noted = opened(query)
    assert noted == notes
    assert found == (meant or Experiment(attack="chaff", corpus=OWN, poison=1))


def test_what_a_filter_answered_with_has_another_word_now() -> None:
    words, _ = brought_up_to_date({"defence": "50 questions a sender"})
    assert words == {"answers": "50 questions a sender", "v": "2"}
    assert brought_up_to_date({"defence": "none"})[0] == {"defence": "none", "v": "2"}


def test_bringing_words_up_to_date_twice_changes_nothing() -> None:
    once, _ = brought_up_to_date({"corpus": "sample", "filter": "x", "attack": "focused", "seed": "1", "poison": "2"})
    assert brought_up_to_date(once) == (once, [])


def test_an_attack_that_asks_is_what_the_address_says_whatever_else_it_looks_at() -> None:
    words = {"probe": "acre", "view": "Good words", "strategy": "First-N", "v": "2"}
    assert brought_up_to_date(words) == (words, [])
    words, _ = brought_up_to_date({"view": "Good words", "strategy": "First-N"})
    assert words == {"view": "Good words", "probe": "first_n", "v": "2"}
