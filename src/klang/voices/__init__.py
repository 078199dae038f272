"""Voices: what people tell us about our work, heard by a few, answered, and told back to all."""
