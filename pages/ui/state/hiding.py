"""Which controls a page leaves out: the one place that decides, for a teacher's link and for an open lesson."""

from core.lessons.places import VIEWS, control_ids
from pages.ui.state.learning import lesson
from pages.ui.state.lesson import MANY, is_left_out
from pages.ui.state.visit import visit

PARAMETER = 3  # parts has the name of a widget for one
WHAT_IS_SEEN = {"": ("view", "message"), "campaign": ("week", "beside"), "lending": ("period",)}
"""Path → views that only say how a result is looked at: nothing leaves them out."""


def is_hidden(control: str) -> bool:
    """Whether the page leaves a control out, by its word in an address, “attack.*” for all parameters of the attack:
    the link says so, or the open lesson does. How a result is looked at is never left out."""
    now, found = visit(), lesson()
    if not control or control in WHAT_IS_SEEN.get(now.page, ()):
        return False
    if is_left_out(control):
        return True
    if found is None:
        return False
    if control == MANY:
        return bool(found.hides)
    if control.endswith(".*"):
        return not any(shown.startswith(control[:-1]) for shown in found.shows)
    of_views = set(VIEWS[found.page])
    ids = control_ids(found.page) - (of_views if now.page != found.page else set())
    is_its_own = control in ids or f"{control.partition('.')[0]}.*" in ids
    return is_its_own and not found.is_shown(control)


def control_of(name: str) -> str:
    """The word that an address has for what the widget of this name changes; empty for none."""
    parts = name.split(".")
    parameter = f"{parts[0]}.{parts[-1]}"
    return _CALLED.get(name, parameter if len(parts) == PARAMETER else parts[-1])


_CALLED = {
    "choose.target": "attack.chosen", "choose.most": "volume", "choose.begins": "volume", "preset": MANY,
    "watch.campaign": MANY, "probe.strategy": "probe", "drawer": "", "guess-first": MANY,
}  # fmt: skip
"""Name of a widget → the word, where the name does not end in it."""
