package nianbao.recall;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.Filters;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Unit;
import nianbao.search.query.QueryParser;
import org.jspecify.annotations.Nullable;

/** Compares what a search finds and marks with what a plain scan of the same texts finds. */
public final class Recall {

  private static final int PAGE = 5;
  private static final String OPENING = "\"“「『";
  private static final String CLOSING = "\"”」』";

  private final ReportIndex index;
  private final List<ReportId> reportOf = new ArrayList<>();
  private final List<String> idOf = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final PlainScan scan;

  /**
   * @param index of exactly these reports, none of which is the twin of another
   */
  public Recall(ReportIndex index, List<Report> reports) {
    this.index = index;
    for (Report report : reports) {
      for (Paragraph paragraph : report.paragraphs()) {
        reportOf.add(report.id());
        idOf.add(paragraph.id());
        texts.add(paragraph.text());
      }
    }
    this.scan = new PlainScan(texts);
  }

  /**
   * What the comparison of some strings gave.
   *
   * @param strings how many were searched for, quoted
   * @param unquoted how many of them were searched for without quotes as well
   * @param failures the first ones, in words
   * @param failed how many strings failed in any way
   */
  public record Outcome(
      int strings, int unquoted, int paragraphs, int failed, List<String> failures) {}

  /** Draws strings and compares. */
  public Outcome compare(int strings, long seed) throws IOException {
    StringDraw draw = new StringDraw(texts, seed);
    List<String> failures = new ArrayList<>();
    int failed = 0;
    int free = 0;
    int compared = 0;
    for (int i = 0; i < strings; i++) {
      String string = draw.next();
      String quoted = quoted(string);
      Map<ReportId, Set<String>> expected = expected(string);
      List<String> faults = new ArrayList<>();
      if (quoted != null) {
        compared += compareQuoted(quoted, string, expected, faults);
      }
      if (QueryParser.parse(string).root() instanceof Unit unit && unit.text().equals(string)) {
        free++;
        compareFree(string, expected, faults);
      }
      failed += faults.isEmpty() ? 0 : 1;
      if (failures.size() < 20) {
        failures.addAll(faults);
      }
    }
    return new Outcome(strings, free, compared, failed, failures);
  }

  private Map<ReportId, Set<String>> expected(String string) {
    Map<ReportId, Set<String>> expected = new HashMap<>();
    for (int paragraph : scan.containing(string)) {
      expected
          .computeIfAbsent(reportOf.get(paragraph), id -> new TreeSet<>())
          .add(idOf.get(paragraph));
    }
    return expected;
  }

  /** In quotation marks that it does not contain itself; {@code null} when it has all of them. */
  private static @Nullable String quoted(String string) {
    for (int i = 0; i < OPENING.length(); i++) {
      char open = OPENING.charAt(i);
      char close = CLOSING.charAt(i);
      String phrase = open + string + close;
      if (QueryParser.parse(phrase).root() instanceof Unit unit
          && unit.text().equals(string.strip())
          && unit.mode() == Mode.EXACT) {
        return phrase;
      }
    }
    return null;
  }

  private SearchResult search(String query, int page) throws IOException {
    return index.search(
        new SearchRequest(
            query,
            Filters.NONE,
            Scope.REPORT,
            Sort.RELEVANCE,
            page,
            PAGE,
            SearchRequest.ALL_PARAGRAPHS));
  }

  /** The total, and every paragraph of the first and the last page; how many paragraphs. */
  private int compareQuoted(
      String query, String string, Map<ReportId, Set<String>> expected, List<String> faults)
      throws IOException {
    SearchResult first = search(query, 1);
    if (first.total() != expected.size()) {
      faults.add(query + ": " + first.total() + " reports found, " + expected.size() + " have it");
    }
    List<Hit> hits = new ArrayList<>(first.hits());
    int last = Math.min((first.total() + PAGE - 1) / PAGE, SearchRequest.MAX_RESULTS / PAGE);
    if (last > 1) {
      hits.addAll(search(query, last).hits());
    }
    int paragraphs = 0;
    for (Hit hit : hits) {
      Set<String> found = new TreeSet<>();
      for (ParagraphHit paragraph : hit.paragraphs()) {
        found.add(paragraph.paragraph().id());
        Marks.check(string, List.of(), paragraph, faults);
        paragraphs++;
      }
      if (!found.equals(expected.getOrDefault(hit.id(), Set.of()))) {
        faults.add(query + ": paragraphs " + found + ", not " + expected.get(hit.id()));
      }
    }
    return paragraphs;
  }

  /** Every report that has it is counted, and comes before those that have it otherwise. */
  private void compareFree(String query, Map<ReportId, Set<String>> expected, List<String> faults)
      throws IOException {
    SearchResult result = search(query, 1);
    if (result.total() < expected.size()) {
      faults.add(query + ": " + result.total() + " reports found, " + expected.size() + " have it");
    }
    List<Hit> first = result.hits().subList(0, Math.min(result.hits().size(), expected.size()));
    for (Hit hit : first) {
      Set<String> found = new TreeSet<>();
      hit.paragraphs().forEach(paragraph -> found.add(paragraph.paragraph().id()));
      if (!found.containsAll(expected.getOrDefault(hit.id(), Set.of("?")))) {
        faults.add(query + ": without quotes, a report or paragraph that has it is passed over");
      }
      List<String> synonyms = result.query().units().getFirst().synonyms();
      hit.paragraphs().forEach(paragraph -> Marks.check(query, synonyms, paragraph, faults));
    }
  }
}
