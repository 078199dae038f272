"""A crowd of invented cases, so that lists, searches and figures of the demo look like a real office's."""
