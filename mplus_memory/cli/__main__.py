"""``python -m mplus_memory.cli``: the command without its installed script."""

import sys

from mplus_memory.cli import main

sys.exit(main())
