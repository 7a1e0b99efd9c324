"""What the models see of a vote: numbers as of its day, from earlier votes and its description."""
