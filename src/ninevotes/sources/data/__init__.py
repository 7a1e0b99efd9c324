"""Official and scholarly data sets: one folder a source, each with its card and its parser.

A user downloads the file; nothing here goes to the network. The card says where it comes from,
what to cite, what each column means and what to expect; a file that is not as expected is
refused with the reason, before anything is kept.
"""
