"""From data to episodes: what is told update by update, and what is asked at which distance."""
