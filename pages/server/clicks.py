"""A click is never lost to a page that polls.

While work goes on, the browser asks for a part of its page again and again. Streamlit folds a request into the one that
waits, and the later page wins: somebody who had clicked in the menu, or pressed Back, was brought back to where they
came from.
"""

from streamlit.runtime.scriptrunner_utils.script_requests import RerunData, ScriptRequests, ScriptRequestType

_fold = ScriptRequests.request_rerun


def let_clicks_win() -> None:
    """From now on a poll is dropped while another request waits; the next poll comes soon enough."""
    ScriptRequests.request_rerun = _request_rerun  # type: ignore[assignment,method-assign]


def _request_rerun(requests: ScriptRequests, asked: RerunData) -> bool:
    waits = requests._state == ScriptRequestType.RERUN  # noqa: SLF001 - there is no other way to know
    return True if asked.is_auto_rerun and waits else _fold(requests, asked)
