"""Every field of work and leisure, with the things that people write about in it."""

from sample_data.words import leisure_fields, work_fields


def _things(fields: dict[str, str]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(thing.replace("-", " ") for thing in things.split()) for name, things in fields.items()}


WORK = _things(work_fields.FIELDS)
LEISURE = _things(leisure_fields.FIELDS)
