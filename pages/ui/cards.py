"""Attacks to choose from, by what the attacker wants: each with a sentence and what it was measured to do."""

import streamlit as st

from core.attacks.base import CausativeAttack
from core.attacks.threat_map import by_purpose
from core.attacks.threat_model import Purpose
from core.charts.card_curve import HEIGHT, card_curve
from core.insight.tastes import Tasting
from pages.ui import cache, look, state
from pages.ui.state import widgets
from pages.ui.tasted import Taste
from pages.ui.working import follow_in_window, progress, watch

IN_A_ROW = 3
FINDING = 84  # pixels for the finding below a curve
PATIENCE = 1.0  # seconds to wait for the first card


def draw() -> None:
    """The window with the cards, while it is open; call it once, where a move of the slider draws anew."""
    if state.chooses_attack():
        st.dialog("Choose an attack", width="large", icon=":material/swords:", on_dismiss=_close)(_cards)()


def _close() -> None:
    state.choose_attack(yes=False)


def _cards() -> None:
    wanted = widgets.value("cards.purpose", state.experiment().attack.cell.purpose)
    widgets.segmented_control(
        "What does the attacker want?",
        list(Purpose),
        name="cards.purpose",
        shows=wanted,
        named=lambda purpose: purpose.value,
        then=lambda _: None,
        width="stretch",
    )
    tasting = Tasting.on(state.experiment().filter, wanted)
    st.markdown(
        f":small[Measured on the bundled mail with {tasting.filter.title} as it stands, without a defence: from no "
        "poison to the most that is worth a look.]"
    )
    measured = watch(cache.tastes(tasting), patience=PATIENCE)
    follow_in_window(lambda: _all(tasting), measured.work)


def _all(tasting: Tasting) -> None:
    measured = watch(cache.tastes(tasting), patience=0)
    known = {taste.attack: taste for taste in measured.work.results}
    kinds = by_purpose()[tasting.purpose]
    for start in range(0, len(kinds), IN_A_ROW):
        for column, kind in zip(st.columns(IN_A_ROW, gap="small"), kinds[start : start + IN_A_ROW], strict=False):
            with column.container(border=True, height="stretch"):
                _card(kind, known.get(kind), is_chosen=kind is type(state.experiment().attack))
    progress(measured, doing="Trying the attacks: {} of {}")


def _card(kind: type[CausativeAttack], taste: Taste | None, *, is_chosen: bool) -> None:
    if st.button(
        kind.full_title(),
        key=f"card.{kind.id}",
        type="primary" if is_chosen else "secondary",
        icon=":material/check:" if is_chosen else None,
        width="stretch",
    ):
        _close()
        if not is_chosen:
            state.change(attack=kind())
            state.did("changed", "attack")
        st.rerun()
    st.markdown(kind.sentence)
    if taste is None:
        st.space(HEIGHT + FINDING)
    else:
        look.draw(
            card_curve(taste.frame, look.current(), aim=taste.aim), key=f"card-curve.{kind.id}", alt=taste.finding
        )
        st.markdown(f":small[{taste.finding}]")
