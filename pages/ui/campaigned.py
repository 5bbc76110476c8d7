"""What is kept of a campaign that was played, to be shown."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.campaign.outcome import Outcome, outcome
from core.campaign.played import Played, playing
from core.film import weeks_reel
from core.mail.corpus import Corpus
from core.questions.campaign import Campaign
from core.work.turns import Progress


@dataclass(frozen=True, eq=False)
class Campaigned:
    """played: all weeks. outcome: what they come to, against the same weeks without the attack. reel: their film, as it
    is sent."""

    played: Played
    outcome: Outcome
    reel: bytes


def campaigned(campaign: Campaign, corpus: Corpus, outside: Corpus) -> Iterator[Campaigned | Progress]:
    """The campaign beside the same weeks with one thing left out; how far it is before that is done."""
    asked = campaign.beside
    every = [campaign, *asked.values()]
    done = []
    for number, one in enumerate(every):
        for step in playing(one, corpus, outside):
            if isinstance(step, Progress):
                yield step
            else:
                latest = step
                weeks = latest.campaign.weeks
                yield Progress("Playing the weeks", number * weeks + len(latest.weeks), len(every) * weeks)
        done.append(latest)
    beside = dict(zip(asked, done[1:], strict=True))
    come_to = outcome(done[0], beside.get("attack", done[0]))
    yield Campaigned(done[0], come_to, weeks_reel(done[0], beside).to_bytes())
