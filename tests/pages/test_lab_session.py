"""What a visitor does in the lab over a session: guesses, undo, pinned runs, other seeds, culprits, downloads."""

import json

import pytest

from core import Experiment, sweep
from core.attacks.causative import causative_attacks
from core.attacks.causative.focused import FocusedAttack
from core.defences import training_defences
from core.insight.beginning import begins
from core.mail.corpus import Corpus
from core.mail.first_line import first_line
from core.questions.table import DEFENCE
from core.telling.defence import price
from core.telling.lab import headline
from core.work.turns import Progress, Turns
from pages.ui import cache
from pages.ui.growing import GrowingSweep
from tests.only import only
from tests.pages.visits import calm, film, frame, headline_of, look_closer, named, press, told_hand, visit


@pytest.mark.usefixtures("small_bundled")
def test_a_new_attack_asks_for_a_guess_and_shows_it_beside_the_result() -> None:
    at = calm(named(visit().selectbox, "choose.attack").set_value("pseudospam").run())
    assert at.title[0].value.startswith("Pseudospam on SpamBayes: what will ")
    assert "film" not in {one.proto.component_name for one in at.get("bidi_component")}
    assert "**How much of the spam will be missed?**" in [line.value for line in at.markdown]
    at = press(at, "About half: 25% to 75%")
    ghost, poison = told_hand(at)["ghost"], told_hand(at)["poison"]
    assert (ghost["rate"], ghost["points"][1]) == ("fn", [poison, 0.5]), "the guess stays on the curve"
    (guessed,) = [line.value for line in at.markdown if "you guessed" in line.value]
    assert "you guessed that about half of the spam is missed. It is " in guessed
    assert "guesses so far" not in guessed
    at = calm(named(at.selectbox, "choose.filter").set_value("multinomial_nb").run())
    at = press(at, "Hardly any: under 25%")
    (guessed,) = [line.value for line in at.markdown if "you guessed" in line.value]
    assert "2 guesses so far: " in guessed
    at = press(calm(named(at.selectbox, "choose.attack").set_value("dictionary").run()), "Stop asking")
    assert told_hand(at)["ghost"] is None
    at = calm(named(at.selectbox, "choose.attack").set_value("chaff").run())
    assert film(at)["frames"], "whoever said stop is not asked again"


@pytest.mark.usefixtures("small_bundled")
def test_of_a_target_its_folder_is_guessed() -> None:
    at = calm(named(visit().selectbox, "choose.attack").set_value("focused").run())
    assert "**Where will the chosen good message be?**" in [line.value for line in at.markdown]
    at = press(at, "In the spam folder")
    assert told_hand(at)["ghost"]["rate"] == "aim"
    assert any("you guessed that the chosen good message is in the spam folder." in line.value for line in at.markdown)


def test_after_a_change_the_hand_stands_where_the_effect_begins(small_bundled: Corpus) -> None:
    first = told_hand(visit())["poison"]
    for filter_name, attack in (("spambayes", "pseudospam"), ("multinomial_nb", "label_flip")):
        at = visit()
        if filter_name != "spambayes":
            at = press(calm(named(at.selectbox, "choose.filter").set_value(filter_name).run()), "Just show me")
        at = press(calm(named(at.selectbox, "choose.attack").set_value(attack).run()), "Just show me")
        stops = list(range(0, film(at)["most"] + 1, film(at)["step"]))
        begins_at = begins(sweep(Experiment(filter_name, attack), small_bundled, stops))
        assert told_hand(at)["poison"] == begins_at
        assert at.query_params["poison"] == str(begins_at)
    assert told_hand(visit(address={"attack": "pseudospam", "poison": "12"}))["poison"] == 12, "what a link names stays"
    at = calm(named(at.selectbox, "choose.attack").set_value("dictionary").run())
    at = press(calm(named(at.selectbox, "choose.filter").set_value("spambayes").run()), "Just show me")
    assert told_hand(at)["poison"] == first, "the lab's own first experiment opens on its surprise"


@pytest.mark.usefixtures("small_bundled")
def test_what_does_nothing_or_the_opposite_is_said() -> None:
    nothing = {"attack.words": "own list", "attack.own": "unheardof", "filter": "multinomial_nb"}
    at = visit(address=nothing)
    assert told_hand(at)["poison"] == film(at)["most"]
    assert any(
        "tried: none has an effect on all messages that could not be chance." in line.value for line in at.markdown
    )
    for attack, said in (("pseudospam", True), ("dictionary", False)):
        at = visit(address={"filter": "multinomial_nb", "attack": attack, "poison": "15"})
        told = "Meant to make the filter miss spam, it makes it block good mail instead."
        assert any(told in line.value for line in at.markdown) == said


@pytest.mark.usefixtures("small_bundled")
def test_undo_goes_back_through_the_experiments_of_the_session() -> None:
    at = visit()
    first = dict(at.query_params)
    for filter_name in ("multinomial_nb", "linear_svm"):
        at = press(calm(named(at.selectbox, "choose.filter").set_value(filter_name).run()), "Just show me")
    at = press(press(at, "Undo"), "Undo")
    assert dict(at.query_params) == first
    assert next(button for button in at.button if button.label == "Undo").disabled


@pytest.mark.usefixtures("small_bundled")
def test_runs_are_pinned_compared_and_reopened() -> None:
    at = press(look_closer(visit(), "Compare"), "Pin this run")
    at = press(calm(named(at.selectbox, "choose.filter").set_value("multinomial_nb").run()), "Just show me")
    at = press(at, "Pin this run")
    pinned = at.dataframe[0].value
    assert list(pinned["filter"]) == ["SpamBayes", "Naive Bayes (multinomial)"]
    for row, filter_name in zip(pinned.itertuples(), ("spambayes", "multinomial_nb"), strict=True):
        found = sweep(Experiment(filter=filter_name), cache.bundled_mail(), [0, row.poison]).frame.iloc[-1]
        assert (row.fp, row.fn) == (found["fp"], found["fn"])
    at = press(at, "Open run 1")
    assert at.query_params["filter"] == "spambayes"
    at = press(press(at, "Unpin run 2"), "Unpin run 1")
    assert not at.dataframe


def test_the_attack_is_shown_behind_every_defence(small_bundled: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    known = {name: training_defences()[name] for name in ("none", "flood", "partition_aggregation", "roni")}
    only(monkeypatch, DEFENCE, known)
    at = look_closer(visit(address={"poison": "8"}), "Defence")
    said = " ".join(line.value for line in at.markdown)
    kinds = {name: kind for name, kind in known.items() if name != "none"}
    for kind in kinds.values():
        found = sweep(Experiment(defence=kind(), poison=8), small_bundled, [0, 8])
        assert headline(found, 1).text in said
        assert price(found).text in said
    (button,) = [button for button in at.button if button.key == "defence.flood"]
    at = calm(button.click().run())
    assert at.query_params["defence"] == "flood"
    (button,) = [button for button in at.button if button.label == "Take it down"]
    at = calm(button.click().run())
    assert "defence" not in at.query_params


@pytest.mark.usefixtures("small_bundled")
def test_the_second_step_asks_what_the_attack_is_after() -> None:
    for attack, asked in (("dictionary", "Who lost mail?"), ("pseudospam", "Which spam got in?")):
        labels = [button.label for button in visit(address={"attack": attack}).button]
        assert [label for label in labels if label.startswith("**")] == [
            "**1** See one poison message",
            f"**2** {asked}",
            "**3** Try a subtler attack",
            "**4** Can it be defended?",
        ]


@pytest.mark.usefixtures("small_bundled")
def test_other_seeds_draw_a_band() -> None:
    at = look_closer(visit(), "Repeat")
    (control,) = [group for group in at.button_group if "6 seeds" in group.options]
    for _ in range(4):
        at = calm(control.set_value(6).run())
    assert "Over 6 seeds with " in " ".join(line.value for line in at.markdown)
    assert not [button for button in at.button if button.label in {"Stop", "Go on"}]


def test_a_target_is_chosen_from_the_test_inbox(small_bundled: Corpus) -> None:
    at = visit(address={"attack": "focused"})
    at = calm(named(at.selectbox, "choose.target").set_value(2).run())
    assert at.query_params["attack.chosen"] == "2"
    assert "the chosen good message " in headline_of(at)
    prepared = sweep(Experiment(attack=FocusedAttack(chosen=2)), small_bundled, [0]).prepared
    offered = [first_line(prepared.test_texts[target]) for target in prepared.targets]
    assert named(at.selectbox, "choose.target").options == offered
    assert prepared.aim is not None
    assert first_line(prepared.aim.texts[0]) == offered[2]


@pytest.mark.usefixtures("small_bundled")
def test_what_an_attack_does_not_do_on_real_mail_is_said_beside_it() -> None:
    for attack in ("boiling_frog", "focused"):
        at = visit(address={"attack": attack, "filter": "multinomial_nb"})
        said = [line.value for line in at.markdown if " on real mail:" in line.value]
        kind = causative_attacks()[attack]
        told = f":small[:gray[{kind.title} on real mail:] {kind.on_real_mail}]"
        assert said == ([told] if kind.on_real_mail else [])


@pytest.mark.usefixtures("small_bundled")
def test_a_topic_that_no_test_mail_is_about_is_said() -> None:
    at = visit(address={"attack": "topic_words", "attack.about": "zeppelin airship", "poison": "8"})
    assert "No good message of the test inbox holds a word of the topic" in frame(at)["no_aim"]


@pytest.mark.usefixtures("small_bundled")
def test_everything_can_be_taken_home() -> None:
    at = look_closer(visit(address={"attack": "pseudospam", "poison": "8"}), "Downloads")
    names = [button.proto.label for button in at.get("download_button")]
    assert names == ["Results (.csv)", "Poison (.csv)", "Chart as a web page (.html)", "Notebook (.ipynb)"]
    config = json.loads(at.get("plotly_chart")[0].proto.config)
    assert config["toImageButtonOptions"]["format"] == "png"
    at = look_closer(at, "SVG")
    assert json.loads(at.get("plotly_chart")[0].proto.config)["toImageButtonOptions"]["format"] == "svg"


@pytest.mark.usefixtures("small_bundled")
def test_a_sweep_that_had_to_make_room_while_the_page_was_drawn_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, growing = [], cache.growing

    def makes_room(experiment: Experiment, mail: cache.Mail) -> GrowingSweep:
        asked.append(experiment)
        found = growing(experiment, mail)
        if len(asked) == 2:  # the first look was that of the page, this is that of the hand
            return GrowingSweep(Turns(lambda: iter(lambda: Progress("Waiting", 0, 1), None)), found.levels)
        return found

    monkeypatch.setattr(cache, "growing", makes_room)
    assert " poison messages among " in headline_of(visit(address={"poison": "10"}))
    assert len(asked) > 2
