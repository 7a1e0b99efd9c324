"""The forms that reports come in, one file each.

A container (JSON lines, feed, WARC file) gives its reports one at a time. What is wrong with one
of them is told with its place, and the next one is read.
"""
