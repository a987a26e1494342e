"""Plans side by side: aligned sections, marked differences, targets, precedents for a draft."""
