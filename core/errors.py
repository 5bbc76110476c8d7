"""The one family of errors that a visitor's input can raise; pages show their text as it is."""


class InputError(ValueError):
    """What was given cannot be used. The message is one sentence that says what to change."""
