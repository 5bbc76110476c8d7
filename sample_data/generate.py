"""Write sample_data/mail.csv: `python -m sample_data.generate`. The same bytes on every machine and Python version."""

import csv
import io
from pathlib import Path

from sample_data.inbox import write_inbox

MAIL = Path(__file__).with_name("mail.csv")


def mail_csv() -> bytes:
    r"""Return the file as bytes: UTF-8, line ends "\\n", columns text, label, sent_at (ISO 8601, UTC), topic."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(("text", "label", "sent_at", "topic"))
    for mail in write_inbox():
        writer.writerow((mail.text, mail.label, f"{mail.sent_at:%Y-%m-%dT%H:%M:%SZ}", mail.topic))
    return table.getvalue().encode()


if __name__ == "__main__":
    MAIL.write_bytes(mail_csv())
    print(f"{MAIL}: {MAIL.stat().st_size:,} bytes")
