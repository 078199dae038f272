"""The pages of meetings, by deed."""
