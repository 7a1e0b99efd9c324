"""Other ways to run the same reading than in the processes of one machine."""
