"""The same pages on rows that lie in the open: what the sealed ones are compared with. Never a part of Klang."""
