"""Benchmarks: workloads with a known truth, the checker and its peers side by side, and a guard against lost speed.

Not part of the test suite: pytest does not look here. `python -m tests.bench --help` says what it can do.
"""
