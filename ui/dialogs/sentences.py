"""What the errors of the library say in the language of the interface.

The library explains itself in English; this table holds the sentences for the failures that people
meet, keyed by the name of the error's class, so that nothing has to be imported for it.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from models.errors import KnownError
from ui.words import N


@dataclass(frozen=True, slots=True)
class Sentence:
    """English source texts, translated in context ``Trouble``.

    Attributes:
        is_whole: False where the error's own cause tells more, such as a place or a number.
    """

    cause: str
    way_out: str
    is_whole: bool = True


_PROJECT_FILE = N("Trouble", "Choose a file that this program has made.")
_OTHER_NAME = N("Trouble", "Choose another name.")
_BACKUP = N("Trouble", "Run a check on a copy, or go back to a backup.")

SENTENCES: dict[str, Sentence] = {
    "NoSuchProject": Sentence(N("Trouble", "There is no such project."),
                              N("Trouble", "Check the name, or create it first.")),
    "NotAProject": Sentence(N("Trouble", "The file is no project of this program."), _PROJECT_FILE,
                            is_whole=False),
    "AlreadyThere": Sentence(N("Trouble", "A file of that name exists already."), _OTHER_NAME),
    "DiskFull": Sentence(N("Trouble", "The disk is full; the last action was not saved."),
                         N("Trouble", "Free some space and repeat it.")),
    "ReadOnly": Sentence(N("Trouble", "The file or its folder cannot be written."),
                         N("Trouble", "Open it read-only, or copy it to a folder of yours.")),
    "MovedAway": Sentence(
        N("Trouble", "The file was moved, deleted or replaced while it was open; the last action "
                     "was not saved."),
        N("Trouble", "Save a copy under another name, or put the file back."),
    ),
    "DiskFails": Sentence(
        N("Trouble", "The disk reports an error; the last action was not saved."),
        N("Trouble", "Check the disk or the network, and save a copy elsewhere."), is_whole=False,
    ),
    "OpenElsewhere": Sentence(N("Trouble", "The project is open in another window or program."),
                              N("Trouble", "Close it there, or open it read-only here.")),
    "FromTheFuture": Sentence(
        N("Trouble", "A newer release of this program wrote the project."),
        N("Trouble", "Install a newer release. The file was left as it is."), is_whole=False,
    ),
    "Damaged": Sentence(N("Trouble", "What the project file holds is not sound."), _BACKUP,
                        is_whole=False),
    "TextGone": Sentence(N("Trouble", "The text of an earlier revision cannot be had any more."),
                         _BACKUP),
    "Unencodable": Sentence(
        N("Trouble", "The text holds half of a character, which no encoding can write down."),
        N("Trouble", "Repair the text where it comes from."),
    ),
    "SchemaRefused": Sentence(N("Trouble", "The schema cannot be used."),
                              N("Trouble", "Correct the schema file at the place named above."),
                              is_whole=False),
    "ReadBackDiffers": Sentence(
        N("Trouble", "What was written does not read back as it should; the file was not put in "
                     "place."),
        N("Trouble", "Check the disk, and export once more."), is_whole=False,
    ),
    "NotText": Sentence(N("Trouble", "The file is no text in any encoding known here."),
                        N("Trouble", "Save it as UTF-8 text and import it again."),
                        is_whole=False),
    "NoSuchFile": Sentence(N("Trouble", "There is no such file."), N("Trouble", "Check the name.")),
    "IsFolder": Sentence(N("Trouble", "This is a folder."),
                         N("Trouble", "Choose a file, or import the whole folder.")),
    "NoDate": Sentence(N("Trouble", "This is no date."),
                       N("Trouble", "Write as much as is known: 2025, 2025-06, 2025-06-07 or "
                                    "2025-06-07T10:15.")),
    "NoSuchDay": Sentence(N("Trouble", "The calendar has no such day or time."),
                          N("Trouble", "Check month, day and time.")),
    "ZoneNotKept": Sentence(
        N("Trouble", "Times are kept as they stand on the page, without a time zone."),
        N("Trouble", "Leave the zone out.")),
    "NoCredits": Sentence(N("Trouble", "This names no task with its people."),
                          N("Trouble", "Write 责编：虞清、沈砚秋；审校：林一.")),
    "FieldTooLong": Sentence(N("Trouble", "This is too long for the field."),
                             N("Trouble", "Shorten it.")),
    "Unprintable": Sentence(
        N("Trouble", "This holds a line break or a character that controls what is shown."),
        N("Trouble", "Leave it out.")),
    "NothingLeft": Sentence(
        N("Trouble", "This would hide the whole text."),
        N("Trouble", "Leave a paragraph, or remove the article; undo brings it back.")),
    "NothingToSplit": Sentence(N("Trouble", "There is no text on one side of this place."),
                               N("Trouble", "Put the caret inside the paragraph.")),
    "NothingBehind": Sentence(N("Trouble", "There is no paragraph behind this one."),
                              N("Trouble", "Put the caret into the first of the two.")),
    "InUse": Sentence(N("Trouble", "Another program holds the file."),
                      N("Trouble", "Close it there and try again."), is_whole=False),
    "MadeByNewerVersion": Sentence(N("Trouble", "A newer release of this program wrote the file."),
                                   N("Trouble", "Install a newer release."), is_whole=False),
    "ProjectDamaged": Sentence(N("Trouble", "What the project file holds is not sound."), _BACKUP,
                               is_whole=False),
    "CannotWrite": Sentence(N("Trouble", "The file cannot be written."),
                            N("Trouble", "Choose another folder or name."), is_whole=False),
    "WrongUsage": Sentence(N("Trouble", "This cannot be done here."),
                           N("Trouble", "See the detail for what is possible."), is_whole=False),
    "InputRefused": Sentence(N("Trouble", "The file is not what it should be."),
                             N("Trouble", "See the detail, and correct the file."),
                             is_whole=False),
}  # fmt: skip


REASONS: tuple[str, ...] = (
    N("Trouble", "this does not look like text in any encoding."),
    N("Trouble", "Save it as plain text in UTF-8 and try again."),
    N("Trouble", "there is no such file."),
    N("Trouble", "Check the name."),
    N("Trouble", "the file is empty."),
    N("Trouble", "this is no ordinary file."),
)
"""Sentences of import reports, which come as text."""


def reason(text: str) -> str:
    """Return a refusal of an import in the language of the interface, as far as it is known."""
    for known in REASONS:
        text = text.replace(known, QCoreApplication.translate("Trouble", known))
    return text


@dataclass(frozen=True, slots=True)
class Explained:
    """An error as a person reads it; ``detail`` is the library's own sentence where it adds."""

    cause: str
    way_out: str
    detail: str = ""


def in_a_line(error: KnownError) -> str:
    """Return cause and way out as one line, for a place where there is no room for more."""
    told = explained(error)
    cause = told.cause[:1].upper() + told.cause[1:]
    return f"{cause} {told.way_out}".rstrip()


def explained(error: KnownError) -> Explained:
    """Return cause and way out in the language of the interface."""
    sentence = next((SENTENCES[c.__name__] for c in type(error).__mro__ if c.__name__ in SENTENCES),
                    None)  # fmt: skip
    if sentence is None:
        return Explained(error.cause, error.way_out or "")
    cause = QCoreApplication.translate("Trouble", sentence.cause)
    if cause == sentence.cause:  # English has the library's own, more exact words
        return Explained(error.cause, error.way_out or "")
    way_out = QCoreApplication.translate("Trouble", sentence.way_out)
    return Explained(cause, way_out, "" if sentence.is_whole else error.cause)
