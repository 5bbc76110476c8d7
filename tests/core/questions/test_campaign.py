"""A campaign as a question: it stands in an address without loss, and odd words are brought into range."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import Campaign, InputError
from core.attacks.weekly import weekly_attacks
from core.attacks.weekly.backdoor import Backdoor
from core.attacks.weekly.pseudospam import Pseudospam
from core.decisions import decisions
from core.feedback import label_feedbacks
from core.feedback.reporters import Reporters
from core.filters import filters
from core.questions.presets import PRESETS
from core.questions.table import SCOUT, TELLS
from tests.small_mail import any_of


def one_of(kinds: dict) -> st.SearchStrategy:
    return st.sampled_from(list(kinds.values())).flatmap(any_of)


campaigns = st.builds(
    Campaign,
    one_of(filters()),
    one_of(weekly_attacks()),
    second=one_of(weekly_attacks()),
    feedback=one_of(label_feedbacks()),
    decision=one_of(decisions()),
    volume=st.lists(st.integers(0, 300), min_size=1, max_size=52),
    weeks=st.integers(3, 52),
    strike=st.integers(1, 12),
    window=st.integers(0, 52),
    every=st.integers(1, 52),
    arrival=st.sampled_from(["as it came", "dealt"]),
    topic=st.text(max_size=40),
    victims=st.text(max_size=40),
    scout=st.sampled_from(list(SCOUT.options)),
    tells=st.sampled_from(list(TELLS.options)),
    budget=st.integers(0, 1_000_000),
    seed=st.integers(0, 9_999),
    corpus=st.sampled_from(["sample", "0123456789abcdef"]),
)


@given(campaigns)
def test_an_address_says_it_without_loss(campaign: Campaign) -> None:
    assert Campaign.from_query(campaign.to_query()) == campaign
    assert Campaign.from_query(campaign.key).key == campaign.key


@given(st.dictionaries(st.sampled_from([part.word for part in Campaign.parts]), st.text(max_size=80)))
def test_no_word_of_a_stranger_raises(words: dict[str, str]) -> None:
    campaign, notes = Campaign.clamped(words)
    assert isinstance(campaign, Campaign)
    assert all(len(note) < 400 for note in notes)


@pytest.mark.parametrize(
    ("said", "volume", "notes"),
    [
        ("30", (30,), 0),
        ("0-10-20", (0, 10, 20), 0),
        ("0-10-10-10", (0, 10), 1),
        ("999", (300,), 1),
        ("5-", (30,), 1),
        ("", (30,), 1),
        ("x", (30,), 1),
        ("-".join(["1", "2"] * 40), (1, 2) * 26, 1),
        ("9" * 10_000, (300,), 1),
        ("²", (30,), 1),
    ],
)
def test_bars_in_an_address(said: str, volume: tuple[int, ...], notes: int) -> None:
    campaign, found = Campaign.clamped({"volume": said})
    assert campaign.volume == volume
    assert len(found) == notes


def test_poison_of_each_week() -> None:
    campaign = Campaign(volume=(0, 10, 20), weeks=6, strike=2)
    assert [campaign.volume_in(week) for week in range(1, 7)] == [0, 0.1, 0.2, 0.2, 0, 0]
    assert Campaign(volume=7).volume == (7,)
    assert Campaign(weeks=3, strike=12).before_strike == 1


def test_the_same_rise_higher_or_later() -> None:
    stair = Campaign(volume=(0, 10, 20, 40), weeks=8)
    assert (stair.begins, stair.most) == (2, 40)
    assert [stair.up_to(most).volume for most in (20, 0)] == [(0, 5, 10, 20), (0,)]
    assert Campaign(volume=0).up_to(30).volume == (30,)
    assert stair.beginning(4).volume == (0, 0, 0, 10, 20, 40)
    assert stair.beginning(4).beginning(1).volume == (10, 20, 40)
    assert [len(stair.beginning(week).volume) for week in (50, 52)] == [52, 52]
    assert Campaign(volume=0).begins == 1
    assert Campaign(volume=[0] * 30 + [5], weeks=4).begins == 1


def test_words_that_are_known_go_to_who_wants_mail_to_get_through() -> None:
    assert Campaign(attack="backdoor").knowing(["a", "b"]).attack == Backdoor(known="a b")
    assert Campaign(attack="dictionary").knowing(["a"]).attack == Pseudospam(known="a")
    known = Campaign().knowing([f"word{at}" for at in range(9_000)]).attack.known
    assert 3_990 < len(known) <= 4_000
    assert known.endswith(f" word{known.count(' ')}")


def test_what_is_not_as_usual_is_named() -> None:
    asked = Campaign(feedback=Reporters(sleepers=5), second="rogue_filter", window=8, corpus="0123456789abcdef")
    assert dict(asked.otherwise()) == {
        "Second attack": "Rogue filter",
        "Sleepers": "5",
        "Weeks learned from, 0 for all": "8",
    }
    assert not list(Campaign(weeks=8).otherwise())


def test_what_does_not_matter_is_not_in_the_key() -> None:
    assert Campaign(attack="none", volume=5).key == Campaign(attack="none").key
    assert Campaign(budget=5).key == Campaign().key
    assert Campaign(budget=5, scout="Good words, first-N").key != Campaign(scout="Good words, first-N").key
    assert Campaign(volume=(1, 2)).key != Campaign(volume=(2, 1)).key
    asks = Campaign(scout="Good words, first-N", budget=300).reconnaissance
    assert asks is not None
    assert (asks.budget, asks.attack.title) == (300, "Good words, first-N")
    assert Campaign().reconnaissance is None


def test_what_was_typed_is_its_visitors_own() -> None:
    assert Campaign(attack=Pseudospam(known="secret")).is_own
    assert not Campaign().is_own


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"weeks": 2}, "The weeks must be a whole number from 3 to 52. Got 2"),
        ({"volume": ()}, r"The volume must be 1 to 52 whole numbers from 0 to 300. Got \(\)"),
        ({"volume": (1, -1)}, "The volume must be 1 to 52 whole numbers"),
        ({"volume": 301}, "The volume must be 1 to 52 whole numbers"),
        ({"volume": True}, "The volume must be 1 to 52 whole numbers"),
        ({"attack": "bomb"}, "There is no weekly attack called 'bomb'; choose one of .*pseudospam"),
        ({"feedback": "gods"}, "There is no label feedback called 'gods'; choose one of .*users"),
        ({"decision": "pray"}, "There is no decision called 'pray'; choose one of .*roll_back"),
        ({"arrival": "late"}, "The arrival must be one of 'as it came', 'dealt'. Got 'late'"),
        ({"topic": "x" * 41}, "The topic must be a name of at most 40 characters"),
    ],
)
def test_wrong_input_is_named_in_a_sentence(wrong: dict, sentence: str) -> None:
    with pytest.raises(InputError, match=f"^{sentence}"):
        Campaign(**wrong)


def test_presets_keep_the_mail_the_filter_and_the_seed_of_where_they_are_chosen() -> None:
    there = Campaign("linear_svm", seed=7, corpus="0123456789abcdef")
    for preset in PRESETS:
        chosen = preset.on(there)
        assert (chosen.filter.id, chosen.seed, chosen.corpus) == ("linear_svm", 7, "0123456789abcdef")
        assert (chosen.attack, chosen.feedback) == (preset.campaign.attack, preset.campaign.feedback)
    assert len({preset.title for preset in PRESETS}) == len({preset.campaign.key for preset in PRESETS}) == 7
