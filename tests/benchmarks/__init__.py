"""How the time of a check grows with a wiki. Run by hand: `python -m tests.benchmarks`."""
