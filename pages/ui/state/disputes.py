"""What the visitor makes of the labelled messages of a campaign, by their numbers in it."""

from pages.ui.state.campaign import campaign
from pages.ui.state.visit import visit

MOST_CAMPAIGNS = 20
MOST = 1_000  # messages of one campaign


def disputes() -> dict[int, bool]:
    """Number of a message → whether the visitor says that it is spam."""
    return visit().disputes.get(_question(), {})


def dispute(number: int, spam: bool) -> None:
    """What is said last holds."""
    kept = visit().disputes
    said = {other: was for other, was in disputes().items() if other != number} | {number: spam}
    kept.pop(_question(), None)
    kept[_question()] = dict(list(said.items())[-MOST:])
    while len(kept) > MOST_CAMPAIGNS:
        del kept[next(iter(kept))]


def undispute(number: int) -> None:
    visit().disputes.get(_question(), {}).pop(number, None)


def _question() -> str:
    return campaign().essential().to_query()
