"""Steps that need the locked packages: the environment's own Python runs them."""
