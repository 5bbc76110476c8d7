"""Below the weeks: the campaign in code, as a link and as files, and beside others that were pinned."""

from core import Campaign
from core.take_home.campaign import (
    campaign_csv,
    campaign_notebook,
    campaign_snippet,
    finding_sentence,
    judged_csv,
    learned_csv,
)
from pages.ui import cache, shelf, state
from pages.ui.campaigned import Campaigned
from pages.ui.working import watch


def draw(found: Campaigned, week: int) -> None:
    """What is on the open shelf. week: the open one, from 1 on."""
    asked = state.campaign()
    is_open = shelf.choose("campaign.shelf")
    if is_open == "files":
        files(found, week)
    elif is_open == "pins":
        shelf.pins(asked, "campaign", row=row, finding=finding, reopen=state.reopen_campaign)
    elif is_open == "code":
        shelf.code(campaign_snippet(asked))


def files(found: Campaigned, week: int) -> None:
    played = found.played
    shelf.files(
        state.campaign(),
        shelf.File("All weeks", "table", "weeks", "csv", lambda: campaign_csv(played)),
        shelf.File(f"Inbox of week {week}", "inbox", f"week-{week}-inbox", "csv", lambda: judged_csv(played, week)),
        shelf.File(
            f"Training pool of week {week}",
            "school",
            f"week-{week}-training-pool",
            "csv",
            lambda: learned_csv(played, week),
        ),
        shelf.File("Notebook", "book_2", "notebook", "ipynb", lambda: campaign_notebook(played, found.outcome)),
    )


def row(pinned: Campaign) -> dict[str, str]:
    """What a pinned campaign asks."""
    return {
        "Attack": pinned.attack.title,
        "Labels": pinned.feedback.title,
        "Settings": " · ".join(f"{label}: {value}" for label, value in pinned.otherwise()),
        "Filter": pinned.filter.title,
        "Poison": "-".join(f"{bar}%" for bar in pinned.volume),
        "Weeks": str(pinned.weeks),
        "Seed": str(pinned.seed),
    }


def finding(pinned: Campaign) -> shelf.Finding:
    mail = state.mail_of(pinned)
    if mail is None:
        return shelf.Finding("It cannot be played again: its mail, or the attacker's, is gone.")

    def find() -> str:
        found = watch(cache.campaign(pinned, mail)).latest()
        return finding_sentence(found.played, found.outcome)

    return shelf.Finding.of(find)
