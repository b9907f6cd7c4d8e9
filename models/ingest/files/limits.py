"""How much of a file is read at most: beyond these a file is hostile, or no article."""

ENTRIES = 10_000  # of an archive
MEMBER = 128 << 20  # bytes of one entry, unpacked
UNPACKED = 512 << 20  # bytes of all entries together
RATIO = 200  # unpacked to packed; text reaches 20
SMALL = 1 << 20  # bytes; below this any ratio is harmless
NESTING = 1  # archives in archives
ROWS = 100_000  # of a table
CELL = 2_000_000  # characters
COLUMNS = 1_000
PAGES = 3_000  # of a PDF
CHARACTERS = 20_000_000  # of an extracted text
SECONDS = 60.0  # for one PDF; a drawing of a kilobyte can cost hours
MARKUP = 32 << 20  # bytes of an HTML page
DEPTH = 200  # elements in elements; deeper ones count as siblings
