"""The lab: every number on it is the sweep's, whatever attack meets whatever filter."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from core import Experiment, sweep
from core.defences import defences
from core.mail.corpus import Corpus
from core.runs.measure import FOLDERS
from core.runs.sweeping import Sweep
from core.telling.defence import price
from core.telling.lab import aim_counts, counts, headline, intervals
from core.telling.moved import ERRORS
from core.telling.numbers import percent, points
from tests.pages.visits import (
    calm,
    film,
    frame,
    hand,
    headline_of,
    let_go,
    look_closer,
    move_slider,
    name_of,
    named,
    open_settings,
    press,
    told_hand,
    visit,
)
from tests.pairs import spread


def shown(at: AppTest) -> Experiment:
    return Experiment.from_query("&".join(f"{name}={word}" for name, word in at.query_params.items() if name != "view"))


def messages(at: AppTest) -> list[str]:
    """First lines of the messages in the inbox."""
    return [button.label for button in at.button if str(button.key).startswith("open.inbox.")]


def folders(at: AppTest) -> list[str]:
    """What is said of where each of them lies, and lay."""
    return [line.value for line in at.markdown if re.search(r":material/\w+: (good|spam): ", line.value)]


def assert_it_shows(at: AppTest, found: Sweep) -> None:
    """Finding, both numbers, both counts and the marks are those of the last level of `found`, which begins clean."""
    clean, row = found.frame.iloc[0], found.frame.iloc[-1]
    last = len(found.frame) - 1
    shows = frame(at)
    assert shows["headline"] == headline(found, last).text
    assert shows["numbers"] == {
        rate: {
            "value": percent(row[rate]),
            "change": points(row[rate] - clean[rate]),
            "count": counts(found, last, rate).text,
        }
        for rate in ERRORS
    }
    assert (shows["aimed"] is None) == (found.aimed is None)
    if found.aimed is not None and found.aim_scores.shape[1] > 1:
        assert shows["aimed"]["value"] == percent(found.aimed["hit"].iloc[-1])
        assert aim_counts(found, last).text in shows["aimed"]["count"]
    elif found.aimed is not None:
        assert shows["aimed"]["value"] == FOLDERS[found.aim_verdicts[-1, 0]]
    assert intervals(found, last).text in shows["footnote"]
    assert mark(at) == (row["poison"], *(pytest.approx(row[rate], abs=5e-5) for rate in ERRORS))


def mark(at: AppTest) -> tuple[float, float, float]:
    """Where the marks stand on the film's curve: (poison, blocked good mail, missed spam)."""
    reel, shows = film(at), frame(at)
    place = reel["frames"].index(shows)
    return shows["poison"], reel["curves"]["fp"][place], reel["curves"]["fn"][place]


@pytest.mark.parametrize(("filter_name", "attack"), spread(1, filters_an_attack=2))
def test_every_attack_and_every_filter(filter_name: str, attack: str, small_bundled: Corpus) -> None:
    at = visit(address={"filter": filter_name, "attack": attack})
    for place in ("as it opens", "at the end", "at zero"):
        if place != "as it opens":
            move_slider(at, int(hand(at).max) if place == "at the end" else 0)
        level = int(hand(at).value)
        found = sweep(Experiment(filter=filter_name, attack=attack), small_bundled, [0, level])
        assert (at.query_params["filter"], at.query_params["attack"]) == (filter_name, attack)
        assert at.query_params["poison"] == str(level)
        assert_it_shows(at, found)


def test_the_front_page_opens_on_a_finished_attack_on_the_bundled_mail(sample: Corpus) -> None:
    at = visit()
    poison = hand(at).value
    assert at.query_params == {
        "corpus": "sample", "filter": "spambayes", "attack": "dictionary", "poison": str(poison), "seed": "0",
        "v": "2",
    }  # fmt: skip
    assert 0 < poison < 0.02 * len(sample)
    assert_it_shows(at, sweep(Experiment(), sample, [0, poison]))
    assert re.search(r"block (\d\d|100)% of the good mail", headline_of(at)), "the first minute needs a surprise"
    assert not [button for button in at.button if button.label in {"Stop", "Go on"}]


def test_the_film_holds_every_stop_of_the_hand(small_bundled: Corpus) -> None:
    at = visit()
    reel, stops = film(at), range(0, int(hand(at).max) + 1, int(hand(at).step))
    found = sweep(Experiment(), small_bundled, stops)
    assert [one["poison"] for one in reel["frames"]] == list(stops)
    assert (reel["most"], reel["step"]) == (hand(at).max, hand(at).step)
    for rate in ERRORS:
        assert reel["curves"][rate] == pytest.approx(list(found.frame[rate]), abs=5e-5)


@pytest.mark.usefixtures("small_bundled")
def test_at_zero_the_poisoned_filter_is_the_clean_one() -> None:
    at = move_slider(visit(address={"view": "Inbox"}), 0)
    assert headline_of(at).startswith("Before the attack the filter blocks ")
    assert [number["change"] for number in frame(at)["numbers"].values()] == ["±0 points"] * 2
    assert len(folders(at)) == 8
    assert not [row for row in folders(at) if "→" in row], "no message lies elsewhere than before"
    assert frame(at)["share"] == "0% of all training messages, 0% of its spam."
    look_closer(at, "Poison")
    assert "There is no poison yet: move the slider to the right." in [line.value for line in at.markdown]


@pytest.mark.usefixtures("small_bundled")
def test_a_move_sends_the_hand_and_nothing_else_of_the_film() -> None:
    at = move_slider(visit(address={"view": "Inbox"}), 0)
    before, inbox, lay = film(at), messages(at), folders(at)
    most = int(hand(at).max)
    let_go(at, most)
    assert (told_hand(at)["poison"], at.query_params["poison"], hand(at).value) == (most, str(most), most)
    assert film(at) == before
    assert messages(at) == inbox, "the same messages, so that one sees them move"
    assert folders(at) != lay


@pytest.mark.usefixtures("small_bundled")
def test_every_second_move_counts_too() -> None:
    at = visit()
    for move, poison in enumerate((3, 4, 5, 4), start=1):
        if move % 2:
            let_go(at, poison, move)
        else:
            move_slider(at, poison)
        assert (hand(at).value, told_hand(at)["poison"], at.query_params["poison"]) == (poison, poison, str(poison))


@pytest.mark.usefixtures("small_bundled")
def test_what_the_browser_says_of_the_hand_is_not_trusted() -> None:
    at = visit()
    for poison in (10**9, -5, "12", None, 2.5):
        let_go(at, poison)
        assert hand(at).value in {one["poison"] for one in film(at)["frames"]}


@pytest.mark.usefixtures("small_bundled")
def test_an_attack_that_does_nothing_is_said_to_do_nothing() -> None:
    at = visit(address={"attack.words": "own list", "attack.own": "unheardof", "filter": "multinomial_nb"})
    assert headline_of(at).endswith(" almost nothing yet.")
    assert [number["change"] for number in frame(at)["numbers"].values()] == ["±0 points"] * 2


def test_label_flips_are_called_changes_of_labels(small_bundled: Corpus) -> None:
    at = visit(address={"attack": "label_flip"})
    assert re.match(r"(With )?\d+ changed labels? among \d+ ", headline_of(at))
    assert hand(at).label == "Changed labels"
    assert film(at)["words"]["axis"] == "changed labels"
    look_closer(at, "Poison")
    assert any("it is now labelled **good mail**" in line.value for line in at.markdown)
    changes = sweep(Experiment(attack="label_flip"), small_bundled, [0, int(hand(at).value)])
    assert at.code[0].value == changes.train["text"][changes.poison["row"].iloc[-1]]


def test_the_poison_message_is_the_last_one_under_the_slider(small_bundled: Corpus) -> None:
    at = look_closer(visit(address={"attack": "pseudospam"}), "Poison")
    last = sweep(Experiment(attack="pseudospam"), small_bundled, [0, int(hand(at).value)]).poison.iloc[-1]
    assert at.code[0].value.strip() == last["text"][:3_000].strip()
    assert any(line.value.startswith("Labelled **good mail**") for line in at.markdown)


def test_the_table_is_the_frame(small_bundled: Corpus) -> None:
    at = look_closer(visit(), "Table")
    stops = list(range(0, int(hand(at).max) + 1, int(hand(at).step)))
    assert at.dataframe[0].value.equals(sweep(Experiment(), small_bundled, stops).frame)


def test_verify_compares_every_verdict(small_bundled: Corpus) -> None:
    at = press(look_closer(visit(), "Verify"), "Retrain from raw text")
    found = sweep(Experiment(), small_bundled, [0])
    assert any(f"**{len(found.test)} of {len(found.test)} verdicts agree.**" in line.value for line in at.markdown)
    move_slider(at, 0)
    assert not any("verdicts agree" in line.value for line in at.markdown), "it spoke of another level"


def test_settings_change_the_experiment(small_bundled: Corpus) -> None:
    at = open_settings(visit(address={"attack": "benign_words", "poison": "10"}))
    calm(named(at.slider, "attack.benign_words.words").set_value(50).run())
    calm(named(at.number_input, "choose.seed").set_value(7).run())
    calm(named(at.slider, "filter.spambayes.high").set_value(0.6).run())
    experiment = shown(at)
    assert (experiment.attack.words, experiment.seed, experiment.filter.high) == (50, 7, 0.6)
    assert_it_shows(at, sweep(experiment, small_bundled, [0, experiment.poison]))


def test_choosing_another_filter_and_attack(small_bundled: Corpus) -> None:
    at = visit()
    calm(named(at.selectbox, "choose.attack").select("label_flip").run())
    calm(named(at.selectbox, "choose.filter").select("multinomial_nb").run())
    press(at, "Just show me")
    experiment = shown(at)
    assert (experiment.attack.id, experiment.filter.id) == ("label_flip", "multinomial_nb")
    assert_it_shows(at, sweep(experiment, small_bundled, [0, experiment.poison]))


@pytest.mark.parametrize("defence", ["flood", "partition_aggregation", "dynamic_threshold"])  # one of each way
def test_a_defence_shows_its_price_at_every_level(defence: str, small_bundled: Corpus) -> None:
    at = visit()
    calm(named(at.selectbox, "choose.defence").select(defence).run())
    for level in (shown(at).poison, 0):
        move_slider(at, level)
        assert at.query_params["defence"] == defence
        found = sweep(shown(at), small_bundled, [0, level])
        assert_it_shows(at, found)
        assert frame(at)["footnote"].endswith(price(found).text)
    open_settings(at)
    assert {name_of(slider) for slider in at.slider} >= {
        f"defence.{defence}.{parameter.name}" for parameter in defences()[defence].parameters()
    }


def test_the_attacker_may_know_of_a_defence_that_there_is_a_way_around(small_bundled: Corpus) -> None:
    knows = "The attacker knows of the defence"
    at = visit(address={"attack": "dictionary", "poison": "40"})
    assert knows not in [toggle.label for toggle in at.toggle]
    calm(named(at.selectbox, "choose.defence").select("flood").run())
    (toggle,) = [toggle for toggle in at.toggle if toggle.label == knows]
    calm(toggle.set_value(True).run())
    assert at.query_params["aware"] == "yes"
    assert any("So Dictionary is sent with share of the list" in line.value for line in at.markdown)
    assert_it_shows(at, sweep(shown(at), small_bundled, [0, shown(at).poison]))
    calm(named(at.selectbox, "choose.attack").select("chaff").run())
    assert knows not in [toggle.label for toggle in at.toggle]
    assert "aware" not in at.query_params


@pytest.mark.usefixtures("small_bundled")
def test_a_setting_that_does_not_matter_is_not_shown() -> None:
    at = open_settings(visit())
    assert "attack.dictionary.size" not in {name_of(slider) for slider in at.slider}
    calm(named(at.selectbox, "attack.dictionary.words").select("common words").run())
    assert "attack.dictionary.size" in {name_of(slider) for slider in at.slider}


@pytest.mark.usefixtures("small_bundled")
def test_an_empty_word_list_is_refused_in_one_sentence_and_can_be_mended() -> None:
    at = visit(address={"attack.words": "own list", "attack.own": "a - 1"})
    assert [line.value for line in at.text] == [
        "The word list is empty: write at least one word of two or more letters."
    ]
    assert [title.value for title in at.title] == ["Dictionary on SpamBayes"]
    open_settings(at)
    calm(named(at.text_area, "attack.dictionary.own").set_value("meeting").run())
    assert headline_of(at).startswith(tuple("With 0123456789"))
    calm(named(at.text_area, "attack.dictionary.own").set_value("a").run())
    assert len(at.text) == 1, "asked a second time, it refuses a second time"


def test_the_code_runs_and_prints_the_numbers_of_the_page(
    small_bundled: Corpus, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    at = look_closer(visit(address={"attack": "pseudospam", "filter.high": "0.7", "poison": "10"}), "Code and link")
    monkeypatch.setattr("core.sample_corpus", lambda: small_bundled)
    capsys.readouterr()
    names: dict = {}
    exec(at.code[-1].value, names)  # noqa: S102 - what a visitor would do with it
    rows = names["result"].frame[["poison", "fp", "fn"]]
    assert mark(at) == pytest.approx(tuple(rows.iloc[1]), abs=5e-5)
    assert str(rows[["poison", "fn", "fp"]]) in capsys.readouterr().out
