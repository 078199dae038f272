"""What prints: certificates come in on one pipe, and a PDF goes out on the other."""

import json
import sys

from klang.learning.paper.typesetting import typeset

if __name__ == "__main__":
    sys.stdout.buffer.write(typeset(json.load(sys.stdin)))
