"""Every command of the window, once: menus, palette, key table and documentation read this."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from ui.words import N

Needs = Literal[
    "",
    "project",
    "writable",
    "imported",
    "article",
    "editable",
    "annotation",
    "selection",
    "undo",
    "redo",
]


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can ask for.

    Attributes:
        id: stable name, ``group.verb``; the window binds its callback by it.
        text: English source of the text, translated in context ``Command``.
        group: the menu it stands in.
        keys: default key sequences, in Qt's portable form.
        needs: what must be there for the command to be enabled.
    """

    id: str
    text: str
    group: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = ""
    checkable: bool = False
    divider: bool = False

    @property
    def words(self) -> str:
        """The text in the language of the interface."""
        return QCoreApplication.translate("Command", self.text)


def _c(
    id: str,
    text: str,
    keys: str = "",
    icon: str = "",
    needs: Needs = "",
    *,
    check: bool = False,
    divider: bool = False,
) -> Command:
    group = id.partition(".")[0]
    split = tuple(keys.split(" ")) if keys else ()
    return Command(id, text, group, split, icon, needs, check, divider)


GROUPS: tuple[tuple[str, str], ...] = (
    ("file", N("Command", "File")),
    ("edit", N("Command", "Edit")),
    ("annotate", N("Command", "Annotate")),
    ("repair", N("Command", "Repair")),
    ("amend", N("Command", "Structure")),
    ("view", N("Command", "View")),
    ("go", N("Command", "Go")),
    ("help", N("Command", "Help")),
)

COMMANDS: tuple[Command, ...] = (
    _c("file.new", N("Command", "New project…"), "Ctrl+N", "article-plus"),
    _c("file.open", N("Command", "Open project…"), "Ctrl+O", "open"),
    _c("file.sample", N("Command", "Open the sample project"), "", "bookmark"),
    _c("file.welcome", N("Command", "Welcome page"), "", ""),
    _c("file.import", N("Command", "Import files…"), "Ctrl+I", "import", "writable", divider=True),
    _c("file.import_folder", N("Command", "Import a folder…"), "Ctrl+Shift+I", "folder",
       "writable"),
    _c("file.paste", N("Command", "Import from the clipboard"), "Ctrl+Shift+V", "copy", "writable"),
    _c("file.last_import", N("Command", "Last import"), "", "history", "imported"),
    _c("file.export", N("Command", "Export…"), "Ctrl+E", "export", "project"),
    _c("file.backup", N("Command", "Save a copy…"), "Ctrl+Shift+S", "copy", "project"),
    _c("file.check", N("Command", "Check the project file"), "", "check-circle", "project"),
    _c("file.settings", N("Command", "Settings…"), "Ctrl+,", "settings", divider=True),
    _c("file.quit", N("Command", "Quit"), "Ctrl+Q", "", divider=True),
    _c("edit.undo", N("Command", "Undo"), "Ctrl+Z", "undo", "undo"),
    _c("edit.redo", N("Command", "Redo"), "Ctrl+Shift+Z Ctrl+Y", "redo", "redo"),
    _c("edit.copy", N("Command", "Copy the selected text"), "", "copy", "selection", divider=True),
    _c("edit.find", N("Command", "Find in the article…"), "Ctrl+F", "search", "article"),
    _c("edit.find_next", N("Command", "Find next"), "F3", "arrow-down", "article"),
    _c("edit.find_previous", N("Command", "Find previous"), "Shift+F3", "arrow-up", "article"),
    _c("edit.palette", N("Command", "Command palette…"), "Ctrl+K Ctrl+P", "search", divider=True),
    _c("annotate.relabel", N("Command", "Change the label…"), "Ctrl+L", "tag", "annotation"),
    _c("annotate.roles", N("Command", "Fill roles…"), "Ctrl+B", "link", "annotation"),
    _c("annotate.note", N("Command", "Write a note…"), "Ctrl+M", "note", "annotation"),
    _c("annotate.delete", N("Command", "Delete the annotation"), "Del", "trash", "annotation"),
    _c("annotate.add_fragment", N("Command", "Add the selection to the annotation"), "Ctrl+Shift+A",
       "plus", "annotation"),
    _c("annotate.entity", N("Command", "Link to the entity that is proposed"), "Alt+E", "entity",
       "annotation", divider=True),
    _c("annotate.entity_article", N("Command", "Link all equal mentions of the article"),
       "Alt+Shift+E", "", "annotation"),
    _c("annotate.entity_project", N("Command", "Link all equal mentions of the project"),
       "Ctrl+Alt+Shift+E", "", "annotation"),
    _c("annotate.entity_choose", N("Command", "Choose the entity…"), "Ctrl+Alt+E", "list",
       "annotation"),
    _c("annotate.entity_next", N("Command", "Next mention without an entity"), "Alt+N", "",
       "article"),
    _c("annotate.entity_none", N("Command", "Take the link to the entity away"), "", "unlink",
       "annotation"),
    _c("annotate.start_left", N("Command", "Move the start left"), "Alt+Left", "", "annotation",
       divider=True),
    _c("annotate.start_right", N("Command", "Move the start right"), "Alt+Right", "", "annotation"),
    _c("annotate.end_left", N("Command", "Move the end left"), "Alt+Shift+Left", "", "annotation"),
    _c("annotate.end_right", N("Command", "Move the end right"), "Alt+Shift+Right", "",
       "annotation"),
    _c("annotate.next", N("Command", "Next annotation"), "Alt+Down", "arrow-down", "article",
       divider=True),
    _c("annotate.previous", N("Command", "Previous annotation"), "Alt+Up", "arrow-up", "article"),
    _c("annotate.form", N("Command", "Choose another form of the converted text…"), "Ctrl+Shift+F",
       "refresh", "article"),
    _c("annotate.link_accept", N("Command", "Accept the proposed link"), "Alt+A", "check",
       "annotation", divider=True),
    _c("annotate.link_reject", N("Command", "Reject the proposed link"), "Alt+X", "close",
       "annotation"),
    _c("annotate.link", N("Command", "Link with another claim or event…"), "Alt+L", "link",
       "annotation"),
    _c("annotate.status", N("Command", "Mark the article as finished"), "Ctrl+Return", "check",
       "writable", check=True),
    _c("repair.next", N("Command", "Next repair"), "F4", "arrow-down", "article"),
    _c("repair.previous", N("Command", "Previous repair"), "Shift+F4", "arrow-up", "article"),
    _c("repair.next_open", N("Command", "Next undecided repair"), "F9", "help", "article"),
    _c("repair.previous_open", N("Command", "Previous undecided repair"), "Shift+F9", "",
       "article"),
    _c("repair.accept", N("Command", "Accept or restore the repair"), "Alt+Return", "check",
       "editable", divider=True),
    _c("repair.dismiss", N("Command", "Dismiss the repair"), "Alt+Del", "close", "editable"),
    _c("repair.alternatives", N("Command", "Other readings of this place…"), "Ctrl+.", "list",
       "article"),
    _c("repair.accept_rule", N("Command", "Accept or restore all of this rule"),
       "Alt+Shift+Return", "", "editable", divider=True),
    _c("repair.dismiss_rule", N("Command", "Dismiss all of this rule"), "Alt+Shift+Del", "",
       "editable"),
    _c("repair.correct", N("Command", "Correct the text…"), "F2", "edit", "editable",
       divider=True),
    _c("amend.hide", N("Command", "Hide the paragraph"), "Ctrl+H", "eye-off", "editable"),
    _c("amend.show", N("Command", "Show hidden text here"), "Ctrl+Shift+H", "eye", "editable"),
    _c("amend.split", N("Command", "Split the paragraph here"), "Ctrl+Shift+Return", "", "editable",
       divider=True),
    _c("amend.join", N("Command", "Join with the next paragraph"), "Ctrl+J", "merge", "editable"),
    _c("amend.role", N("Command", "Role of the paragraph…"), "Ctrl+Shift+T", "layers", "editable",
       divider=True),
    _c("amend.about", N("Command", "About this article…"), "Ctrl+D", "info", "article",
       divider=True),
    _c("view.both", N("Command", "Both scripts side by side"), "Ctrl+1", "columns", "article",
       check=True),
    _c("view.hans", N("Command", "Simplified only"), "Ctrl+2", "", "article", check=True),
    _c("view.hant", N("Command", "Traditional only"), "Ctrl+3", "", "article", check=True),
    _c("view.pinyin", N("Command", "Show pinyin"), "Ctrl+R", "pinyin", "article", check=True,
       divider=True),
    _c("view.zhuyin", N("Command", "Show zhuyin"), "Ctrl+Shift+R", "", "article", check=True),
    _c("view.labels", N("Command", "Show label names"), "Ctrl+Shift+L", "tag", "article",
       check=True),
    _c("view.doubts", N("Command", "Mark doubtful conversions"), "Ctrl+Shift+U", "", "article",
       check=True),
    _c("view.wording", N("Command", "Mark words that look exchanged"), "Ctrl+Shift+X", "",
       "article", check=True),
    _c("view.originals", N("Command", "Read with likely originals"), "Ctrl+Shift+O", "", "article",
       check=True),
    _c("view.raw", N("Command", "Show repairs of the source text"), "Ctrl+Shift+E", "repair",
       "article", check=True),
    _c("view.profile", N("Command", "Conversion profile…"), "Ctrl+Shift+P", "refresh", "writable"),
    _c("view.zoom_in", N("Command", "Larger text"), "Ctrl++ Ctrl+=", "zoom-in", "article",
       divider=True),
    _c("view.zoom_out", N("Command", "Smaller text"), "Ctrl+-", "zoom-out", "article"),
    _c("view.zoom_reset", N("Command", "Normal text size"), "Ctrl+0", "", "article"),
    _c("view.sidebar", N("Command", "Article list"), "Ctrl+\\", "panel-left", "project", check=True,
       divider=True),
    _c("view.versions", N("Command", "Show the versions of this story"), "", "layers", "article"),
    _c("view.inspector", N("Command", "Inspector"), "Ctrl+Shift+\\", "panel-right", "project",
       check=True),
    _c("view.theme", N("Command", "Switch between light and dark"), "Ctrl+Shift+D", "moon"),
    _c("view.language", N("Command", "Language of the interface…"), "", "language"),
    _c("go.next_article", N("Command", "Next article"), "Ctrl+PgDown", "arrow-down", "project"),
    _c("go.previous_article", N("Command", "Previous article"), "Ctrl+PgUp", "arrow-up", "project"),
    _c("go.next_version", N("Command", "Next version of this story"), "Alt+PgDown", "layers",
       "article"),
    _c("go.figures", N("Command", "Figures"), "Ctrl+4", "figure", "project", divider=True),
    _c("go.network", N("Command", "Network"), "Ctrl+5", "network", "project"),
    _c("go.timeline", N("Command", "Timeline"), "Ctrl+6", "timeline", "project"),
    _c("go.corpus", N("Command", "Corpus"), "Ctrl+7", "list", "project"),
    _c("go.twins", N("Command", "Twins"), "Ctrl+8", "columns", "project"),
    _c("go.articles", N("Command", "Go to the article list"), "F6", "articles", "project",
       divider=True),
    _c("go.reader", N("Command", "Go to the text"), "F7", "", "article"),
    _c("go.inspector", N("Command", "Go to the inspector"), "F8", "", "article"),
    _c("go.mentions", N("Command", "List of mentions"), "Ctrl+Alt+1", "", "article", divider=True),
    _c("go.claims", N("Command", "List of claims"), "Ctrl+Alt+2", "", "article"),
    _c("go.events", N("Command", "List of events"), "Ctrl+Alt+3", "", "article"),
    _c("go.problems", N("Command", "List of problems"), "Ctrl+Alt+4", "alert", "article"),
    _c("go.edits", N("Command", "List of repairs"), "Ctrl+Alt+5", "repair", "article"),
    _c("go.wording", N("Command", "List of exchanged words"), "Ctrl+Alt+6", "quote", "article"),
    _c("go.entities", N("Command", "List of entities"), "Ctrl+Alt+7", "entity", "project"),
    _c("go.entity_duplicates", N("Command", "Entities that look alike…"), "", "merge", "project"),
    _c("help.tour", N("Command", "Three-step tour"), "F1", "help"),
    _c("help.keys", N("Command", "Keys…"), "Ctrl+/", "keyboard"),
    _c("help.about", N("Command", "About Shuangjian"), "", "info", divider=True),
)  # fmt: skip

BY_ID = {command.id: command for command in COMMANDS}


def clashes(commands: Iterable[Command] = COMMANDS) -> list[str]:
    """List key sequences that two commands claim."""
    seen: dict[str, str] = {}
    out = []
    for command in commands:
        for key in command.keys:
            if key in seen:
                out.append(f"{key}: {seen[key]} and {command.id}")
            seen[key] = command.id
    return out


def first_key(command: Command) -> str:
    """Return a command's first key as the system prints it, "" where it has none."""
    from PySide6.QtGui import QKeySequence

    native = QKeySequence.SequenceFormat.NativeText
    return QKeySequence(command.keys[0]).toString(native) if command.keys else ""


def group_words(group: str) -> str:
    """Return a group's name in the language of the interface."""
    return QCoreApplication.translate("Command", dict(GROUPS)[group])
