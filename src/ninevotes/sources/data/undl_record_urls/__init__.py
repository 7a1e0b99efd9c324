"""Where the UN Digital Library keeps the record of each resolution's vote."""
