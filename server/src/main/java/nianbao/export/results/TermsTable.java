package nianbao.export.results;

import static nianbao.export.ExportColumn.link;
import static nianbao.export.ExportColumn.text;
import static nianbao.export.ExportColumn.whole;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.export.ExportColumn;
import nianbao.export.ExportContext;
import nianbao.export.ExportRows;
import nianbao.export.ExportTable;
import nianbao.export.ExportTable.Fact;
import nianbao.export.ExportWords;
import nianbao.search.QueryNotice;
import nianbao.search.ReportIndex;
import nianbao.search.TermCount;
import nianbao.search.filter.Filters;
import org.jspecify.annotations.Nullable;

/** The table of counts of many terms: a row for each line, counted as the rows are written. */
public final class TermsTable {

  /** Terms that are counted together. */
  public static final int TOGETHER = 50;

  private TermsTable() {}

  /**
   * What is asked for, and by whom.
   *
   * @param terms by their lines
   * @param refused reasons by lines of which nothing is counted
   * @param address of the page with the same filters, below the base
   * @param search the address below the base of the search for a term
   */
  public record Asked(
      Map<Integer, String> terms,
      Map<Integer, Problem> refused,
      Filters filters,
      String address,
      Function<String, String> search,
      ExportContext context) {
    private String label(String key) {
      return context.label(key);
    }
  }

  /** A line of which nothing is counted. */
  public record Problem(String value, QueryNotice reason) {}

  /**
   * A row.
   *
   * @param count {@code null} where nothing is counted
   */
  private record Row(int line, String term, @Nullable TermCount count, @Nullable QueryNotice why) {
    <T> @Nullable T of(Function<TermCount, @Nullable T> part) {
      return count == null ? null : part.apply(count);
    }
  }

  /** The table; its rows are read as they are written. */
  public static ExportTable<?> of(ReportIndex index, Asked asked) {
    List<Fact> facts =
        List.of(
            new Fact("url", asked.label("url"), asked.context().base() + asked.address()),
            new Fact("terms", asked.label("terms"), Integer.toString(asked.terms().size())));
    return asked.context().table(asked.label("terms"), columns(asked), rows(index, asked), facts);
  }

  private static ExportRows<Row> rows(ReportIndex index, Asked asked) {
    List<Integer> lines = new ArrayList<>(asked.terms().keySet());
    lines.addAll(asked.refused().keySet());
    Queue<Integer> left = new ArrayDeque<>(lines.stream().sorted().toList());
    Queue<Row> rows = new ArrayDeque<>();
    return () -> {
      if (rows.isEmpty() && !left.isEmpty()) {
        List<Integer> together = new ArrayList<>();
        while (together.size() < TOGETHER && !left.isEmpty()) {
          together.add(left.remove());
        }
        rows.addAll(count(index, asked, together));
      }
      return rows.poll();
    };
  }

  private static List<Row> count(ReportIndex index, Asked asked, List<Integer> lines)
      throws IOException {
    Map<Integer, String> terms = new TreeMap<>();
    lines.forEach(
        line -> {
          String term = asked.terms().get(line);
          if (term != null) {
            terms.put(line, term);
          }
        });
    List<TermCount> counts =
        index.terms(new TermCount.Request(List.copyOf(terms.values()), asked.filters()));
    Map<Integer, TermCount> byLine = new HashMap<>();
    int at = 0;
    for (Integer line : terms.keySet()) {
      byLine.put(line, counts.get(at));
      at++;
    }
    List<Row> rows = new ArrayList<>();
    for (Integer line : lines) {
      TermCount count = byLine.get(line);
      Problem problem = asked.refused().get(line);
      if (count == null) {
        rows.add(
            new Row(
                line,
                problem == null ? "" : problem.value(),
                null,
                problem == null ? null : problem.reason()));
      } else {
        boolean counted = count.refused() == null;
        rows.add(new Row(line, count.term(), counted ? count : null, count.refused()));
      }
    }
    return rows;
  }

  private static List<ExportColumn<Row>> columns(Asked asked) {
    ExportWords words = asked.context().words();
    return List.of(
        whole("line", asked.label("line"), row -> (long) row.line()),
        text("term", asked.label("term"), Row::term),
        whole("reports", asked.label("reports"), row -> row.of(count -> (long) count.reports())),
        whole("paragraphs", asked.label("paragraphs"), row -> row.of(TermCount::paragraphs)),
        whole(
            "firstYear",
            asked.label("first-year"),
            row -> row.of(count -> year(count.firstYear()))),
        whole("lastYear", asked.label("last-year"), row -> row.of(count -> year(count.lastYear()))),
        whole("cities", asked.label("cities"), row -> row.of(count -> (long) count.cities())),
        text("most", asked.label("most"), row -> row.of(TermsTable::most)),
        text(
            "problem",
            asked.label("problem"),
            row ->
                row.why() == null
                    ? null
                    : words.pick(row.why().chineseSentence(), row.why().englishSentence())),
        link(
            "url",
            asked.label("search-url"),
            row -> row.of(count -> asked.context().base() + asked.search().apply(count.term()))));
  }

  private static @Nullable Long year(@Nullable Integer year) {
    return year == null ? null : year.longValue();
  }

  private static String most(TermCount count) {
    return count.most().stream()
        .map(city -> city.name() + " " + city.reports())
        .collect(Collectors.joining("；"));
  }
}
