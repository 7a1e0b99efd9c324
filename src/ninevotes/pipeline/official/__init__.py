"""The official record beside what is reported: what is looked up, and what the brief is told."""
