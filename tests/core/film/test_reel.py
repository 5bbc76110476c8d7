"""A film holds what the sweep says at every level, and little enough to be sent at once."""

import base64
import json
from dataclasses import replace

import numpy as np
import pytest

from core import Experiment, sweep
from core.film import reel
from core.film.swarm import LONGEST, MOST, Swarm, swarm
from core.mail.corpus import Corpus
from core.runs.sweeping import Sweep
from core.telling.lab import headline
from tests.pairs import spread

MEGABYTE = 1_000_000


def of(experiment: Experiment, mail: Corpus) -> Sweep:
    return sweep(experiment, mail, [0, 2, 4, 6])


def places_of(found: Swarm) -> np.ndarray:
    return np.frombuffer(base64.b64decode(found.as_json()["places"]), np.uint8).reshape(found.places.shape)


@pytest.mark.parametrize(("filter_name", "attack"), spread(2, filters_an_attack=1))
def test_texts_counts_and_points_are_those_of_the_sweep(filter_name: str, attack: str, small: Corpus) -> None:
    found = of(Experiment(filter_name, attack), small)
    sent = json.loads(reel(found, most=6, step=2).to_bytes())
    spam = found.prepared.test_spam
    folders = np.array(places_of(swarm(found))) >> 6
    assert (folders == found.verdicts).all(), "every point lies in the folder of its verdict"
    for at, frame in enumerate(sent["frames"]):
        assert frame["headline"] == headline(found, at).text
        counts = [int(cell.split()[0]) for cell in frame["cells"]]
        assert counts == [
            int(((spam == kind) & (found.verdicts[at] == verdict)).sum()) for kind in (0, 1) for verdict in (0, 1, 2)
        ]
        assert [sent["curves"][rate][at] for rate in ("fp", "fn")] == pytest.approx(
            [found.frame.iloc[at][rate] for rate in ("fp", "fn")], abs=5e-5
        )
    assert sent["swarm"]["spam"] == spam.astype(int).tolist()
    assert len(sent["words"]["folders"]) == (3 if found.has_unsure else 2)


def test_within_a_folder_the_place_rises_with_the_score(small: Corpus) -> None:
    found = of(Experiment("spambayes", "dictionary"), small)
    for at, places in enumerate(swarm(found).places):
        order = np.argsort(found.scores[at], kind="stable")
        assert (np.diff(places[order].astype(int)) >= 0).all()


def test_of_much_mail_a_sample_is_drawn_by_the_seed_and_the_target_is_in_it(small: Corpus) -> None:
    found = of(Experiment("spambayes", "focused"), small)
    assert found.prepared.aim is not None
    drawn = swarm(found, most=9)
    assert len(drawn.messages) == 9
    assert drawn.messages.tolist() == swarm(found, most=9).messages.tolist()
    aimed = {found.prepared.test_texts[at] for at in drawn.messages[drawn.aimed]}
    assert aimed == set(found.prepared.aim.texts)
    other = sweep(replace(found.experiment, seed=1), small, [0, 2])
    assert swarm(other, most=9).messages.tolist() != drawn.messages.tolist()
    assert (drawn.places == swarm(found).places[:, drawn.messages]).all()


def test_the_largest_film_is_under_a_megabyte(small: Corpus) -> None:
    """Sixty levels of as many messages as are drawn, each with the longest first line that JSON can make of a text."""
    made = reel(of(Experiment("spambayes", "focused"), small), most=6, step=2)
    levels = 60
    largest = Swarm(
        np.arange(MOST) + 10**6,
        ("\x01" * LONGEST,) * MOST,
        np.ones(MOST, dtype=np.bool_),
        np.ones(MOST, dtype=np.bool_),
        np.zeros((levels, MOST), dtype=np.uint8),
        10**6,
    )
    frames = (max(made.frames, key=lambda one: len(str(one))),) * levels
    curves = dict.fromkeys(("fp", "fn", "unsure", "aim"), (0.1234,) * levels)
    assert len(replace(made, swarm=largest, frames=frames, curves=curves).to_bytes()) < MEGABYTE
