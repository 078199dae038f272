"""The pages of this room: the group, who belongs to it, and how it began."""
