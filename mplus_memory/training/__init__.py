"""Training data and curricula: generated dialogues, the embedded model's recipe, and its evaluation."""
