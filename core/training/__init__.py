"""What a filter learns from: clean rows, poison, and how often each counts."""
