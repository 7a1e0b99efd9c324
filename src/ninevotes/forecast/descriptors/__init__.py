"""What is known of a text before the vote, described alike whatever became of it."""
