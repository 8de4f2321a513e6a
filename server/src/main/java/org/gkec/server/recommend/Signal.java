package org.gkec.server.recommend;

/** A signal of the scoring profile: its weight and the stored query that computes it. */
record Signal(String code, String label, double weight, String query) {}
