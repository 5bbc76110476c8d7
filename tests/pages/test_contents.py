"""The menu, and the one line in which every page says what comes next."""

import pytest
from streamlit.testing.v1 import AppTest

from core.mail.corpus import Corpus
from pages.ui.contents import CONTENTS, FRONT, Entry
from tests.pages.visits import EVERY_PAGE, visit

SCRIPTS = [page.script for page in CONTENTS]
every_page = pytest.mark.parametrize("page", CONTENTS, ids=lambda page: page.script)


def next_links(at: AppTest) -> list:
    return [link.proto for link in at.get("page_link") if link.proto.label.startswith("Next: ")]


@every_page
def test_every_page_ends_in_one_line_that_leads_to_the_next(small_bundled: Corpus, page: Entry) -> None:
    assert small_bundled
    (link,) = next_links(visit(page.script, wait=False))
    (following,) = [other for other in CONTENTS if other.script == page.then[0]]
    assert f"**{following.title}**" in link.label
    assert link.page == following.path
    assert page.then[1] in link.label


def test_who_follows_the_next_lines_from_the_front_page_sees_every_page_once() -> None:
    leads = {page.script: page.then[0] for page in CONTENTS}
    walked = [FRONT]
    while leads[walked[-1]] not in walked:
        walked.append(leads[walked[-1]])
    assert sorted(walked) == sorted(SCRIPTS) == sorted(EVERY_PAGE)


def test_addresses_given_out_before_still_open_their_pages() -> None:
    given_out = {"lab": "", "map": "map", "filter": "filter", "learners": "learners", "evade": "evade"}
    given_out |= {"probe": "probe", "mail": "mail", "campaign": "campaign"}
    assert given_out.items() <= {page.script.removesuffix(".py"): page.path for page in CONTENTS}.items()
