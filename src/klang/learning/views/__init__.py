"""The pages of the handbook and of workshops, by deed."""
