"""Findings are shared by what was asked, and bounded in number."""

from core import Probing, outside_corpus
from core.mail.corpus import Corpus
from core.probing.asked import Asked
from pages.ui.probed import MOST_FINDINGS, ProbedFilter


def test_findings_are_kept_by_what_was_asked_and_the_oldest_go(small: Corpus) -> None:
    probed = ProbedFilter(Asked.of(Probing(), small, outside_corpus()))
    first = probed.findings("a", lambda: iter([1]), 1)
    assert probed.findings("a", lambda: iter([9]), 9) is first
    for number in range(MOST_FINDINGS - 1):
        probed.findings(str(number), lambda: iter([1]), 1)
        assert probed.findings("a", lambda: iter([9]), 9) is first, "what is looked at is not the oldest"
    for number in range(MOST_FINDINGS):
        probed.findings(str(number), lambda: iter([1]), 1)
    assert probed.findings("a", lambda: iter([9]), 9) is not first
