"""Rich text, labels and tooltips are made in one module only; the source itself is read here."""

import ast
from pathlib import Path

import pytest

VIEWS = Path(__file__).resolve().parents[2] / "desktop" / "views"
MODULES = sorted(VIEWS.rglob("*.py"))
WRAPPERS = {"labels.py"}
FORBIDDEN_NAMES = {
    *("QLabel", "QMessageBox", "QErrorMessage", "QToolTip", "QWhatsThis", "QTextEdit"),
    *("QTextBrowser", "QGraphicsTextItem", "QStaticText", "QInputDialog", "QProgressDialog"),
    *("QSystemTrayIcon", "QSplashScreen"),
}
FORBIDDEN_CALLS = {
    *("setToolTip", "setWhatsThis", "setStatusTip", "setHtml", "insertHtml", "appendHtml"),
    *("setTextFormat", "setMarkdown", "processEvents", "showMessage", "setOpenExternalLinks"),
}
QT_DOCUMENTS = {"QTextDocument"}
ON_PAPER = VIEWS / "printing" / "setting.py"


def _names(tree: ast.AST) -> set[str]:
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            names.add(node.id)
        elif isinstance(node, ast.ImportFrom):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.Attribute):
            names.add(node.attr)
    return names


def _plot_imports(tree: ast.Module) -> list[str]:
    """Return the pyqtgraph imports that run when the module is imported."""
    inside = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        for inner in ast.walk(node)
    }
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom) and id(node) not in inside:
            module = getattr(node, "module", None) or node.names[0].name
            found += [module] if module.startswith("pyqtgraph") else []
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_labels_and_tooltips_are_made_by_the_wrappers_alone(path: Path) -> None:
    if path.name in WRAPPERS:
        return
    names = _names(ast.parse(path.read_text("utf-8")))
    assert not names & FORBIDDEN_NAMES
    assert not names & FORBIDDEN_CALLS
    assert not names & QT_DOCUMENTS or path.name.startswith("print")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_the_plot_library_is_imported_late_and_by_plots_alone(path: Path) -> None:
    source = path.read_text("utf-8")
    assert not _plot_imports(ast.parse(source))
    assert path.name.endswith("_plot.py") or "import pyqtgraph" not in source
    assert path.name.endswith("_plot.py") or "from pyqtgraph" not in source


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_no_font_has_a_size_in_pixels(path: Path) -> None:
    source = path.read_text("utf-8")
    assert "setPixelSize" not in source or path == ON_PAPER  # its pixels are twips of a page
    assert "font-size" not in source
