"""Places of a league: by rise over the same defence unattacked, by worst cost, shared by who are equal."""

import numpy as np
import pytest

from core.attacks.causative.chaff import ChaffAttack
from core.attacks.causative.dictionary import DictionaryAttack
from core.defences.none import NoDefence
from core.defences.sphere import Sphere
from core.defences.trim import Trim
from core.filters import filters
from core.insight.matrix import Errors
from core.insight.minimax import minimax
from core.league.entries import AttackEntry, DefenceEntry, Field, Rules, Sent
from core.league.names import column_names, row_names
from core.league.playing import Played
from core.league.table import table

ONE, TWO, THREE = Sent(DictionaryAttack(), 10), Sent(DictionaryAttack(), 20), Sent(ChaffAttack(), 10)
NONE, TRIM, SPHERE = NoDefence(), Trim(), Sphere()
RULES = Rules(filter=filters()["spambayes"](), budget=20)
FIELD = Field.of(
    RULES,
    [AttackEntry("ann", ONE), AttackEntry("bob", TWO), AttackEntry("cy", THREE), AttackEntry("di", ONE)],
    [DefenceEntry("ann", NONE), DefenceEntry("bob", TRIM), DefenceEntry("cy", SPHERE)],
)


def errors(missed: int, blocked: int = 0, unsure: int = 0) -> Errors:
    return Errors(missed, 50, blocked, 50, unsure, 0, 0)


def played(*rows: tuple[Errors | str, ...]) -> Played:
    cells = {
        (row, defence): cell
        for row, of_row in zip((None, ONE, TWO, THREE), rows, strict=True)
        for defence, cell in zip((NONE, TRIM, SPHERE), of_row, strict=False)
    }
    return Played(RULES, FIELD, cells)


CLEAN = (errors(1), errors(4), errors(2))
LEAGUE = played(
    CLEAN, (errors(11), errors(6), errors(3)), (errors(3), errors(6), errors(10)), (errors(11), errors(6), errors(3))
)


def test_the_values_are_the_measure_with_nobody_in_the_first_row() -> None:
    found = table(played(CLEAN, *[(errors(1, blocked=2, unsure=3),) * 3] * 3), "cost", price=10)
    assert found.values[1, 0] == 100 * (1 + 3 + 20) / 100
    np.testing.assert_array_equal(found.values[0], [1, 4, 2])
    assert table(LEAGUE, "fn").values[1, 0] == 11 / 50
    assert table(LEAGUE, "fp").values[1, 0] == 0


def test_attacks_stand_by_how_much_more_they_cost_than_nobody_and_equals_share_a_place() -> None:
    found = table(LEAGUE).attacks
    assert [(one.place, one.sent) for one in found] == [(1, ONE), (1, THREE), (3, TWO)]
    assert (found[0].mean, found[0].worst, found[0].worst_behind) == (pytest.approx(13 / 3), 10, NONE)
    assert found[0].learners == ("ann", "di")
    assert found[2].worst_behind == SPHERE


def test_of_attacks_alike_on_average_the_one_with_the_worst_cell_is_before() -> None:
    alike = played(CLEAN, (errors(4), errors(7), errors(5)), (errors(10), errors(4), errors(2)), CLEAN)
    assert [(one.place, one.sent) for one in table(alike).attacks] == [(1, TWO), (2, ONE), (3, THREE)]


def test_defences_stand_by_their_worst_row_nobodys_too() -> None:
    found = table(LEAGUE).defences
    assert [(one.place, one.defence, one.worst) for one in found] == [(1, TRIM, 6), (2, SPHERE, 10), (3, NONE, 11)]
    assert (found[0].worst_under, found[0].alone, found[0].mean) == (ONE, 4, 6)
    quiet = table(played(*[CLEAN] * 4)).defences
    assert [one.worst_under for one in quiet] == [None] * 3


def test_the_mix_is_that_of_the_game_and_what_is_not_whole_is_left_out() -> None:
    found = table(LEAGUE)
    np.testing.assert_allclose(found.mix.mix, minimax(found.values).mix)
    assert found.mixed == (NONE, TRIM, SPHERE)
    gap = table(played(CLEAN, ("why",) * 3, (errors(3), "why", errors(10)), (errors(2),) * 3))
    assert gap.left_out == (ONE, TRIM)
    assert {one.sent for one in gap.attacks} == {TWO, THREE}
    assert gap.mixed == (NONE, SPHERE)
    assert gap.answer == TWO


def test_what_is_still_to_come_has_no_place_and_is_not_called_left_out() -> None:
    some = table(played(*[of_row[:1] for of_row in (CLEAN, (errors(11),), (errors(3),), (errors(11),))]))
    assert [one.defence for one in some.defences] == [NONE]
    assert some.left_out == ()
    nothing = table(Played(RULES, FIELD))
    assert (nothing.attacks, nothing.defences, nothing.mix, nothing.left_out) == ((), (), None, ())


def test_names_say_settings_apart_and_never_a_learner_or_a_typed_text() -> None:
    hostile = Sent(DictionaryAttack(words="own list", own="<script> hello"), 1)
    again = Sent(DictionaryAttack(words="own list", own="others"), 1)
    field = Field.of(
        RULES, [AttackEntry("<b>", each) for each in (ONE, hostile, again)], [DefenceEntry("<b>", Trim(share=0.1))]
    )
    league = Played(RULES, field)
    names = list(row_names(league).values())
    assert names[:2] == ["no attack", "Dictionary (10 messages)"]
    assert names[2].endswith("own list; 1 message)")
    assert names[3] == f"{names[2]} (2)"
    assert list(column_names(league).values()) == ["TRIM (poison expected 0.1)"]
    assert "<" not in "".join(names)
