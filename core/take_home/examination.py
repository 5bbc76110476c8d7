"""A test of a filter as a report to hand in."""

import html

import pandas as pd

from core.monitors.examination import Examined
from core.monitors.fault import Fault
from core.monitors.random_testing import checks
from core.questions.experiment import Experiment
from core.take_home.downloads import PAGE
from core.take_home.spreadsheet import safe_csv
from core.telling.testing import FOLDERS, blind, coverage, fault_in_words, finding


def report_csv(found: Examined) -> bytes:
    """A row per fault: kind, what it is about, how many messages of how many fail, beside how many, the message, and
    where it was before the attack."""
    rows = [
        {
            "kind": checks()[fault.kind].title,
            "subject": fault.subject,
            "failed": fault.failed,
            "of": fault.of,
            "beside_failed": fault.beside,
            "beside_of": fault.of_beside,
            "message": fault.message,
            "before_the_attack": FOLDERS[before],
        }
        for fault, before in zip(found.faults, found.before, strict=True)
    ]
    columns = ["kind", "subject", "failed", "of", "beside_failed", "beside_of", "message", "before_the_attack"]
    return safe_csv(pd.DataFrame(rows, columns=columns))


def _card(fault: Fault, before: int) -> str:
    kind, said, message = (
        html.escape(part) for part in (checks()[fault.kind].title, fault_in_words(fault, before).text, fault.message)
    )
    return f"<h2>{kind}</h2><p>{said}</p><pre style='white-space: pre-wrap'>{message}</pre>"


def report_html(found: Examined, experiment: Experiment) -> bytes:
    """One file that needs nothing else; a message in it is text and nothing more."""
    parts = [
        f"<p>{html.escape(f'{experiment.filter.title}, {experiment.attack.title}, seed {experiment.seed}.')}</p>",
        *(_card(fault, before) for fault, before in zip(found.faults, found.before, strict=True)),
        "<h2>Tests made</h2><ul>",
        *(f"<li>{html.escape(checks()[name].title)}: {made:,}</li>" for name, made in found.made.items()),
        f"</ul><p>{html.escape(coverage(found.coverage).text)}</p><h2>What these tests cannot find</h2>",
        f"<p>{html.escape(blind().text)}</p>",
    ]
    page = PAGE.format(title=html.escape(finding(found).text), chart="".join(parts))
    return page.encode()
