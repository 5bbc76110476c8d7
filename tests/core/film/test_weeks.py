"""The film of a campaign shows what the weeks hold."""

import base64
import json
import re

import numpy as np
import pandas as pd
import pytest

from core import Campaign, play
from core.campaign.views import plane
from core.decisions.roll_back import RollBack
from core.film import weeks_reel
from core.mail.corpus import Corpus


def way_round(judged: pd.DataFrame) -> dict[str, list[int]]:
    """How many messages of one week were at each place of the ring, and how many of these were poison."""
    learned, by_filter = judged["label"] != "", judged["by"] == "filter"
    places = {"came": judged["label"].notna()}
    places |= {
        place: judged["verdict"] == verdict
        for place, verdict in (("inbox", "ham"), ("unsure", "unsure"), ("folder", "spam"))
    }
    places |= {"filter": learned & by_filter, "people": learned & ~by_filter, "lost": ~learned}
    right = judged["label"] == judged["true_label"]
    places |= {"right": learned & right, "wrong": learned & ~right}
    return {place: [int(own.sum()), int((own & (judged["source"] == "poison")).sum())] for place, own in places.items()}


@pytest.mark.parametrize("name", ["spambayes", "multinomial_nb"])
def test_every_week_of_the_film_is_that_of_the_campaign(sample: Corpus, name: str) -> None:
    campaign = Campaign(filter=name, volume=(0, 20), weeks=4, strike=1)
    played, without = play(campaign, sample), play(campaign.without_attack, sample)
    film = json.loads(weeks_reel(played, {"attack": without}).to_bytes())
    frame = played.frame
    assert film["volume"] == [0, 20, 20]
    assert film["counts"]["poison"] == frame["poison"].tolist()
    assert film["counts"]["wrong"] == frame["wrong_labels"].tolist()
    np.testing.assert_allclose(film["run"]["curves"]["campaign"], frame["campaign_fn"], atol=1e-4)
    np.testing.assert_allclose(film["beside"]["attack"]["curves"]["fp"], without.frame["fp"], atol=1e-4)
    assert [2, "the attacker begins"] in film["marks"]
    points, expected = film["run"]["points"], plane(played)
    folders = np.frombuffer(base64.b64decode(points["folders"]), dtype=np.uint8).reshape(expected.verdicts.shape)
    assert (folders == expected.verdicts).all()
    assert (points["ham"] is not None) == (name == "spambayes")
    assert [way_round(played.judged(week)) for week in range(1, 5)] == film["ring"]
    spent = played.totals["messages"]
    assert film["run"]["totals"]["messages"] == [f"{count:,}" for count in spent]
    assert all(f"spent {count:,} message" in one["bill"] for one, count in zip(film["frames"], spent, strict=True))


def test_what_a_decision_saved_is_said_beside_the_weeks_without_it(sample: Corpus) -> None:
    campaign = Campaign(decision=RollBack(week=3, to=1), weeks=5, strike=1)
    assert list(campaign.beside) == ["attack", "decision"]
    played, *others = (play(one, sample) for one in (campaign, *campaign.beside.values()))
    film = json.loads(weeks_reel(played, dict(zip(campaign.beside, others, strict=True))).to_bytes())
    undecided = film["beside"]["decision"]
    assert undecided["curves"] != film["run"]["curves"]
    assert film["frames"][2]["saved"].endswith("by week 3, as without it.")
    now, before = (one["shares"]["campaign"][4] for one in (film["run"], undecided))
    assert now in film["frames"][4]["saved"]
    assert film["frames"][4]["saved"].endswith(f"Without the decision: {before}.")


def test_where_nobody_attacks_nothing_is_said_of_an_attacker(sample: Corpus) -> None:
    played = play(Campaign(attack="none", weeks=3), sample)
    film = json.loads(weeks_reel(played, {}).to_bytes())
    assert film["volume"] == []
    assert all(one["headline"].startswith("Nobody attacks") for one in film["frames"])
    assert not re.search("attacker|without the attack", json.dumps([film["frames"], film["words"]]))
