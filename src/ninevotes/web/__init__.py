"""The site and its API: the brief, the record, the rules and the forecast in the browser.

Thin: every answer comes from the layers below. ``app.py`` puts it together, ``answering`` keeps
answers and tells a browser when its copy is still good, ``security`` says who may do what,
``pages`` and ``api`` have a file for each thing that can be asked.
"""
