"""The mail that a visitor can choose: the bundled mail, and what was uploaded in this session."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from core import outside_corpus
from core.mail.corpus import OUTSIDE, SAMPLE, Corpus
from core.questions.question import Question
from core.work.turns import Turns
from pages.ui import cache
from pages.ui.state.visit import visit

Q = TypeVar("Q", bound=Question)
MOST_OWN_CORPORA = 4


def corpus() -> Corpus:
    """The mail of the current experiment."""
    return corpora()[visit().experiment.corpus]


def corpora() -> dict[str, Corpus]:
    """Id → mail that this visitor can choose."""
    return {SAMPLE: cache.bundled_mail()} | visit().own


def outside() -> Corpus:
    """The mail that the attacker of the current experiment has from elsewhere."""
    return outsiders()[visit().experiment.outside]


def outsiders() -> dict[str, Corpus]:
    """Id → mail that the attacker may have from elsewhere: never the mail under attack."""
    known = {OUTSIDE: outside_corpus()} | corpora()
    return {name: mail for name, mail in known.items() if name != visit().experiment.corpus}


def mail_of(question: Question) -> tuple[Corpus, Corpus] | None:
    """(the mail of a question, the attacker's mail); None if either was uploaded and is no longer kept."""
    known = {OUTSIDE: outside_corpus()} | corpora()
    mail, outside = known.get(question.corpus), known.get(question.outside)
    return None if mail is None or outside is None else (mail, outside)


def with_known_mail(asked: Q) -> tuple[Q, list[str]]:
    """The question on mail that this session has, and a note for each mail that it has not."""
    notes = []
    if asked.corpus not in corpora():
        asked = replace(asked, corpus=SAMPLE)
        notes.append("The mail asked for was uploaded elsewhere or long ago; this is the bundled mail.")
    if asked.outside == asked.corpus:
        asked = replace(asked, outside=OUTSIDE)
        notes.append("The attacker's own mail is never the mail under attack; it is now the bundled one.")
    if mail_of(asked) is None:
        asked = replace(asked, outside=OUTSIDE)
        notes.append("The attacker's mail asked for was uploaded elsewhere or long ago; it is now the bundled one.")
    return asked, notes


def keep_own(mail: Corpus) -> None:
    """Keep uploaded mail in this session, the latest few."""
    own = visit().own
    own[mail.id] = mail
    while len(own) > MOST_OWN_CORPORA:
        own.pop(next(iter(own)))


def offer_columns(columns: Sequence[str]) -> None:
    """A table was uploaded whose columns were not found by name: the visitor is to choose among these."""
    visit().columns = tuple(columns)


def read(work: Turns[Corpus]) -> None:
    """Begin to read uploaded mail; what was being read is given up."""
    stop_reading()
    visit().reading = work


def being_read() -> Turns[Corpus] | None:
    """The uploaded mail that is being read, or that could not be."""
    return visit().reading


def stop_reading() -> None:
    """Forget what is being read, or why it could not be."""
    if (work := visit().reading) is not None:
        work.end()
    visit().reading = None


def another_file() -> None:
    """Another file was chosen, or none: what is known of the one before is forgotten."""
    stop_reading()
    visit().columns = ()


def columns_to_choose_from() -> tuple[str, ...]:
    return visit().columns
