"""The rules of the source tree that the compilers do not check. Entry: scripts/check-boundaries."""
