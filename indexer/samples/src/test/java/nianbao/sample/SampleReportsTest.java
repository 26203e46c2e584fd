package nianbao.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.office.Agencies;
import nianbao.office.Agency;
import nianbao.report.Paragraph;
import nianbao.report.Place;
import nianbao.report.Script;
import nianbao.sample.issuer.Bodies;
import nianbao.sample.issuer.IndexGrammar;
import nianbao.sample.issuer.InventedPlaces;
import nianbao.sample.issuer.Office;
import nianbao.sample.issuer.ReportKind;
import nianbao.sample.issuer.SamplePlace;
import nianbao.sample.plan.HeaderLayout;
import nianbao.sample.plan.HeadingLayout;
import nianbao.sample.plan.ParagraphLayout;
import nianbao.sample.plan.PlaceClue;
import nianbao.sample.plan.TableLayout;
import nianbao.sample.plan.TitleLayout;
import nianbao.sample.print.Variety;
import nianbao.sample.random.SeededRandom;
import nianbao.sample.truth.SampleReport;
import nianbao.sample.truth.Truth;
import nianbao.text.Folding;
import org.junit.jupiter.api.Test;

/** What the generator promises. */
class SampleReportsTest {
  private static final List<SampleReport> REPORTS = SampleReports.generate(7, 1500).toList();
  private static final List<SampleReport> TABULATED = SampleReports.tabulated(7, 800).toList();
  private static final List<SampleReport> VARIED = SampleReports.varied(7, 800).toList();

  @Test
  void theSameSeedGivesTheSameBytesOnEveryMachine() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    SampleReports.generate(1, 50)
        .forEach(report -> digest.update(report.text().getBytes(StandardCharsets.UTF_8)));

    assertEquals(
        "fd91519d907b3fbfe4a3f42276a7a9471e1607c61feb8e5803326057b3a052fe",
        HexFormat.of().formatHex(digest.digest()));
  }

  @Test
  void fewerReportsAreTheBeginningOfMore() {
    assertEquals(
        SampleReports.generate(3, 20).toList(), SampleReports.generate(3, 60).limit(20).toList());
    assertNotEquals(SampleReports.generate(3, 20).toList(), SampleReports.generate(4, 20).toList());
  }

  @Test
  void noReportsAndAnImpossibleCount() {
    assertEquals(0, SampleReports.generate(1, 0).count());
    assertThrows(IllegalArgumentException.class, () -> SampleReports.generate(1, -1));
  }

  @Test
  void pathsAreUniqueAndOfficesDoNotRecurEarly() {
    assertEquals(REPORTS.size(), REPORTS.stream().map(SampleReport::path).distinct().count());
    Set<String> offices = new HashSet<>();
    for (SampleReport report : REPORTS) {
      assertTrue(offices.add(report.path().replaceAll("-\\d+\\.txt$", "")), report.path());
    }
  }

  @Test
  void variedReportsAreTheSameForASeedAndTheirBytesReadBack() {
    List<SampleReport> varied = SampleReports.varied(3, 60).toList();

    assertEquals(SampleReports.varied(3, 20).toList(), varied.subList(0, 20));
    for (SampleReport report : varied) {
      Charset charset =
          report.encoding() == SampleReport.Encoding.GB18030
              ? Charset.forName("GB18030")
              : StandardCharsets.UTF_8;
      String decoded = new String(report.bytes(), charset).replace("\uFEFF", "");
      assertEquals(report.text(), decoded);
      assertEquals(report.text().startsWith("<!DOCTYPE"), report.extension().equals(".html"));
    }
  }

  @Test
  void everyRareLayoutOccurs() {
    assertEquals(names(ReportKind.values()), rare(Truth.Rendering::kind));
    assertEquals(names(PlaceClue.values()), rare(Truth.Rendering::place));
    assertEquals(names(HeaderLayout.values()), rare(Truth.Rendering::header));
    assertEquals(names(IndexGrammar.values()), rare(Truth.Rendering::index));
    assertEquals(names(Variety.Page.values()), rare(Truth.Rendering::page));
    assertEquals(names(Variety.Noise.values()), rare(Truth.Rendering::noise));
    assertEquals(names(SampleReport.Encoding.values()), rare(Truth.Rendering::encoding));
    Set<String> markup = names(Variety.Markup.values());
    markup.add("NONE");
    assertEquals(markup, rare(Truth.Rendering::markup));
  }

  private static Set<String> rare(Function<Truth.Rendering, String> layout) {
    return VARIED.stream()
        .map(report -> layout.apply(report.truth().rendering()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyLayoutOccurs() {
    assertEquals(names(TitleLayout.values()), seen(Truth.Rendering::title));
    assertEquals(
        Set.of("LABEL_LINES", "SEVERAL_PER_LINE", "PIPE_CELLS", "LIGHT_LINE", "NONE"),
        seen(Truth.Rendering::header));
    assertEquals(6, seen(Truth.Rendering::index).size());
    Set<String> clues = names(PlaceClue.values());
    clues.remove(PlaceClue.SENTENCE.name());
    assertEquals(clues, seen(Truth.Rendering::place));
    assertEquals(Set.of("USUAL"), seen(Truth.Rendering::kind));
    assertEquals(names(ParagraphLayout.values()), seen(Truth.Rendering::paragraphs));
    assertEquals(names(HeadingLayout.values()), seen(Truth.Rendering::headings));
    assertEquals(
        Set.of("PIPES", "SHORT_PIPES", "TABS", "CELL_LINES", "NONE"),
        seen(Truth.Rendering::tables));
  }

  @Test
  void tablesOfEveryFormOccurInEveryLayout() {
    assertEquals(
        names(TableLayout.values()),
        TABULATED.stream()
            .map(report -> report.truth().rendering().tables())
            .collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(
        Set.of("A", "A2", "B", "B_qingdao", "C", "D"),
        TABULATED.stream()
            .flatMap(report -> Stream.ofNullable(report.truth().header().form()))
            .collect(Collectors.toSet()));
  }

  private static Set<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> seen(Function<Truth.Rendering, String> layout) {
    return REPORTS.stream()
        .map(report -> layout.apply(report.truth().rendering()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyFormYearAgencyAndPlaceOccurs() {
    assertEquals(Set.of("A", "B", "C", "D"), present(header -> header.form()));
    assertEquals(13, present(Truth.Header::reportYear).size());
    assertEquals(14, present(Truth.Header::agency).size());
    assertEquals(24, present(header -> header.place().adcode()).size());
  }

  private static <T> Set<T> present(Function<Truth.Header, T> value) {
    return REPORTS.stream()
        .map(report -> value.apply(report.truth().header()))
        .filter(found -> found != null)
        .collect(Collectors.toSet());
  }

  @Test
  void aSeventhOrSoIsPrintedInTraditionalScript() {
    long traditional =
        REPORTS.stream().filter(report -> report.truth().header().script() == Script.HANT).count();

    assertTrue(traditional > 170 && traditional < 280, "Traditional: " + traditional);
    for (SampleReport report : REPORTS) {
      boolean hant = report.truth().header().script() == Script.HANT;
      assertEquals(hant, report.text().contains("開"), report.path());
      assertEquals(!hant, report.text().contains("开"), report.path());
    }
  }

  @Test
  void everyParagraphStandsInTheTextInOrder() {
    for (SampleReport report : REPORTS) {
      String text = squeezed(report.text());
      int from = 0;
      for (Truth.Text paragraph : report.truth().paragraphs()) {
        String wanted = squeezed(paragraph.text());
        int at = text.indexOf(wanted, from);
        assertTrue(at >= 0, () -> report.path() + " lacks " + paragraph);
        from = at + wanted.length();
      }
    }
  }

  /** Without white space and table marks. */
  private static String squeezed(String text) {
    return Folding.compact(text).replace("|", "");
  }

  @Test
  void everyCharacterOfTheTextIsAccountedFor() {
    for (SampleReport report : REPORTS) {
      Truth truth = report.truth();
      long printed = count(report.text());
      long found =
          Stream.concat(truth.paragraphs().stream().map(Truth.Text::text), truth.leftOut().stream())
              .mapToLong(SampleReportsTest::count)
              .sum();
      assertEquals(printed, found, report.path());
    }
  }

  private static long count(String text) {
    return squeezed(text).length();
  }

  @Test
  void rowsOfTablesAreParagraphsToo() {
    for (SampleReport report : REPORTS) {
      long rows =
          report.truth().paragraphs().stream()
              .filter(paragraph -> paragraph.kind() == Paragraph.Kind.ROW)
              .count();
      assertEquals(
          rows, report.truth().tables().stream().mapToLong(table -> table.rows().size()).sum());
    }
  }

  @Test
  void aReportWhosePlaceIsNowhereDoesNotNameIt() {
    for (SampleReport report : REPORTS) {
      if (report.truth().rendering().place().equals("NOWHERE")) {
        for (SamplePlace place : InventedPlaces.ALL) {
          assertFalse(Folding.aligned(report.text()).contains(place.name()), report.path());
        }
      }
    }
  }

  @Test
  void aSentenceAloneNamesTheOffice() {
    List<SampleReport> named =
        VARIED.stream()
            .filter(report -> ReportKind.valueOf(kind(report)).isNamedInSentence())
            .filter(report -> report.truth().header().script() == Script.HANS)
            .toList();

    assertTrue(named.size() > 40, "named in a sentence: " + named.size());
    for (SampleReport report : named) {
      String office = Objects.requireNonNull(report.truth().header().issuer());
      List<String> naming =
          report.truth().paragraphs().stream()
              .map(paragraph -> Folding.compact(paragraph.text()).replaceAll("\\([^)]*\\)", ""))
              .filter(paragraph -> paragraph.contains(office))
              .toList();
      assertTrue(naming.size() <= 1, () -> report.path() + naming);
    }
  }

  @Test
  void aCopiedPeriodIsThatOfTheYearBefore() {
    int copied = 0;
    for (SampleReport report : VARIED) {
      if (kind(report).equals("COPIED_PERIOD")) {
        int year = report.truth().header().reportYear();
        String text = Folding.compact(report.text()).replaceAll("\\([^)]*\\)", "");
        assertFalse(text.contains(year + "年1月1日"), report.path());
        copied += text.contains((year - 1) + "年1月1日") ? 1 : 0;
      }
    }
    assertTrue(copied > 5, "copied periods: " + copied);
  }

  @Test
  void schoolsCountByTheEndOfTheirYearAndNationalOrgansHaveNoPlace() {
    for (SampleReport report : VARIED) {
      Truth.Header header = report.truth().header();
      if (kind(report).equals("SCHOOL")) {
        assertTrue(Folding.aligned(header.title()).contains("学年"), header.title());
        assertEquals("school", header.agency());
      }
      if (kind(report).equals("NATIONAL")) {
        assertEquals(Place.UNKNOWN, header.place());
      }
    }
  }

  private static String kind(SampleReport report) {
    return report.truth().rendering().kind();
  }

  @Test
  void bodiesAreThoseTheReadersKnow() {
    SeededRandom random = new SeededRandom(1, 1);
    for (ReportKind kind : ReportKind.values()) {
      for (int i = 0; kind.isOfBody() && i < 50; i++) {
        Office body = Bodies.draw(kind, random.pick(InventedPlaces.ALL), random);
        assertEquals(
            Optional.of(body.agency()), Agencies.of(body.full()).map(Agency::key), body.full());
      }
    }
  }

  @Test
  void sizesAreThoseOfRealReports() {
    double bytes =
        REPORTS.stream()
            .mapToInt(report -> report.text().getBytes(StandardCharsets.UTF_8).length)
            .average()
            .orElseThrow();
    double paragraphs =
        REPORTS.stream()
            .mapToInt(report -> report.truth().paragraphs().size())
            .average()
            .orElseThrow();

    assertTrue(bytes > 15_000 && bytes < 25_000, "mean bytes " + bytes);
    assertTrue(paragraphs > 40 && paragraphs < 62, "mean paragraphs " + paragraphs);
  }
}
