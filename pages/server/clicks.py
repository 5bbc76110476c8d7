"""A click is never lost to a page that polls, nor is what it came to.

While work goes on, the browser asks for a part of its page again and again. Streamlit folds a request into the one that
waits, and the later page wins: somebody who had clicked in the menu, or pressed Back, was brought back to where they
came from. And where a part is asked for just as a run ends, Streamlit begins another before it has sent what that one
drew, and lets go of it: on a busy server a page stood still on the answer before the last.
"""

import asyncio

from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession, AppSessionState
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData, ScriptRequests, ScriptRequestType

SOON = 0.01  # seconds

_fold = ScriptRequests.request_rerun
_ask = AppSession.request_rerun


def let_clicks_win() -> None:
    """From now on a poll is dropped while another request waits, and while a run ends; the next poll comes soon enough.
    A click on a part waits until all of the run before it is sent."""
    ScriptRequests.request_rerun = _request_rerun  # type: ignore[assignment,method-assign]
    AppSession.request_rerun = _request_when_sent  # type: ignore[assignment,method-assign]


def _request_rerun(requests: ScriptRequests, asked: RerunData) -> bool:
    waits = requests._state == ScriptRequestType.RERUN  # noqa: SLF001 - there is no other way to know
    return True if asked.is_auto_rerun and waits else _fold(requests, asked)


def _request_when_sent(session: AppSession, asked: ClientState | None) -> None:
    if asked is None or not asked.fragment_id or not _is_ending(session):
        _ask(session, asked)
    elif not asked.is_auto_rerun:
        asyncio.get_running_loop().call_later(SOON, session.request_rerun, asked)


def _is_ending(session: AppSession) -> bool:
    """Whether a run is over whose last messages are not sent: until then the session holds its runner."""
    runner, goes_on = session._scriptrunner, session._state != AppSessionState.SHUTDOWN_REQUESTED  # noqa: SLF001
    return goes_on and runner is not None and runner._requests._state == ScriptRequestType.STOP  # noqa: SLF001
