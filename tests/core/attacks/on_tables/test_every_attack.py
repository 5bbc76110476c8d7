"""What every attack on a table owes, with its main parameters and on every table."""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from core.attacks.base import CausativeAttack
from core.attacks.knowledge import KnownMail, Source
from core.attacks.on_tables import table_attacks
from core.attacks.threat_model import ATLAS, OWASP, Controls, Influence
from core.mail.split import split
from core.questions.experiment import Experiment
from core.runs.preparation import Prepared, prepare
from core.runs.sweeping import slider_levels
from core.scenarios.own import load_table
from core.scenarios.table import Table
from tests.core.attacks.on_tables.tables import attacked, known_rows, of_every_variant, on_every_table, table

of_every_attack = pytest.mark.parametrize("kind", table_attacks().values(), ids=list(table_attacks()))
MAIL_WORDS = re.compile(r"\b(e?mails?|spam|ham|messages?|filters?|inbox)\b", re.IGNORECASE)


def prepared(name: str, attack: CausativeAttack, count: int, seed: int = 0, made: Table | None = None) -> Prepared:
    return prepare(Experiment("naive_bayes", attack, seed=seed), made or replace(table(name), bundled=""), count)


@of_every_attack
def test_declares_its_place_and_sources(kind: type[CausativeAttack]) -> None:
    assert kind.cell.influence is Influence.CAUSATIVE
    assert re.search(r"\b(19|20)\d\d\b", kind.source)
    assert kind.atlas
    assert set(kind.atlas) <= set(ATLAS)
    assert kind.owasp
    assert set(kind.owasp) <= set(OWASP)
    assert 0 < kind.reach <= 1


@of_every_variant
def test_speaks_of_applications_and_never_of_mail(attack: CausativeAttack) -> None:
    goal = attack.goal()
    said = [attack.title, attack.deed, attack.sentence, attack.knows, *(goal.name if goal else ())]
    for parameter in attack.parameters():
        said += [parameter.label, parameter.rule.help, *getattr(parameter.rule, "options", ())]
    assert not [text for text in said if MAIL_WORDS.search(text)]
    assert ("scores" in attack.knows) == (Source.FILTER in attack.reads)


@on_every_table
@of_every_variant
def test_more_poison_begins_with_the_same_and_equal_seeds_give_equal_poison(attack: CausativeAttack, name: str) -> None:
    few, many, again, other = (
        prepared(name, attack, count, seed).training.poison.frame()
        for count, seed in ((30, 3), (60, 3), (60, 3), (60, 4))
    )
    pd.testing.assert_frame_equal(few, many[:30], check_dtype=False)
    pd.testing.assert_frame_equal(many, again)
    assert not many.equals(other)


@on_every_table
@of_every_variant
def test_without_poison_the_model_is_clean(attack: CausativeAttack, name: str) -> None:
    clean = attacked(name, table_attacks()["wrong_outcomes"]()).scores[0]
    assert np.array_equal(attacked(name, attack, 0.02).scores[0], clean)


@on_every_table
@of_every_variant
def test_can_go_as_far_as_the_slider(attack: CausativeAttack, name: str) -> None:
    known = known_rows(name)
    last = int(slider_levels(attack, known.spam, most=attack.most_among(known))[-1])
    assert len(prepared(name, attack, last).training.poison) == last > 0


def assert_plausible(texts: Sequence[str], known: KnownMail) -> None:
    """One band for each field, in their order, and what applicants do not state is together in a known row."""
    fields = known.scenario.fields
    stated = [field.name for field in fields if field.invented]

    def carried(text: str) -> tuple[str, ...]:
        words = zip(fields, text.split(), strict=True)
        return tuple(word for field, word in words if field.name not in stated)

    seen = {carried(text) for text in known.texts}
    for text in texts:
        assert all(word in field.bands for field, word in zip(fields, text.split(), strict=True))
        assert carried(text) in seen


@on_every_table
@of_every_variant
def test_every_row_that_it_writes_is_a_plausible_application(attack: CausativeAttack, name: str) -> None:
    count = min(200, attack.most_among(known_rows(name)))
    assert_plausible(prepared(name, attack, count).training.poison.texts, known_rows(name))


def test_a_table_of_ones_own_with_missing_values_is_attacked_alike() -> None:
    values = table("loan").raw[:600].assign(paid=np.where(table("loan").labels[:600], "no", "yes"))
    values["income"] = values["income"].where(np.arange(600) % 7 > 0)
    source = values.to_csv(index=False).encode()
    own = load_table(source, name="own.csv", outcome="paid", positive="no", groups=["sex"])
    known = KnownMail(own, split(own.groups, own.labels, 0).train)
    for kind in table_attacks().values():
        assert_plausible(prepared("", kind(), 40, made=own).training.poison.texts, known)


@on_every_table
@of_every_variant
def test_writes_what_it_says_it_controls(attack: CausativeAttack, name: str) -> None:
    poison = prepared(name, attack, 50).training.poison
    if attack.controls is Controls.LABELS:
        assert not poison.written
    if attack.controls is Controls.CONTENT:
        assert not poison.changes_labels


@on_every_table
@of_every_variant
def test_of_the_test_rows_it_knows_the_one_target_at_most(attack: CausativeAttack, name: str) -> None:
    """All test rows become like the first one, or like the target, which no other attack is told."""
    before = prepared(name, attack, 60, seed=2)
    goal = attack.goal()
    told = before.aim.texts[0] if goal and goal.one and before.aim else table(name).texts[0]
    frame = table(name).frame.copy()
    frame.loc[split(table(name).groups, table(name).labels, 2).test, "text"] = told
    after = prepared(name, attack, 60, seed=2, made=replace(table(name), frame=frame, bundled=""))
    pd.testing.assert_frame_equal(before.training.poison.frame(), after.training.poison.frame())
