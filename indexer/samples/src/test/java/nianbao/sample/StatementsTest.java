package nianbao.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nianbao.report.Finding.Grade;
import nianbao.sample.truth.SampleReport;
import nianbao.sample.truth.Truth;
import nianbao.text.Folding;
import org.junit.jupiter.api.Test;

/** Sentences and figures that contradict a report, and those that only seem to. */
class StatementsTest {
  private static final List<SampleReport> REPORTS = SampleReports.tabulated(21, 1500).toList();

  @Test
  void everyGradeWithinAReportOccursOften() {
    Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
    for (SampleReport report : REPORTS) {
      for (Truth.Contradiction found : report.truth().contradictions()) {
        grades.merge(found.grade(), 1, Integer::sum);
      }
    }
    Set<Grade> all = new TreeSet<>(Set.of(Grade.values()));
    all.remove(Grade.CARRY_OVER);
    assertEquals(all, grades.keySet());
    assertTrue(grades.values().stream().allMatch(count -> count >= 20), grades.toString());
  }

  @Test
  void theTextGivesTheNumberThatTheTableContradicts() {
    for (SampleReport report : REPORTS) {
      for (Truth.Contradiction found : report.truth().contradictions()) {
        if (found.grade() == Grade.PROSE_TABLE || found.grade() == Grade.PROSE_PROSE) {
          assertNotEquals(found.left(), found.right(), report.path());
          String text = Folding.compact(report.text().replaceAll("<[^>]{0,200}>", ""));
          assertTrue(text.contains(Objects.toString(found.left())), report.path() + found);
        }
      }
    }
  }

  @Test
  void explanationsAreThoseOfTheSlips() {
    Set<String> explained = new TreeSet<>();
    for (SampleReport report : REPORTS) {
      for (Truth.Contradiction found : report.truth().contradictions()) {
        if (found.explanation() != null) {
          explained.add(found.explanation());
        }
      }
    }
    assertEquals(
        Set.of(
            "cells-swapped",
            "digit-doubled",
            "digit-dropped",
            "factor-of-ten-thousand",
            "part-missing",
            "sum-of-all-rows"),
        explained);
  }

  @Test
  void aYearTakesOverWhatTheYearBeforeLeftUnlessPlanted() {
    int contradicting = 0;
    Set<String> explanations = new TreeSet<>();
    for (YearPair pair : SampleReports.years(4, 150).toList()) {
      Truth earlier = pair.earlier().truth();
      Truth later = pair.later().truth();
      assertEquals(earlier.header().reportYear() + 1, later.header().reportYear());
      assertEquals(earlier.header().agency(), later.header().agency());
      for (Truth.Contradiction found : pair.contradictions()) {
        if (found.explanation() != null) {
          explanations.add(found.explanation());
        }
        contradicting += found.grade() == Grade.CARRY_OVER ? 1 : 0;
      }
    }
    assertTrue(contradicting > 20, "carried over wrongly: " + contradicting);
    assertEquals(Set.of("last-year"), explanations);
  }
}
