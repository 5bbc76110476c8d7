"""Why: which words, which poison, which messages, at what price."""
