"""The gathering of texts finds every kind of text, and the check tells what is not translated."""

import translations

TEXTS = {"Overlap": ["a.py"], "{count} overlaps": ["a.py", "b.html"]}


def test_the_labels_and_the_sentences_of_the_domain_are_gathered():
    texts = translations.gather()
    assert "Work zone" in texts
    assert texts["Cancelled; nothing was changed."] == ["seinajoki_coordination/domain/errors.py"]


def test_calls_are_gathered_from_python_and_from_templates(tmp_path, monkeypatch):
    (tmp_path / "resources").mkdir()
    (tmp_path / "rooms").mkdir()
    (tmp_path / "rooms" / "a.py").write_text('say(tr("One " "text"), self.tr("Two"), tr(label), other("Three"))')
    (tmp_path / "resources" / "b.html").write_text(
        "{% if x %}<p title='{{ tr('Four')|e }}'>{{ tr(label) }}</p>{% endif %}"
    )
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    monkeypatch.setattr(translations, "PACKAGE", tmp_path / "rooms")
    assert list(translations._python_texts()) == [("rooms/a.py", "One text"), ("rooms/a.py", "Two")]
    assert list(translations._template_texts()) == [("resources/b.html", "Four")]


def test_a_finished_translation_is_kept_and_a_new_text_is_marked(tmp_path):
    path = tmp_path / "fi.ts"
    path.write_text(translations.written(TEXTS, {"Overlap": "Päällekkäisyys"}, "fi"))
    assert translations.read(path) == {"Overlap": "Päällekkäisyys"}
    assert path.read_text().count('type="unfinished"') == 1


def test_signs_of_xml_survive(tmp_path):
    path = tmp_path / "fi.ts"
    path.write_text(translations.written({'<b> & "x"': ["a.py"]}, {'<b> & "x"': "<i> & 'y'"}, "fi"))
    assert translations.read(path) == {'<b> & "x"': "<i> & 'y'"}


def test_what_is_missing_wrong_or_left_over_is_told():
    known = {"{count} overlaps": "{määrä} päällekkäisyyttä", "Gone": "Poistunut"}
    complaints = list(translations.check(TEXTS, known))
    assert len(complaints) == 3
    assert "not translated" in complaints[0]
    assert "other placeholders" in complaints[1]
    assert "stands nowhere" in complaints[2]


def test_a_complete_translation_passes():
    assert not list(translations.check(TEXTS, {"Overlap": "Päällekkäisyys", "{count} overlaps": "{count} kpl"}))
