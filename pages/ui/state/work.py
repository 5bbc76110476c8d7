"""What the visitor has in hand on a page: long work, a message of their own, a game."""

from core.games.evasion_game import Game, Left
from pages.ui.state.visit import visit

CONDITION = "condition"
"""The word under which the game is an experiment; where it was dealt out, an attempt says which one it was."""
MOST_LEFT = 24  # of at most 20,000 characters each


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


def chooses_attack() -> bool:
    """Whether the cards of the attacks are open over the page."""
    return visit().chooses_attack


def choose_attack(*, yes: bool) -> None:
    visit().chooses_attack = yes


def has_window() -> bool:
    """Whether something is open over the page."""
    return visit().chooses_attack or visit().opened is not None


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
    """Play this one; what was played before can be taken up again."""
    now = visit()
    if now.game is not None:
        name = now.game.level, now.game.about
        now.left.pop(name, None)
        now.left[name] = now.game.left
        while len(now.left) > MOST_LEFT:
            now.left.pop(next(iter(now.left)))
    now.game = game


def left(level: str, about: str) -> Left | None:
    """A message of a level as it was left."""
    return visit().left.get((level, about))


def ask_in(game: Game, text: str) -> None:
    """One try; a level that it wins is won for this visit."""
    game.ask(text)
    if game.level and game.won and game.last is not None:
        won = visit().won
        won[game.level] = min(game.last.changes, won.get(game.level, game.last.changes))


def won() -> dict[str, int]:
    """Level → the fewest changes with which it was won in this visit."""
    return visit().won
