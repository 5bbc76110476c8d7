"""What can be taken home of a probing: what was found in a sentence, as code, as a table and as a notebook."""

from collections.abc import Iterator

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell

from core.attacks.exploratory.base import MOST_WORDS
from core.filters.base import HAM_VERDICT
from core.mail.corpus import OUTSIDE, SAMPLE
from core.probing.membership import Membership
from core.probing.probe import Probed
from core.questions.probing import Probing
from core.take_home.book import WHERE, book
from core.take_home.snippet import from_elsewhere, setup
from core.take_home.spreadsheet import safe_csv
from core.telling.probing.blocking import blocking_headline
from core.telling.probing.edits import edits_headline
from core.telling.probing.members import membership_headline
from core.telling.probing.passing import passing_headline


def finding_sentence(probed: Probed) -> str:
    """What was found, in a sentence."""
    found, attack = probed.found, probed.probing.attack
    if isinstance(found, tuple):
        return edits_headline(attack.title, found).text
    if isinstance(found, Membership):
        return membership_headline([("the mail as it is", found)]).text
    if attack.wanted() == HAM_VERDICT:
        return passing_headline([found], found.name, MOST_WORDS).text
    return blocking_headline([found], MOST_WORDS).text


def probing_snippet(probing: Probing) -> str:
    """Python that asks the same again and prints the table."""
    return f"{setup(probing, 'probe')}\n{_run(probing)}\nprint(result.frame)"


def probed_csv(probed: Probed) -> bytes:
    """Every row of the answer; columns as in `Probed.frame`."""
    return safe_csv(probed.frame)


def probing_notebook(probed: Probed) -> bytes:
    """A notebook that asks the same again, as the text of an .ipynb file. Of mail that a visitor brought it holds
    nothing: it asks for the file."""
    return book(_cells(probed))


def _run(probing: Probing) -> str:
    return f"result = probe(probing, corpus{from_elsewhere(probing)})"


def _cells(probed: Probed) -> Iterator[nbformat.NotebookNode]:
    probing = probed.probing
    attack, chosen = probing.attack, probing.filter
    yield new_markdown_cell(
        f"# {attack.title} against {chosen.title}\n\n"
        f"**The attack.** {attack.sentence} Source: {attack.source}. The attacker knows {attack.knows}.\n\n"
        f"**The filter.** {chosen.title}: {chosen.sentence}\n\n"
        f"{WHERE}"
    )
    yield new_markdown_cell(_mail(probing))
    yield new_code_cell(setup(probing, "probe"))
    yield new_markdown_cell(
        "## What the attacker finds\n\n"
        "The filter is trained before any attack and stays as it is; what the attack finds is tried on mail that "
        f"neither of them has seen. The lab showed:\n\n> {finding_sentence(probed)}"
    )
    yield new_code_cell(f"{_run(probing)}\nresult.frame")
    yield new_markdown_cell("Is this the table that the lab showed? The same seed gives the same result anywhere.")
    yield new_code_cell(f"result.frame.shape == {probed.frame.shape}")


def _mail(probing: Probing) -> str:
    bundled = "the bundled mail of an invented company"
    said = f"**The mail** is {bundled if probing.corpus == SAMPLE else 'your own; give its file below'}"
    said += f", drawn with seed {probing.seed}."
    return said + " **The attacker's own mail** is yours, too; give its file below." * (probing.outside != OUTSIDE)
