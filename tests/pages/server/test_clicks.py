"""A click that waits is not replaced by a poll of the page that is left."""

import pytest
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData, ScriptRequests

from pages.server.clicks import let_clicks_win


@pytest.mark.parametrize("polls", [0, 1, 3])
def test_the_page_that_was_clicked_comes(polls: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ScriptRequests, "request_rerun", ScriptRequests.request_rerun)  # put back at the end
    let_clicks_win()
    requests = ScriptRequests()
    poll = RerunData(page_script_hash="left", fragment_id="progress", is_auto_rerun=True)
    requests.request_rerun(RerunData(page_script_hash="clicked", query_string="seed=3", is_history_navigation=True))
    for _ in range(polls):
        assert requests.request_rerun(poll)
    found = requests.on_scriptrunner_yield()
    assert found is not None
    said = found.rerun_data
    assert (said.page_script_hash, said.query_string, said.is_history_navigation) == ("clicked", "seed=3", True)
    requests.request_rerun(poll)
    assert requests.on_scriptrunner_ready().rerun_data.fragment_id_queue == ["progress"], "alone, a poll is heard"


def test_a_later_click_still_replaces_an_earlier_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ScriptRequests, "request_rerun", ScriptRequests.request_rerun)
    let_clicks_win()
    requests = ScriptRequests()
    for page in ("first", "second"):
        requests.request_rerun(RerunData(page_script_hash=page))
    assert requests.on_scriptrunner_ready().rerun_data.page_script_hash == "second"
