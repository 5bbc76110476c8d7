"""The address: what it says when somebody comes by it, and what it is to say."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from core import Experiment
from core.questions.versions import brought_up_to_date
from pages.ui.state import beginning, by_hand, campaign, learning, lending, room
from pages.ui.state.history import experiment
from pages.ui.state.lesson import GUESS, WORDS, is_sent
from pages.ui.state.mail import own_in_use, with_known_mail
from pages.ui.state.probing import own_names, own_words, take_over
from pages.ui.state.visit import visit
from pages.ui.state.widgets import turn_to

# what of the address is no question: an open drawer, a chosen message, how the game is played
VIEWS: tuple[str, ...] = ("view", "state", "cell", "goal", "message", "sees", "folds", "guard", "budget", "level")
VIEWS += ("form", "words", "over", "target", "topic", "pane", "shelf")  # how a probing is looked at
VIEWS += ("simulated", "condition")  # whether simulated editors stand below the game, and whether it is an experiment
VIEWS += (*WORDS,)  # what a teacher's link asks for
VIEWS += ("present",)  # whether the page is large
VIEWS += (*learning.WORDS, *learning.PICKS)  # which lesson is open, and where the learner is in it
BY_HAND = (learning.TEXT, learning.MARKS)  # these are no views, and as long as they are
VIEWS += ("sheet",)  # whose sheet for the teacher is open
VIEWS += ("period",)  # which one of those in which a model lends is open
VIEWS += ("week", "beside")  # of a campaign: which is open, and what its weeks are held against
VIEWS += ("queue", "reads", "role", "truth", "pick")  # how training mail is reviewed
VIEWS += ("field",)  # which field of applications is looked at
VIEWS += ("safe",)  # from how many messages mail is to be safe
VIEWS += ("measure", "share", "price", "row", "column")  # how attacks and defences are held against each other
VIEWS += ("dial", "labelled", "judge", "error", "accounts", "pace")  # how a filter is watched
VIEWS += ("tests", "named", "about", "favour")  # how a filter is tested
VIEWS += ("picture",)  # which format a chart is saved in


def come_to(page: str) -> None:
    """A page is to be drawn; take over what its address says if the visitor came by that address.

    On a page that was there already the session is ahead of the address: what the browser tells may be the address
    from before the last change. Only Back and Forward change it there.
    """
    now, words = visit(), st.query_params.to_dict()
    came = page != now.page or now.address is None or _went_back_or_forward()
    if came:
        now.elsewhere = set()
    turn_to(page)
    if came and words and urlencode(words) != now.address:
        (room.take_over if page == room.PAGE else _take_over)(words)


def _went_back_or_forward() -> bool:
    run = get_script_run_ctx()
    return run is not None and run.is_history_navigation


def _take_over(words: dict[str, str]) -> None:
    now = visit()
    words, aged = brought_up_to_date(beginning.begun(words))
    weekly = campaign.own_names(words) | lending.own_names(words)
    asked, notes = Experiment.clamped(words, others={*VIEWS, *own_names(words), *weekly})
    now.experiment, more = with_known_mail(asked)
    now.notes = [*aged, *notes, *take_over(words), *campaign.take_over(words), *lending.take_over(words), *more]
    now.asks, now.opened = now.guesses_first and words.get(GUESS) == WORDS[GUESS], None
    now.moved = "poison" in words
    views = {name for name in VIEWS if name not in BY_HAND and name not in weekly}
    now.views = {name: word[:200] for name, word in words.items() if name in views}
    now.notes += [*beginning.take_over_lesson(words), *by_hand.take_over(words, went_back=_went_back_or_forward())]
    now.unread = set(now.views)
    now.address = urlencode(words)


def write_address() -> None:
    """Make the address reopen what is on the screen."""
    now = visit()
    if now.news or now.turned or now.named != own_in_use() or by_hand.is_left_out_anew():
        now.news = now.turned = False
        st.rerun()
    words = room.own_words() if now.page == room.PAGE else _words()
    if st.query_params.to_dict() != words:
        st.query_params.from_dict(words)
    now.address = urlencode(words)


def _words() -> dict[str, str]:
    now = visit()
    views = {name: word for name, word in now.views.items() if name not in now.elsewhere}
    words = dict(parse_qsl(now.experiment.to_query(), keep_blank_values=True)) | own_words() | views
    words |= campaign.own_words() | lending.own_words() | by_hand.own_words()
    if not now.moved and not now.experiment.poison:
        del words["poison"]  # the slider has not stood anywhere yet: whoever opens this may see it where it begins
    return words


def link(*, leaves: str, asks: bool) -> str:
    """The full address of what is on the screen for others to open, without the view that shows it, at its usual size.

    asks: whether the page can ask for a guess, so that the link may say so.
    """
    write_address()
    words = dict(parse_qsl(str(visit().address), keep_blank_values=True))
    for name in (leaves, "present"):
        words.pop(name, None)
    words |= {name: word for name, word in WORDS.items() if is_sent(name) and (asks or name != GUESS)}
    return f"{str(st.context.url).partition('?')[0]}?{urlencode(words)}"


def link_to(page: str, label: str, *, icon: str, views: Mapping[str, str] | None = None, **what: Any) -> None:
    """A link that opens a page on this visitor's experiment with fields replaced; on another one the slider stands by
    itself."""
    words = dict(parse_qsl(replace(experiment(), **what).to_query(), keep_blank_values=True)) | dict(views or {})
    words |= beginning.own_words()
    if what or not visit().moved:
        del words["poison"]
    st.page_link(page, label=label, icon=icon, query_params=words)


def link_to_lesson(page: str, name: str, label: str, *, icon: str, over: bool = False) -> None:
    """A link that opens a lesson on its page: where it was left while it is open, at its beginning if not, or where it
    is to be started over."""
    is_open = name == learning.lesson_name() and beginning.is_begun() and not over
    st.page_link(page, label=label, icon=icon, query_params=None if is_open else beginning.start_words(name))


def notes() -> list[str]:
    """What of the address had to be changed."""
    return visit().notes


def view(name: str, options: Sequence[str]) -> str:
    """What of `options` is open; the first one unless the address or the visitor said otherwise.

    A word that means something on another page stays in the session and out of the address; one that the visitor came
    with to this page is noted.
    """
    now = visit()
    chosen = now.views.get(name, options[0])
    came_with_it = name in now.unread
    now.unread.discard(name)
    if chosen in options:
        now.elsewhere.discard(name)
        return chosen
    now.elsewhere.add(name)
    if came_with_it:
        del now.views[name]
        now.notes.append(f"“{name}” cannot be “{chosen[:40]}” here; it is now “{options[0][:40]}”.")
        now.news = True
    return options[0]


def week(last: int) -> int:
    """Which week of a campaign is open; the last one unless the address or the visitor said otherwise."""
    return int(view("week", [str(number) for number in range(last, 0, -1)]))


def period(last: int) -> int:
    """Which period is open; the last one unless the address or the visitor said otherwise."""
    return int(view("period", [str(number) for number in range(last, 0, -1)]))


def open_week(week: int, last: int) -> None:
    open_view("week", str(week), str(last))


def presents() -> bool:
    """Whether the page is drawn large, for a room."""
    return view("present", ["no", "yes"]) == "yes"


def said(name: str) -> str:
    """What the address or the visitor said of a view, a stranger's word; empty for nothing."""
    return visit().views.get(name, "")


def open_view(name: str, value: str | None, default: str) -> None:
    views = visit().views
    if value is None or value == default:
        views.pop(name, None)
    else:
        views[name] = value
