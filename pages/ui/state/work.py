"""What the visitor has in hand on a page: long work, a message of their own, a game."""

from core.games.evasion_game import Game
from pages.ui.state.visit import visit


def stop_or_go_on() -> None:
    now = visit()
    now.stopped = not now.stopped


def stopped() -> bool:
    """Whether the visitor stopped the long work on the current experiment."""
    return visit().stopped


def seeds() -> int | None:
    """How often the current experiment is to be repeated with other seeds; None if it is not."""
    return visit().seeds


def repeat(seeds: int | None) -> None:
    visit().seeds = seeds
    visit().stopped = False


def opened() -> int | None:
    """The position of the test message that is open over the page, if any."""
    return visit().opened


def open_message(row: int | None) -> None:
    """Open the test message at this position, or none."""
    visit().opened = row


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
