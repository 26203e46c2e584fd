package nianbao.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nianbao.compare.AlignedParagraph.Kind;
import nianbao.compare.ComparedFigure.Value;
import nianbao.report.Figures;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.sample.SampleReports;
import nianbao.sample.YearPair;
import nianbao.sample.accuracy.SampleReading;
import nianbao.sample.truth.SampleReport;
import nianbao.sample.truth.Truth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated reports, of which it is known what differs. */
class PlantedChangesTest {
  private static final String NEW = "新建的观景台在湖边，晴天能望见对岸的灯塔和渔船。";

  /** A report of one year, and what was done to its paragraphs for the next. */
  private record Edited(Report later, Map<Kind, Set<Integer>> ordinals) {}

  /**
   * Leaves out some paragraphs, changes a number in some, moves one to the end, and adds some. Only
   * those are touched that no other one resembles.
   */
  private static Edited edited(Report report, Random random) {
    Map<Kind, Set<Integer>> ordinals = new HashMap<>();
    List<String> texts = new ArrayList<>();
    List<Paragraph> kept = new ArrayList<>();
    Paragraph moved = null;
    for (Paragraph paragraph : report.paragraphs()) {
      boolean isLong = paragraph.kind() == Paragraph.Kind.TEXT && paragraph.text().length() >= 30;
      int choice = isLong ? random.nextInt(8) : 7;
      String text = paragraph.text();
      String changed = text.replaceFirst("[0-9]+", "98765");
      if (choice == 0) {
        planted(ordinals, Kind.GONE, paragraph.ordinal());
      } else if (choice == 1 && !changed.equals(text)) {
        planted(ordinals, Kind.CHANGED, paragraph.ordinal());
        add(paragraph, changed, kept, texts);
      } else if (choice == 2 && moved == null) {
        planted(ordinals, Kind.MOVED, paragraph.ordinal());
        moved = paragraph;
      } else {
        if (choice == 3) {
          add(paragraph, NEW + paragraph.ordinal() + "。", kept, texts);
          planted(ordinals, Kind.NEW, kept.size());
        }
        add(paragraph, text, kept, texts);
      }
    }
    if (moved != null) {
      add(moved, moved.text(), kept, texts);
    }
    return new Edited(with(report, kept, texts), ordinals);
  }

  private static void planted(Map<Kind, Set<Integer>> ordinals, Kind kind, int ordinal) {
    ordinals.computeIfAbsent(kind, first -> new HashSet<>()).add(ordinal);
  }

  private static void add(Paragraph like, String text, List<Paragraph> kept, List<String> texts) {
    kept.add(like);
    texts.add(text);
  }

  private static Report with(Report report, List<Paragraph> kinds, List<String> texts) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Paragraph like = kinds.get(i);
      String id = (i + 1) + "-" + like.id().substring(like.id().indexOf('-') + 1);
      paragraphs.add(new Paragraph(id, i + 1, like.section(), like.kind(), texts.get(i)));
    }
    return new Report(
        report.source(),
        report.header(),
        report.sections(),
        paragraphs,
        List.of(),
        Figures.NONE,
        List.of(),
        List.of(),
        List.of());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void whatWasPlantedIsFound(long seed) throws Exception {
    Random random = new Random(seed);
    int planted = 0;
    for (SampleReport sample : SampleReports.consistent(seed, 12).toList()) {
      Report report = SampleReading.read(sample);
      Edited edited = edited(report, random);
      ReportComparison comparison = ReportComparison.of(report, edited.later());
      for (Kind kind : List.of(Kind.CHANGED, Kind.MOVED, Kind.NEW, Kind.GONE)) {
        Set<Integer> found = new HashSet<>();
        for (AlignedParagraph aligned : comparison.paragraphs()) {
          Paragraph paragraph = kind == Kind.NEW ? aligned.b() : aligned.a();
          if (aligned.kind() == kind && paragraph != null) {
            found.add(paragraph.ordinal());
          }
        }
        assertEquals(
            edited.ordinals().getOrDefault(kind, Set.of()), found, kind + " of seed " + seed);
        planted += found.size();
      }
      for (AlignedParagraph aligned : comparison.paragraphs()) {
        if (aligned.kind() == Kind.CHANGED) {
          AlignedParagraph.Change only = aligned.changes().getFirst();
          assertEquals(1, aligned.changes().size(), aligned::toString);
          assertEquals(
              "98765",
              aligned.b() == null ? "" : aligned.b().text().substring(only.startB(), only.endB()));
        }
      }
    }
    assertTrue(planted > 20, planted + " planted");
  }

  @Test
  void figuresOfTwoYearsAreThoseOfTheTruth() throws Exception {
    int compared = 0;
    for (YearPair pair : SampleReports.years(5, 12).toList()) {
      Report earlier = SampleReading.read(pair.earlier());
      Report later = SampleReading.read(pair.later());
      ReportComparison comparison = ReportComparison.of(earlier, later);
      if (!comparison.sameForm()) {
        continue;
      }
      Map<String, BigDecimal> before = truth(pair.earlier());
      Map<String, BigDecimal> after = truth(pair.later());
      for (ComparedFigure figure : comparison.figures()) {
        BigDecimal a = before.get(figure.name());
        BigDecimal b = after.get(figure.name());
        BigDecimal difference = figure.difference();
        // Some cells are printed so that they can't be read; none is read wrongly.
        if (difference != null && a != null && b != null) {
          assertEquals(a, value(figure.a()), figure.name());
          assertEquals(b, value(figure.b()), figure.name());
          assertEquals(0, b.subtract(a).compareTo(difference), figure.name());
          compared++;
        }
      }
    }
    assertTrue(compared > 300, compared + " compared");
  }

  private static @Nullable BigDecimal value(@Nullable Value value) {
    return value == null ? null : value.value();
  }

  private static Map<String, BigDecimal> truth(SampleReport report) {
    Map<String, BigDecimal> values = new HashMap<>();
    for (Truth.Cell cell : report.truth().cells()) {
      BigDecimal value = cell.value();
      if (value != null) {
        values.put(cell.name(), value);
      }
    }
    return values;
  }
}
