"""What the plugin says in QGIS's message bar can be read to its end, and acted on."""

import pytest
from qgis.PyQt.QtWidgets import QPushButton, QTextBrowser

from seinajoki_coordination.domain.errors import StoreTooOld
from seinajoki_coordination.host.messages import Messages, tip

OLD = StoreTooOld(path="/a/long/way/from/here/to/a/folder/of/the/town/with/all/its/stores/town.gpkg", found=1, wanted=2)


@pytest.mark.parametrize("width", [1200, 700, 400])
@pytest.mark.parametrize("is_offered", [True, False])
def test_a_long_sentence_is_shown_whole_however_narrow_the_window(bar, qtbot, width, is_offered):
    qtbot.addWidget(bar)
    bar.setFixedWidth(width)
    bar.show()
    if is_offered:
        Messages(bar).offer(OLD, "Upgrade…", lambda: None)
    else:
        Messages(bar).warn(OLD)
    qtbot.wait(20)
    browser = bar.currentItem().findChild(QTextBrowser)

    needed = browser.document().size().height()  # asked for, as by painting, it is laid out
    assert browser.minimumHeight() >= needed > 0
    assert "copy of the old one" in browser.toPlainText()


def test_what_is_offered_is_done_once_and_the_message_goes(bar):
    done = []
    Messages(bar).offer(OLD, "Upgrade…", lambda: done.append(1))
    bar.currentItem().findChild(QPushButton).click()

    assert done == [1]
    assert bar.currentItem() is None


def test_what_looks_like_html_is_told_as_it_was_typed(bar):
    text = "Not saved: “<h1>Dig</h1> & <img src='x'>” changed meanwhile. Compare."
    Messages(bar).tell(text)

    assert text in bar.currentItem().findChild(QTextBrowser).toPlainText()
    assert tip("a < b").startswith("<p")
    assert tip("plain & simple") == "plain & simple"
