"""Ideal points of states in the Assembly, by Bailey, Strezhnev and Voeten."""
