"""The platforms; each turns its events into messages and parts into its calls, and knows no other."""
