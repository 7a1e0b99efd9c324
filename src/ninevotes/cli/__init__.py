"""The command line: one thin file per command group."""

import gc

# A command lives for seconds and frees little: collecting garbage while modules load and
# patterns compile would cost a tenth of its time.
gc.set_threshold(100_000, 20, 20)
