"""What one visit remembers."""

from dataclasses import dataclass, field

from core import Experiment
from core.corpus import Corpus
from core.evasion_game import Game
from core.guessing import Guess

# what of the address is not the experiment: an open drawer, a chosen message, how the filter is asked
VIEWS = ("view", "state", "cell", "goal", "message", "tells", "sees", "folds", "guard", "budget")
VIEWS += ("form", "strategy", "words", "over", "queries", "defence", "target", "topic", "pane")  # how it is probed


@dataclass
class Visit:
    """One visitor's session.

    experiment: the one experiment that all pages look at. moved: whether its poison was ever set, by hand or address.
    own: uploaded mail by id, this session only. views: what else the address carries, such as an open drawer.
    address: the query string as it was last read or written. notes: what of the last address had to be changed.
    stopped: whether long work on this experiment is not to go on. pasted: the message on the filter's page.
    columns: of an uploaded table whose text and label columns the visitor has to name.
    before: the experiments that this one came from, latest last. pins: experiments to compare, with their mail.
    guesses_first: whether a new experiment asks for a guess. asks: whether one is asked for now. guesses: those made.
    seeds: how often the experiment is to be repeated. game: the message that is being edited by hand.
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
    before: list[Experiment] = field(default_factory=list)
    pins: list[Experiment] = field(default_factory=list)
    guesses_first: bool = True
    asks: bool = False
    guesses: list[Guess] = field(default_factory=list)
    seeds: int | None = None
    game: Game | None = None


def is_another(before: Experiment, after: Experiment) -> bool:
    """Whether the attack or the filter is another one, and not only a setting or the mail."""
    kinds = [(type(one.attack), type(one.filter)) for one in (before, after)]
    return kinds[0] != kinds[1]
