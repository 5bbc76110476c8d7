"""What is taken home holds what was shown, and no title or message in it does anything."""

import io
from html.parser import HTMLParser

import pandas as pd
import pytest

from core import Experiment, sweep
from core.attacks.causative import causative_attacks
from core.charts.look import LIGHT
from core.charts.sweep_curve import marked_sweep_curve
from core.mail.corpus import Corpus
from core.take_home.downloads import chart_html, poison_csv, results_csv
from tests.small_mail import corpus_of


def table(data: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(data))


@pytest.mark.parametrize("attack", sorted(causative_attacks()))
def test_results_are_the_frame_and_the_aim(attack: str, small: Corpus) -> None:
    found = sweep(Experiment(attack=attack), small, [8, 0, 4])
    frame = table(results_csv(found))
    assert list(frame["poison"]) == [0, 4, 8]
    pd.testing.assert_frame_equal(
        frame[list(found.frame.columns)], found.frame.sort_values("poison", ignore_index=True), check_dtype=False
    )
    assert ("aim_hit" in frame) == (found.aimed is not None)
    if found.aimed is not None:
        assert list(frame["aim_hit_count"]) == list(found.aimed.sort_values("poison")["hit_count"])


def test_poison_goes_up_to_the_level(small: Corpus) -> None:
    found = sweep(Experiment(attack="pseudospam"), small, [0, 4, 9])
    poison = table(poison_csv(found, 4))
    assert list(poison["text"].str.removeprefix("'")) == list(found.poison["text"][:4]), "marked as text at most"
    assert list(poison["label"]) == ["ham"] * 4
    assert len(table(poison_csv(found, 0))) == 0


def test_changed_labels_come_with_their_text(small: Corpus) -> None:
    found = sweep(Experiment(attack="label_flip"), small, [0, 3])
    changes = table(poison_csv(found, 3))
    assert list(changes["text"].fillna("")) == [found.train["text"][row] for row in changes["row"]]
    assert list(changes["old_label"]) == [found.train["label"][row] for row in changes["row"]]


def test_a_message_that_begins_like_a_formula_is_text() -> None:
    texts = [f"=cmd ab{'c' * at} word" for at in range(60)]
    found = sweep(Experiment(attack="pseudospam"), corpus_of(texts, [at % 2 == 0 for at in range(60)]), [0, 3])
    assert list(table(poison_csv(found, 3))["text"].str[:5]) == ["'=cmd"] * 3


class Page(HTMLParser):
    """Tags and addresses of a page, its title and its heading."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: list[str | None] = []
        self.said: dict[str, str] = {}
        self.inside = ""
        self.feed(data.decode())

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.inside = tag
        self.addresses += [value for name, value in attributes if name in {"src", "href"}]

    def handle_data(self, data: str) -> None:
        if self.inside in {"title", "h1"} and data.strip():
            self.said[self.inside] = data


def test_a_chart_is_a_page_of_its_own(small: Corpus) -> None:
    found = sweep(Experiment(), small, [0, 5])
    title = '<script>alert("x")</script> {0} & more'
    data = chart_html(marked_sweep_curve(found, 1, LIGHT), title)
    page = Page(data)
    assert page.addresses == [], "it needs nothing from anywhere"
    assert page.said == {"title": title, "h1": title}
    assert page.tags == {"html", "head", "meta", "title", "body", "h1", "div", "script"}
    assert b"plotly.js v" in data
    assert b"missed spam (FN)" in data
