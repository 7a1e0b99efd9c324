"""The words that every room shares: states, seats, bodies, symbols, votes, claims, events."""
