"""What one visit remembers, and the address that reopens it: the one file that touches session_state."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pandas as pd
import streamlit as st

from core import Experiment, outside_corpus
from core.corpus import Corpus
from core.evasion_game import Game
from core.experiment import OUTSIDE, SAMPLE
from core.guessing import Guess
from pages.ui import cache
from pages.ui.visit import VIEWS, Visit, is_another

_VISIT = "visit"
MOST_OWN_CORPORA = 4
MOST_BEFORE = 30
MOST_PINS = 4


def visit() -> Visit:
    if _VISIT not in st.session_state:
        st.session_state[_VISIT] = Visit()
    now: Visit = st.session_state[_VISIT]
    return now


def read_address() -> None:
    """Take over what the address says, if it is not what this session wrote there itself."""
    now = visit()
    words = st.query_params.to_dict()
    address = urlencode(words)
    if not words or address == now.address:
        return
    now.experiment, now.notes = Experiment.clamped(words)
    now.asks = False
    now.moved = "poison" in words
    now.views = {name: word[:200] for name, word in words.items() if name in VIEWS}
    if now.experiment.corpus != SAMPLE and now.experiment.corpus not in now.own:
        now.experiment = replace(now.experiment, corpus=SAMPLE)
        now.notes.append("The mail of this link was uploaded in another session; this is the bundled mail.")
    if now.experiment.outside not in outsiders():
        now.experiment = replace(now.experiment, outside=OUTSIDE)
        now.notes.append("The attacker's mail of this link was uploaded in another session; this is the bundled one.")
    now.address = address


def write_address() -> None:
    """Make the address reopen what is on the screen."""
    now = visit()
    words = dict(parse_qsl(now.experiment.to_query(), keep_blank_values=True)) | now.views
    if not now.moved and not now.experiment.poison:
        del words["poison"]  # the slider has not stood anywhere yet: whoever opens this may see it where it begins
    if st.query_params.to_dict() != words:
        st.query_params.from_dict(words)
    now.address = urlencode(words)


def link() -> str:
    """The full address of what is on the screen."""
    write_address()
    return f"{str(st.context.url).partition('?')[0]}?{visit().address}"


def link_to(page: str, label: str, *, icon: str, views: Mapping[str, str] | None = None, **what: Any) -> None:
    """A link that opens a page on this visitor's experiment with fields replaced; the slider stands by itself there."""
    words = dict(parse_qsl(replace(experiment(), **what).to_query(), keep_blank_values=True)) | dict(views or {})
    del words["poison"]
    st.page_link(page, label=label, icon=icon, query_params=words)


def experiment() -> Experiment:
    return visit().experiment


def change(**what: Any) -> None:
    """Replace fields of the experiment; the notes about the address have been read by then."""
    now = visit()
    if "poison" not in what:
        now.before = [*now.before, now.experiment][-MOST_BEFORE:]
        now.stopped, now.seeds = False, None
    before, now.experiment = now.experiment, replace(now.experiment, **what)
    now.asks = now.guesses_first and (now.asks or is_another(before, now.experiment))
    now.moved |= "poison" in what
    now.notes = []


def undo() -> None:
    """Back to the experiment before this one."""
    now = visit()
    if now.before:
        now.experiment = now.before.pop()
        now.moved, now.stopped, now.asks, now.notes = True, False, False, []


def can_undo() -> bool:
    return bool(visit().before)


def guesses_first() -> bool:
    """Whether a new experiment asks for a guess before it shows its result."""
    return visit().guesses_first


def guess_first(*, wanted: bool) -> None:
    visit().guesses_first = wanted
    visit().asks &= wanted


def asks() -> bool:
    """Whether the current experiment waits for a guess."""
    return visit().asks


def show_result(guess: Guess | None) -> None:
    """Stop waiting, and keep the guess if there is one."""
    now = visit()
    now.asks = False
    if guess is not None:
        now.guesses.append(guess)


def guesses() -> list[Guess]:
    return visit().guesses


def settle_guess(about: str, frame: pd.DataFrame) -> Guess | None:
    """The latest guess, with its result as far as `frame` has it, if it was about this experiment."""
    now = visit()
    if not now.guesses or now.guesses[-1].experiment != about:
        return None
    now.guesses[-1] = now.guesses[-1].settled(frame)
    return now.guesses[-1]


def guessed(key: str) -> int:
    """Where a slider for a guess stands; a new one begins in the middle."""
    return int(st.session_state.get(key, 50))


def seeds() -> int | None:
    """How often the current experiment is to be repeated with other seeds; None if it is not."""
    return visit().seeds


def repeat(seeds: int | None) -> None:
    visit().seeds = seeds
    visit().stopped = False


def pins() -> list[Experiment]:
    return visit().pins


def pin() -> None:
    """Pin the current experiment; of more than four the oldest goes."""
    now = visit()
    now.pins = [*(pinned for pinned in now.pins if pinned != now.experiment), now.experiment][-MOST_PINS:]


def unpin(experiment: Experiment) -> None:
    visit().pins.remove(experiment)


def reopen(experiment: Experiment) -> None:
    """Make a pinned experiment the current one."""
    now = visit()
    now.before = [*now.before, now.experiment][-MOST_BEFORE:]
    now.experiment, now.moved, now.stopped, now.asks, now.notes = experiment, True, False, False, []


def notes() -> list[str]:
    return visit().notes


def corpus() -> Corpus:
    """The mail of the current experiment."""
    chosen = experiment().corpus
    return cache.bundled_mail() if chosen == SAMPLE else visit().own[chosen]


def corpora() -> dict[str, Corpus]:
    """Id → mail that this visitor can choose."""
    return {SAMPLE: cache.bundled_mail()} | visit().own


def outside() -> Corpus:
    """The mail that the attacker of the current experiment has from elsewhere."""
    return outsiders()[experiment().outside]


def mail_of(pinned: Experiment) -> tuple[Corpus | None, Corpus | None]:
    """(the mail of an experiment, the attacker's mail); None what was uploaded and is no longer kept."""
    known = {OUTSIDE: outside_corpus()} | corpora()
    return known.get(pinned.corpus), known.get(pinned.outside)


def outsiders() -> dict[str, Corpus]:
    """Id → mail that the attacker may have from elsewhere: never the mail under attack."""
    known = {OUTSIDE: outside_corpus()} | corpora()
    return {name: mail for name, mail in known.items() if name != experiment().corpus}


def use_own(mail: Corpus) -> None:
    """Keep uploaded mail in this session, the latest few, and look at it."""
    own = visit().own
    own[mail.id] = mail
    while len(own) > MOST_OWN_CORPORA:
        own.pop(next(iter(own)))
    change(corpus=mail.id)


def offer_columns(columns: Sequence[str]) -> None:
    """A table was uploaded whose columns were not found by name: the visitor is to choose among these."""
    visit().columns = tuple(columns)


def forget_columns() -> None:
    visit().columns = ()


def columns_to_choose_from() -> tuple[str, ...]:
    return visit().columns


def nearest_level(planned: Sequence[int], known: Sequence[int]) -> int:
    """Position in `known` of the level nearest to the slider, which is brought to the nearest planned stop.

    Until somebody moves it the slider stands at about 1% of the training mail.
    """
    now = visit()
    wanted = now.experiment.poison if now.moved else planned[len(planned) // 5]
    stop = min(planned, key=lambda level: abs(level - wanted))
    if stop != wanted:
        now.notes.append(f"The slider has no stop at {wanted:,} here; it stands at {stop:,}.")
    if stop != now.experiment.poison:
        now.experiment = replace(now.experiment, poison=stop)
    return min(range(len(known)), key=lambda at: abs(int(known[at]) - stop))


def stop_or_go_on() -> None:
    now = visit()
    now.stopped = not now.stopped


def stopped() -> bool:
    """Whether the visitor stopped the long work on the current experiment."""
    return visit().stopped


def view(name: str, options: Sequence[str]) -> str:
    """What of `options` is open; the first one unless the address or the visitor said otherwise."""
    chosen = visit().views.get(name, options[0])
    return chosen if chosen in options else options[0]


def open_view(name: str, value: str | None, default: str) -> None:
    views = visit().views
    if value is None or value == default:
        views.pop(name, None)
    else:
        views[name] = value


def pasted(*, default: str) -> str:
    """The message that the visitor pasted; it stays in the session and out of the address."""
    now = visit().pasted
    return default if now is None else now


def paste(body: str) -> None:
    visit().pasted = body


def game() -> Game | None:
    return visit().game


def play(game: Game) -> None:
    visit().game = game


def seed_widget(key: str, value: Any) -> str:
    """Make the widget with this key stand at `value`, and give the key.

    Written only where it differs: a value written back on each run would undo every second move of the hand.
    """
    if st.session_state.get(key) != value:
        st.session_state[key] = value
    return key


def widget(key: str) -> Any:
    """What the widget with this key stands at."""
    return st.session_state[key]
