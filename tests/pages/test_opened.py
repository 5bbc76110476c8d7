"""A test message opened as an e-mail over the lab, whatever attack meets whatever filter."""

import html
import re

import pytest
from streamlit.testing.v1 import AppTest

from core import Experiment, sweep
from core.insight.blame import changed_verdicts, culprits
from core.insight.opened import opened
from core.runs.sweeping import Sweep
from core.telling.looks import changed_verdicts as changed_in_words
from core.telling.opened import scores, speaking
from pages.ui import cache
from tests.pages.visits import calm, hand, look_closer, marked, move_slider, named, texts, visit
from tests.pairs import spread

LEVEL = 20


def rows(at: AppTest) -> list:
    """The buttons that open a message."""
    return [button for button in at.button if str(button.key).startswith("open.")]


def row_of(button) -> int:
    return int(button.key.rpartition(".")[2])


def open_first(at: AppTest) -> AppTest:
    at = calm(rows(at)[0].click().run())
    while not marked(at):
        at = calm(at.run())  # an open window looks again by itself
    return at


def shown(at: AppTest) -> str:
    """The message with its marks, as it was sent."""
    return marked(at)[-1]


def found(at: AppTest, filter_name: str, attack: str) -> Sweep:
    level = int(hand(at).value)
    return sweep(Experiment(filter_name, attack), cache.bundled_mail(), [0, level])


@pytest.mark.parametrize(("filter_name", "attack"), spread(2, filters_an_attack=1))
@pytest.mark.usefixtures("small_bundled")
def test_a_message_opens_with_its_scores_and_words(filter_name: str, attack: str) -> None:
    at = visit(address={"view": "Inbox", "filter": filter_name, "attack": attack, "poison": str(LEVEL)})
    row = row_of(rows(at)[0])
    at = open_first(at)
    result = found(at, filter_name, attack)
    last = len(result.levels) - 1
    said = " ".join(line.value for line in at.markdown)
    before, now = (float(result.scores[place, row]) for place in (0, last))
    assert scores(before, now, result.cutoffs_at(last), result.prepared.filter).text in said
    learned = [result.prepared.learn(int(level)) for level in (0, result.levels[last])]
    message = opened(result.prepared, *learned, row)
    assert speaking(message.before, message.now).text in said
    assert re.sub("<[^>]*>", "", shown(at).partition("</style>")[2]) == html.escape(message.text)


@pytest.mark.usefixtures("small_bundled")
def test_the_poison_that_moved_it_is_left_out_message_by_message() -> None:
    at = visit(address={"view": "Inbox", "attack": "label_flip", "filter": "multinomial_nb", "poison": str(LEVEL)})
    at = look_closer(at, "Who did it")
    result = found(at, "multinomial_nb", "label_flip")
    changed = changed_verdicts(result, 1)
    assert f"**{changed_in_words(changed).text}**" in " ".join(line.value for line in at.markdown)
    assert [row_of(button) for button in rows(at)] == changed.index[:12].tolist()
    at = open_first(at)
    level = int(result.levels[1])
    assert at.dataframe[-1].value.equals(culprits(result.prepared, level, int(changed.index[0]), size=5))
    at = open_first(visit(address={"view": "Inbox", "filter": "linear_svm"}))
    assert any("would have to be trained anew without each poison message" in line for line in texts(at))


@pytest.mark.usefixtures("small_bundled")
def test_the_marks_are_those_of_now_or_of_before() -> None:
    at = visit(address={"view": "Inbox", "poison": str(LEVEL)})
    at = open_first(at)
    now = shown(at)
    assert 'class="to-' in now
    (control,) = [group for group in at.button_group if "Before the attack" in group.options]
    at = calm(control.set_value("before").run())
    assert shown(at) != now
    assert re.sub("<[^>]*>", "", shown(at)) == re.sub("<[^>]*>", "", now)


@pytest.mark.usefixtures("small_bundled")
def test_another_experiment_closes_the_message() -> None:
    at = visit(address={"view": "Inbox"})
    at = open_first(at)
    assert marked(at)
    at = calm(named(at.selectbox, "choose.defence").select("flood").run())
    assert not marked(at)


@pytest.mark.usefixtures("small_bundled")
def test_without_poison_nothing_moved_it() -> None:
    at = move_slider(visit(address={"view": "Inbox"}), 0)
    at = open_first(at)
    said = " ".join(line.value for line in at.markdown)
    assert "No word of it pulls otherwise than before." in said
    assert "What moved it: poison" not in said
