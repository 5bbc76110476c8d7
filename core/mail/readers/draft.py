"""What a reader fills while it reads: messages in order, and a count of all that was skipped or repaired."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from core.mail.readers.facts import FACTS, fact
from core.mail.readers.limits import MAX_CHARACTERS, MAX_MESSAGES, too_many_messages


@dataclass
class Draft:
    """Messages as they come in: lists of one length, and the counts for the load report."""

    texts: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    sent_at: list[datetime | None] = field(default_factory=list)
    facts: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in FACTS})
    skipped: Counter[str] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)
    found: dict[str, str] = field(default_factory=dict)

    def add(
        self, text: str, label: str, sent_at: datetime | None = None, facts: Mapping[str, str] | None = None
    ) -> bool:
        """Take in one message and what is known of `FACTS`, and tell whether it was taken: an empty one is skipped.

        Raises InputError beyond 50,000 messages.
        """
        text = self._cleaned(text)
        if not text.strip():
            self.skipped["empty message"] += 1
            return False
        if len(self.texts) == MAX_MESSAGES:
            raise too_many_messages()
        self.texts.append(text)
        self.labels.append(label)
        self.sent_at.append(sent_at)
        for name, known in self.facts.items():
            known.append(_without_surrogates(fact((facts or {}).get(name, ""))))
        return True

    def _cleaned(self, text: str) -> str:
        if "\0" in text:
            text = text.replace("\0", "")
            self.notes["message with NUL characters, which were removed"] += 1
        if len(text) > MAX_CHARACTERS:
            text = text[:MAX_CHARACTERS]
            self.notes[f"message cut after {MAX_CHARACTERS:,} characters"] += 1
        return _without_surrogates(text)


def _without_surrogates(text: str) -> str:
    # Half a character, as broken UTF-16 and raw bytes in headers leave it, cannot be stored or hashed as UTF-8.
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
