"""Figures of the micro-grid graph in a notebook: one file, which needs nothing but Python 3.8.

    from client import connect, q
    connect("https://graph.example.cn", token="...")        # or MICROGRID_URL and MICROGRID_TOKEN
    table = q("on-time-by-community", month="2026-10")      # a saved question, by the name of its query or its id
    table[0]["count"], table[0]["countStatus"]              # rows are dicts
    table.provenance["asOf"]                                # question, variables, definitions, roles, when
    table.to_pandas()                                       # where pandas is there

A figure without a value is not 0: its status BELOW says that it is too few to tell.
"""

import json
import os
import urllib.error
import urllib.parse
import urllib.request

_graph = {}


class Refused(Exception):
    """What the graph did not answer: its first error, with `code`, and all of them in `errors`."""

    def __init__(self, status, errors):
        first = errors[0] if errors else {}
        self.status = status
        self.errors = errors
        self.code = first.get("extensions", {}).get("code")
        super().__init__("%s %s: %s" % (status, self.code, first.get("message", "no reason was told")))


class Table(list):
    """Rows as dicts from column to value, with the columns and where the figures come from."""

    def __init__(self, name, columns, rows, provenance):
        names = [column["name"] for column in columns]
        super().__init__(dict(zip(names, row)) for row in rows)
        self.name = name
        self.columns = names
        self.provenance = provenance

    def to_pandas(self):
        """The same as a DataFrame, where it comes from in its `attrs`; needs pandas."""
        import pandas

        frame = pandas.DataFrame(list(self), columns=self.columns)
        frame.attrs["provenance"] = self.provenance
        return frame


def connect(url, token=None):
    """Says once where the graph is, and as whom it is asked."""
    _graph["url"] = url.rstrip("/")
    _graph["token"] = token


def q(question, table=None, **variables):
    """The table of a saved question, by its id or the name of its query; `table` names one where it has several."""
    return _table(_request("/figures/%s.json" % _path(question), _address(table, variables)))


def ask(query, variables=None, table=None):
    """The table of a question that is not saved, by its text."""
    return _table(_request("/figures.json", _address(table, {}), _body(query, variables)))


def cost(question, variables=None):
    """What a question would cost, what is left to spend and when it renews: of a text, or of a saved one."""
    if "{" in question:
        return json.loads(_request("/figures/cost", "", _body(question, variables)))
    return json.loads(_request("/figures/%s" % _path(question), _address(None, variables or {})))


def save(question, path, table=None, **variables):
    """Writes the file of a saved question; the end of its name says as what: csv, xlsx, parquet, arrow or json."""
    ending = os.path.splitext(path)[1]
    content = _request("/figures/%s%s" % (_path(question), ending), _address(table, variables))
    with open(path, "wb") as file:
        file.write(content)
    return path


def _table(content):
    told = json.loads(content)
    return Table(told["table"], told["columns"], told["rows"], told["provenance"])


def _path(question):
    return urllib.parse.quote(question, safe="")


def _address(table, variables):
    pairs = [] if table is None else [("table", table)]
    for name, value in variables.items():
        for one in value if isinstance(value, (list, tuple)) else [value]:
            if one is not None:
                pairs.append((name, one if isinstance(one, str) else json.dumps(one)))
    return "?" + urllib.parse.urlencode(pairs) if pairs else ""


def _body(query, variables):
    return json.dumps({"query": query, "variables": variables or {}}).encode()


def _request(path, address, body=None):
    url = _graph.get("url") or os.environ.get("MICROGRID_URL")
    if not url:
        raise ValueError("say where the graph is: connect(url, token), or MICROGRID_URL")
    token = _graph.get("token") or os.environ.get("MICROGRID_TOKEN")
    headers = {} if body is None else {"content-type": "application/json"}
    if token:
        headers["authorization"] = "Bearer " + token
    request = urllib.request.Request(url.rstrip("/") + path + address, data=body, headers=headers)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.read()
    except urllib.error.HTTPError as error:
        raise Refused(error.code, _errors(error.read())) from None


def _errors(content):
    try:
        return json.loads(content).get("errors", [])
    except ValueError:
        return []
