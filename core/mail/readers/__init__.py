"""One file format each: what a visitor brings becomes messages, labels and a count of everything that was skipped."""
