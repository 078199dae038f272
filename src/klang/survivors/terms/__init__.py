"""The words for who someone is to us, and for what may be counted without knowing who it was."""
