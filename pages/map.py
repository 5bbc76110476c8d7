"""The threat map: eight ways to attack a filter, the flow of each, and the attacks that can be tried."""

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.attacks.base import CausativeAttack
from core.attacks.exploratory.base import ExploratoryAttack
from core.attacks.threat_map import Attacks, cell_at, outside_the_map, threat_map, why_empty
from core.attacks.threat_model import ATLAS, CELLS, OWASP, Cell, Influence, Specificity, Violation
from core.charts.attack_flow import attack_flow, flow_in_words
from core.probing.harm import Harm, worst
from core.questions.table import FILTER, PROBE
from core.telling.threats import did, measured
from pages.ui import cache, look, outcome_bar, state, text
from pages.ui.working import follow, watch

TOUCHES = {
    Influence.CAUSATIVE: "the attacker writes mail that the filter learns from",
    Influence.EXPLORATORY: "the attacker only meets the finished filter",
}
WANTS = {
    Violation.INTEGRITY: ":orange[:material/change_history: integrity: spam gets through]",
    Violation.AVAILABILITY: ":blue[:material/circle: availability: good mail blocked]",
}
SOURCES = (
    "Barreno, Nelson, Joseph and Tygar, “The security of machine learning”, Machine Learning 81 (2010), with its "
    "examples of spam as reported by readers of the paper. ATLAS: techniques of MITRE ATLAS, release 5.6.1. OWASP: "
    "Machine Learning Security Top 10, draft of 2023."
)
PRIVATE = (
    "Later work adds a third harm: a filter gives away what it learned from, such as whether a message of Tarnfield's "
    "was among its mail."
)
OPENS_ON = Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.INDISCRIMINATE)
PRIVACY = "privacy"  # is no cell
A_ROW = 3  # cards
MEASURING = "Measuring what the attacks do: {} of {} done"


def map_page() -> None:
    """The cells and what opens from the chosen one."""
    attacks = threat_map()
    chosen = state.view("cell", [OPENS_ON.key, *(cell.key for cell in CELLS), PRIVACY])
    filled = sum(bool(inside) for inside in attacks.values())
    number = sum(len(inside) for inside in attacks.values())
    st.title(f"Eight ways to attack a filter that learns, and {number} attacks in {filled} of them", anchor=False)
    text.notes(state.notes())
    watched = watch(cache.harms(), patience=0)
    found = cache.harms().results
    cells, flow = st.columns([53, 33], gap="small")
    with cells:
        for influence in Influence:
            st.markdown(f"**{influence.value.capitalize()}**: {TOUCHES[influence]}")
            for column, violation in zip(st.columns(2, gap="small"), Violation, strict=True):
                with column:
                    square(influence, violation, chosen, attacks, found)
        outside(chosen)
        if where := measured(found, FILTER.known()[FILTER.default].title):
            st.markdown(f":small[:gray[{where.text}]]")
        follow(watched, doing=MEASURING)
    if chosen == PRIVACY:
        with flow:
            st.markdown(f"**Privacy, outside the map.** {PRIVATE}")
        cards("Privacy, outside the map", outside_the_map(), found)
    else:
        open_cell(cell_at(chosen), attacks, found, flow)


def open_cell(cell: Cell, attacks: dict[Cell, Attacks], found: Sequence[Harm | None], flow: DeltaGenerator) -> None:
    """The way of its attacks, and the attacks."""
    title = f"{cell.name}, {cell.specificity.value}"
    with flow:
        st.markdown(f"**{title}.** {cell.sentence}")
        look.draw(attack_flow(cell, look.current()), key="flow", alt=flow_in_words(cell))
    cards(title, attacks[cell], found)
    if cell.rare or not attacks[cell]:
        st.markdown(why_empty(cell))


def square(
    influence: Influence,
    violation: Violation,
    chosen: str,
    attacks: dict[Cell, Attacks],
    found: Sequence[Harm | None],
) -> None:
    """The two cells that share a name: targeted and indiscriminate."""
    cells = [Cell(influence, violation, specificity) for specificity in Specificity]
    st.markdown(f"**{cells[0].name}**  \n:small[{WANTS[violation]}]")
    for cell in cells:
        many = how_many(attacks[cell]) or ("none: rare" if cell.rare else "none yet")
        with st.container(border=True, gap="xsmall", key="chosen" if cell.key == chosen else None):
            choose(cell.key, f"**{cell.specificity.value.capitalize()}** · {many}  \n:small[{cell.short}]", chosen)
            if strongest := worst(found, cell):
                outcome(strongest)
            elif attacks[cell]:
                st.markdown(":small[:gray[:material/hourglass: being measured]]")


def choose(key: str, label: str, chosen: str) -> None:
    """The button that opens a cell."""
    st.button(
        label,
        key=f"cell.{key}",
        icon=f":material/radio_button_{'checked' if key == chosen else 'unchecked'}:",
        width="stretch",
        on_click=state.open_view,
        args=("cell", key, OPENS_ON.key),
    )


def outcome(harm: Harm) -> None:
    """What an attack did: the error before and after."""
    told = did(harm)
    before, after = told.claim.before / told.claim.of, told.claim.after / told.claim.of
    outcome_bar.draw(harm.rate, before, after, look.current(), alt=told.text)
    st.markdown(f":small[{told.text}]")


def outside(chosen: str) -> None:
    with st.container(border=True, key="chosen" if chosen == PRIVACY else None):
        many = how_many(outside_the_map()) or "no attack yet"
        choose(PRIVACY, f"**Privacy** · {many}  \n:small[outside this map: what a filter gives away]", chosen)


def cards(title: str, attacks: Attacks, found: Sequence[Harm | None]) -> None:
    st.subheader(f"{title}: {how_many(attacks) or 'no attack here'}", anchor=False)
    harms = {harm.attack: harm for harm in found if harm is not None}
    shown = list(attacks.values())
    for first in range(0, len(shown), A_ROW):
        for column, attack in zip(st.columns(A_ROW, gap="small"), shown[first : first + A_ROW], strict=False):
            with column:
                card(attack, harms.get(attack.title))


def how_many(attacks: Attacks) -> str:
    return f"{len(attacks)} attack{'s' * (len(attacks) != 1)}" if attacks else ""


def card(attack: type[CausativeAttack | ExploratoryAttack], harm: Harm | None) -> None:
    poisons = issubclass(attack, CausativeAttack)
    with st.container(border=True, height="stretch"):
        st.markdown(f"**{attack.title}**  \n{attack.sentence}")
        if harm is not None:
            outcome(harm)
        if poisons:
            state.link_to("lab.py", "Open in the lab", icon=":material/science:", attack=attack())
        else:
            state.link_to("probe.py", "Ask the filter with it", icon=":material/search:", views=PROBE.written(attack()))
        st.markdown(f":small[:gray[Knows:] {attack().knows}]" if poisons else f":small[:gray[Knows:] {attack.knows}]")
        with st.expander("Sources"):
            sources(attack)


def sources(attack: type[CausativeAttack | ExploratoryAttack]) -> None:
    """Where an attack comes from, what its attacker controls, and what others call it."""
    facts = {"Source": attack.source}
    if issubclass(attack, CausativeAttack):
        facts["Controls"] = attack.controls.value
    if attack.on_real_mail:
        facts["On real mail"] = attack.on_real_mail
    facts["ATLAS"] = ", ".join(f"{key} {ATLAS[key]}" for key in attack.atlas)
    facts["OWASP"] = ", ".join(f"{key} {OWASP[key]}" for key in attack.owasp)
    facts["The map"] = SOURCES
    st.markdown("  \n".join(f":small[:gray[{name}:] {fact}]" for name, fact in facts.items()))


map_page()
