"""Needs: what would help, and what she can build on, in her own words."""
