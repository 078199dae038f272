"""The pages of the handbook, by deed."""
