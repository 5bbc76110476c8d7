"""The threat map: eight ways to attack a filter, the flow of each, and the attacks that can be tried."""

import streamlit as st

from core.attacks.base import CausativeAttack
from core.attacks.exploratory.base import ExploratoryAttack
from core.attacks.threat_map import Attacks, cell_at, outside_the_map, threat_map, why_empty
from core.attacks.threat_model import ATLAS, CELLS, OWASP, Cell, Influence, Specificity, Violation
from core.charts.attack_flow import attack_flow, flow_in_words
from core.questions.table import PROBE
from pages.ui import look, state, text

TOUCHES = {
    Influence.CAUSATIVE: "the attacker writes mail that the filter learns from",
    Influence.EXPLORATORY: "the attacker only meets the finished filter",
}
WANTS = {
    Violation.INTEGRITY: ":orange[:material/change_history: integrity: spam passes]",
    Violation.AVAILABILITY: ":blue[:material/circle: availability: good mail blocked]",
}
SOURCES = (
    ":small[:gray[The map: Barreno, Nelson, Joseph and Tygar, “The security of machine learning”, Machine Learning 81 "
    "(2010), with its examples of spam as reported by readers of the paper. ATLAS: techniques of MITRE ATLAS, release "
    "5.6.1. OWASP: Machine Learning Security Top 10, draft of 2023.]]"
)
OPENS_ON = Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.INDISCRIMINATE)
A_ROW = 3  # cards


def map_page() -> None:
    attacks = threat_map()
    keys = [OPENS_ON.key, *(cell.key for cell in CELLS)]
    chosen = cell_at(state.view("cell", keys))
    filled = sum(bool(inside) for inside in attacks.values())
    number = sum(len(inside) for inside in attacks.values())
    st.title(f"Eight ways to attack a filter that learns, and {number} attacks in {filled} of them", anchor=False)
    text.notes(state.notes())
    cells, privacy, flow = st.columns([46, 11, 28], gap="small")
    with cells:
        for influence in Influence:
            st.markdown(f"**{influence.value.capitalize()}**: {TOUCHES[influence]}")
            for column, violation in zip(st.columns(2, gap="small"), Violation, strict=True):
                with column:
                    square(influence, violation, chosen, attacks)
    with privacy:
        outside()
    with flow:
        st.markdown(f"**{chosen.name}, {chosen.specificity.value}.** {chosen.sentence}")
        look.draw(attack_flow(chosen, look.current()), key="flow", alt=flow_in_words(chosen))
    title = f"{chosen.name}, {chosen.specificity.value}"
    cards(title, attacks[chosen])
    if chosen.rare or not attacks[chosen]:
        st.markdown(why_empty(chosen))
    if elsewhere := outside_the_map():
        cards("Privacy, outside the map", elsewhere)
    st.markdown(SOURCES)


def square(influence: Influence, violation: Violation, chosen: Cell, attacks: dict[Cell, Attacks]) -> None:
    """The two cells that share a name: targeted and indiscriminate."""
    cells = [Cell(influence, violation, specificity) for specificity in Specificity]
    st.markdown(f"**{cells[0].name}**  \n:small[{WANTS[violation]}]")
    for cell in cells:
        many = how_many(attacks[cell]) or ("none: rare" if cell.rare else "none yet")
        first, second = f"**{cell.specificity.value.capitalize()}** · {many}", f":small[{cell.short}]"
        st.button(
            f":violet-background[{first}]  \n:violet-background[{second}]"
            if cell == chosen
            else f"{first}  \n{second}",
            key=f"cell.{cell.key}",
            icon=f":material/radio_button_{'checked' if cell == chosen else 'unchecked'}:",
            width="stretch",
            on_click=state.open_view,
            args=("cell", cell.key, OPENS_ON.key),
        )


def outside() -> None:
    with st.container(border=True, height="stretch"):
        st.markdown("**Privacy**  \n:small[:gray[:material/visibility_off: outside this map]]")
        st.markdown(
            ":small[Later work adds a third harm: a filter gives away what it learned from.]  \n"
            f":small[**{how_many(outside_the_map()) or 'No attack yet'}**]"
        )


def cards(title: str, attacks: Attacks) -> None:
    st.subheader(f"{title}: {how_many(attacks) or 'no attack here'}", anchor=False)
    shown = list(attacks.values())
    for first in range(0, len(shown), A_ROW):
        for column, attack in zip(st.columns(A_ROW, gap="small"), shown[first : first + A_ROW], strict=False):
            with column:
                card(attack)


def how_many(attacks: Attacks) -> str:
    return f"{len(attacks)} attack{'s' * (len(attacks) != 1)}" if attacks else ""


def card(attack: type[CausativeAttack | ExploratoryAttack]) -> None:
    with st.container(border=True, height="stretch"):
        st.markdown(f"**{attack.title}**  \n{attack.sentence}")
        if issubclass(attack, CausativeAttack):
            state.link_to("lab.py", "Open in the lab", icon=":material/science:", attack=attack())
        else:
            state.link_to("probe.py", "Ask the filter with it", icon=":material/search:", views=PROBE.written(attack()))
        facts = {"Source": attack.source}
        if issubclass(attack, CausativeAttack):
            facts["Controls"] = attack.controls.value
        facts["Knows"] = attack().knows if issubclass(attack, CausativeAttack) else attack.knows
        if issubclass(attack, CausativeAttack) and attack.on_real_mail:
            facts["On real mail"] = attack.on_real_mail
        facts["ATLAS"] = ", ".join(f"{key} {ATLAS[key]}" for key in attack.atlas)
        facts["OWASP"] = ", ".join(f"{key} {OWASP[key]}" for key in attack.owasp)
        st.markdown("  \n".join(f":small[:gray[{name}:] {fact}]" for name, fact in facts.items()))


map_page()
