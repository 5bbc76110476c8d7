"""The mail that a visitor can choose: the bundled mail, and what was uploaded in this session."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

import streamlit as st

from core import outside_corpus
from core.mail.corpus import OUTSIDE, SAMPLE, Corpus
from core.questions.question import Question
from core.questions.table import CORPUS, OUTSIDE_MAIL
from core.scenarios import scenarios
from core.telling.scenario import words_of
from core.work.turns import Turns
from pages.ui import cache
from pages.ui.state.visit import visit

Q = TypeVar("Q", bound=Question)
MOST_OWN_CORPORA = 4
PERIODS = "lending"  # path of the one page that looks at applications whatever the experiment is on


def mail() -> cache.Mail:
    """What the current experiment is asked on.

    Where it was let go, the page begins anew on mail that is there, with a note.
    """
    now = visit()
    found = mail_of(now.experiment)
    if found is None:
        now.experiment, now.notes = with_known_mail(now.experiment)
        st.rerun()
    return found


def corpora() -> dict[str, str]:
    """Id → name of the mail that this visitor can choose."""
    now = visit()
    own = {name: file for name, file in now.own.items() if cache.has(now.token, name)}
    made = {name: kind.title for name, kind in scenarios().items()}
    return {SAMPLE: cache.bundled_mail().name} | made | own


def tables() -> dict[str, str]:
    """The same of the applications among it."""
    made = scenarios()
    return {name: title for name, title in corpora().items() if name in made or _is_own_table(name)}


def _is_own_table(name: str) -> bool:
    return name in visit().own and holds(name) == "applications"


def own_in_use() -> dict[str, str]:
    """What the open page asks on of the visitor's own: "Mail", "Attacker's own mail", or both → name, or what a table
    holds, such as "Cases" → name; empty for bundled mail."""
    now = visit()
    asked = now.experiment
    if _is_own_table(asked.corpus):
        found = _corpus(asked.corpus)
        label = CORPUS.label if found is None else words_of(found).called(CORPUS.label)
        return {label: now.own[asked.corpus]}
    if now.page == PERIODS:
        return {}
    used = {CORPUS.label: asked.corpus, OUTSIDE_MAIL.label: asked.outside}
    return {what: now.own[name] for what, name in used.items() if name in now.own}


def name_own() -> dict[str, str]:
    """The same, for a page that now names it."""
    visit().named = own_in_use()
    return visit().named


def outsiders() -> dict[str, str]:
    """Id → name of the mail that the attacker may have from elsewhere: never the mail under attack."""
    known = {OUTSIDE: outside_corpus().name} | corpora()
    tables = scenarios()
    return {name: file for name, file in known.items() if name != visit().experiment.corpus and name not in tables}


def mail_of(question: Question) -> cache.Mail | None:
    """What a question is asked on; None if any of it was uploaded and is no longer kept."""
    mail, outside = _corpus(question.corpus), _corpus(question.outside)
    return None if mail is None or outside is None else cache.Mail(mail, outside, visit().token)


def _corpus(name: str) -> Corpus | None:
    if name == SAMPLE:
        return cache.bundled_mail()
    if name == OUTSIDE:
        return outside_corpus()
    return cache.bundled_table(name) if name in scenarios() else cache.kept(visit().token, name)


def with_known_mail(asked: Q) -> tuple[Q, list[str]]:
    """The question on mail that this session has, and a note for each mail that it has not."""
    notes = []
    if asked.corpus not in corpora():
        notes.append(f"{_gone('The mail asked for', asked.corpus)}; this is the bundled mail.")
        asked = replace(asked, corpus=SAMPLE)
    if asked.outside == asked.corpus:
        asked = replace(asked, outside=OUTSIDE)
        notes.append("The attacker's own mail is never the mail under attack; it is now the bundled one.")
    if mail_of(asked) is None:
        notes.append(f"{_gone('The attacker’s mail asked for', asked.outside)}; it is now the bundled one.")
        asked = replace(asked, outside=OUTSIDE)
    return _fitting(asked, notes)


def _fitting(asked: Q, notes: list[str]) -> tuple[Q, list[str]]:
    """With what is most like it in the place of what is not for this kind of mail or applications, a note for each."""
    found = _corpus(asked.corpus)
    if found is None:
        return asked, notes
    other: dict[str, Any] = {}
    for idea in asked.ideas():
        chosen = getattr(asked, idea.name)
        alike = None if idea.fits(chosen, found) else idea.alike(chosen, found)
        if alike is None:
            continue
        other[idea.name] = alike
        if chosen != idea.checked(idea.default):  # what is usual for mail, nobody has asked for
            notes = [*notes, f"{chosen.title} is not for {found.holds}; this is {alike.title}."]
    return replace(asked, **other), notes


def holds(name: str) -> str:
    """What the corpus of this id holds, "mail" or "applications"; empty where it is no longer kept."""
    found = _corpus(name)
    return "" if found is None else found.holds


def _gone(what: str, name: str) -> str:
    file = visit().own.get(name)
    if file is None:
        return f"{what} was uploaded elsewhere or long ago"
    return f"{what}, “{file}”, had to make room for that of others: upload it again on the page “Your mail”"


def keep_own(mail: Corpus) -> None:
    """Keep uploaded mail for this visit, the latest few."""
    now = visit()
    cache.keep(now.token, mail)
    now.own[mail.id] = mail.name
    while len(now.own) > MOST_OWN_CORPORA:
        now.own.pop(next(iter(now.own)))


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
