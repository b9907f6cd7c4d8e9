"""The three languages of the interface, and loading one of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from models.schema.values import Language
from ui.theme import Region

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "i18n"


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language: our code, Qt's, its own name for itself, and its Latin-free CJK region."""

    code: Language
    qt: str
    name: str
    region: Region


TONGUES: tuple[Tongue, ...] = (
    Tongue("en", "en", "English", "SC"),
    Tongue("zh-Hans", "zh_CN", "简体中文", "SC"),
    Tongue("zh-Hant", "zh_TW", "繁體中文", "TC"),
)
_BY_CODE = {tongue.code: tongue for tongue in TONGUES}


def tongue(code: str) -> Tongue:
    """Return the language called ``code``; for ``system`` or an unknown one, the system's."""
    for known in TONGUES:
        if known.code == code:
            return known
    return system_tongue(QLocale.system())


def system_tongue(locale: QLocale) -> Tongue:
    """Return the interface language that fits a locale."""
    if locale.language() != QLocale.Language.Chinese:
        return _BY_CODE["en"]
    traditional = locale.script() == QLocale.Script.TraditionalHanScript or locale.territory() in (
        QLocale.Country.Taiwan,
        QLocale.Country.HongKong,
    )
    return _BY_CODE["zh-Hant" if traditional else "zh-Hans"]


class Translation:
    """The translators that are installed at the moment; `use` exchanges them."""

    def __init__(self) -> None:
        self._installed: list[QTranslator] = []
        self.current: Tongue = TONGUES[0]

    def use(self, code: str) -> Tongue:
        """Speak another language from now on; texts made before keep theirs."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed.clear()
        self.current = tongue(code)
        if self.current.code != "en":
            qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install(Path(qt) / f"qtbase_{self.current.qt}.qm")
        self._install(FOLDER / f"shuangjian_{self.current.qt}.qm")  # English has its plurals there
        return self.current

    def _install(self, file: Path) -> None:
        translator = QTranslator()
        if file.is_file() and translator.load(str(file)):
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)
