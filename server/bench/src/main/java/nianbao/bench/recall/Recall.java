package nianbao.bench.recall;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.Hit;
import nianbao.search.filter.Filters;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Unit;
import nianbao.search.query.QueryParser;
import org.jspecify.annotations.Nullable;

/** Compares the hits and highlights of searches with a plain scan of the same texts. */
public final class Recall {

  private static final int PAGE = 5;
  private static final String OPENING = "\"“「『";
  private static final String CLOSING = "\"”」』";

  private final ReportIndex index;
  private final List<ReportId> reportOf = new ArrayList<>();
  private final List<Paragraph> texts = new ArrayList<>();
  private final PlainScan scan;

  /** By the rules of what may be taken for a string. */
  private final List<PlainScan> others;

  private final PlainHeaders headers;
  private int unquoted;
  private int pairs;
  private int paragraphs;
  private int marked;

  /**
   * @param index of exactly these reports, without duplicates
   */
  public Recall(ReportIndex index, List<Report> reports) {
    this.index = index;
    for (Report report : reports) {
      for (Paragraph paragraph : report.paragraphs()) {
        reportOf.add(report.id());
        texts.add(paragraph);
      }
    }
    this.scan = new PlainScan(texts, PlainRules.NONE);
    this.others = Wanted.WIDE.stream().map(rules -> new PlainScan(texts, rules)).toList();
    this.headers = new PlainHeaders(reports);
  }

  /**
   * The result of a comparison.
   *
   * @param strings how many strings were drawn and searched for in quotes
   * @param unquoted how many of them were also searched for without quotes
   * @param pairs how many were searched for as two overlapping quoted pieces
   * @param paragraphs number of paragraphs compared
   * @param marked number of paragraphs whose highlights were compared
   * @param failed how many strings failed in any way
   * @param failures descriptions of the first failures
   */
  public record Outcome(
      int strings,
      int unquoted,
      int pairs,
      int paragraphs,
      int marked,
      int failed,
      List<String> failures) {}

  /** Draws strings and compares the results. */
  public Outcome compare(int strings, long seed) throws IOException {
    StringSampler draw = new StringSampler(texts.stream().map(Paragraph::text).toList(), seed);
    List<String> failures = new ArrayList<>();
    int failed = 0;
    for (int i = 0; i < strings; i++) {
      List<String> faults = faults(draw.next());
      failed += faults.isEmpty() ? 0 : 1;
      if (!faults.isEmpty() && failures.size() < 20) {
        failures.add(faults.getFirst());
      }
    }
    return new Outcome(strings, unquoted, pairs, paragraphs, marked, failed, failures);
  }

  /** What is wrong with the answers to one string. */
  List<String> faults(String string) throws IOException {
    List<String> faults = new ArrayList<>();
    List<Integer> containing = scan.containing(string);
    Map<ReportId, Set<String>> expected = byReport(containing);
    String quoted = quoted(string);
    if (quoted != null) {
      compareQuoted(quoted, string, expected, faults);
      comparePieces(string, faults);
    }
    if (QueryParser.parse(string).root() instanceof Unit unit && unit.text().equals(string)) {
      unquoted++;
      compareFree(string, containing, faults);
    }
    return faults;
  }

  /** Paragraphs by the report that they are in. */
  private Map<ReportId, Set<String>> byReport(List<Integer> numbers) {
    Map<ReportId, Set<String>> ids = new HashMap<>();
    for (int number : numbers) {
      ids.computeIfAbsent(reportOf.get(number), id -> new TreeSet<>()).add(texts.get(number).id());
    }
    return ids;
  }

  /** The string in quotation marks that it doesn't contain; {@code null} if it contains all. */
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

  /** The first page, and the last one if it is a different one. */
  private List<SearchResult> pages(String query) throws IOException {
    SearchResult first = search(query, 1);
    int last = Math.min((first.total() + PAGE - 1) / PAGE, SearchRequest.MAX_RESULTS / PAGE);
    return last > 1 ? List.of(first, search(query, last)) : List.of(first);
  }

  private void checkHighlights(SearchResult page, HighlightCheck check, List<String> faults) {
    for (Hit hit : page.hits()) {
      hit.paragraphs().forEach(paragraph -> check.check(paragraph, faults));
      marked += hit.paragraphs().size();
    }
  }

  /** Compares the total, and every paragraph of the first and the last page. */
  private void compareQuoted(
      String query, String string, Map<ReportId, Set<String>> expected, List<String> faults)
      throws IOException {
    for (SearchResult page : pages(query)) {
      if (page.total() != expected.size()) {
        faults.add(query + ": " + page.total() + " reports found, " + expected.size() + " have it");
      }
      for (Hit hit : page.hits()) {
        Set<String> found = paragraphs(hit);
        paragraphs += found.size();
        if (!found.equals(expected.getOrDefault(hit.id(), Set.of()))) {
          faults.add(query + ": paragraphs " + found + ", not " + expected.get(hit.id()));
        }
      }
      checkHighlights(page, HighlightCheck.exact(string), faults);
    }
  }

  private static Set<String> paragraphs(Hit hit) {
    Set<String> found = new TreeSet<>();
    hit.paragraphs().forEach(paragraph -> found.add(paragraph.id()));
    return found;
  }

  /** The first and the last two thirds of a string: both must be highlighted where they overlap. */
  private void comparePieces(String string, List<String> faults) throws IOException {
    int third = string.codePointCount(0, string.length()) / 3;
    int from = string.offsetByCodePoints(0, third);
    int to = string.offsetByCodePoints(string.length(), -third);
    String first = string.substring(0, to).strip();
    String second = string.substring(from).strip();
    String one = quoted(first);
    String other = quoted(second);
    if (third > 0 && one != null && other != null) {
      pairs++;
      checkHighlights(search(one + ' ' + other, 1), HighlightCheck.exact(first, second), faults);
    }
  }

  /**
   * Reports with the exact string come first, then those with another writing of it. What has
   * neither is found only by synonyms, nearness or the header.
   */
  private void compareFree(String query, List<Integer> containing, List<String> faults)
      throws IOException {
    Wanted wanted = new Wanted(query);
    List<Integer> must = new ArrayList<>(containing);
    List<Integer> may = new ArrayList<>(containing);
    Set<Integer> literal = new HashSet<>(containing);
    String bare = Wanted.withoutEdges(query);
    Set<Integer> candidates = new TreeSet<>(scan.containing(bare));
    others.forEach(other -> candidates.addAll(other.containing(bare)));
    for (int number : candidates) {
      Paragraph paragraph = texts.get(number);
      if (!literal.contains(number) && wanted.mayBeFoundIn(paragraph)) {
        may.add(number);
        if (wanted.mustBeFoundIn(paragraph)) {
          must.add(number);
        }
      }
    }
    List<SearchResult> pages = pages(query);
    SearchResult.Unit unit = pages.getFirst().query().units().getFirst();
    compareOrder(query, pages.getFirst(), byReport(containing), byReport(must), faults);
    if (unit.as().equals("literal") && unit.synonyms().isEmpty() && !containing.isEmpty()) {
      compareBounds(query, pages, byReport(must), byReport(may), faults);
    }
    // What is found by some words of a question only is measured by its ranking instead.
    if (!pages.getFirst().query().relaxed()) {
      HighlightCheck check = HighlightCheck.free(query, unit);
      pages.forEach(page -> checkHighlights(page, check, faults));
    }
  }

  /** Reports of what the string names come first, then those with the exact string. */
  private void compareOrder(
      String query,
      SearchResult first,
      Map<ReportId, Set<String>> literal,
      Map<ReportId, Set<String>> must,
      List<String> faults) {
    Set<ReportId> named = headers.named(query);
    Set<ReportId> wanted = new HashSet<>(must.keySet());
    wanted.addAll(named);
    if (first.total() < wanted.size()) {
      faults.add(query + ": " + first.total() + " reports found, " + wanted.size() + " have it");
    }
    List<Hit> byText = first.hits().stream().filter(hit -> hit.byHeader().isEmpty()).toList();
    List<Hit> byHeader = first.hits().subList(0, first.hits().size() - byText.size());
    Set<ReportId> exact = new HashSet<>(literal.keySet());
    byHeader.forEach(hit -> exact.remove(hit.id()));
    for (Hit hit : byText.subList(0, Math.min(byText.size(), exact.size()))) {
      if (!paragraphs(hit).containsAll(literal.getOrDefault(hit.id(), Set.of("?")))) {
        faults.add(query + ": without quotes, a report or paragraph that has it is missing");
      }
    }
    for (Hit hit : byHeader) {
      if (!isMeant(query, first.query().relaxed(), hit)) {
        faults.add(query + ": a report whose header has not the string comes first");
      }
    }
    if (byText.stream().anyMatch(hit -> named.contains(hit.id()))) {
      faults.add(query + ": a report whose header has the string does not come first");
    }
  }

  /**
   * Whether a report is said to come first for the string, and may have it in its header; when it
   * was taken apart, for words of it: 2018年 of 八年废止2018年重印.
   */
  private boolean isMeant(String query, boolean apart, Hit hit) {
    List<String> by = hit.byHeader();
    return !by.isEmpty()
        && by.stream().allMatch(words -> apart ? query.contains(words) : query.equals(words))
        && by.stream().allMatch(words -> headers.maybeNamed(words).contains(hit.id()));
  }

  private void compareBounds(
      String query,
      List<SearchResult> pages,
      Map<ReportId, Set<String>> must,
      Map<ReportId, Set<String>> may,
      List<String> faults) {
    Set<ReportId> wanted = new HashSet<>(may.keySet());
    wanted.addAll(headers.maybeNamed(query));
    for (SearchResult page : pages) {
      if (page.total() > wanted.size()) {
        faults.add(
            query + ": " + page.total() + " reports found, " + wanted.size() + " may have it");
      }
      for (Hit hit : page.hits()) {
        Set<String> found = paragraphs(hit);
        if (!found.containsAll(must.getOrDefault(hit.id(), Set.of()))
            || !may.getOrDefault(hit.id(), Set.of()).containsAll(found)) {
          faults.add(
              query + ": without quotes, paragraphs " + found + ", not " + may.get(hit.id()));
        }
      }
    }
  }
}
