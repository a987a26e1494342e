"""A topic over several plans, or one plan, in short and in quotations."""
