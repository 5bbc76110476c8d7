"""What suspicion scores find among real applications, a tenth of them poison: mostly what they find among made ones."""

import numpy as np
import pytest

from core.attacks.base import CausativeAttack
from core.attacks.on_tables.focused_applicant import FocusedApplicant
from core.attacks.on_tables.shill_applications import ShillApplications
from core.attacks.on_tables.wrong_outcomes import WrongOutcomes
from core.mail.split import split
from core.monitors.review import Review
from core.monitors.training_review import suspicions
from core.questions.experiment import Experiment
from core.runs.preparation import prepare
from tests.core.attacks.on_tables.test_on_real_tables import CARDS, GERMAN, REFUSED, SUREST, real

pytestmark = pytest.mark.real
SEEDS = {GERMAN: range(5), CARDS: range(1)}
FLIPS, SUREST_FLIPS, TO_REFUSED = WrongOutcomes(), WrongOutcomes(order=SUREST), WrongOutcomes(turns=REFUSED)
# attack, score, table: the least and the most of the poison in percent among as many reads as there is; by chance 9–10
FOUND: list[tuple[CausativeAttack, str, str, int, int]] = [
    (FLIPS, "unusual_neighbours", GERMAN, 20, 40),
    (FLIPS, "centre_distance", CARDS, 17, 30),
    (FLIPS, "label_doubt", GERMAN, 0, 15),
    (SUREST_FLIPS, "centre_distance", GERMAN, 15, 30),
    (SUREST_FLIPS, "centre_distance", CARDS, 25, 40),
    (SUREST_FLIPS, "label_doubt", GERMAN, 0, 3),
    (SUREST_FLIPS, "label_doubt", CARDS, 0, 3),
    (TO_REFUSED, "label_doubt", GERMAN, 35, 55),
    (TO_REFUSED, "loss", CARDS, 30, 50),
    (ShillApplications(), "unusual_neighbours", GERMAN, 25, 45),
    (ShillApplications(), "label_doubt", GERMAN, 0, 2),
    (ShillApplications(), "slab", CARDS, 0, 3),
    (ShillApplications(), "loss", CARDS, 0, 2),
    (FocusedApplicant(), "leave_one_out", GERMAN, 75, 100),
    (FocusedApplicant(), "flood_size", CARDS, 0, 3),
    (FocusedApplicant(), "spectral", CARDS, 75, 100),
]


@pytest.mark.parametrize(("attack", "score", "file", "least", "most"), FOUND, ids=str)
def test_what_a_score_finds(attack: CausativeAttack, score: str, file: str, least: int, most: int) -> None:
    table, shares = real(file), []
    for seed in SEEDS[file]:
        count = round(0.1 * len(split(table.groups, table.labels, seed).train))
        asked = Experiment("naive_bayes", attack, corpus=table.id, seed=seed)
        review = Review(prepare(asked, table, count), count)
        poison = review.prepared.post.row >= review.prepared.training.clean
        shares.append(100 * poison[review.queue(suspicions()[score]())[:count]].mean())
    assert least <= np.mean(shares) <= most
