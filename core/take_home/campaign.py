"""What can be taken home of a campaign: code, a table of its weeks, and a notebook."""

from collections.abc import Iterator

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell

from core.campaign.outcome import Outcome
from core.campaign.played import Played
from core.mail.corpus import OUTSIDE, SAMPLE
from core.questions.campaign import Campaign
from core.take_home.book import WHERE, book
from core.take_home.snippet import from_elsewhere, setup
from core.take_home.spreadsheet import safe_csv
from core.telling.campaign import headline, unattacked

AGREEMENT = """week = {week}
learned, judged = result.learned(week), result.judged(week)
pipeline = result.pipeline().fit(learned["text"], learned["label"])
scores = pipeline.{scores}
abs(scores - judged["score"]).max()"""


def campaign_snippet(campaign: Campaign) -> str:
    """Python that plays the same weeks again and prints the table."""
    return f"{setup(campaign, 'play')}\n{_run(campaign)}\nprint(result.frame)"


def campaign_csv(played: Played) -> bytes:
    """A row per week; columns as in `Played.frame`."""
    return safe_csv(played.frame)


def judged_csv(played: Played, week: int) -> bytes:
    """A row per message that came in a week, from 1 on; columns as in `Played.judged`."""
    return safe_csv(played.judged(week))


def learned_csv(played: Played, week: int) -> bytes:
    """A row per message from which the filter of a week has learned; columns as in `Played.learned`."""
    return safe_csv(played.learned(week))


def campaign_notebook(played: Played, outcome: Outcome) -> bytes:
    """A notebook that plays the same weeks again, as the text of an .ipynb file. Of mail that a visitor brought it
    holds nothing but the name of a topic: it asks for the file.

    outcome: what it came to, against the same weeks without the attack.
    """
    return book(_cells(played, outcome))


def finding_sentence(played: Played, outcome: Outcome) -> str:
    """What the weeks come to. outcome: against the same weeks without the attack."""
    return (headline if played.campaign.is_attacked else unattacked)(outcome).text


def _run(campaign: Campaign) -> str:
    return f"result = play(campaign, corpus{from_elsewhere(campaign)})"


def _cells(played: Played, outcome: Outcome) -> Iterator[nbformat.NotebookNode]:
    campaign = played.campaign
    attack, feedback = campaign.attack, campaign.feedback
    yield new_markdown_cell(
        f"# {attack.title} over {campaign.weeks} weeks\n\n"
        f"**The attack.** {attack.sentence} Source: {attack.source}. The attacker knows {attack.knows}.\n\n"
        f"**The filter.** {campaign.filter.title}: {campaign.filter.sentence}\n\n"
        f"**The labels.** {feedback.title}: {feedback.sentence}\n\n"
        f"{WHERE}"
    )
    yield new_markdown_cell(_mail(campaign))
    yield new_code_cell(setup(campaign, "play"))
    yield new_markdown_cell(
        "## Week by week\n\n"
        "Each week mail comes, the filter of that week judges it, labels come back, and the filter is trained anew. "
        f"The lab showed:\n\n> {finding_sentence(played, outcome)}"
    )
    yield new_code_cell(f"{_run(campaign)}\nresult.frame")
    yield new_markdown_cell("Is this the table that the lab showed? The same seed gives the same result anywhere.")
    blocked = played.frame["campaign_blocked"].round(12).tolist()
    yield new_code_cell(f'shown = {blocked}\nresult.frame["campaign_blocked"].round(12).tolist() == shown')
    yield new_markdown_cell(
        "## The same without this engine\n\n"
        "A plain scikit-learn pipeline, fitted on what the filter of a week had learned from, gives the same scores. "
        "The largest difference:"
    )
    probabilities = hasattr(played.pipeline(), "predict_proba")
    scores = f'{"predict_proba" if probabilities else "decision_function"}(judged["text"])'
    week = min(campaign.before_strike + 1, len(played.weeks))
    yield new_code_cell(AGREEMENT.format(week=week, scores=f"{scores}[:, 1]" if probabilities else scores))


def _mail(campaign: Campaign) -> str:
    bundled = "the bundled mail of an invented company"
    said = f"**The mail** is {bundled if campaign.corpus == SAMPLE else 'your own; give its file below'}"
    said += f", drawn with seed {campaign.seed}."
    return said + " **The attacker's own mail** is yours, too; give its file below." * (campaign.outside != OUTSIDE)
