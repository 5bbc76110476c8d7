"""Dates of messages: spam forges them, so only plausible ones are kept."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import pandas as pd

FORGED = "forged date (before 1990 or in the future), left out"
UNREADABLE = "unreadable date, left out"

_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
_CLOCK_ERROR = timedelta(days=1)


def mail_date(stamp: str) -> datetime | None:
    """Return the moment (UTC) that the date of a mail header states, or None where it is unreadable.

    >>> mail_date("Thu, 22 Aug 2002 12:26:25 +0100").isoformat()
    '2002-08-22T11:26:25+00:00'
    >>> mail_date("yesterday, about noon") is None
    True
    """
    try:
        moment = parsedate_to_datetime(stamp)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def plausible(moment: datetime) -> bool:
    """Tell whether a message can have been sent at `moment` (UTC): from 1990 to a day from now."""
    return _EARLIEST <= moment <= datetime.now(UTC) + _CLOCK_ERROR


def table_dates(stamps: Sequence[str], notes: Counter[str]) -> list[datetime | None]:
    """Return one moment (UTC) or None for each cell of a date column: ISO 8601 or as in mail headers.

    Cells that are not empty and give no date are counted in `notes`.
    """
    moments: list[datetime | None] = []
    as_iso = pd.to_datetime(pd.Series(stamps, dtype=str), format="ISO8601", utc=True, errors="coerce")
    for stamp, iso in zip(stamps, as_iso, strict=True):
        moment: datetime | None = mail_date(stamp) if pd.isna(iso) else iso.to_pydatetime(warn=False)
        if moment is not None and not plausible(moment):
            notes[FORGED] += 1
            moment = None
        elif moment is None and stamp.strip():
            notes[UNREADABLE] += 1
        moments.append(moment)
    return moments
