"""The pages of this room: who hears, what was said, what becomes of it."""
