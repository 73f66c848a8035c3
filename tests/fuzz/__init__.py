"""Coverage-guided fuzzing: `python -m tests.fuzz TARGET [libFuzzer's options]`, see `__main__`."""
