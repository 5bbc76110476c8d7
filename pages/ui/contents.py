"""The pages in the order of teaching: what the menu calls them, and where each leads next."""

from dataclasses import dataclass

import streamlit as st


@dataclass(frozen=True)
class Entry:
    """A page. group: of the menu. path: in the address. then: the script of the page that comes next, and why. of_mail:
    whether it is about messages, and not about applications too."""

    script: str
    title: str
    icon: str
    group: str
    path: str
    then: tuple[str, str]
    of_mail: bool = False


LEARN, ATTACK, DEFEND, ELSEWHERE = "Learn", "Attack", "Understand and defend", "Elsewhere"
FRONT = "lab.py"
CONTENTS = (
    Entry("map.py", "The threat map", "map", LEARN, "map",
          ("people.py", "the same attacks on decisions about people: loans, credit, insurance")),
    Entry("lab.py", "The lab", "science", ATTACK, "",
          ("learners.py", "the same attack on every filter: does it hit them alike?")),
    Entry("evade.py", "Fool the filter", "edit_note", ATTACK, "evade",
          ("probe.py", "let an algorithm ask in your place, and see what it costs"), of_mail=True),
    Entry("probe.py", "Ask the filter", "search", ATTACK, "probe",
          ("campaign.py", "what they find out, sent week by week until the filter has learned it"), of_mail=True),
    Entry("campaign.py", "Campaign", "calendar_month", ATTACK, "campaign",
          ("review.py", "read some of the mail before the filter learns from it: do you find the poison?"),
          of_mail=True),
    Entry("filter.py", "The filter", "filter_alt", DEFEND, "filter",
          ("evade.py", "leave the training alone, and get past the finished filter by hand"), of_mail=True),
    Entry("learners.py", "Filters compared", "stacked_line_chart", DEFEND, "learners",
          ("filter.py", "look into one of them: its words, its cut-offs, a message of yours")),
    Entry("review.py", "Review the mail", "rate_review", DEFEND, "review",
          ("watch.py", "leave the mail alone, and watch what the filter makes of it: who rings first?"),
          of_mail=True),
    Entry("watch.py", "Watch the filter", "notifications_active", DEFEND, "watch",
          ("testing.py", "do not wait for mail to come, and test the filter"), of_mail=True),
    Entry("testing.py", "Test the filter", "bug_report", DEFEND, "testing",
          ("price.py", "what even those cannot do whom nobody tests for"), of_mail=True),
    Entry("price.py", "What no attacker can do", "verified_user", DEFEND, "price",
          ("matrix.py", "what attackers can do, and which defence stands most of it"), of_mail=True),
    Entry("matrix.py", "Attack against defence", "grid_on", DEFEND, "matrix",
          ("map.py", "where each of these attacks stands, and what it does"), of_mail=True),
    Entry("people.py", "Loans, credit, insurance", "groups", ELSEWHERE, "people",
          ("lending.py", "the same models period by period: whoever is refused teaches nothing")),
    Entry("lending.py", "Lending by periods", "payments", ELSEWHERE, "lending",
          ("mail.py", "try all of this on mail of your own")),
    Entry("mail.py", "Your mail", "mail", ELSEWHERE, "mail",
          ("lab.py", "attack the filter that learned from this mail"), of_mail=True),
)  # fmt: skip


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
            )
            for page in CONTENTS
            if page.group == group
        ]
        for group in dict.fromkeys(page.group for page in CONTENTS)
    }


def is_of_mail(path: str) -> bool:
    return next(page.of_mail for page in CONTENTS if page.path == path)


def draw_next(path: str) -> None:
    """The one line that every page ends in: which page comes next, and why."""
    script, why = next(page.then for page in CONTENTS if page.path == path)
    following = next(page for page in CONTENTS if page.script == script)
    with st.container(border=True):
        st.page_link(script, label=f"Next: **{following.title}**: {why}", icon=f":material/{following.icon}:")
