"""What every suspicion score owes: it looks at the set alone, and no order of the mail tells it anything."""

from dataclasses import replace

import numpy as np
import pytest

from core.monitors.training_review import suspicions
from core.monitors.training_review.base import Suspicion
from tests.core.defences.a_few_messages import received


@pytest.mark.parametrize("kind", [pytest.param(kind, id=name) for name, kind in suspicions().items()])
def test_a_score_depends_on_the_set_alone(kind: type[Suspicion]) -> None:
    mail, _, _ = received(5, trusted=140)
    mail.text[:6] = mail.text[0]  # copies
    rng = np.random.default_rng(1)
    there, order = rng.random(len(mail.text)) < 0.8, rng.permutation(len(mail.text))
    assert not kind().lacks(mail)
    scores = kind().scores(mail, there)
    facts = mail.facts.iloc[order].reset_index(drop=True)
    shuffled = replace(mail, text=mail.text[order], spam=mail.spam[order], facts=facts)
    np.testing.assert_allclose(
        kind().scores(shuffled, there[order])[there[order]], scores[order][there[order]], atol=1e-6
    )
    own = np.flatnonzero(there)
    alone = replace(mail, text=mail.text[own], spam=mail.spam[own], facts=mail.facts.iloc[own].reset_index(drop=True))
    np.testing.assert_allclose(kind().scores(alone, np.ones(len(own), dtype=bool)), scores[own], atol=1e-6)
    assert len(np.unique(scores[own])) > 1
