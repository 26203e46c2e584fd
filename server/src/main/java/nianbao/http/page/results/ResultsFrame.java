package nianbao.http.page.results;

import java.util.List;
import java.util.Map;
import nianbao.http.page.PageContext;
import nianbao.http.page.PageTemplate;
import nianbao.http.page.Wording;
import nianbao.search.QueryNotice;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult.PlaceCount;
import nianbao.search.Suggestion.Filter;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the pages of results have in common: chips, the sheet of facets, paging, failure. */
public final class ResultsFrame {
  private final Document page;
  private final ResultsAddress address;
  private final Wording wording;

  public ResultsFrame(PageTemplate template, ResultsAddress address, PageContext context) {
    this.page = template.in(context);
    this.address = address;
    this.wording = context.wording();
  }

  public Document page() {
    return page;
  }

  public Wording wording() {
    return wording;
  }

  public Element part(String id) {
    return page.expectFirst("#" + id);
  }

  /** The chips, which the sheet of facets shows as well, and the buttons of the sheet. */
  public FilterNames filters(List<PlaceCount> places) {
    FilterNames names = new FilterNames(wording, places);
    ChipsPart chips = new ChipsPart(address, names, wording);
    chips.fill(part("chips"));
    chips.fill(part("sheet-chips"));
    int filters = part("chips").select(".chip").size();
    if (filters > 0) {
      part("open-facets")
          .text(wording.text("filters.count", Map.of("n", Integer.toString(filters))));
    }
    return names;
  }

  public void count(int total) {
    Map<String, String> n = Map.of("n", Wording.grouped(total));
    part("status").text(wording.text("count", n));
    part("close-facets").text(wording.text("filters.show", n));
  }

  /** The values of filters, for the search form, which has a control for a few of them only. */
  void keep(Element place, List<String> controls) {
    for (Filter filter : address.filters()) {
      if (!controls.contains(filter.name())) {
        place
            .appendElement("input")
            .attr("type", "hidden")
            .attr("form", "search")
            .attr("name", filter.name())
            .attr("value", filter.value());
      }
    }
  }

  /** Keeps in a form everything in the address that it has no control for. */
  public void keepOthers(Element form, String... controls) {
    address
        .parameters()
        .forEach(
            (name, values) -> {
              if (!name.equals("page") && !List.of(controls).contains(name)) {
                values.forEach(
                    value ->
                        form.appendElement("input")
                            .attr("type", "hidden")
                            .attr("name", name)
                            .attr("value", value));
              }
            });
  }

  /**
   * A choice among others, as a link in a list.
   *
   * @param key tells the link from others
   */
  public static void choice(
      Element list, String key, ResultsAddress address, boolean chosen, String label) {
    Element link = address.appendLink(list.appendElement("li"), key).text(label);
    if (chosen) {
      link.attr("aria-current", "true");
    }
  }

  /** What is to be said of an answer, a line each; for none there is no list. */
  public void notes(List<String> lines) {
    Element notes = part("notes").attr("hidden", lines.isEmpty());
    if (!lines.isEmpty()) {
      Element list = notes.appendElement("ul");
      lines.forEach(line -> list.appendElement("li").text(line));
    }
  }

  /** The repairs of a query in the reader's language. */
  public List<String> said(List<QueryNotice> notices) {
    return notices.stream()
        .map(notice -> wording.pick(notice.chineseSentence(), notice.englishSentence()))
        .toList();
  }

  /** The links to the page before and after. */
  public void paging(int total, int pageNumber, int size) {
    int of = Math.ceilDiv(Math.min(total, SearchRequest.MAX_RESULTS), size);
    Element box = part("paging");
    box.attr("hidden", of < 2);
    if (of < 2) {
      return;
    }
    if (pageNumber > 1) {
      page(box, pageNumber - 1, "paging.previous", "prev");
    } else {
      box.appendElement("span");
    }
    Map<String, String> place =
        Map.of("page", Wording.grouped(pageNumber), "of", Wording.grouped(of));
    box.appendElement("span").addClass("quiet").text(wording.text("paging.page", place));
    if (pageNumber < of) {
      page(box, pageNumber + 1, "paging.next", "next");
    } else {
      box.appendElement("span");
    }
  }

  private void page(Element box, int number, String key, String rel) {
    address
        .at(number)
        .appendLink(box, rel)
        .attr("rel", rel)
        .attr("data-top", "")
        .text(wording.text(key));
  }

  /** What happened, what to do, and the request's number, in place of results. */
  public void failure(Failure failure) {
    filters(List.of());
    Element box = part("failure").removeAttr("hidden");
    String parameter = String.valueOf(failure.parameter());
    Map<String, String> values =
        Map.of(
            "parameter",
            wording.has("filter." + parameter) ? wording.text("filter." + parameter) : parameter,
            "value",
            String.valueOf(failure.value()));
    String key = "failure." + failure.code();
    box.appendElement("h2").text(wording.text(key, values));
    QueryNotice notice = failure.notice();
    if (notice != null) {
      box.appendElement("p").text(wording.pick(notice.chineseSentence(), notice.englishSentence()));
    }
    box.appendElement("p").text(wording.text(key + ".advice"));
    way(box.appendElement("p").addClass("actions-line"), failure);
    box.appendElement("p")
        .addClass("quiet")
        .text(wording.text("failure.request", Map.of("id", failure.requestId())));
    if (failure.code().equals(Failure.UNAVAILABLE)) {
      box.appendElement("p").addClass("progress");
    }
  }

  /** The way out: how to ask, the search without the value that is not known, or once more. */
  private void way(Element line, Failure failure) {
    if (failure.notice() != null) {
      line.appendElement("a").attr("href", "/help").text(wording.text("welcome.how"));
      return;
    }
    String name = String.valueOf(failure.parameter());
    List<String> given = address.parameters().getOrDefault(name, List.of());
    boolean known = given.stream().anyMatch(value -> value.strip().equals(failure.value()));
    ResultsAddress target =
        known
            ? address.with(
                name, given.stream().filter(v -> !v.strip().equals(failure.value())).toList())
            : address;
    target.appendLink(line, "way").text(wording.text(known ? "failure.without" : "failure.retry"));
  }
}
