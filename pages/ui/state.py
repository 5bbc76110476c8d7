"""What one visit remembers, and the address that reopens it: the one file that touches session_state."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

import streamlit as st

from core import Experiment
from core.corpus import Corpus
from core.experiment import SAMPLE
from pages.ui import cache

_VISIT = "visit"
MOST_OWN_CORPORA = 4


@dataclass
class Visit:
    """One visitor's session.

    experiment: the one experiment that all pages look at. moved: whether its poison was ever set, by hand or address.
    own: uploaded mail by id, this session only. views: what else the address carries, such as an open drawer.
    address: the query string as it was last read or written. notes: what of the last address had to be changed.
    stopped: whether long work on this experiment is not to go on. pasted: the message on the filter's page.
    columns: of an uploaded table whose text and label columns the visitor has to name.
    """

    experiment: Experiment = field(default_factory=Experiment)
    moved: bool = False
    own: dict[str, Corpus] = field(default_factory=dict)
    views: dict[str, str] = field(default_factory=dict)
    address: str = ""
    notes: list[str] = field(default_factory=list)
    stopped: bool = False
    pasted: str | None = None
    columns: tuple[str, ...] = ()


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
    now.moved = "poison" in words
    now.views = {name: word[:200] for name, word in words.items() if name in ("view", "state", "cell")}
    if now.experiment.corpus != SAMPLE and now.experiment.corpus not in now.own:
        now.experiment = replace(now.experiment, corpus=SAMPLE)
        now.notes.append("The mail of this link was uploaded in another session; this is the bundled mail.")
    now.address = address


def write_address() -> None:
    """Make the address reopen what is on the screen."""
    now = visit()
    words = dict(parse_qsl(now.experiment.to_query(), keep_blank_values=True)) | now.views
    if st.query_params.to_dict() != words:
        st.query_params.from_dict(words)
    now.address = urlencode(words)


def link() -> str:
    """The full address of what is on the screen."""
    write_address()
    return f"{str(st.context.url).partition('?')[0]}?{visit().address}"


def address_with(**what: Any) -> dict[str, str]:
    """Words of an address for this visitor's experiment with fields replaced, the slider where it stands by itself."""
    words = dict(parse_qsl(replace(experiment(), **what).to_query(), keep_blank_values=True))
    del words["poison"]
    return words


def experiment() -> Experiment:
    return visit().experiment


def change(**what: Any) -> None:
    """Replace fields of the experiment; the notes about the address have been read by then."""
    now = visit()
    now.experiment = replace(now.experiment, **what)
    now.moved |= "poison" in what
    now.stopped &= "poison" in what
    now.notes = []


def notes() -> list[str]:
    return visit().notes


def corpus() -> Corpus:
    """The mail of the current experiment."""
    chosen = experiment().corpus
    return cache.bundled_mail() if chosen == SAMPLE else visit().own[chosen]


def corpora() -> dict[str, Corpus]:
    """Id → mail that this visitor can choose."""
    return {SAMPLE: cache.bundled_mail()} | visit().own


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
