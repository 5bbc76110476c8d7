"""What the attacker brings in has one name, decided in one place."""

import pytest

from core.attacks.causative import causative_attacks
from core.telling.scenario import MAIL
from core.threat_model import Controls


@pytest.mark.parametrize(("count", "messages", "labels"), [(1, "message", "label"), (1_200, "messages", "labels")])
def test_labels_are_changed_and_messages_are_poison(count: int, messages: str, labels: str) -> None:
    for attack in causative_attacks().values():
        is_labels = attack.controls is Controls.LABELS
        expected = f"{count:,} changed {labels}" if is_labels else f"{count:,} poison {messages}"
        assert MAIL.poisoned(count, attack.controls) == expected
