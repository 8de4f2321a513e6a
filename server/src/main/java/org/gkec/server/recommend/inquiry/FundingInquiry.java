package org.gkec.server.recommend.inquiry;

import java.util.List;
import java.util.Map;
import org.gkec.server.query.Row;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.knowledge.Knowledge;

/**
 * A city that asks who may pay.
 *
 * @param funding the rows of {@code recommend/finance}, by the IRI of the measure
 */
public record FundingInquiry(Knowledge known, CityRef city, Map<String, List<Row>> funding) {}
