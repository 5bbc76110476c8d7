"""What every defence is."""

from abc import ABC
from dataclasses import dataclass

from core.declared.parameters import Declared


@dataclass(frozen=True, kw_only=True)
class Defence(Declared, ABC):
    """What a defender does who knows that some of the training mail may be poison, and not which."""
