"""The offers: importing, reading, storing and finding them."""
