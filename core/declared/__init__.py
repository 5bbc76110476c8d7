"""What an idea declares of itself, and how it is found."""
