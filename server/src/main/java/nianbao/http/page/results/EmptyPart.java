package nianbao.http.page.results;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.http.page.Wording;
import nianbao.search.SearchResult.Unit;
import nianbao.search.Suggestion.Filter;
import org.jsoup.nodes.Element;

/** What is shown when nothing matches: which filter or word to drop, and what that would find. */
final class EmptyPart {
  private static final int MOST = 6;

  /** Units that can be searched for by themselves. */
  private static final Set<String> WORDS = Set.of("literal", "near", "words");

  private final SearchView view;
  private final FilterNames names;
  private final Wording wording;

  EmptyPart(SearchView view, FilterNames names, Wording wording) {
    this.view = view;
    this.names = names;
    this.wording = wording;
  }

  void fill(Element box) throws IOException {
    ResultsAddress address = view.address();
    List<Unit> asked = view.result().query().units();
    List<Unit> units = asked.stream().filter(unit -> WORDS.contains(unit.as())).toList();
    boolean oneWord = asked.size() == 1 && units.size() == 1 && address.filters().isEmpty();
    Element title = box.removeAttr("hidden").appendElement("h2");
    if (oneWord) {
      title.text(wording.text("empty.word.none", Map.of("word", asked.getFirst().text())));
    } else {
      title.text(wording.text("empty.title"));
    }
    if (!oneWord && !address.query().isEmpty()) {
      box.appendElement("p").text(wording.text("empty.searched", Map.of("q", address.query())));
    }
    Element filters = new Element("ul");
    for (Filter filter : address.filters().stream().limit(MOST).toList()) {
      String text =
          wording.text(
              "empty.drop",
              Map.of("name", names.filter(filter.name()), "value", names.value(filter)));
      offer(filters, address.without(filter.name(), List.of(filter.value())), text);
    }
    if (address.filters().size() > 1) {
      offer(filters, address.withoutFilters(), wording.text("empty.drop.all"));
    }
    section(box, "empty.filters", filters);
    Element words = new Element("ul");
    if (!oneWord) {
      for (Unit unit : units.stream().limit(MOST).toList()) {
        word(words, unit.text());
      }
    }
    section(box, "empty.words", words);
    box.appendElement("p")
        .addClass("quiet")
        .text(wording.text(oneWord ? "empty.advice.word" : "empty.advice"));
    WelcomePart.ways(box, wording);
  }

  /** A word by itself; without the filters when they leave nothing of it. */
  private void word(Element list, String word) throws IOException {
    Map<String, String> value = Map.of("word", word);
    ResultsAddress alone = view.address().asking('"' + word.replace("\"", "") + '"');
    if (!offer(list, alone, wording.text("empty.word", value))
        && !offer(list, alone.withoutFilters(), wording.text("empty.word.anywhere", value))) {
      list.appendElement("li").addClass("quiet").text(wording.text("empty.word.none", value));
    }
  }

  /** Whether the search finds anything; then it is offered. */
  private boolean offer(Element list, ResultsAddress address, String text) throws IOException {
    int count = view.counts().of(address);
    if (count == 0) {
      return false;
    }
    Element item = list.appendElement("li");
    address.appendLink(item, "offer " + text).text(text);
    item.appendText(" ")
        .appendElement("span")
        .addClass("quiet")
        .text(wording.text("count", Map.of("n", Wording.grouped(count))));
    return true;
  }

  private void section(Element box, String title, Element list) {
    if (list.childrenSize() > 0) {
      Element section = box.appendElement("section");
      section.appendElement("h3").text(wording.text(title));
      section.appendChild(list);
    }
  }
}
