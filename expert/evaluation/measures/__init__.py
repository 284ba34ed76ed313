"""What is measured of an answer, without a judge: pure functions, each with its rule in its words."""
