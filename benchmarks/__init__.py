"""Questions asked of speed: one file each, with a table as the answer."""
