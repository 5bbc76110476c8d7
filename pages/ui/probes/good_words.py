"""Good words: every strategy that adds words to spam, on all blocked spam or on one message."""

from collections.abc import Sequence
from typing import Any

from core import InputError, Probing
from core.attacks.exploratory import strategies
from core.charts.passing_curve import passing_curve
from core.charts.score_track import score_track
from core.filters.base import HAM_VERDICT
from core.mail.first_line import first_line
from core.probing import Probe, probes
from core.probing.findings import (
    asks,
    bound_name,
    frames,
    over_questions,
    result_of,
)
from core.probing.one_message import track, tracks_frame
from core.telling.probing.one_message import message_headline
from core.telling.probing.passing import passing_headline
from pages.ui import look, state, text
from pages.ui.probed import ProbedFilter
from pages.ui.probes import asking, compared, found_words
from pages.ui.probes.places import Places
from pages.ui.state import widgets
from pages.ui.working import NotYet, Watch, watch

SENTENCE = "Words of good mail may carry spam past a filter: ask it which ones do, or read other mail and guess."
ALL, TOPIC, ONE = "all", "topic", "one"
FORMS = {ALL: "All spam", TOPIC: "One topic", ONE: "One message"}
OVER = {"words": "Over words added", "queries": "Over questions asked"}


def draw(probing: Probing, probed: ProbedFilter, places: Places) -> Watch[Any] | None:
    forms = {form: name for form, name in FORMS.items() if form != TOPIC or probed.asked.spam_topics}
    form = state.view("form", list(forms))
    with places.choices:
        asking.switch("form", "Which messages", forms)
        if form == TOPIC:
            named = {topic: topic.replace("_", " ") for topic in probed.asked.spam_topics}
            asking.pick("topic", "Topic of the spam", named)
            probed = probed.about(state.view("topic", probed.asked.spam_topics))
        choices(probing, probed, form)
    asking.choose_asking(places.asking)
    asked = begun(probing, probed)
    results = asked.results()
    if form == ONE:
        one_message(probing, probed, places, results)
    else:
        all_messages(probing, places, results)
    if not asked.complete:
        return asked
    with places.below:
        try:
            return found_words.panes(probing, probed, results)
        except NotYet as pane:
            return pane.watch
        except InputError as error:
            text.refusal(error)
            return None


def begun(probing: Probing, probed: ProbedFilter) -> Watch[Probe]:
    """All strategies, the bound first."""
    more = compared.beside(probing)
    return watch(
        probed.findings(
            f"strategies {compared.key(probing)}",
            lambda: probes(
                probed.ground,
                probed.mail,
                more=more,
                feedback=probing.tells,
                budget=probing.budget,
                reluctance=probing.answers,
            ),
            len(strategies() | more) + 1,
        )
    )


def choices(probing: Probing, probed: ProbedFilter, form: str) -> None:
    if form == ONE:
        targets = probed.ground.targets(HAM_VERDICT)
        numbers = [str(at) for at in range(len(targets))]
        widgets.selectbox(
            "A blocked spam of the test inbox",
            numbers,
            name="probe.target",
            shows=state.view("target", numbers),
            named=lambda at: first_line(targets[int(at)]),
            then=lambda at: state.open_view("target", at, "0"),
        )
    known = compared.attacks(probing)
    widgets.selectbox(
        "Strategy",
        list(known),
        name="probe.strategy",
        shows=compared.strategy(probing),
        then=lambda name: compared.choose(known[name]),
    )
    if form != ONE:
        asking.choose_words("Words added to each spam")


def all_messages(probing: Probing, places: Places, results: Sequence[Probe]) -> None:
    strategy = compared.strategy(probing)
    finding = passing_headline(results, strategy, asking.words()).text
    places.say(finding, SENTENCE)
    with places.chart:
        over = asking.switch("over", "Drawn over", OVER)
        chosen = result_of(results, strategy)
        figure = passing_curve(
            over_questions(results, asking.words()) if over == "queries" else frames(results),
            look.current(),
            over="queries" if over == "queries" else "words",
            chosen=chosen.name if chosen else "",
            bound=bound_name(results),
            mark=None if over == "queries" else asking.words(),
        )
        look.draw(figure, key="passing", alt=finding)


def one_message(probing: Probing, probed: ProbedFilter, places: Places, results: Sequence[Probe]) -> None:
    targets = probed.ground.targets(HAM_VERDICT)
    body = targets[int(state.view("target", [str(at) for at in range(len(targets))]))]
    tracks = [track(probed.ground, result, body) for result in results]
    chosen = result_of(results, compared.strategy(probing)) or results[0]
    finding = message_headline(tracks[list(results).index(chosen)], tracks).text
    places.say(finding, SENTENCE)
    with places.chart:
        asked = probing.filter
        figure = score_track(
            tracks_frame(tracks),
            look.current(),
            cutoffs=asked.cutoffs,
            score_name=asked.score_name,
            chosen=chosen.name,
            bound=bound_name(results),
            quiet=[one.name for one in results if not asks(one)],
        )
        look.draw(figure, key="track", alt=finding)
