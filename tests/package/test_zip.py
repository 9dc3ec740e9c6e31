"""The zip keeps the rules that the plugin hub checks on upload, and is the staged tree and nothing else."""

import hashlib
import re
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import pytest

import package
from stage import NAME, metadata, stage

HUB_LIMIT = 25_000_000
REQUIRED = (
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
    "homepage",
)
PROGRAMS = {".so", ".dll", ".dylib", ".exe", ".pyd", ".pyc", ".sh", ".bat", ".ps1"}


@pytest.fixture(scope="module")
def tree(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("stage") / NAME
    stage(folder)
    return folder


@pytest.fixture(scope="module")
def zip_file(tree, tmp_path_factory):
    path = tmp_path_factory.mktemp("dist") / "plugin.zip"
    package.package(tree, path)
    with ZipFile(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def names(zip_file) -> list[PurePosixPath]:
    return [PurePosixPath(name) for name in zip_file.namelist()]


@pytest.fixture(scope="module")
def general(zip_file) -> dict[str, str]:
    """The metadata as the hub's default ConfigParser reads it: with interpolation."""
    parser = ConfigParser()
    parser.optionxform = str
    parser.read_string(zip_file.read(f"{NAME}/metadata.txt").decode("utf-8"))
    return dict(parser["general"])


def test_the_zip_is_whole_and_small_enough(zip_file):
    assert zip_file.testzip() is None
    assert Path(zip_file.filename).stat().st_size <= HUB_LIMIT


def test_one_folder_stands_at_the_top_and_its_name_can_be_imported(names):
    assert {name.parts[0] for name in names} == {NAME}
    assert NAME.isidentifier()
    assert "plugin" not in NAME


@pytest.mark.parametrize("name", ["__init__.py", "metadata.txt", "LICENSE"])
def test_what_the_hub_asks_for_is_there(names, name):
    assert PurePosixPath(NAME, name) in names


def test_no_path_leaves_the_folder_or_hides(names):
    for name in names:
        assert not name.is_absolute()
        assert not re.search(r"\.\.|\\|:", str(name))
        assert not any(part.startswith((".", "__MACOSX")) or part == "__pycache__" for part in name.parts)


def test_nothing_in_it_can_be_executed(zip_file):
    for info in zip_file.infolist():
        assert info.external_attr >> 16 == 0o100644, info.filename
        assert PurePosixPath(info.filename).suffix not in PROGRAMS, info.filename


def test_no_test_comes_along(names):
    assert not [name for name in names if "test" in name.name]


def test_the_licence_is_the_gpl_version_2(zip_file):
    assert b"GNU GENERAL PUBLIC LICENSE\n                       Version 2, June 1991" in zip_file.read(
        f"{NAME}/LICENSE"
    )


@pytest.mark.parametrize("key", REQUIRED)
def test_the_metadata_says_what_the_hub_asks_for(general, key):
    assert general[key].strip()


def test_the_metadata_speaks_of_qgis_3_40_to_4_without_the_dead_flag(general):
    assert general["qgisMinimumVersion"] == "3.40"
    assert general["qgisMaximumVersion"] == "4.99"
    assert general["hasProcessingProvider"] == "yes"
    assert "supportsQt6" not in general


def test_the_author_has_no_slash_and_the_addresses_are_addresses(general):
    assert "/" not in general["author"]
    assert re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", general["email"])
    for key in ("tracker", "repository", "homepage"):
        assert re.fullmatch(r"https://[^/\s]+/\S+", general[key])


def test_the_icon_is_a_drawing_in_the_zip(zip_file, general):
    icon = ET.fromstring(zip_file.read(f"{NAME}/{general['icon']}"))
    assert icon.tag.endswith("svg")


def test_the_changelog_tells_of_this_version(general):
    assert general["changelog"].startswith(general["version"])


def test_a_percent_sign_in_the_changelog_can_be_read_back(tmp_path, root):
    (tmp_path / "metadata.txt").write_bytes((root / "metadata.txt").read_bytes())
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## [0.1.0] - 2027-01-01\n\n### Added\n\n- 100 % more.\n")
    assert metadata(tmp_path).get("general", "changelog") == "0.1.0 - 2027-01-01\nAdded\n- 100 % more."


def test_the_zip_holds_the_staged_tree(zip_file, tree):
    staged = {path.relative_to(tree.parent).as_posix(): path for path in tree.rglob("*") if path.is_file()}
    assert set(zip_file.namelist()) == set(staged)
    assert all(zip_file.read(name) == path.read_bytes() for name, path in staged.items())


def test_the_same_sources_make_the_same_bytes(tree, tmp_path):
    digests = set()
    for name in ("first", "second"):
        package.package(tree, tmp_path / name)
        digests.add(hashlib.sha256((tmp_path / name).read_bytes()).hexdigest())
    assert len(digests) == 1
