"""A league: every cell is the lab's own answer, equal settings are played once, places are shared."""

from collections.abc import Sequence

import numpy as np
import pytest

from core import Experiment, InputError, run
from core.attacks.causative import causative_attacks
from core.attacks.causative.chaff import ChaffAttack
from core.attacks.causative.dictionary import DictionaryAttack
from core.attacks.causative.label_flip import LabelFlipAttack
from core.defences import training_defences
from core.defences.breadth_filter import BreadthFilter
from core.defences.none import NoDefence
from core.defences.rounded_scores import RoundedScores
from core.defences.trim import Trim
from core.filters import filters
from core.insight.matrix import Errors
from core.league.entries import MOST_ENTRIES, AttackEntry, DefenceEntry, Field, Rules, Sent
from core.league.playing import Played, playing
from core.mail.corpus import Corpus
from core.work.turns import Progress, Turns


def rules(name: str = "multinomial_nb", **more: object) -> Rules:
    return Rules(filter=filters()[name](), **{"budget": 20, "seed": 3, **more})


def entered(how: Rules, sent: Sequence[Sent], defences: Sequence[object]) -> Field:
    attacks = [AttackEntry(f"attacker {at}", one) for at, one in enumerate(sent)]
    return Field.of(how, attacks, [DefenceEntry(f"defender {at}", one) for at, one in enumerate(defences)])


def whole(how: Rules, field: Field, corpus: Corpus) -> Played:
    *_, last = playing(how, field, corpus)
    assert isinstance(last, Played)
    return last


def check(played: Played, corpus: Corpus, row: Sent | None, defence: object) -> None:
    """Against the sweep of the lab, which learns the clean filter as well and crafts for itself."""
    lab = run(played.meeting(row, defence), corpus).frame.iloc[-1]
    cell = played.cells[row, defence]
    assert isinstance(cell, Errors)
    assert (cell.missed, cell.blocked, cell.spam, cell.ham) == (lab.fn_count, lab.fp_count, lab.spam, lab.ham)
    assert cell.unsure == round(lab.ham_unsure * lab.ham) + round(lab.spam_unsure * lab.spam)


@pytest.mark.parametrize("name", ["spambayes", "logistic_regression"])
def test_every_cell_on_small_mail_is_the_labs_own_answer(name: str, small: Corpus) -> None:
    """Of all kinds of defences, with poison that is written, that is copied, and that changes labels."""
    sent = [Sent(DictionaryAttack(), 9), Sent(ChaffAttack(), 20), Sent(LabelFlipAttack(), 13)]
    played = whole(rules(name), entered(rules(name), sent, [kind() for kind in training_defences().values()]), small)
    assert played.is_whole
    for row, defence in played.cells:
        check(played, small, row, defence)


def test_a_sample_of_cells_on_the_bundled_mail_is_the_labs_own_answer(sample: Corpus) -> None:
    how = rules("spambayes", budget=40)
    sent = [Sent(kind(), 20 + at) for at, kind in enumerate(causative_attacks().values())]
    kinds = training_defences()
    defences = [kinds[name]() for name in ("flood", "neighbour_labels", "reporter_trust", "micromodels", "bagging")]
    played = whole(how, entered(how, sent, defences), sample)
    cells = list(played.cells)
    for at in np.random.default_rng(5).choice(len(cells), 8, replace=False):
        check(played, sample, *cells[at])


def test_equal_settings_are_one_row_and_one_column_and_name_all_who_entered_them(small: Corpus) -> None:
    sent = [Sent(DictionaryAttack(), 9), Sent(DictionaryAttack(), 8), Sent(DictionaryAttack(), 9)]
    field = entered(rules(), sent, [Trim(share=0.1), NoDefence(), Trim(share=0.1)])
    assert list(field.attacks.values()) == [("attacker 0", "attacker 2"), ("attacker 1",)]
    assert list(field.defences.values()) == [("defender 0", "defender 2"), ("defender 1",)]
    assert len(whole(rules(), field, small).cells) == (1 + 2) * 2


def test_it_grows_defence_by_defence_tells_how_far_it_is_and_ends_when_it_is_stopped(small: Corpus) -> None:
    field = entered(rules(), [Sent(DictionaryAttack(), 9)], [NoDefence(), BreadthFilter(), Trim()])
    steps = list(playing(rules(), field, small))
    assert steps[0] == Progress("Crafting", 1, 1)
    assert [step.done for step in steps[1:] if isinstance(step, Played)] == [1, 2, 3]
    work = Turns(lambda: playing(rules(), field, small), expected=3, keeps=1)
    while work.count < 1:
        assert work.step()
    work.end()
    assert not work.step()
    assert work.need().done == 1


def test_an_attack_that_there_cannot_be_is_told_and_takes_no_other_with_it(small: Corpus) -> None:
    how = rules(budget=5_000)
    field = entered(how, [Sent(LabelFlipAttack(), 4_000), Sent(DictionaryAttack(), 9)], [NoDefence()])
    played = whole(how, field, small)
    why = played.cells[Sent(LabelFlipAttack(), 4_000), NoDefence()]
    assert isinstance(why, str)
    assert "can go up to" in why
    check(played, small, Sent(DictionaryAttack(), 9), NoDefence())


def test_what_cannot_take_part_is_refused_by_its_reason() -> None:
    for sent, defences, words in (
        ([Sent(DictionaryAttack(), 21)], [NoDefence()], "1 to 20 poison messages"),
        ([Sent(DictionaryAttack(), 0)], [NoDefence()], "1 to 20 poison messages"),
        ([Sent(DictionaryAttack(), 1)], [RoundedScores()], "guards no training"),
        ([], [NoDefence()], "1 to 200 attacks"),
        ([Sent(DictionaryAttack(), 1)], [], "1 to 200 defences"),
        ([Sent(DictionaryAttack(), 1)] * (MOST_ENTRIES + 1), [NoDefence()], "Got 201"),
    ):
        with pytest.raises(InputError, match=words):
            entered(rules(), sent, defences)
    with pytest.raises(InputError, match="budget must be a whole number"):
        rules(budget=0)
    with pytest.raises(InputError):
        rules(seed=-1)


def test_an_entry_takes_the_attack_as_it_is_made_against_the_defence_that_it_knows() -> None:
    asked = Experiment(attack="dictionary", defence="flood", poison=7)
    assert AttackEntry.of("kim", asked) == AttackEntry("kim", Sent(asked.attack, 7))
    aware = Experiment(attack="dictionary", defence="flood", aware=True, poison=7)
    assert AttackEntry.of("kim", aware).sent.attack == aware.adapted != asked.attack
    assert DefenceEntry.of("kim", asked).defence == asked.defence


def test_rules_that_name_other_mail_are_refused(small: Corpus) -> None:
    how = rules(corpus="0123456789abcdef")
    with pytest.raises(InputError):
        next(playing(how, entered(how, [Sent(DictionaryAttack(), 1)], [NoDefence()]), small))
