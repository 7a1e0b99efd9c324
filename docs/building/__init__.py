"""How the generated pages are built; :mod:`docs.generate` writes them."""
