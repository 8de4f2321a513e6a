"""Asks a running service with SPARQLWrapper and rdflib as they come; prints a line for each answer."""
import sys

import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import SPARQLWrapper

ENDPOINT = sys.argv[1] + "/sparql"
ROWS = "SELECT ?s { ?s a <https://w3id.org/gkec/def#City> } ORDER BY ?s LIMIT 7"
TRUTH = "ASK { ?s ?p ?o }"
TRIPLES = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 5"
THING = "DESCRIBE <https://w3id.org/gkec/id/city/lahti-fi>"


def wrapped(query):
    client = SPARQLWrapper(ENDPOINT)
    client.setQuery(query)
    return client.query().convert()


print("SPARQLWrapper SELECT", len(wrapped(ROWS).getElementsByTagName("result")))
print("SPARQLWrapper ASK", wrapped(TRUTH).getElementsByTagName("boolean")[0].firstChild.data)
print("SPARQLWrapper CONSTRUCT", len(wrapped(TRIPLES)))
print("SPARQLWrapper DESCRIBE", len(wrapped(THING)) > 0)

graph = rdflib.Graph(SPARQLStore(ENDPOINT))
print("rdflib SELECT", len(list(graph.query(ROWS))))
print("rdflib ASK", bool(graph.query(TRUTH)))
print("rdflib CONSTRUCT", len(graph.query(TRIPLES).graph))
print("rdflib DESCRIBE", len(graph.query(THING).graph) > 0)
