"""Put a marker into every field of every form, then search everything that was written for it."""
