"""A record of any size, made up: nothing in it was ever said."""
