"""What the README's figures come from; run with `python -m benchmarks`."""
