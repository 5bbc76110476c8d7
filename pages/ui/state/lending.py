"""The question of periods: on the model, the table and the seed that all pages look at.

Nobody lends on mail: where mail is looked at, the periods are of the table that is usual, and the mail stays as it is.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core.questions.lending import Lending
from core.questions.table import MODEL, TABLE
from pages.ui import cache
from pages.ui.state.history import change, experiment, is_on_mail
from pages.ui.state.mail import PERIODS as PATH
from pages.ui.state.mail import mail
from pages.ui.state.visit import visit

SHARED = ("filter", "corpus", "seed")  # with the experiment
OWN = tuple(part for part in Lending.parts if part.name not in SHARED)


def lent_on() -> cache.Mail:
    """The table of which periods are asked."""
    found = mail()
    return found._replace(corpus=cache.bundled_table(TABLE.default)) if is_on_mail() else found


def lending() -> Lending:
    """What is asked now."""
    table, looked_at = lent_on().corpus, experiment()
    model = looked_at.filter if MODEL.fits(looked_at.filter, table) else MODEL.default
    return replace(visit().lending, filter=model, corpus=table.id, seed=looked_at.seed)


def lend(**what: Any) -> None:
    """Replace parts of it; the notes about the address have been read by then. Whoever chooses a model or a table while
    mail is looked at turns to applications, as on any other page, and can turn back."""
    now = visit()
    shared = {name: what.pop(name) for name in SHARED if name in what}
    if is_on_mail() and shared.keys() & {"filter", "corpus"}:
        change(corpus=shared.pop("corpus", TABLE.default))
    if shared:
        change(**shared)
    now.lending, now.stopped, now.notes = replace(now.lending, **what), False, []


def own_words() -> dict[str, str]:
    """What the address of its page says of it beyond the experiment."""
    now = visit()
    if now.page != PATH:
        return {}
    said = [part.written(value) for part in OWN if part.is_said(value := getattr(now.lending, part.name))]
    return {word: text for words in said for word, text in words.items()}


def own_names(words: Mapping[str, str]) -> set[str]:
    """The names of the words among these that are read here."""
    return {name for part in OWN for name in part.reads(words)} if visit().page == PATH else set()


def take_over(words: Mapping[str, str]) -> list[str]:
    """Ask what the address of its page says, and give a note for each word that had to be changed."""
    if visit().page != PATH:
        return []
    read = {part.name: part.read(words) for part in OWN}
    lend(**{name: value for name, (value, _) in read.items()})
    return [note for _, notes in read.values() for note in notes]
