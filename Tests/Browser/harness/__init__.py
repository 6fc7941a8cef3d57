"""Drives real browsers against a real server, and looks at what a person would notice."""
