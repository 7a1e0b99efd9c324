"""Tables as they come: CSV, HTML, Parquet and XLSX, each read row by row as text.

CSV and HTML need nothing beside the base install. Parquet and XLSX need the extra ``data``.
"""
