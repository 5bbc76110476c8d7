"""What visitors play and guess."""
