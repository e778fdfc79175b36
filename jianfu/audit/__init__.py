"""Runs the checks and judges their facts: findings, traces, runs."""
