"""What the page for playing by hand is made of."""
