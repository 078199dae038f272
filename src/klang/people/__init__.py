"""People: agencies, the workers in them, and how each of them signs in with keys of their own."""
