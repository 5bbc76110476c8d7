"""What each detector comes to: one row each."""

from collections.abc import Sequence

import streamlit as st

from core.campaign.watched import Line, Watched
from core.monitors.prediction_review import detectors
from core.telling.numbers import counted
from core.telling.scenario import MAIL

MEANWHILE = {True: "Spam let through", False: "Good mail blocked"}


def draw(found: Watched, lines: Sequence[Line]) -> None:
    """Those that ring first come first."""
    kinds = detectors()
    meanwhile = MEANWHILE[found.span.aim == "campaign"]
    in_time = f"In time, of {counted(found.seeds, ('seed', 'seeds'))}"
    st.dataframe(
        [
            {
                "Detector": kinds[line.detector].title,
                "Looks at": kinds[line.detector].needs.value,
                "Rings in week": line.week or None,
                in_time: line.in_time,
                meanwhile: line.damage,
                "Anyhow": line.without,
                "Labels": line.labels,
                "Hours": line.hours,
                "Without the attack": line.unattacked,
                "False alarms a year": line.set_to,
            }
            for line in lines
        ],
        hide_index=True,
        height="content",
        column_config={
            "Detector": st.column_config.TextColumn(width="medium"),
            "Rings in week": st.column_config.NumberColumn(help="Once the attack has begun; empty for never."),
            in_time: st.column_config.NumberColumn(
                help="The same campaign with other seeds: in how many it rings after the attack has begun and before "
                f"the campaign is sent. {found.seeds} played so far."
            ),
            meanwhile: st.column_config.NumberColumn(
                help="From the beginning of the attack to the alarm, or to the end."
            ),
            "Anyhow": st.column_config.NumberColumn(help="The same in the same weeks without the attack."),
            "Labels": st.column_config.NumberColumn(help="Messages that somebody has labelled by then."),
            "Hours": st.column_config.NumberColumn(format="%.1f", help="At half a minute for each label."),
            "Without the attack": st.column_config.NumberColumn(
                help="Weeks of the same campaign without the attack in which it rings."
            ),
            "False alarms a year": st.column_config.NumberColumn(
                format="%.2f", help="What it can be set to: not each can ring as often, or as seldom, as the dial says."
            ),
        },
        alt=f"When each detector rings, and what it costs in {MAIL.item[1]}",
    )
