package nianbao.http.page.results;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.answer.Links;
import nianbao.http.page.Wording;
import nianbao.search.QueryNotice;
import nianbao.search.SearchResult.AskedFigure;
import nianbao.search.SearchResult.HeaderChoice;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.Unit;
import nianbao.search.Suggestion.Filter;
import org.jsoup.nodes.Element;

/**
 * How a query was understood. What changes the meaning of the results is said; which other writings
 * and words were found as well unfolds.
 */
final class NotesPart {
  /** What of a header names a report. */
  private static final Set<String> ONE_REPORT = Set.of("index", "document", "title");

  private final SearchView view;
  private final Wording wording;

  NotesPart(SearchView view, Wording wording) {
    this.view = view;
    this.wording = wording;
  }

  void fill(Element box) {
    Element said = new Element("ul");
    view.result().query().units().forEach(unit -> header(said, unit));
    List<String> notes = notes();
    notes.forEach(note -> said.appendElement("li").text(note));
    List<String> also = also();
    if (said.childrenSize() > 0) {
      box.appendChild(said);
    }
    if (!also.isEmpty()) {
      Element details = box.appendElement("details");
      details.appendElement("summary").attr("data-key", "also").text(wording.text("notes.also"));
      Element list = details.appendElement("ul");
      also.forEach(note -> list.appendElement("li").text(note));
    }
    box.attr("hidden", box.childrenSize() == 0);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    List<Unit> units = view.result().query().units();
    if (view.result().query().relaxed()) {
      boolean some = units.stream().anyMatch(unit -> unit.as().equals("some"));
      notes.add(wording.text(some ? "note.relaxed.some" : "note.relaxed"));
    }
    for (QueryNotice notice : view.result().query().warnings()) {
      notes.add(wording.pick(notice.chineseSentence(), notice.englishSentence()));
    }
    for (AskedFigure figure : view.result().query().figures()) {
      if (figure.without() > 0) {
        String label = FiguresFound.label(figure.name(), wording);
        notes.add(
            wording.text(
                "note.figure.without",
                Map.of("figure", label, "n", Wording.grouped(figure.without()))));
      }
    }
    for (Unit unit : units) {
      found(notes, unit, unit.missing(), "note.missing");
      found(notes, unit, unit.dropped(), "note.dropped");
      if (unit.as().equals("excluded")) {
        notes.add(wording.text("note.excluded", Map.of("unit", unit.text())));
      }
    }
    return notes;
  }

  private List<String> also() {
    List<String> notes = new ArrayList<>();
    for (Unit unit : view.result().query().units()) {
      found(notes, unit, unit.writings(), "note.writings");
      found(notes, unit, unit.synonyms(), "note.synonyms");
      found(notes, unit, unit.apart(), "note.apart");
    }
    return notes;
  }

  private void found(List<String> notes, Unit unit, List<String> words, String key) {
    if (!words.isEmpty()) {
      notes.add(wording.text(key, Map.of("unit", unit.text(), "words", wording.quoted(words))));
    }
  }

  /** A line for each meaning of the unit, or of words in it, in the headers of reports found. */
  private void header(Element list, Unit unit) {
    Set<String> texts =
        unit.header().stream()
            .map(HeaderChoice::text)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (String text : texts) {
      List<HeaderChoice> choices =
          unit.header().stream().filter(choice -> choice.text().equals(text)).toList();
      Element line = list.appendElement("li");
      line(line, choices, text.equals(unit.text()));
    }
    boolean whole = texts.contains(unit.text());
    Element last = list.lastElementChild();
    if (whole && last != null && isLastWithHeader(unit)) {
      last.appendText(" · ")
          .appendElement("span")
          .addClass("quiet")
          .text(wording.text("note.header.quotes"));
    }
  }

  private boolean isLastWithHeader(Unit unit) {
    return view.result().query().units().stream()
        .filter(other -> !other.header().isEmpty())
        .reduce((first, second) -> second)
        .filter(unit::equals)
        .isPresent();
  }

  private void line(Element line, List<HeaderChoice> choices, boolean whole) {
    HeaderChoice first = choices.getFirst();
    String by =
        first.by().stream()
            .map(part -> wording.text("header." + part))
            .collect(Collectors.joining(wording.text("unit.separator")));
    line.text(
        wording.text(
            whole ? "note.header" : "note.header.words", Map.of("unit", first.text(), "by", by)));
    for (HeaderChoice choice : choices) {
      if (isReport(choice)) {
        open(line.appendText(" · "), view.result().hits().getFirst());
      } else if (choice.q() != null && !choice.filters().isEmpty()) {
        filter(line.appendText(" · "), choice, choice.q());
      }
    }
    if (!whole && first.q() != null) {
      view.address()
          .asking(first.q())
          .appendLink(line.appendText(" · "), "header without " + by)
          .text(wording.text("header.drop", Map.of("by", by)));
    }
  }

  /** Whether the first report is the one that was named. */
  private boolean isReport(HeaderChoice choice) {
    return choice.count() == 1
        && view.page() == 1
        && !view.result().hits().isEmpty()
        && ONE_REPORT.contains(choice.by().getFirst());
  }

  private void open(Element line, Hit hit) {
    String href = Links.report(hit.id());
    line.appendElement("a")
        .attr("href", href)
        .attr("data-key", "open " + href)
        .text(wording.text("header.open", Map.of("title", hit.header().title())));
  }

  private void filter(Element line, HeaderChoice choice, String query) {
    ResultsAddress address = view.address().asking(query);
    for (Filter filter : choice.filters()) {
      address = address.adding(filter);
    }
    address
        .appendLink(line, "header " + choice.label())
        .text(
            wording.text(
                "header.only",
                Map.of("label", choice.label(), "n", Wording.grouped(choice.count()))));
  }
}
