"""One value, or the passage that answers best; and lists of targets."""
