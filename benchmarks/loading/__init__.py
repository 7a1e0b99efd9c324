"""Parts of ``benchmarks/site_load.py``: what is asked, what is compared with, and the client."""
