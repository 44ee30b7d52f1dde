"""Where questions come from: generated dialogues, or files in the formats that people have."""
