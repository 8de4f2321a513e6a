package org.gkec.server.recommend.knowledge;

/** A signal of the scoring profile: its weight and the stored query that computes it. */
public record Signal(String code, String label, double weight, String query) {}
