"""Where a view writes."""

from dataclasses import dataclass

from streamlit.delta_generator import DeltaGenerator

TURN = 0.5  # seconds of work before the page shows what there is


@dataclass(frozen=True)
class Places:
    """The finding, a sentence under it, the chart, the choices beside it, and what lies below."""

    title: DeltaGenerator
    sentence: DeltaGenerator
    chart: DeltaGenerator
    choices: DeltaGenerator
    below: DeltaGenerator

    def say(self, finding: str, sentence: str) -> None:
        self.title.title(finding, anchor=False)
        self.sentence.markdown(sentence)
