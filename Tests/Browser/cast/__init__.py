"""The people of a café as a test directs them: organizer, moderator, guests, each at a screen."""
