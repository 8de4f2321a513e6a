package org.gkec.server.recommend.city;

/** A city by name. */
public record CityRef(String iri, String label, String country) {}
