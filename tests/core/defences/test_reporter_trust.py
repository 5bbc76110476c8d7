"""Reporter trust: one who lies stands out, all who lie a little do not."""

import numpy as np
import pandas as pd

from core.attacks.causative.label_flip import LabelFlipAttack
from core.defences._received import Received, Trusted
from core.defences.reporter_trust import ReporterTrust
from core.mail.corpus import Corpus
from core.mail.encode import encode
from tests.core.defences.thrown import thrown
from tests.small_mail import random_messages


def reported(rng: np.random.Generator) -> tuple[Received, np.ndarray]:
    """Mail that ten people and, for one message in five, nobody known have labelled, and what it really is."""
    texts, spam = random_messages(rng, 700, 60, longest=20)
    truth, encoding = np.array(spam), encode(texts)
    names = np.array([*(f"person {at}" for at in range(10)), "", ""])
    facts = pd.DataFrame({name: rng.choice(names, 600) for name in ("sender", "recipient", "reporter")})
    facts["sent_at"] = pd.Series(pd.NaT, index=range(600), dtype="datetime64[ns, UTC]")
    trusted = Trusted(encoding.counts[600:], truth[600:])
    mail = Received(encoding.words, encoding.counts, np.arange(600), truth[:600].copy(), facts, trusted)
    return mail, truth[:600]


def test_one_who_labels_the_other_way_round_is_not_learned_from() -> None:
    mail, truth = reported(np.random.default_rng(3))
    liar = (mail.facts["reporter"] == "person 4").to_numpy()
    there = np.ones((1, 600), dtype=bool)
    assert ReporterTrust().clean(mail, there).kept.all()
    mail.spam[liar] = ~truth[liar]
    np.testing.assert_array_equal(ReporterTrust().clean(mail, there).kept[0], ~liar)
    mail.facts["reporter"] = ""
    assert ReporterTrust().clean(mail, there).lacks == "mail of which it is known who labelled it"


def test_a_few_accounts_that_change_all_their_labels_are_found_and_sleepers_are_not(sample: Corpus) -> None:
    few = LabelFlipAttack(by="a few accounts")
    sleepers = few.against(ReporterTrust())
    assert sleepers.by == "anybody"
    for seed in range(3):
        found, missed = (thrown(ReporterTrust(), attack, sample, seed=seed, poison=200) for attack in (few, sleepers))
        assert found.poison > 0.5
        assert missed.poison < 0.1
        assert found.ham < 0.15


def test_labels_that_are_changed_here_and_there_make_nobody_stand_out(sample: Corpus) -> None:
    assert thrown(ReporterTrust(), "label_flip", sample).poison < 0.1
