"""The pages of this room: coming in, the first day, colleagues."""
