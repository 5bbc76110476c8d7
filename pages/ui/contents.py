"""The pages in the order of teaching: what the menu calls them, and where each leads next."""

from dataclasses import dataclass

import streamlit as st


@dataclass(frozen=True)
class OfMail:
    """Why a page is about messages and not about applications too, and where they have what is like it: the script of
    that page, and its open drawer."""

    why: str
    script: str = "lab.py"
    view: str = ""


@dataclass(frozen=True)
class Entry:
    """A page. group: of the menu. path: in the address. then: the script of the page that comes next, and why. of_mail:
    why it is not about applications too, if it is not."""

    script: str
    title: str
    icon: str
    group: str
    path: str
    then: tuple[str, str]
    of_mail: OfMail | None = None


LEARN, ATTACK, DEFEND, ELSEWHERE = "Learn", "Attack", "Understand and defend", "Elsewhere"
FRONT = "lab.py"
CONTENTS = (
    Entry("all_lessons.py", "Lessons", "school", LEARN, "lessons",
          ("people.py", "the same attacks on decisions about people: loans, credit, insurance")),
    Entry("map.py", "The threat map", "map", LEARN, "map",
          ("all_lessons.py", "guess, try and say what you saw: lessons that check themselves")),
    Entry("lab.py", "The lab", "science", ATTACK, "",
          ("learners.py", "the same attack on every filter: does it hit them alike?")),
    Entry("evade.py", "Fool the filter", "edit_note", ATTACK, "evade",
          ("probe.py", "let an algorithm ask in your place, and see what it costs"),
          OfMail("Here the words of a message are edited. An applicant changes fields instead: the card of a person "
                 "tells the fewest and smallest changes of what is stated that turn the decision, if there are any.",
                 view="Applications")),
    Entry("probe.py", "Ask the filter", "search", ATTACK, "probe",
          ("campaign.py", "what they find out, sent week by week until the filter has learned it"),
          OfMail("Here questions are messages. What an applicant would find out by asking, the card of a person "
                 "tells: the fewest and smallest changes of what is stated that turn the decision, if there are any.",
                 view="Applications")),
    Entry("campaign.py", "Campaign", "calendar_month", ATTACK, "campaign",
          ("review.py", "read some of what is learned from before it is: do you find the poison?"),
          OfMail("Here labels come back every week. Of an application the outcome is known a period later, and only "
                 "where it was accepted.",
                 script="lending.py")),
    Entry("filter.py", "The filter", "filter_alt", DEFEND, "filter",
          ("evade.py", "leave the training alone, and get past the finished filter by hand"),
          OfMail("Here words and cut-offs are shown. A model of applications shows its fields and its boundary "
                 "instead.",
                 view="Fields")),
    Entry("learners.py", "Filters compared", "stacked_line_chart", DEFEND, "learners",
          ("filter.py", "look into one of them: its words, its cut-offs, a message of yours")),
    Entry("review.py", "Review the training data", "rate_review", DEFEND, "review",
          ("watch.py", "leave the mail alone, and watch what the filter makes of it: who rings first?")),
    Entry("watch.py", "Watch the filter", "notifications_active", DEFEND, "watch",
          ("testing.py", "do not wait for mail to come, and test the filter"),
          OfMail("Here alarms are set by clean years of weekly mail. Of an application the outcome is known a period"
                 " later, and only where it was accepted.",
                 script="lending.py")),
    Entry("testing.py", "Test the filter", "bug_report", DEFEND, "testing",
          ("price.py", "what even those cannot do whom nobody tests for"),
          OfMail("Here messages are written to test the filter. A model of applications is looked into field by "
                 "field instead, before and after.",
                 view="Fields")),
    Entry("price.py", "What no attacker can do", "verified_user", DEFEND, "price",
          ("matrix.py", "what attackers can do, and which defence stands most of it")),
    Entry("matrix.py", "Attack against defence", "grid_on", DEFEND, "matrix",
          ("map.py", "where each of these attacks stands, and what it does")),
    Entry("people.py", "Loans, credit, insurance", "groups", ELSEWHERE, "people",
          ("lending.py", "the same models period by period: whoever is refused teaches nothing")),
    Entry("lending.py", "Lending by periods", "payments", ELSEWHERE, "lending",
          ("mail.py", "try all of this on mail of your own")),
    Entry("mail.py", "Your mail", "mail", ELSEWHERE, "mail",
          ("lab.py", "attack what learned from this"),
          OfMail("Here mail is brought. Applications of your own are brought where the others are chosen.",
                 script="people.py")),
)  # fmt: skip
ROOM = Entry("room.py", "Class room", "groups_2", LEARN, "room", (FRONT, "attack what a filter learns from"))
"""A page that the menu does not show: one comes by a code."""


def menu() -> dict[str, list[st.Page]]:
    """Group → its pages."""
    return {
        group: [
            st.Page(
                page.script,
                title=page.title,
                icon=f":material/{page.icon}:",
                url_path=page.path or None,
                default=page.script == FRONT,
                visibility="hidden" if page is ROOM else "visible",
            )
            for page in (*CONTENTS, ROOM)
            if page.group == group
        ]
        for group in dict.fromkeys(page.group for page in CONTENTS)
    }


def entry(path: str) -> Entry:
    return next(page for page in (*CONTENTS, ROOM) if page.path == path)


def scripted(script: str) -> Entry:
    return next(page for page in (*CONTENTS, ROOM) if page.script == script)


def following(page: Entry, *, on_mail: bool) -> tuple[Entry, str]:
    """Which page comes next, and why; where applications are looked at, the next that is about them too."""
    script, why = page.then
    then = scripted(script)
    return (then, why) if on_mail or then.of_mail is None else following(then, on_mail=False)


def draw_next(page: Entry, *, on_mail: bool) -> None:
    """The one line that every page ends in."""
    then, why = following(page, on_mail=on_mail)
    with st.container(border=True):
        st.page_link(then.script, label=f"Next: **{then.title}**: {why}", icon=f":material/{then.icon}:")
