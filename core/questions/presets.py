"""Campaigns that tell a story by themselves."""

from dataclasses import dataclass, replace

from core.attacks.weekly.pseudospam import Pseudospam
from core.feedback.insider import Insider
from core.feedback.reporters import Reporters
from core.questions.campaign import Campaign


@dataclass(frozen=True)
class Preset:
    """title, sentence: what it is called, and what happens in it. campaign: the question, on the bundled mail."""

    title: str
    sentence: str
    campaign: Campaign

    def on(self, other: Campaign) -> Campaign:
        """The same campaign on the mail, with the filter and by the seed of another."""
        return replace(self.campaign, corpus=other.corpus, outside=other.outside, filter=other.filter, seed=other.seed)


PRESETS = (
    Preset(
        "Spam foretold",
        "Good mail with the words of the coming spam gets through, and is learned as good.",
        Campaign(attack="pseudospam", volume=30),
    ),
    Preset(
        "Rogue filter",
        "Spam that talks like certain good mail, until that mail is blocked.",
        Campaign(attack="rogue_filter", volume=5),
    ),
    Preset(
        "Slow boil",
        "A few words and a few messages more each week, and nobody is asked.",
        Campaign(attack="boiling_frog", volume=(2, 4, 6, 8, 10, 12, 14, 16, 18, 20)),
    ),
    Preset(
        "Insider",
        "Nobody sends anything; half of the spam labels are turned round, and old mail is forgotten.",
        Campaign(attack="none", feedback=Insider(flips=0.5), window=8),
    ),
    Preset(
        "Intruder",
        "Stored spam that is like the coming campaign is relabelled week by week.",
        Campaign(attack="intruder", volume=5),
    ),
    Preset(
        "Sleeper reporters",
        "Accounts that have reported rightly for weeks begin to vouch for mail that nobody else would let pass.",
        Campaign(
            attack=Pseudospam(pool=3_000, dose="all"),
            feedback=Reporters(sleepers=5, wake=4),
            volume=(0, 0, 0, 30),
        ),
    ),
    Preset("No attack", "Spam comes as it always does, and the filter learns from it.", Campaign(attack="none")),
)

WATCHED = (
    Preset(
        "Below the radar",
        "A little poison from week 6 on: what does without labels never rings, and most of the campaign gets through.",
        Campaign("multinomial_nb", "pseudospam", volume=(0, 0, 0, 0, 0, 4), strike=4),
    ),
    Preset(
        "On the radar",
        "The same with more poison than the campaign needs: everything that does without labels rings.",
        Campaign("multinomial_nb", "pseudospam", volume=(0, 0, 0, 0, 0, 30), strike=4),
    ),
)
"""What is worth watching: with a filter and mail of their own."""
