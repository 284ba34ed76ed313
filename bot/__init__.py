"""The conversation core of szukaj, and the wiring that opens and closes everything."""
