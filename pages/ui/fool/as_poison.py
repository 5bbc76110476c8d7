"""What the words that won do when they are learned: measured, with the lab one press away."""

from dataclasses import replace

import streamlit as st

from core import InputError
from core.attacks.base import CausativeAttack
from core.games.evasion_game import Game, as_poison
from core.games.rules import Goal, some_poison
from core.insight.learners import nearest
from core.telling.lab import headline
from pages.ui import cache, into_a_campaign, state, text
from pages.ui.working import NotYet, follow, watch

USE = {Goal.DELIVERED: "Use these words", Goal.BLOCKED: "Use this message"}


def draw(game: Game) -> None:
    """Nothing before there is a win to which an added word helped."""
    words = game.words_that_helped() if game.won else []
    if not words:
        return
    st.markdown("**And if the filter learns from them?**")
    for number, attack in enumerate(as_poison(game, words)):
        use = USE[game.goal] if number == 0 else "Use these words"
        try:
            measured(attack, use)
        except NotYet as nothing:
            follow(nothing.watch, doing=f"{attack.title}: retraining")
        except InputError as error:
            text.refusal(error)
    if game.goal is Goal.DELIVERED:
        said, button = st.columns([4, 1], vertical_alignment="center")
        said.markdown("**Campaign**: sent week by week with other mail, until the filter has learned it.")
        with button:
            into_a_campaign.button(words)


def measured(attack: CausativeAttack, use: str) -> None:
    """What the attack does where the slider stands by itself."""
    experiment = replace(state.experiment(), attack=attack)
    growing = cache.growing(experiment, state.mail())
    sweep = growing.judged(watch(growing.work).latest(), experiment.filter).sweep
    at = nearest(sweep, some_poison(growing.levels))
    said, button = st.columns([4, 1], vertical_alignment="center")
    said.markdown(f"**{attack.title}**: {headline(sweep, at).text}")
    pressed = button.button(
        use, icon=":material/science:", key=f"use.{attack.id}", help=attack.sentence, width="stretch"
    )
    if pressed:
        state.change(attack=attack)
        state.change(poison=int(sweep.levels[at]))
        st.switch_page("lab.py")
