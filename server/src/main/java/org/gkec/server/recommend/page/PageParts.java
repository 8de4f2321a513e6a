package org.gkec.server.recommend.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gkec.server.page.Language;
import org.gkec.server.page.Link;
import org.gkec.server.page.Texts;
import org.gkec.server.page.ValueTexts;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.knowledge.MeasureRef;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Parts that the pages of recommendations and peers have in common. */
record PageParts(Texts texts, Language language) {

  /** A thing by name, with the address of its page. */
  record NamedLink(String text, String link) {}

  /**
   * A slider of the form.
   *
   * @param id of the field, for example {@code weight.context}
   * @param value where it stands
   * @param shown the value as text
   */
  record Slider(String id, String label, String value, String shown, String most, String step) {}

  /**
   * A signed bar: a box of 200 with its zero at 100.
   *
   * @param start where the bar begins
   * @param positive true if it adds
   */
  record Bar(String label, String text, String value, long start, long length, boolean positive) {}

  NamedLink named(CityRef city) {
    return new NamedLink(city.label() + ", " + city.country(), Link.of(city.iri()));
  }

  NamedLink named(MeasureRef measure) {
    return new NamedLink(measure.label(), Link.of(measure.iri()));
  }

  /** A bar whose full half width stands for {@code most}. */
  Bar bar(String label, String text, double value, double most) {
    long length = most == 0 ? 0 : Math.round(Math.min(1, Math.abs(value) / most) * 100);
    return new Bar(label, text, signed(value), value < 0 ? 100 - length : 100, length, value >= 0);
  }

  /** Sliders for the weights of facets, from 0 to 3. */
  List<Slider> facets(List<String> facets, Map<String, Double> factors) {
    return facets.stream()
        .map(facet -> {
          double factor = factors.getOrDefault(facet, 1.0);
          return new Slider(
              "facet." + facet,
              facet(facet),
              String.valueOf(factor),
              "× " + values().decimal(factor),
              "3",
              "0.5");
        })
        .toList();
  }

  /** Sliders for the weights of signals, in percent. */
  List<Slider> weights(Map<String, Double> weights) {
    return weights.entrySet().stream()
        .map(weight ->
            new Slider(
                "weight." + weight.getKey(),
                signal(weight.getKey()),
                String.valueOf(Math.round(weight.getValue() * 100)),
                values().percent(weight.getValue()),
                "100",
                "5"))
        .toList();
  }

  /** What a facet is called; profiles are data and may have new ones. */
  String facet(String name) {
    return texts.find("recommend.facet." + name, language).orElse(name);
  }

  /** What a signal is called. */
  String signal(String code) {
    return texts.find("recommend.signal." + code, language).orElse(code);
  }

  ValueTexts values() {
    return new ValueTexts(texts, language);
  }

  String signed(double value) {
    String text = values().decimal(value);
    return value > 0 ? "+" + text : text;
  }

  /** The texts that are there. */
  static String joined(String... parts) {
    return String.join(", ", Stream.of(parts).filter(part -> !part.isBlank()).toList());
  }

  /** What a form sends beside its sliders. */
  static Map<String, String> kept(Map<String, String> form) {
    var kept = new LinkedHashMap<String, String>();
    for (String name : List.of("city", "limit", "lang")) {
      if (form.containsKey(name)) {
        kept.put(name, form.getOrDefault(name, ""));
      }
    }
    return kept;
  }

  /** Sends the browser on to an address of this server. */
  static ModelAndView seeOther(String address) {
    var view = new RedirectView(address);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(view);
  }
}
