package nianbao.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nianbao.figures.Concept;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.report.Figure;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;
import nianbao.sample.truth.Truth;
import nianbao.search.FigureTable;
import nianbao.search.FiguresRequest;
import nianbao.search.ReportIndex;
import nianbao.search.ReportWalk;
import nianbao.search.RowGroup;
import nianbao.search.RowGroup.OfPlace;
import nianbao.search.RowGroup.Rows;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.YearCounts;
import nianbao.search.YearCountsRequest;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts and figures by place and year against a plain count over what was planted. */
class PlantedCountsTest {
  private static final long SEED = 20260101;
  private static final int REPORTS = 400;

  private static List<SampleReport> samples;
  private static ReportIndex index;

  @BeforeAll
  static void open() throws Exception {
    samples = SampleReports.generate(SEED, REPORTS).toList();
    index = LuceneIndexes.of(GeneratedIndex.reports(REPORTS), Layout.TWO_REMOTE);
  }

  @AfterAll
  static void close() throws Exception {
    index.close();
  }

  /** The city, or what is known above it, and the year. */
  private static String where(Truth.Header header) {
    String city = header.place().city();
    String place = city == null ? String.valueOf(header.place().province()) : city;
    return place + " " + header.reportYear();
  }

  private static String where(RowGroup group, @Nullable Integer year) {
    String place = group instanceof OfPlace known ? known.path().getLast().name() : "null";
    return place + " " + year;
  }

  @ParameterizedTest
  @ValueSource(strings = {"微博", "行政诉讼", "审计", "公开指南", "档案馆", "没有"})
  void reportsThatHaveAString(String text) throws Exception {
    Map<String, String> planted = new TreeMap<>();
    Map<String, int[]> sums = new TreeMap<>();
    for (SampleReport sample : samples) {
      boolean has =
          sample.truth().paragraphs().stream()
              .anyMatch(paragraph -> Folding.compact(paragraph.text()).contains(text));
      int[] sum = sums.computeIfAbsent(where(sample.truth().header()), first -> new int[2]);
      sum[0] += has ? 1 : 0;
      sum[1]++;
    }
    sums.forEach((where, sum) -> planted.put(where, sum[0] + "/" + sum[1]));

    YearCounts counts =
        index.years(new YearCountsRequest("“" + text + "”", Filters.NONE, Scope.REPORT, Rows.CITY));

    Map<String, String> counted = new TreeMap<>();
    for (YearCounts.Row row : counts.rows()) {
      for (YearCounts.Cell cell : row.cells()) {
        if (cell.reports() > 0) {
          counted.put(where(row.group(), cell.year()), cell.matching() + "/" + cell.reports());
        }
      }
    }
    assertEquals(planted, counted);
    assertTrue(counts.all().matching() > 0, text);
  }

  @Test
  void figuresThatReportsGive() throws Exception {
    for (Concept concept : Concept.all()) {
      Map<String, String> planted = planted(concept);

      FigureTable table =
          index.figures(new FiguresRequest(concept.key(), null, "", Filters.NONE, Rows.CITY));

      Map<String, String> given = new TreeMap<>();
      for (FigureTable.Row row : table.rows()) {
        for (FigureTable.Cell cell : row.cells()) {
          if (cell.given() > 0) {
            given.put(
                where(row.group(), cell.year()),
                cell.total() + " of " + cell.given() + ", median " + cell.median());
          }
        }
      }
      assertEquals(planted, given, concept.key());
      assertTrue(planted.size() > 10, concept.key());
    }
  }

  /** Reports whose planted contradiction about a relation has at least this difference. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 100})
  void findingsByDifference(int least) throws Exception {
    Map<String, List<String>> planted = new TreeMap<>();
    for (SampleReport sample : samples) {
      for (Truth.Contradiction one : sample.truth().contradictions()) {
        if (one.left() != null
            && one.right() != null
            && one.relation() != null
            && one.left().subtract(one.right()).abs().intValue() >= least) {
          planted.computeIfAbsent(one.relation(), first -> new ArrayList<>()).add(sample.path());
        }
      }
    }
    assertTrue(planted.size() > 2, planted.keySet().toString());
    for (Map.Entry<String, List<String>> each : planted.entrySet()) {
      Filters filters =
          FilterField.RELATION
              .parse(each.getKey())
              .and(FilterField.GAP.parse(Integer.toString(least)));
      Set<String> found = new TreeSet<>();
      try (ReportWalk walk = index.walk(SearchRequest.of("", filters), List.of())) {
        for (ReportWalk.Step step = walk.next(); step != null; step = walk.next()) {
          found.add(step.hit().source().path());
        }
      }
      assertEquals(new TreeSet<>(each.getValue()), found, each.getKey());
    }
  }

  private static Map<String, String> planted(Concept concept) {
    Map<String, List<BigDecimal>> values = new TreeMap<>();
    for (SampleReport sample : samples) {
      Truth truth = sample.truth();
      Form form = Forms.STANDARD.byId(truth.header().form());
      BigDecimal value = form == null ? null : value(concept.cells(form), truth.cells());
      if (value != null) {
        values.computeIfAbsent(where(truth.header()), first -> new ArrayList<>()).add(value);
      }
    }
    Map<String, String> planted = new TreeMap<>();
    values.forEach(
        (where, some) -> {
          List<BigDecimal> sorted = some.stream().sorted().toList();
          BigDecimal low = sorted.get((sorted.size() - 1) / 2);
          BigDecimal high = sorted.get(sorted.size() / 2);
          planted.put(
              where,
              plain(some.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                  + " of "
                  + some.size()
                  + ", median "
                  + plain(low.add(high).divide(BigDecimal.TWO)));
        });
    return planted;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** The sum of cells; {@code null} unless all of them are numbers. */
  private static @Nullable BigDecimal value(List<String> names, List<Truth.Cell> cells) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String name : names) {
      Truth.Cell cell =
          cells.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
      if (cell == null || cell.kind() != Figure.Kind.NUMBER || cell.value() == null) {
        return null;
      }
      sum = sum.add(cell.value());
    }
    return names.isEmpty() ? null : sum;
  }
}
