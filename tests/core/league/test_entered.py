"""What learners enter: the latest of each counts, and what is out of the rules is left out with its reason."""

import pytest

from core import Experiment, InputError
from core.defences.none import NoDefence
from core.defences.trim import Trim
from core.filters import filters
from core.league.entered import ATTACK, DEFENCE, checked, entered
from core.league.entries import BUDGET, Rules
from core.league.playing import playing
from core.league.standings import attack_places, defence_places
from core.league.table import table
from core.lessons import lessons
from core.lessons.league_rules import league_rules
from core.mail.corpus import Corpus
from core.mail.split import split
from core.rooms.records import Attempt


def made(learner: int, lesson: str, words: str) -> Attempt:
    return Attempt(learner, lesson, words, {}, 0, 0.0)


def usual(corpus: Corpus) -> Rules:
    return Rules.usual(filters()["multinomial_nb"](), 1, corpus)


def test_the_latest_of_each_learner_counts_and_other_attempts_are_passed_over(small: Corpus) -> None:
    some = [
        made(1, ATTACK, "attack=dictionary&poison=3"),
        made(1, ATTACK, "attack=dictionary&poison=2"),
        made(2, DEFENCE, "defence=trim"),
        made(2, "first_poison", "attack=dictionary&poison=3"),
    ]
    found = entered(usual(small), some, small)
    assert [(one.learner, one.sent.poison) for one in found.attacks] == [("1", 2)]
    assert [(one.learner, one.defence) for one in found.defences] == [("2", Trim())]
    assert found.left_out == ()


def test_what_is_out_of_the_rules_is_left_out_with_its_reason(small: Corpus) -> None:
    some = [
        made(1, ATTACK, "attack=dictionary&poison=999"),
        made(2, ATTACK, "corpus=loan&attack=shill_applications&poison=1"),
        made(3, ATTACK, "attack=dictionary"),
        made(4, DEFENCE, "&".join(f"w{at}=1" for at in range(300))),
        made(5, DEFENCE, "corpus=sample&filter=spambayes"),
    ]
    found = entered(usual(small), some, small)
    assert found.attacks == ()
    assert [one.defence for one in found.defences] == [NoDefence()]  # whose name an address leaves out
    reasons = dict(found.left_out)
    assert list(reasons) == [1, 2, 3, 4]
    assert "with 999" in reasons[1]
    assert "is not for mail" in reasons[2]
    assert "with 0" in reasons[3]
    assert "at most 200 words" in reasons[4]


@pytest.mark.parametrize(
    ("kind", "words", "label", "said"),
    [
        (DEFENCE, "defence=<b>", "Defence", "<b>"),
        (DEFENCE, "defence=", "Defence", ""),
        (DEFENCE, "defence=trim&defence.share=7", "Defence", "trim"),
        (DEFENCE, "defence=trim&defence.nonsense=1", "Defence", "trim"),
        (DEFENCE, "defence.share=0.1", "Defence", "none"),
        (ATTACK, f"attack={'x' * 99}&poison=1", "Attack", "x" * 40),
        (ATTACK, "attack=dictionary&attack.words=nonsense&poison=1", "Attack", "dictionary"),
        (ATTACK, "attack=dictionary&poison=x", "Poison", "x"),
        (ATTACK, "attack=dictionary&poison=1&aware=maybe", "The attacker knows of the defence", "maybe"),
        (ATTACK, "attack=dictionary&poison=1&aware=yes&defence=nonsense", "Defence", "nonsense"),
    ],
)
def test_what_there_is_not_is_taken_for_nothing_else(
    small: Corpus, kind: str, words: str, label: str, said: str
) -> None:
    why = f"“{label}” of this entry is “{said}”, which is not known here as it was sent: enter it again from the page."
    found = entered(usual(small), [made(1, kind, words)], small)
    assert (found.attacks, found.defences, found.left_out) == ((), (), ((1, why),))
    with pytest.raises(InputError) as refused:
        checked(kind, words, usual(small), small)
    assert str(refused.value) == why


def test_an_address_of_an_earlier_version_is_read_as_it_was_meant(small: Corpus) -> None:
    before = "corpus=sample&filter=spambayes&attack=focused&poison=3&seed=1"
    now = Experiment.clamped({"attack": "focused", "attack.guess": "0.5", "poison": "3", "v": "2"})[0]
    found = entered(usual(small), [made(1, ATTACK, before)], small)
    assert [one.sent.attack for one in found.attacks] == [now.attack]


def test_the_usual_budget_is_a_share_of_all_training_mail(small: Corpus) -> None:
    rules = usual(small)
    clean = len(split(small.groups, small.labels, 1).train)
    assert abs(rules.budget / (rules.budget + clean) - BUDGET) <= 1 / clean


def test_a_room_plays_by_its_lessons_filter_and_seed(sample: Corpus) -> None:
    for lesson in (None, *lessons().values()):
        rules = league_rules(lesson, 7, sample)
        words = {} if lesson is None else dict(lesson.address)
        on_mail = words.get("corpus", "sample") == "sample"
        assert rules.filter.id == (words.get("filter", "spambayes") if on_mail else "spambayes")
        assert (rules.seed, rules.corpus) == (7, sample.id)


def test_places_name_learners_only_where_they_may_be_named(small: Corpus) -> None:
    rules = usual(small)
    some = [made(1, ATTACK, "attack=dictionary&poison=2"), made(2, ATTACK, "attack=dictionary&poison=2")]
    found = entered(rules, [*some, made(2, DEFENCE, "defence=trim")], small)
    *_, played = playing(rules, found.field(rules), small)
    come = table(played)
    named = {"1": "Anna", "2": "Ben"}
    assert attack_places(come, named)["Entered by"].tolist() == ["Anna · Ben"]
    assert defence_places(come, named)["Entered by"].tolist() == ["Ben"]
    assert "Entered by" not in {*attack_places(come, {}), *defence_places(come, {})}
    assert attack_places(come, {})["Damage on average"].tolist() == [round(come.attacks[0].mean, 1)]
