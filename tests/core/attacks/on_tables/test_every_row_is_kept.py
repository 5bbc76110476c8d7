"""Conservation: an attack adds rows or turns outcomes, as many as it says, and nothing else happens to any row."""

from collections import Counter

import pytest

from core.attacks.base import CausativeAttack
from core.attacks.on_tables.wrong_outcomes import WrongOutcomes
from core.mail.corpus import SPAM
from core.mail.split import split
from core.runs.sweeping import Sweep
from tests.core.attacks.on_tables.tables import attacked, of_every_variant, on_every_table, table

Row = tuple[str, bool]


def rows_of(result: Sweep, level: int) -> list[Row]:
    """What the model learns from at a level: each row and whether its outcome is the one to refuse."""
    texts, outcomes = result.raw_training_mail(level)
    return [(text, outcome == SPAM) for text, outcome in zip(texts, outcomes, strict=True)]


@on_every_table
@of_every_variant
def test_without_poison_the_training_rows_are_those_of_the_split(attack: CausativeAttack, name: str) -> None:
    rows = split(table(name).groups, table(name).labels, 0).train
    own = [(table(name).texts[row], bool(table(name).labels[row])) for row in rows]
    assert rows_of(attacked(name, attack, 0.03), 0) == own


@on_every_table
@of_every_variant
def test_rows_are_added_or_turned_and_none_is_lost(attack: CausativeAttack, name: str) -> None:
    result = attacked(name, attack, 0.03)
    level = int(result.levels[-1])
    before, after = (Counter(rows_of(result, at)) for at in (0, level))
    poison = result.prepared.training.poison
    each = [(poison.texts[at], bool(poison.spam[at]), poison.replaces[at] >= 0) for at in poison.order]
    written = Counter((text, positive) for text, positive, turned in each if not turned)
    changed = Counter((text, positive) for text, positive, turned in each if turned)
    assert len(each) == level > 0
    assert after == before + written + changed - Counter({(text, not to): n for (text, to), n in changed.items()})
    assert after.total() == before.total() + written.total()


@on_every_table
@of_every_variant
def test_no_row_that_is_measured_is_learned_from(attack: CausativeAttack, name: str) -> None:
    result = attacked(name, attack, 0.03)
    parts = result.prepared.parts
    assert not set(parts.test) & set(parts.train)
    assert len(set(parts.test)) == len(result.prepared.test_texts)


@pytest.mark.parametrize("share", [0.01, 0.05])
@on_every_table
def test_twice_the_poison_holds_all_of_the_half(name: str, share: float) -> None:
    result = attacked(name, WrongOutcomes(group="sex_man"), share, 2 * share)
    before, half, whole = (Counter(rows_of(result, int(level))) for level in result.levels)
    assert (half - before).total() > 0
    assert not (half - before) - (whole - before)
