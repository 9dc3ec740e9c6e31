"""Reading a report as a browser does."""

import re
from html.parser import HTMLParser

ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202eevil"
VOID = {"meta", "img", "link", "br", "rect", "line", "path", "circle", "hr", "input"}


class Page(HTMLParser):
    """The tags, and the text without its markup; every tag that is opened must be closed in order."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.open, self.attributes, self.texts = [], [], [], []
        self.feed(html)
        assert self.open == []
        self.text = " ".join("".join(self.texts).replace("\N{NO-BREAK SPACE}", " ").split())
        self.text = re.sub("[\u2068\u2069]", "", self.text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *attribute) for attribute in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *attribute) for attribute in attrs]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        if tag not in {"bdi", "strong"}:
            self.texts.append(" ")

    def handle_data(self, data):
        if not self.open or self.open[-1] not in {"style", "script"}:
            self.texts.append(data)

    def values(self, attribute):
        return [value for _, name, value in self.attributes if name == attribute]
