"""Config: where the house is put together. It imports everyone; nobody imports it."""
