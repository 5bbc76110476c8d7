"""From a question to its answer: prepare, sweep, measure, verify, repeat."""
