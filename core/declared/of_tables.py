"""What is written for mail, and says of itself whether it holds for the rows of a table too."""

from dataclasses import dataclass
from typing import ClassVar

from core.declared.parameters import Declared


@dataclass(frozen=True, kw_only=True)
class AlsoOfTables(Declared):
    """not_on_tables: why the rows of a table give it nothing to look at, in a sentence; empty where it can read them
    too, and then what it is called and does there, where that is to be said in other words."""

    not_on_tables: ClassVar[str] = ""
    title_on_tables: ClassVar[str] = ""
    sentence_on_tables: ClassVar[str] = ""
