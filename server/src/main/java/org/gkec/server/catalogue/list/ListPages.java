package org.gkec.server.catalogue.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.Value;
import org.gkec.queries.ParameterType;
import org.gkec.queries.StoredQuery;
import org.gkec.server.page.Language;
import org.gkec.server.page.Table;
import org.gkec.server.page.Tables;
import org.gkec.server.page.Texts;
import org.springframework.stereotype.Component;

/** Makes the page of a list from its rows and what a reader chose of them. */
@Component
class ListPages {

  private static final int PAGE = 50;
  private static final String GROUP = "group";
  private static final String LABEL = "Label";

  private final Tables tables;
  private final Texts texts;

  ListPages(Tables tables, Texts texts) {
    this.tables = tables;
    this.texts = texts;
  }

  /** One page of the rows that suit, at most 50. */
  ListPage of(Listing listing, Choice choice, Language language) {
    String name = listing.query().name().replace("list/", "");
    List<Item> found = listing.items().stream().filter(choice::suits).toList();
    int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
    int from = Math.min((choice.page() - 1) * PAGE, found.size());
    List<Item> shown = found.subList(from, Math.min(from + PAGE, found.size()));
    List<Table.Column> columns = columns(listing.query(), language);
    return new ListPage(
        new ListPage.Heading(
            texts.say("lists." + name, language), texts.say("lists.about." + name, language)),
        choice,
        listing.query().facets().stream()
            .map(facet -> Facet.of(facet, label(facet, language), listing, choice, language))
            .toList(),
        columns,
        groups(listing, shown, columns, language),
        texts.say("lists.count", language, found.size(), listing.items().size()),
        message(found.size(), shown.size(), pages, language) + nothingComing(listing, language),
        pager(choice, pages, language),
        new ListPage.Data(
            listing.data("csv"),
            listing.data("json"),
            name.equals("events") ? "/events.atom" : "",
            name.equals("events") ? "/events.ics" : ""));
  }

  private String message(int found, int shown, int pages, Language language) {
    if (found == 0) {
      return texts.say("lists.nothing", language);
    }
    return shown == 0 ? texts.say("lists.beyond", language, pages) : "";
  }

  /** Says of a list that tells coming from past that nothing is coming. */
  private String nothingComing(Listing listing, Language language) {
    Map<String, String> groups = listing.facetNames().getOrDefault(GROUP, Map.of());
    return groups.containsKey("past") && !groups.containsKey("coming")
        ? texts.say("lists.quiet", language)
        : "";
  }

  private ListPage.Pager pager(Choice choice, int pages, Language language) {
    int page = choice.page();
    return new ListPage.Pager(
        page > 1 ? choice.link(Math.min(page - 1, pages)) : "",
        page < pages ? choice.link(page + 1) : "",
        pages > 1 ? texts.say("lists.position", language, Math.min(page, pages), pages) : "");
  }

  private List<ListPage.ListGroup> groups(
      Listing listing, List<Item> shown, List<Table.Column> columns, Language language) {
    var cells = new Cells(texts, language, listing.names());
    var groups = new LinkedHashMap<String, List<ListPage.ListLine>>();
    for (Item item : shown) {
      Value group = item.row().getValue(GROUP);
      groups
          .computeIfAbsent(
              group == null ? "" : cells.text(GROUP, item.row(), group),
              heading -> new ArrayList<>())
          .add(line(listing.query(), item, columns, cells));
    }
    return groups.entrySet().stream()
        .map(group -> new ListPage.ListGroup(group.getKey(), columns.size(), group.getValue()))
        .toList();
  }

  private static ListPage.ListLine line(
      StoredQuery query, Item item, List<Table.Column> columns, Cells cells) {
    var entries = new ArrayList<ListPage.ListEntry>();
    for (Table.Column column : columns) {
      ParameterType type =
          Optional.ofNullable(query.columns().get(column.name())).orElse(ParameterType.STRING);
      entries.add(
          new ListPage.ListEntry(
              column.label(),
              column.number(),
              entries.isEmpty(),
              cells.of(column.name(), type, item.row(), entries.isEmpty())));
    }
    return new ListPage.ListLine(entries);
  }

  private List<Table.Column> columns(StoredQuery query, Language language) {
    return query.columns().entrySet().stream()
        .filter(column -> isShown(query.columns(), column.getKey()))
        .map(column ->
            new Table.Column(
                column.getKey(),
                label(column.getKey(), language),
                column.getValue() == ParameterType.INTEGER
                    && !column.getKey().matches("(?i).*year")))
        .toList();
  }

  private static boolean isShown(Map<String, ParameterType> columns, String column) {
    return !column.equals(GROUP)
        && !(column.endsWith(LABEL)
            && columns.containsKey(column.substring(0, column.length() - LABEL.length())));
  }

  private String label(String column, Language language) {
    return texts
        .find("lists.column." + column, language)
        .orElseGet(() -> tables.label(column, language));
  }
}
