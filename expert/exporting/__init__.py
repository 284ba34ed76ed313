"""From a trained adapter to files that a server takes: merged, converted, checked, with everything it needs."""
