"""Casework: the file about the help given to one survivor, its team, and where the journey stands."""
