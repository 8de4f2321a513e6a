package org.gkec.server.recommend.model;

/**
 * How likely a city like this one adopts each measure: the mean over all practising cities, each
 * weighted by its similarity to the power of {@code sharpness}, drawn towards a prior that backs
 * off from the country to cities of like climate and income to all cities. The city itself never
 * counts.
 *
 * @param sharpness how much more the most similar cities count
 * @param priorWeight the weight of the prior, in cities of similarity 1
 * @param backOff the weight of the wider group in the mean of the narrower, in cities
 */
public record ContextAdoption(
    Likeness likeness, double sharpness, double priorWeight, double backOff) {

  private static final double MOST_LIFT = 3;

  /**
   * For each measure.
   *
   * @param value adoption expected in a city like this, 0 to 1
   * @param popularity adoption by all other cities, 0 to 1
   * @param lift how far the value stands out from popularity, in standard errors, from -3 to 3
   * @param cities the summed weights of the cities behind it
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  public record Estimate(double[] value, double[] popularity, double[] lift, double cities) {}

  private static final class Sums {
    final double[] adopted;
    double cities;

    Sums(int measures) {
      adopted = new double[measures];
    }

    void add(Portfolio row, double weight) {
      cities += weight;
      for (int i = 0; i < row.measures().length; i++) {
        adopted[row.measures()[i]] += weight * row.weights()[i];
      }
    }

    double mean(int measure, double prior, double priorWeight) {
      double all = cities + priorWeight;
      return all == 0 ? 0 : (adopted[measure] + priorWeight * prior) / all;
    }
  }

  /** What cities like this one adopt. */
  public Estimate estimate(CityFacts city, Adoptions adoptions) {
    return estimate(city, adoptions, likeness.to(city, adoptions.rows()));
  }

  /**
   * What cities like this one adopt.
   *
   * @param similarity to the city of each row
   */
  public Estimate estimate(CityFacts city, Adoptions adoptions, double[] similarity) {
    int measures = adoptions.measures();
    var all = new Sums(measures);
    var group = new Sums(measures);
    var country = new Sums(measures);
    var alike = new Sums(measures);
    for (int i = 0; i < similarity.length; i++) {
      Portfolio row = adoptions.rows().get(i);
      if (!row.city().city().equals(city.city())) {
        all.add(row, 1);
        group.add(row, row.city().sameGroup(city) ? 1 : 0);
        country.add(row, row.city().sameCountry(city) ? 1 : 0);
        alike.add(row, Math.pow(similarity[i], sharpness));
      }
    }
    var value = new double[measures];
    var popularity = new double[measures];
    var lift = new double[measures];
    double behind = alike.cities + priorWeight;
    for (int i = 0; i < measures; i++) {
      popularity[i] = all.mean(i, 0, 0);
      double prior = country.mean(i, group.mean(i, popularity[i], backOff), backOff);
      value[i] = alike.mean(i, prior, priorWeight);
      double error = Math.sqrt(popularity[i] * (1 - popularity[i]) / behind);
      lift[i] =
          error == 0 ? 0 : Math.clamp((value[i] - popularity[i]) / error, -MOST_LIFT, MOST_LIFT);
    }
    return new Estimate(value, popularity, lift, alike.cities);
  }
}
