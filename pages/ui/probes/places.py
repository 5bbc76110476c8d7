"""Where a view writes."""

from dataclasses import dataclass

from streamlit.delta_generator import DeltaGenerator


@dataclass(frozen=True)
class Places:
    """The finding, a sentence under it, the chart, the view's own choices beside it, how the filter is asked (None
    while the settings are closed), remarks, and what lies below it all. Filter and mail are chosen between choices and
    remarks, whatever the view."""

    title: DeltaGenerator
    sentence: DeltaGenerator
    chart: DeltaGenerator
    choices: DeltaGenerator
    asking: DeltaGenerator | None
    remarks: DeltaGenerator
    below: DeltaGenerator

    def say(self, finding: str, sentence: str) -> None:
        self.title.title(finding, anchor=False)
        self.sentence.markdown(sentence)
