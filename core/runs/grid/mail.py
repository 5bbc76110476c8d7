"""Mail by its id and what is in it: whoever answers a question is told these, and has been given the mail once."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.mail.corpus import Corpus


@dataclass(frozen=True)
class Which:
    """Which mail is meant.

    name: as a specification calls it. id: as a question calls it. digest: what is in it.
    """

    name: str
    id: str
    digest: str


_HERE: dict[tuple[str, str], Corpus] = {}


def take(corpora: Iterable[Corpus]) -> None:
    """Keep mail in this process, for all questions about it; what is here already stays, with its words counted."""
    for corpus in corpora:
        _HERE.setdefault((corpus.id, corpus.digest), corpus)


def mail(which: Which) -> Corpus:
    """The mail that is meant, which has been taken."""
    return _HERE[which.id, which.digest]
