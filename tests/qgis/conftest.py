"""A QGIS without a screen that has the plugin's algorithms."""

import gc
import json
import shutil
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsProject, QgsTemporalNavigationObject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QApplication

from seinajoki_coordination.domain.timespan import UTC, Span
from seinajoki_coordination.exchange.layers import take_layer
from seinajoki_coordination.gui.edit_conflict import EditConflicts
from seinajoki_coordination.gui.session import Session
from seinajoki_coordination.gui.store_layers import StoreLayers
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.settings import Settings
from seinajoki_coordination.host.stores import libpq_address
from seinajoki_coordination.host.tasks import Tasks
from seinajoki_coordination.processing.provider import SeinajokiProvider
from seinajoki_coordination.processing.tools import OverlapCheck, Tools
from seinajoki_coordination.services.check import check
from seinajoki_coordination.services.overlaps import find_overlaps, overlap_report
from seinajoki_coordination.store.opening import open_store

sys.path.insert(0, str(Path(__file__).parent))

from made import Heard, Outcome  # these lie in this folder
from offices import offices
from towns import make_town, opened
from two_desks import Theirs


def open_any(name):
    """A store in a file or in a database."""
    return open_store(name, libpq_address)


def overlap_check():
    """As the plugin puts it together, but for the report: how that looks is tested elsewhere."""
    return OverlapCheck(take_layer, find_overlaps, overlap_report, lambda report, path: path.write_text(repr(report)))


@pytest.fixture(scope="session")
def provider(qgis_processing):  # its doing is wanted
    from seinajoki_coordination.plugin import store_tools  # noqa: PLC0415  # its dialogs want Processing, which is there now

    registry = QgsApplication.processingRegistry()
    provider = SeinajokiProvider(Tools(overlap_check, store_tools))
    assert registry.addProvider(provider)
    yield provider
    registry.removeProvider(provider)


@pytest.fixture
def detect(provider, qgis_new_project):  # as above
    """Runs the algorithm over layers as a script does."""
    from qgis import processing  # noqa: PLC0415  # it is there once QGIS runs

    def run(*layers, feedback=None, **parameters):
        heard = feedback or Heard()
        parameters = {"LAYERS": list(layers), "OUTPUT": "memory:"} | parameters
        try:
            results = processing.run("seinajoki:detectoverlaps", parameters, feedback=heard)
        except QgsProcessingException as error:
            return Outcome(told=heard.told, warnings=heard.warnings, error="\n".join([*heard.errors, str(error)]))
        output = results.get("OUTPUT")
        rows = [] if output is None or isinstance(output, str) else _rows(output)
        return Outcome(results, rows, heard.told, heard.warnings, "\n".join(heard.errors))

    return run


def _rows(layer):
    names = layer.fields().names()
    return [
        dict(zip(names, feature.attributes(), strict=True)) | {"shape": feature.geometry()}
        for feature in layer.getFeatures()
    ]


@pytest.fixture
def run(provider, qgis_new_project):  # as above
    """Runs an algorithm over a store as a script does."""
    from qgis import processing  # noqa: PLC0415  # as above

    def run(algorithm, store, feedback=None, **parameters):
        heard = feedback or Heard()
        try:
            results = processing.run(f"seinajoki:{algorithm}", {"STORE": str(store), **parameters}, feedback=heard)
        except QgsProcessingException as error:
            return Outcome(told=heard.told, warnings=heard.warnings, error="\n".join([*heard.errors, str(error)]))
        return Outcome(results, told=heard.told, warnings=heard.warnings)

    return run


@pytest.fixture(scope="session")
def made_demo(provider, tmp_path_factory):  # as above
    """A store with the demo in it, not checked yet; made once."""
    from qgis import processing  # noqa: PLC0415  # as above

    path = tmp_path_factory.mktemp("made") / "demo.gpkg"
    processing.run("seinajoki:preparestore", {"STORE": str(path), "DEMO": True})
    return path


@pytest.fixture
def demo(made_demo, tmp_path):
    """A store of one's own with the demo in it."""
    return Path(shutil.copy(made_demo, tmp_path / "demo.gpkg"))


@pytest.fixture(scope="session")
def made_findings(made_demo, tmp_path_factory):
    """The same store, checked; made once."""
    path = Path(shutil.copy(made_demo, tmp_path_factory.mktemp("checked") / "checked.gpkg"))
    with closing(open_store(str(path))) as store:
        check(store.register, Span(), datetime.now(UTC))
    return path


@pytest.fixture
def checked_demo(made_findings, tmp_path):
    """A store of one's own with the demo and its findings in it."""
    return Path(shutil.copy(made_findings, tmp_path / "checked.gpkg"))


@pytest.fixture
def other(demo, tmp_path):
    """A second store."""
    return Path(shutil.copy(demo, tmp_path / "other.gpkg"))


@pytest.fixture
def canvas(qgis_iface):
    """The map, with time."""
    canvas = qgis_iface.mapCanvas()
    canvas.setTemporalController(QgsTemporalNavigationObject(canvas))
    return canvas


@pytest.fixture
def settings(qgis_app):
    """The user's, as of one who has set nothing yet."""
    settings = Settings()
    for entry in vars(settings).values():
        entry.remove()
    yield settings
    settings.remove()


@pytest.fixture
def bar(qgis_app):
    """Where messages are told."""
    return QgsMessageBar()


@pytest.fixture
def tasks(qgis_app):
    """What is under way, stopped after the test."""
    tasks = Tasks()
    yield tasks
    tasks.stop()


@pytest.fixture
def session(settings, bar, tasks, qgis_new_project):
    """Follows the project; no store is open yet."""
    session = Session(QgsProject.instance(), open_any, settings, tasks, Messages(bar))
    yield session
    tasks.stop()
    session.close()


@pytest.fixture(scope="session")
def made_town(root, tmp_path_factory, qgis_app):  # QGIS runs
    """The store of the small town, made once."""
    return make_town(tmp_path_factory.mktemp("made") / "town.gpkg", root)


@pytest.fixture
def town(made_town, tmp_path):
    """A store of one's own of the small town."""
    return Path(shutil.copy(made_town, tmp_path / "town.gpkg"))


@pytest.fixture(autouse=True)
def still_map(qgis_iface):
    """A map that is not drawn: QGIS reads nothing where it opens a file just when editing begins in another thread."""
    canvas = qgis_iface.mapCanvas()
    canvas.setRenderFlag(False)
    QApplication.processEvents()  # a drawing that was about to begin begins now
    canvas.waitWhileRendering()
    yield
    canvas.setRenderFlag(True)


@pytest.fixture
def conflicts(qgis_iface, tasks, bar):
    """Tells what is refused."""
    conflicts = EditConflicts(qgis_iface, tasks, Messages(bar), open_any)
    yield conflicts
    tasks.stop()
    conflicts.remove()


@pytest.fixture
def mine(town, conflicts, qgis_new_project):
    """My layer, with the plugin, in editing."""
    project = QgsProject.instance()
    layers = StoreLayers(project, conflicts)
    layer = opened(town, "work_zone")
    project.addMapLayer(layer)
    layer.startEditing()
    yield layer
    layer.rollBack()
    layers.remove()
    gc.collect()


@pytest.fixture
def theirs(town):
    """The same table in another QGIS, without the plugin."""
    return Theirs(opened(town, "work_zone"))


@pytest.fixture
def at_desk(qgis_new_project):
    """A city's store in a database, which QGIS knows by a connection for each login; gives anybody's desk there."""
    with offices() as at_desk:
        yield at_desk
        QgsProject.instance().clear()
        gc.collect()


@pytest.fixture
def nets(at_desk):
    """Somebody of another organisation than mine, who writes plain SQL."""
    return at_desk("nets")


@pytest.fixture
def water(at_desk):
    """Somebody of my own organisation, who does so, too."""
    return at_desk("water")


@pytest.fixture
def qgis_process(root):
    """Runs an algorithm by the real qgis_process, in a process of its own with the staged plugin."""

    def run(*arguments, algorithm="detectoverlaps"):
        command = ["tools/qgis-env", "qgis_process", "--json", "run", f"seinajoki:{algorithm}", *arguments]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr + done.stdout
        return json.loads(done.stdout)["results"]

    return run
