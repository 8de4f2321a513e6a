package org.gkec.server.recommend.city;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to read what somebody wrote for a city.
 *
 * @param name of the city
 * @param place where it is, a country for example; empty if that is not said
 */
record CityWords(String name, String place) {

  private static final int LONGEST_PLACE = 4;

  /** All ways, the one with the longest name first: "London, Ontario", "Valencia (ES)". */
  static List<CityWords> of(String text) {
    var ways = new ArrayList<CityWords>();
    String plain = text.replace('(', ',').replace(")", "").strip();
    ways.add(new CityWords(text.strip(), ""));
    int comma = plain.lastIndexOf(',');
    if (comma > 0) {
      ways.add(new CityWords(plain.substring(0, comma).strip(), plain.substring(comma + 1)));
    }
    List<String> words = List.of(plain.replace(',', ' ').strip().split("\\s+"));
    for (int place = 1; place <= Math.min(LONGEST_PLACE, words.size() - 1); place++) {
      int end = words.size() - place;
      ways.add(
          new CityWords(
              String.join(" ", words.subList(0, end)),
              String.join(" ", words.subList(end, words.size()))));
    }
    return ways;
  }
}
