"""What stands around the film of a campaign: what is asked, and what is taken home."""
