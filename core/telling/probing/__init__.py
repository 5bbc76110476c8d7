"""What probes of a filter found: a sentence each."""
