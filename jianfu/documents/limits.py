"""How much a file may ask of us. All numbers are ours, none is law: no file may take over 10 s or 1 GiB."""

from typing import Final

#: Bytes of one file. A draft with scanned annexes stays far below; it must fit in memory several times over.
FILE_BYTES: Final = 100 * 1024 * 1024

#: Bytes of one unpacked part of an office file: about 1.5 million characters with their formatting.
PART_BYTES: Final = 32 * 1024 * 1024

#: Bytes all parts read from one office file, or all entries of one archive, may unpack to.
UNPACKED_BYTES: Final = 1024 * 1024 * 1024

#: Unpacked to packed bytes. Text packs 5 to 20 times; deflate ends at about 1,030, which only bombs reach.
ZIP_RATIO: Final = 200

#: Below this many unpacked bytes the ratio does not matter: an empty table packs 300 times and is no bomb.
ZIP_RATIO_FROM: Final = 4 * 1024 * 1024

#: Entries of one archive: a year of documents of a large office.
ENTRIES: Final = 10_000

#: Archives inside archives: a hand-in often packs one archive per office, nobody packs three deep.
NESTING: Final = 3

#: Folders inside folders; deeper than any file system that people keep by hand.
FOLDER_DEPTH: Final = 64

#: Pages of one PDF, OFD or scan: the longest compilations have several hundred.
PAGES: Final = 2_000

#: Characters of one document; the longest labelled one has under 100,000.
CHARACTERS: Final = 5_000_000

#: Tags and attributes of one XML or HTML part; each costs the parser about 100 bytes of memory.
XML_NODES: Final = 3_000_000

#: Places in the grids of all tables of one document: whoever reads a table holds the empty ones too.
TABLE_CELLS: Final = 2_000_000

#: Bytes one packed stream of a PDF may unpack to: a page's drawing rarely needs 1 MiB, and PDFium takes about
#: 20 times as much memory for it.
PDF_STREAM_BYTES: Final = 32 * 1024 * 1024

#: Seconds for the text of one file, recognition of scans and LibreOffice not counted.
SECONDS: Final = 6.0

#: Seconds for one conversion by LibreOffice: 200 pages take about 2, a cold start up to 10.
CONVERSION_SECONDS: Final = 60.0

#: Bytes of memory for LibreOffice; it is the one reader whose memory we cannot bound by the size of the file.
CONVERSION_BYTES: Final = 4 * 1024 * 1024 * 1024
