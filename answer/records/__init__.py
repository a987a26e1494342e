"""Targets, tasks, deadlines and contacts of many plans, put together."""
