"""The languages of the window: English, and each for which a translation ships with the program.

A translation is ``translations/civicledger_XX.qm`` among the packaged files, made by Qt's own
tools; with its name in `NAMES` it can be chosen. Nothing is offered that is not there. The
pseudo-locale is English made longer and accented by machine: whatever stays plain on the screen was
never given to the translators. It is no choice of the settings.
"""

from collections.abc import Callable
from datetime import datetime
from functools import cache

from PySide6.QtCore import QDate, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from desktop import assets
from desktop.views import saying
from desktop.views.saying import ENGLISH, Tongue

PSEUDO = "xx-pseudo"
NAMES = {ENGLISH: "English", "de": "Deutsch", "ar": "\u0627\u0644\u0639\u0631\u0628\u064a\u0629"}
CONTEXT = "CivicLedger"
_COUNTRIES = {
    "de": QLocale(QLocale.Language.German, QLocale.Country.Germany),
    # The digits of this one are those of hashes, heights and codes: one set of digits on a page.
    "ar": QLocale(QLocale.Language.Arabic, QLocale.Country.UnitedArabEmirates),
}
_MOST = 1_000_000  # what a plural form looks at are the last digits
_ACCENTED = str.maketrans(
    "aceinosuyzACEINOSUYZ",
    "\u00e1\u00e7\u00e9\u00ed\u00f1\u00f6\u0161\u00fa\u00fd\u017e"
    "\u00c1\u00c7\u00c9\u00cd\u00d1\u00d6\u0160\u00da\u00dd\u017d",
)


def offered() -> list[tuple[str, str]]:
    """Return the languages that can be chosen: what each calls itself, and its code."""
    return [(name, code) for code, name in NAMES.items() if code == ENGLISH or _has(code)]


def speak(app: QApplication, code: str) -> bool:
    """Let the program speak a language from now on; return whether its translation was found.

    What is on the screen already stays as it is.
    """
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    tongue = _tongue(app, code)
    saying.speak(tongue or Tongue())
    is_mirrored = tongue is not None and _locale(code).textDirection() is _RIGHT_TO_LEFT
    app.setLayoutDirection(_RIGHT_TO_LEFT if is_mirrored else Qt.LayoutDirection.LeftToRight)
    return tongue is not None


_RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


def tongue_of(code: str) -> Tongue:
    """Return a language for one piece of work, English where it has no translation."""
    return _loaded(code) or Tongue()


def _tongue(app: QApplication, code: str) -> Tongue | None:
    if code == ENGLISH:
        return Tongue()
    if code == PSEUDO:
        return Tongue(PSEUDO, text=pseudo, noun=_pseudo_noun)
    translator = QTranslator(app)
    if not (_has(code) and translator.load(str(assets.path(_file(code))))):
        return None
    app.installTranslator(translator)
    own_words = QTranslator(app)  # of Qt itself: the menus of text fields and the file dialogs
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if own_words.load(f"qtbase_{code}", folder):
        app.installTranslator(own_words)
    return _speaking(code, translator)


@cache
def _loaded(code: str) -> Tongue | None:
    translator = QTranslator()
    if not (_has(code) and translator.load(str(assets.path(_file(code))))):
        return None
    return _speaking(code, translator)


def _speaking(code: str, translator: QTranslator) -> Tongue:
    locale = _locale(code)
    return Tongue(
        code,
        text=lambda text: translator.translate(CONTEXT, text) or text,
        noun=_nouns(translator),
        day=_said(locale, "d MMM yyyy" if code != "de" else "d. MMM yyyy"),
        month=_said(locale, "MMM"),
        thousands=locale.groupSeparator(),
        decimal=locale.decimalPoint(),
    )


def pseudo(text: str) -> str:
    """Return a text as the pseudo-locale says it: accented, a third longer, in brackets.

    What stands in braces stays as it is.
    """
    parts = text.split("{")
    said = [parts[0].translate(_ACCENTED)]
    for part in parts[1:]:
        name, _, rest = part.partition("}")
        said.append(f"{{{name}}}{rest.translate(_ACCENTED)}")
    return f"[{''.join(said)}{'~' * (len(text) // 3 + 1)}]"


def _pseudo_noun(one: str, many: str, count: int) -> str:
    return pseudo(one if count == 1 else many)


def _nouns(translator: QTranslator) -> Callable[[str, str, int], str]:
    def noun(one: str, many: str, count: int) -> str:
        number = abs(count)
        number = number if number < _MOST else _MOST + number % _MOST
        return translator.translate(CONTEXT, many, one, number) or (one if count == 1 else many)

    return noun


def _said(locale: QLocale, form: str) -> Callable[[datetime], str]:
    return lambda moment: locale.toString(QDate(moment.year, moment.month, moment.day), form)


def _locale(code: str) -> QLocale:
    return _COUNTRIES.get(code, QLocale(QLocale.Language.English))


def _has(code: str) -> bool:
    return assets.path(_file(code)).is_file()


def _file(code: str) -> str:
    return f"translations/civicledger_{code}.qm"
