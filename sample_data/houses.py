"""Two houses that get mail: the company whose filter is attacked, and the one that an attacker may have read."""

from dataclasses import dataclass
from types import ModuleType

from sample_data.grammar import ham, house, lexicon, other_ham, other_house, spam_lexicon

FOOTERS = (
    "This message and its attachments are meant for the addressee only. If you have received it by mistake, please tell the sender and delete it.",
    "Tarnfield Instruments Ltd, registered in Aldermouth. Directors: M. Holroyd, D. Pettigrew. Please think of the trees before you print this.",
    "The contents are confidential and may be privileged. Opinions are those of the author and need not be those of the company.",
    "[greylist: delayed {minutes} minutes by mx2.tarnfield.example, {reference}]",
    "Scanned by the mail gateway, no threats found. Ref {reference}",
    "CAUTION: this message came from outside the company. Do not open attachments unless you know the sender. ({reference})",
    "Message-ID: <{reference}@mail.tarnfield.example>",
    "Archived as {reference}, file {number}",
    "Sent from my phone, please excuse the brevity.",
    "Please note our new office hours: 8.30 to 16.30, Fridays until 14.00.",
)
OTHER_FOOTERS = (
    "Ormerod School of Music is a charity, number {number}. We teach all who can hold a note, and some who cannot.",
    "[hatherside parish relay {reference}, {minutes} minutes late as usual]",
    "Written on the vestry computer. Kindly excuse its spelling.",
    "Printed copies of this letter may be had at the post office.",
)


@dataclass(frozen=True)
class House:
    """A house, its people and the grammar of its good mail."""

    name: str
    domain: str
    staff: dict[str, str]
    signoffs: tuple[str, ...]
    topics: ModuleType
    """The package with a module per topic of good mail."""
    lexicon: ModuleType
    spam_lexicons: tuple[ModuleType, ...]
    """Where spam to this house looks up words: what spammers say, and what they know of the house."""
    footers: tuple[str, ...]
    """Lines that its mail systems add, with {minutes}, {number} or {reference}."""
    stolen_from: tuple[str, ...]
    """Topics whose threads spammers got hold of."""
    asks: str
    """The topic in which somebody forwards spam and asks what it is."""


COMPANY = House(
    name="Tarnfield Instruments",
    domain="tarnfield.example",
    staff=house.STAFF,
    signoffs=(
        *("Best regards,", "Kind regards,", "Regards,", "Regards", "Best,", "Thanks,", "Many thanks,", "Cheers,"),
        *(
            "All the best,",
            "Yours sincerely,",
            "Yours,",
            "Warm regards,",
            "Greetings,",
            "Thank you,",
            "BR",
            "Rgds",
            "Ta,",
        ),
    ),
    topics=ham,
    lexicon=lexicon,
    spam_lexicons=(spam_lexicon, lexicon),
    footers=FOOTERS,
    stolen_from=("invoices", "customer_bids", "project_updates", "meetings"),
    asks="it_alerts",
)
SCHOOL = House(
    name="Ormerod School of Music",
    domain="ormerod-school.example",
    staff=other_house.STAFF,
    signoffs=(
        "Ever yours",
        "Con brio,",
        "Musically,",
        "Affectionately,",
        "Peace,",
        "Love,",
        "Toodle-oo",
        "Sincerely",
        "Blessings,",
    ),
    topics=other_ham,
    lexicon=other_house,
    spam_lexicons=(other_house, spam_lexicon, lexicon),
    footers=OTHER_FOOTERS,
    stolen_from=("lessons", "concerts"),
    asks="parish",
)
