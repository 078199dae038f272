"""Peers: groups of survivors who stand by each other, in a room of their own that no office can open."""
