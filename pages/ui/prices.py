"""Where the prices of wrong decisions come from."""

from core.mail.corpus import Corpus
from core.scenarios.table import Table


def assumed(corpus: Corpus) -> str:
    return corpus.scenario.prices if isinstance(corpus, Table) else ""
