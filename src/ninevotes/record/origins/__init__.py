"""Independent origins: how many first hands are behind many reports.

A wire report printed by twenty papers is one origin. The documents are reduced to what their
writers wrote (`article.py`), compared (`comparison.py`), judged by a small table of evidence
(`evidence.py`), and the ties join them into groups (`groups.py`).
"""
