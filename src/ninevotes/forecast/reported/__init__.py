"""What reports of the days before say of a vote ahead, as evidence of how it will go."""
