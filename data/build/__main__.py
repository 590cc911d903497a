"""Reads the sources, checks them, and writes the tables and layers that the project ships."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from data.build.pipeline import build
from data.problems import DataError

ROOT = Path(__file__).parents[2]


def main(arguments: Sequence[str] | None = None) -> int:
    """Build everything; return 0, or 1 when a check failed and nothing was written."""
    parser = argparse.ArgumentParser(prog="python -m data.build", description=__doc__)
    parser.add_argument(
        "--sources",
        type=Path,
        default=ROOT.parent / "shared" / "sources",
        help="folder with the source files (default: ../shared/sources beside the project)",
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=ROOT / "data",
        help="folder to write tables/ and boundaries/ below (default: data/)",
    )
    options = parser.parse_args(arguments)
    try:
        accounts, written = build(options.sources, options.out)
    except DataError as error:
        print(f"Nothing was written. {error}", file=sys.stderr)
        return 1
    print("\n".join(map(str, accounts)))
    for path in written:
        print(f"{path.stat().st_size:>9,} bytes  {path.parent.name}/{path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
