"""Models of one member's vote: chances of in favour, abstaining, against."""
