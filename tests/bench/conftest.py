"""The bench's modules import one another as scripts do."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
