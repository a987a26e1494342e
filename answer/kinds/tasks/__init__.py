"""Who does what by when: assignments, partners, deadlines, reports."""
