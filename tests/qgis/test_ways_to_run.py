"""The algorithm within a model, on other threads, many times in a row, and by the real qgis_process."""

import subprocess

import pytest
from made import MOMENT, TEXT, Heard, file_layer, memory_layer, square, utc
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProject,
    QgsVectorLayer,
)

COLUMNS = {"id": TEXT, "starts_at": MOMENT, "ends_at": MOMENT}
SPAN = {"starts_at": utc(2027, 6, 1), "ends_at": utc(2027, 7, 1)}


def plans(name, *ids, east=0):
    return memory_layer(name, [(square(east), {"id": id_, **SPAN}) for id_ in ids], COLUMNS)


def child(model, name, algorithm, **sources):
    step = QgsProcessingModelChildAlgorithm(algorithm)
    step.setChildId(name)
    for parameter, source in sources.items():
        step.addParameterSources(parameter, source if isinstance(source, list) else [source])
    model.addChildAlgorithm(step)
    return model.childAlgorithm(name)


def with_output(model, step, name, output):
    result = QgsProcessingModelOutput(name, name)
    result.setChildId(step.childId())
    result.setChildOutputName(output)
    step.setModelOutputs({name: result})
    model.setChildAlgorithm(step)


@pytest.fixture
def model(provider):  # its doing is wanted
    """Grows the areas of one layer by 20 m, and checks them against the other layers that it is given."""
    model = QgsProcessingModelAlgorithm("grown", "tests")
    source = QgsProcessingModelChildParameterSource
    layers = QgsProcessingParameterMultipleLayers("PLANS", "Plans", Qgis.ProcessingSourceType.VectorAnyGeometry)
    model.addModelParameter(layers, QgsProcessingModelParameter("PLANS"))
    distance = QgsProcessingParameterNumber("METRES", "Metres", Qgis.ProcessingNumberParameterType.Double, 20.0)
    model.addModelParameter(distance, QgsProcessingModelParameter("METRES"))
    merged = child(model, "merge", "native:mergevectorlayers", LAYERS=source.fromModelParameter("PLANS"))
    grown = child(
        model, "grow", "native:buffer",
        INPUT=source.fromChildOutput(merged.childId(), "OUTPUT"), DISTANCE=source.fromModelParameter("METRES"),
    )  # fmt: skip
    check = child(
        model, "check", "seinajoki:detectoverlaps",
        LAYERS=[source.fromModelParameter("PLANS"), source.fromChildOutput(grown.childId(), "OUTPUT")],
        ACROSS_ONLY=source.fromStaticValue(True),
    )  # fmt: skip
    with_output(model, check, "found", "OUTPUT")
    model.updateDestinationParameters()
    return model


def test_it_runs_in_a_model_over_inputs_and_results_of_other_steps(model, qgis_new_project):
    context, heard = QgsProcessingContext(), Heard()
    context.setProject(QgsProject.instance())
    first, second = plans("first", "a"), plans("second", "b", east=25)
    QgsProject.instance().addMapLayers([first, second])

    inputs = {"PLANS": [first.id(), second.id()], "METRES": 20, "found": "memory:"}
    results, succeeded = model.create().run(inputs, context, heard)

    assert succeeded, heard.errors
    found = context.getMapLayer(results["found"])
    # each meets its own grown twin, and the other's; the plans themselves are apart
    assert sorted((row["a_id"], row["b_id"]) for row in found.getFeatures()) == [
        ("a", "a"),
        ("a", "b"),
        ("b", "a"),
        ("b", "b"),
    ]
    assert results["CHILD_RESULTS"]["check"]["PAIRS"] == 4


def test_an_error_within_a_model_is_told(model, qgis_new_project):
    context, heard = QgsProcessingContext(), Heard()
    layer = plans("first", "a")
    layer.setCrs(type(layer.crs())())
    QgsProject.instance().addMapLayer(layer)

    _, succeeded = model.create().run({"PLANS": [layer.id()], "METRES": 20, "found": "memory:"}, context, heard)

    assert not succeeded


def test_a_batch_of_runs_on_other_threads_gives_each_its_own_results(provider, qgis_new_project, qtbot):
    algorithm = QgsApplication.processingRegistry().algorithmById("seinajoki:detectoverlaps")
    layers = {count: plans(f"{count}", *(str(number) for number in range(count))) for count in (0, 1, 2, 5)}
    QgsProject.instance().addMapLayers(layers.values())
    found, kept = {}, []

    for count, layer in layers.items():
        context, heard = QgsProcessingContext(), Heard()
        context.setProject(QgsProject.instance())
        inputs = {"LAYERS": [layer.id()], "OUTPUT": "memory:"}
        task = QgsProcessingAlgRunnerTask(algorithm, inputs, context, heard)
        task.executed.connect(
            lambda succeeded, results, count=count: found.update({count: (succeeded, results["PAIRS"])})
        )
        kept += [context, heard, task]  # QGIS does not keep them
        QgsApplication.taskManager().addTask(task)
    qtbot.waitUntil(lambda: len(found) == len(layers), timeout=20_000)

    assert found == {0: (True, 0), 1: (True, 0), 2: (True, 1), 5: (True, 10)}


def test_a_layer_that_goes_into_the_project_is_dressed(provider, qgis_new_project):
    from qgis import processing  # noqa: PLC0415  # it is there once QGIS runs

    processing.runAndLoadResults(
        "seinajoki:detectoverlaps", {"LAYERS": [plans("first", "a", "b")], "OUTPUT": "memory:"}
    )

    [layer] = QgsProject.instance().mapLayers().values()
    assert layer.customProperty("seinajoki/role") == "overlap"
    assert layer.featureCount() == 1


# ---- the real qgis_process ----


def test_qgis_process_takes_layers_of_one_file_by_their_names(qgis_process, tmp_path):
    works = file_layer(tmp_path / "works.gpkg", [(square(), {"id": "w", **SPAN})], COLUMNS)
    events = file_layer(tmp_path / "events.gpkg", [(square(5), {"id": "e", **SPAN})], COLUMNS)
    output, report = tmp_path / "overlaps.gpkg", tmp_path / "report.html"

    results = qgis_process(
        f"--LAYERS={works.source()}", f"--LAYERS={events.source()}", f"--OUTPUT={output}", f"--REPORT={report}"
    )

    assert results["PAIRS"] == 1
    [row] = QgsVectorLayer(str(output), "overlaps", "ogr").getFeatures()
    assert (row["a_layer"], row["a_id"], row["b_layer"], row["b_id"]) == ("works", "w", "events", "e")
    assert report.stat().st_size > 0


def test_qgis_process_complains_of_nothing_where_nothing_is_wrong(root, tmp_path):
    works = file_layer(tmp_path / "works.gpkg", [(square(), {"id": "w", **SPAN})], COLUMNS)
    command = ["tools/qgis-env", "qgis_process", "run", "seinajoki:detectoverlaps", f"--LAYERS={works.source()}"]

    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)

    assert "ERROR" not in done.stderr + done.stdout


def test_qgis_process_needs_neither_output_nor_report(qgis_process, tmp_path):
    works = file_layer(tmp_path / "works.gpkg", [(square(), {"id": "w", **SPAN})] * 2, COLUMNS)

    assert qgis_process(f"--LAYERS={works.source()}")["PAIRS"] == 1


def test_qgis_process_ends_with_the_sentence_that_says_what_is_wrong(root, tmp_path):
    works = file_layer(tmp_path / "works.gpkg", [(square(), {"id": "w"})], COLUMNS)
    command = [
        "tools/qgis-env",
        "qgis_process",
        "run",
        "seinajoki:detectoverlaps",
        f"--LAYERS={works.source()}",
        "--START=alku",
    ]

    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

    assert done.returncode != 0
    assert "None of the layers has a field “alku”" in done.stdout + done.stderr
