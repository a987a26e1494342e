"""Pictures for README and what makes them."""
