"""A message of a campaign that is opened is read by the very filter of the week."""

import numpy as np
import pytest

from core import Campaign, play
from core.campaign.opened import letter, opened, relearned
from core.campaign.views import held_out, plane
from tests.small_mail import random_corpus


@pytest.mark.parametrize("name", ["spambayes", "multinomial_nb", "logistic_regression"])
def test_what_opens_is_the_message_as_it_came_and_its_words_pull_as_that_filter_says(name: str) -> None:
    played = play(
        Campaign(filter=name, weeks=4, strike=1, volume=20), random_corpus(seed=3, messages=160, vocabulary=60)
    )
    filters = relearned(played, 1), relearned(played, 4)
    judged = played.judged(4)
    for number, row in judged.iloc[[0, len(judged) // 2, len(judged) - 1]].iterrows():
        found = letter(played, int(number), 4)
        assert found is not None
        assert (found.text, found.spam) == (row["text"], row["true_label"] == "spam")
        assert found.headers["From"] == row["sender"]
        assert found.scores[1] == row["score"]
        assert filters[1].scores(found.counts[:, : len(filters[1].words)]) == pytest.approx(row["score"])
        shown = opened(found, *filters)
        assert set(shown.now.of_word) <= set(played.words)
        assert shown.now.of_word


def test_the_points_of_the_film_are_counted_on_after_what_came() -> None:
    played = play(Campaign(weeks=3, strike=1, volume=20), random_corpus(seed=3, messages=160, vocabulary=60))
    first, shown = len(played.ledger), plane(played)
    for place in (0, len(shown.row) - 1):
        found = letter(played, first + place, 2)
        assert found is not None
        assert found.text.startswith(played.stage.corpus.texts[shown.row[place]])
        assert found.verdicts == (shown.verdicts[0, place], shown.verdicts[1, place])
    assert letter(played, first + len(shown.row), 2) is None
    assert np.array_equal(held_out(played.stage)[1], shown.row)
