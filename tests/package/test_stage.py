"""The staged tree follows its sources exactly, and writes only what has changed."""

import pytest

import seinajoki_coordination
from stage import NAME, stage


@pytest.fixture
def tree(tmp_path):
    folder = tmp_path / NAME
    stage(folder)
    return folder


def test_the_plugin_its_papers_its_resources_and_its_translations_stand_in_one_folder(tree):
    for name in ("__init__.py", "plugin.py", "domain/__init__.py", "metadata.txt", "LICENSE", "i18n/fi.qm"):
        assert (tree / name).is_file(), name
    assert (tree / "resources").is_dir()


def test_staging_again_changes_nothing(tree):
    assert stage(tree) == 0


def test_what_has_no_source_goes_away(tree):
    (tree / "old").mkdir()
    (tree / "old" / "room.py").touch()
    (tree / "domain" / "__pycache__").mkdir()
    (tree / "domain" / "__pycache__" / "codes.pyc").touch()
    assert stage(tree) == 2
    assert not (tree / "old").exists()
    assert not (tree / "domain" / "__pycache__").exists()


def test_what_was_changed_in_place_is_put_right(tree, root):
    (tree / "__init__.py").write_text("spoilt")
    assert stage(tree) == 1
    assert (tree / "__init__.py").read_bytes() == (root / NAME / "__init__.py").read_bytes()


def test_the_tests_run_on_the_staged_tree(root):
    assert seinajoki_coordination.__file__ == str(root / "build" / "stage" / NAME / "__init__.py")
