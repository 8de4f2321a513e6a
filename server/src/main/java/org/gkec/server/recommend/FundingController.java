package org.gkec.server.recommend;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Funding instruments that may pay for a measure in a city, none without the day of its status. */
@RestController
@RequestMapping("/funding")
class FundingController {

  private final Asking asking;
  private final CityFunding funding;

  FundingController(Asking asking, CityFunding funding) {
    this.asking = asking;
    this.funding = funding;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> json(
      @RequestParam("city") String city,
      @RequestParam(name = "measure", defaultValue = "") String measure,
      @RequestParam(name = "lang", defaultValue = "en") String lang) {
    CityRef found = asking.city(city);
    return Map.of("city", found, "funding", funding.of(found, measure, Wording.in(lang)));
  }

  @GetMapping(produces = JsonLd.TYPE)
  Object jsonLd(
      @RequestParam("city") String city,
      @RequestParam(name = "measure", defaultValue = "") String measure,
      @RequestParam(name = "lang", defaultValue = "en") String lang) {
    return JsonLd.of(json(city, measure, lang));
  }

  @GetMapping(produces = "text/csv;charset=UTF-8")
  String csv(
      @RequestParam("city") String city,
      @RequestParam(name = "measure", defaultValue = "") String measure,
      @RequestParam(name = "lang", defaultValue = "en") String lang) {
    return Table.funding(funding.of(asking.city(city), measure, Wording.in(lang)));
  }
}
