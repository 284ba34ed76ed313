"""What people tell of themselves beside what they look for: it demands nothing, unless it is all that is said."""
