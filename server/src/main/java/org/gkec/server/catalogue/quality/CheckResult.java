package org.gkec.server.catalogue.quality;

import java.util.Map;

/**
 * What a check finds today.
 *
 * @param name of the stored query, whose rows are the things
 * @param severity wrong, doubt or gap
 * @param summary what is found, in English
 * @param remedy what is to be done about it, in English
 * @param found rows, without those that are known to be right
 * @param exceptions the IRIs of things that are so and right all the same, with the reason
 * @param datasets rows by the last part of the data set's IRI
 */
record CheckResult(
    String name,
    String severity,
    String summary,
    String remedy,
    int found,
    Map<String, String> exceptions,
    Map<String, Integer> datasets) {}
