"""A small model trained from scratch, and a server that runs it: the workshop without a GPU or a hub."""
