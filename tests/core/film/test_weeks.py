"""The film of a campaign shows what the weeks hold."""

import base64
import json
import re

import numpy as np
import pytest

from core import Campaign, play
from core.campaign.views import plane, totals
from core.film import weeks_reel
from core.mail.corpus import Corpus


@pytest.mark.parametrize("name", ["spambayes", "multinomial_nb"])
def test_every_week_of_the_film_is_that_of_the_campaign(sample: Corpus, name: str) -> None:
    campaign = Campaign(filter=name, volume=(0, 20), weeks=4, strike=1)
    played, without = play(campaign, sample), play(campaign.without_attack, sample)
    film = json.loads(weeks_reel(played, without).to_bytes())
    frame = played.frame
    assert film["volume"] == [0, 20, 20]
    assert film["counts"]["poison"] == frame["poison"].tolist()
    assert film["counts"]["wrong"] == frame["wrong_labels"].tolist()
    np.testing.assert_allclose(film["curves"]["campaign"], frame["campaign_fn"], atol=1e-4)
    np.testing.assert_allclose(film["without"]["fp"], without.frame["fp"], atol=1e-4)
    assert [2, "the attacker begins"] in film["marks"]
    points, expected = film["points"], plane(played)
    folders = np.frombuffer(base64.b64decode(points["folders"]), dtype=np.uint8).reshape(expected.verdicts.shape)
    assert (folders == expected.verdicts).all()
    assert (points["ham"] is not None) == (name == "spambayes")
    spent = totals(played)["messages"]
    assert all(f"spent {count:,} message" in one["bill"] for one, count in zip(film["frames"], spent, strict=True))


def test_where_nobody_attacks_nothing_is_said_of_an_attacker(sample: Corpus) -> None:
    played = play(Campaign(attack="none", weeks=3), sample)
    film = json.loads(weeks_reel(played, played).to_bytes())
    assert film["volume"] == []
    assert all(one["headline"].startswith("Nobody attacks") for one in film["frames"])
    assert not re.search("attacker|without the attack", json.dumps([film["frames"], film["words"]]))
