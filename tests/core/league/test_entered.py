"""What learners enter: the latest of each counts, and what is out of the rules is left out with its reason."""

from core.defences.none import NoDefence
from core.defences.trim import Trim
from core.filters import filters
from core.league.entered import ATTACK, DEFENCE, entered
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
        made(3, ATTACK, "attack=<b>&poison=<i>"),
        made(4, DEFENCE, "&".join(f"w{at}=1" for at in range(300))),
        made(5, DEFENCE, "defence=<b>"),
    ]
    found = entered(usual(small), some, small)
    assert found.attacks == ()
    assert [one.defence for one in found.defences] == [NoDefence()]
    reasons = dict(found.left_out)
    assert list(reasons) == [1, 2, 3, 4]
    assert "with 999" in reasons[1]
    assert "is not for mail" in reasons[2]
    assert "with 0" in reasons[3]
    assert "at most 200 words" in reasons[4]


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
