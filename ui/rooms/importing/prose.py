"""The library's English sentences of an import in the language of the interface, part by part.

A sentence that is missing here is shown as it is. The patterns are tried on sentences of our own
making and are linear.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from ui.dialogs.sentences import reason
from ui.words import N

_C = "Importing"

_SENTENCES: tuple[tuple[str, str], ...] = (
    (r"Byte order mark ([0-9A-F ]{5,12})\.",
     N("Importing", "The file begins with the mark {0}, which names its encoding.")),
    (r"Nothing but ASCII\.",
     N("Importing", "Nothing but Latin letters, digits and signs.")),
    (r"UTF-8: (\d+) characters are well-formed sequences of 3 or 4 bytes\.",
     N("Importing", "{0} characters are well-formed UTF-8, which no other encoding is by "
                    "chance.")),
    (r"UTF-8: all of (\d+) sequences are well formed\.",
     N("Importing", "All of {0} sequences are well-formed UTF-8.")),
    (r"Reads best as (\S+) \((-?[\d.]+) points a character from (\d+) characters; next (\S+) "
     r"with (-?[\d.]+)\)\.",
     N("Importing", "Reads most like Chinese as {0}: {1} points a character over {2} "
                    "characters; next comes {3} with {4}.")),
    (r"No Chinese; taken for (\S+)\.",
     N("Importing", "There is no Chinese in it; taken for {0}.")),
    (r"Encoding named by the caller\.",
     N("Importing", "You chose the encoding.")),
    (r"The page says (\S+)\.",
     N("Importing", "The page says {0}.")),
    (r"(\d+) bytes? (?:are|is) no character in it\.",
     N("Importing", "{0} bytes are no character in it; they are kept in the source.")),
    (r"Text taken out by the reader (\S+)\.",
     N("Importing", "The text was taken out of the file by the reader {0}.")),
    (r"The file was made with another schema; that of the project stays\.",
     N("Importing", "The file was made with another schema; that of the project stays.")),
    (r"Labels that the schema does not have: ([^\n]+)\.",
     N("Importing", "Labels that the schema does not have: {0}.")),
    (r"this cannot be read as ([^.(]{1,40})(?: \([^\n]*\))?\.",
     N("Importing", "this cannot be read as {0}.")),
    (r"Open it in its own program and save it anew, or as text\.",
     N("Importing", "Open it in its own program and save it anew, or as text.")),
    (r"the file is encrypted\.",
     N("Importing", "the file is encrypted.")),
    (r"Save a copy without a password and import that\.",
     N("Importing", "Save a copy without a password and import that.")),
    (r"(\S{1,20}(?: 97)?) files are not read\.",
     N("Importing", "{0} files are not read.")),
    (r"Save it as (\.?\w[^.\n]{0,40})\.",
     N("Importing", "Save it as {0}.")),
    (r"Check where it comes from\.",
     N("Importing", "Check where it comes from.")),
    (r"no column looks like the text of articles\.",
     N("Importing", "no column looks like the text of articles.")),
    (r"there is no column “([^”\n]*)” for (\w+)\.",
     N("Importing", "there is no column “{0}”.")),
    (r"Name the column; there are: ([^\n]*?)\.(?=$|\s)",
     N("Importing", "Choose the column; there are: {0}.")),
    (r"Name the columns in the first row\.",
     N("Importing", "Name the columns in the first row.")),
    (r"nothing stands in the column “([^”\n]*)”\.",
     N("Importing", "nothing stands in the column “{0}”.")),
    (r"the text has more than (\d+) characters\.",
     N("Importing", "the text has more than {0} characters.")),
    (r"the file is larger than (\d+) MB\.",
     N("Importing", "the file is larger than {0} MB.")),
    (r"; this is more than any article needs, so it is not read\.",
     N("Importing", "; this is more than any article needs, so it is not read.")),
    (r"Take the articles out of it and import them by themselves\.",
     N("Importing", "Take the articles out of it and import them by themselves.")),
    (r"this is an archive inside an archive",
     N("Importing", "this is an archive inside an archive")),
    (r"the archive holds no file that can be read\.",
     N("Importing", "the archive holds no file that can be read.")),
    (r"See “formats” for those\.",
     N("Importing", "Texts, web pages, Word, PDF, EPUB, tables and JSON can be read.")),
    (r"the page shows no text; perhaps a script loads it\.",
     N("Importing", "the page shows no text; perhaps a script loads it.")),
    (r"Open it in a browser and save it again as “complete” or in one file\.",
     N("Importing", "Open it in a browser and save it again as “complete” or in one file.")),
    (r"this is a link, which is not followed\.",
     N("Importing", "this is a link, which is not followed.")),
    (r"this is a folder without articles directly in it\.",
     N("Importing", "nothing in this folder can be read.")),
    (r"Name the files, or take subfolders in with --recursive\.",
     N("Importing", "Texts, web pages, Word, PDF, EPUB, tables and JSON can be read.")),
    (r"this is no JSON: ([^\n]*)",
     N("Importing", "this is no JSON ({0})")),
    (r"this is no record with keys\.",
     N("Importing", "this is no record with keys.")),
    (r"cannot be (?:read|reached): ([^\n]{1,80})\.",
     N("Importing", "cannot be read: {0}.")),
    (r"\bline (\d+)(?=[:,]| )",
     N("Importing", "line {0}")),
    (r"\brow (\d+)(?=[:,]| )",
     N("Importing", "row {0}")),
    (r"\brecord (\d+)(?=[:,]| )",
     N("Importing", "record {0}")),
    (r"\bsheet (\S{1,40})(?=,)",
     N("Importing", "sheet {0}")),
    (r"this article is here already",
     N("Importing", "this article is here already")),
    (r"the article is here in another encoding",
     N("Importing", "the article is here in another encoding")),
)  # fmt: skip


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), text) for pattern, text in _SENTENCES)


def said(text: str) -> str:
    """Return the library's words in the language of the interface, as far as they are known."""
    text = reason(text)
    for pattern, template in _patterns():
        words = QCoreApplication.translate(_C, template)
        if words == template and template.isascii() and pattern.groups == 0:
            continue  # English says it already
        text = pattern.sub(lambda found, w=words: w.format(*found.groups()), text)  # type: ignore[misc]
    return text
