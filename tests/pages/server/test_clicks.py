"""A click that waits is not replaced by a poll of the page that is left, and what a run drew is sent."""

import asyncio
from types import SimpleNamespace

import pytest
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession, AppSessionState
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData, ScriptRequests

from pages.server.clicks import SOON, let_clicks_win
from tests.pages.server.loop import to_its_end


class Session(AppSession):
    """One of which nothing is there but its runner and its state."""

    def __init__(self, runner: SimpleNamespace, state: AppSessionState = AppSessionState.APP_NOT_RUNNING) -> None:
        self._scriptrunner, self._state = runner, state  # type: ignore[assignment]

    def __del__(self) -> None:
        """There is nothing to take down."""


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


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Fragments that Streamlit itself is asked for from now on."""
    for owner in (ScriptRequests, AppSession):
        monkeypatch.setattr(owner, "request_rerun", owner.request_rerun)  # put back at the end
    found: list[str] = []
    monkeypatch.setattr("pages.server.clicks._ask", lambda _, state: found.append(state.fragment_id))
    let_clicks_win()
    return found


@pytest.fixture
def ended() -> SimpleNamespace:
    """A runner whose run is over."""
    requests = ScriptRequests()
    requests.request_stop()
    return SimpleNamespace(_requests=requests)


@pytest.mark.parametrize(("polls", "asked_again"), [(True, []), (False, ["answer"])], ids=["a poll", "a click"])
def test_what_asks_for_a_part_lets_a_run_that_ends_be_sent(
    polls: bool, asked_again: list[str], asked: list[str], ended: SimpleNamespace
) -> None:
    session = Session(ended)

    async def ask() -> list[str]:
        AppSession.request_rerun(session, ClientState(fragment_id="answer", is_auto_rerun=polls))
        before = [*asked]
        session._scriptrunner = None  # its last message is sent
        await asyncio.sleep(10 * SOON)
        return before

    assert to_its_end(ask()) == []
    assert asked == asked_again


def test_a_whole_page_and_a_session_that_ends_wait_for_nothing(asked: list[str], ended: SimpleNamespace) -> None:
    AppSession.request_rerun(Session(ended), ClientState())
    over = Session(ended, AppSessionState.SHUTDOWN_REQUESTED)
    AppSession.request_rerun(over, ClientState(fragment_id="answer"))
    AppSession.request_rerun(Session(SimpleNamespace(_requests=ScriptRequests())), ClientState(fragment_id="progress"))
    assert asked == ["", "answer", "progress"]
