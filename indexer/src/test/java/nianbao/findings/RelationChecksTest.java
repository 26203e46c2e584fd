package nianbao.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationChecksTest {

  private static List<Finding> findings(String form, TestFigures figures) {
    return new RelationChecks(Objects.requireNonNull(FormRelations.of(form)), figures.build())
        .findings();
  }

  private static List<String> ids(String form, TestFigures figures) {
    return findings(form, figures).stream()
        .map(finding -> finding.id() + ' ' + finding.grade())
        .toList();
  }

  /** The one finding. */
  private static Finding only(String form, TestFigures figures) {
    List<Finding> found = findings(form, figures);
    assertEquals(1, found.size(), found.toString());
    return found.getFirst();
  }

  @Test
  void aTotalThatIsNotTheSumOfItsPartsIsAMistakeOfAdding() {
    Finding finding =
        only(
            "B",
            TestFigures.of("B")
                .with("staff_total", 7)
                .with("staff_full_time", 2)
                .with("staff_part_time", 3));

    assertEquals("B17", finding.id());
    assertEquals("B17", finding.relation());
    assertEquals(Grade.ARITHMETIC, finding.grade());
    assertTrue(finding.strict());
    assertNull(finding.column());
    assertEquals(new BigDecimal(7), finding.left());
    assertEquals(new BigDecimal(5), finding.right());
    assertEquals(List.of("staff_total", "staff_full_time", "staff_part_time"), finding.cells());
    assertEquals(
        List.of("row-staff_total", "row-staff_full_time", "row-staff_part_time"),
        finding.paragraphs());
    assertEquals(
        "表中“从事政府信息公开工作人员数”为7，“专职人员数”2、“兼职人员数”3合计为5，两者应当相等。",
        TestFigures.message("B", finding).zh());
    assertEquals(
        "In the table “staff for disclosure” is 7 and “full-time staff” 2, “part-time staff” 3 add up to 5;"
            + " the two should be equal.",
        TestFigures.message("B", finding).en());
  }

  @Test
  void whatHoldsIsNoFinding() {
    assertEquals(List.of(), ids("D", TestFigures.of("D").othersAre("0")));
    assertEquals(List.of(), ids("D", TestFigures.of("D")));
    assertEquals(
        List.of(), ids("B", TestFigures.of("B").with("staff_total", 5).with("staff_part_time", 5)));
  }

  @Test
  void everyColumnIsHeldAgainstTheRelation() {
    TestFigures figures =
        TestFigures.of("D").othersAre("0").with("req_new[natural]", 3).with("req_new[total]", 3);

    List<Finding> found = findings("D", figures);

    assertEquals(List.of("D01.natural", "D01.total"), found.stream().map(Finding::id).toList());
    assertEquals("natural", found.getFirst().column());
    assertEquals("D01", found.getFirst().relation());
    assertTrue(
        TestFigures.message("D", found.getFirst())
            .zh()
            .contains("各项合计为3（除“本年新收政府信息公开申请数量（自然人）”外都是0或空白）"));
    assertTrue(TestFigures.message("D", found.getFirst()).en().contains("(natural persons)"));
  }

  @Test
  void aTotalOfZeroIsWhereToLook() {
    TestFigures figures = TestFigures.of("D").othersAre("0").with("res_granted[other_org]", 7);

    Finding found =
        findings("D", figures).stream()
            .filter(finding -> finding.id().equals("D02.other_org"))
            .findFirst()
            .orElseThrow();

    assertEquals(List.of("row-res_total", "row-res_granted"), found.paragraphs());
  }

  @Test
  void aBlankTotalOverFilledPartsWasNotAddedUp() {
    Finding finding = only("B", TestFigures.of("B").with("refused_trade_secret", 2));

    assertEquals("B12", finding.id());
    assertEquals(Grade.BLANK_TOTAL, finding.grade());
    assertFalse(finding.strict());
    assertNull(finding.left());
    assertEquals(new BigDecimal(2), finding.right());
    assertTrue(TestFigures.message("B", finding).zh().contains("“不同意公开答复数”没有填写"));
  }

  @Test
  void aRelationHoldsThatABlankTotalAloneBreaks() {
    TestFigures figures =
        TestFigures.of("B")
            .with("requests_closed", 9)
            .with("closed_on_time", 9)
            .with("requests_total", 9)
            .with("requests_online", 9)
            .with("replies_total", 9)
            .with("reply_granted", 7)
            .with("refused_trade_secret", 2);

    assertEquals(List.of("B12 BLANK_TOTAL"), ids("B", figures));
    assertEquals(
        List.of("B11 ARITHMETIC", "B12 BLANK_TOTAL", "B14 SOFT"),
        ids("B", figures.with("replies_total", 12)));
  }

  @Test
  void blankTotalsOfARowAreAddedUpForTheColumn() {
    TestFigures figures =
        TestFigures.of("D")
            .othersAre("0")
            .with("req_new[natural]", 3)
            .with("req_new[total]", 3)
            .with("res_granted[natural]", 3)
            .with("res_granted[total]", "")
            .with("res_total[natural]", 3)
            .with("res_total[total]", 3);

    assertEquals(List.of("D102 BLANK_TOTAL"), ids("D", figures));
  }

  @ParameterizedTest
  @CsvSource({"''", "/", "?", "!"})
  void aPartThatWasNotReadOrNotGivenMakesNoClaim(String rest) {
    TestFigures figures =
        TestFigures.of("B")
            .with("staff_total", 7)
            .with("staff_full_time", rest)
            .with("staff_part_time", rest);

    assertEquals(List.of(), ids("B", figures));
  }

  @ParameterizedTest
  @CsvSource({"?", "!"})
  void oneUnclearCellMakesARelationNotApplicable(String part) {
    TestFigures figures =
        TestFigures.of("B")
            .with("staff_total", 7)
            .with("staff_full_time", part)
            .with("staff_part_time", 2);

    assertEquals(List.of(), ids("B", figures));
  }

  @Test
  void aDashIsABlank() {
    TestFigures figures =
        TestFigures.of("B")
            .with("staff_total", 7)
            .with("staff_full_time", "/")
            .with("staff_part_time", 2);

    assertEquals(List.of("B17 ARITHMETIC"), ids("B", figures));
  }

  @Test
  void aTotalBelowItsChannelsIsRight() {
    TestFigures figures =
        TestFigures.of("A")
            .with("active_total", 20)
            .with("active_via_own_site", 15)
            .with("active_via_bulletin_board", 15);

    assertEquals(List.of(), ids("A", figures));
    assertEquals(List.of("A08 ARITHMETIC"), ids("A", figures.with("active_total", 31)));
  }

  @Test
  void aBlankHeadingIsHowTheFormIsMeant() {
    assertEquals(List.of(), ids("B", TestFigures.of("B").with("channel_website", 15)));
    assertEquals(
        List.of("B03 SOFT"),
        ids("B", TestFigures.of("B").with("channels_h", 14).with("channel_website", 15)));
  }

  @Test
  void whatNeedNotHoldIsARemark() {
    Finding finding =
        only(
            "B",
            TestFigures.of("B")
                .with("requests_total", 3)
                .with("requests_online", 3)
                .with("replies_total", 4)
                .with("reply_granted", 4)
                .with("requests_closed", 4)
                .with("closed_on_time", 4));

    assertEquals("B13", finding.id());
    assertEquals(Grade.SOFT, finding.grade());
    assertFalse(finding.strict());
    assertTrue(TestFigures.message("B", finding).zh().endsWith("这不一定是差错，但值得核对。"));
  }

  @Test
  void aBlankBoundSaysNothing() {
    assertEquals(List.of(), ids("B", TestFigures.of("B").with("normative_docs_published", 3)));
    assertEquals(
        List.of("B05 ARITHMETIC"),
        ids(
            "B",
            TestFigures.of("B")
                .with("normative_docs_published", 3)
                .with("active_total", 2)
                .with("normative_docs_made", 3)));
  }

  @Test
  void lessInForceThanWasMadeCannotBe() {
    TestFigures figures =
        TestFigures.of("D")
            .with("normative_docs[made]", 3)
            .with("normative_docs[repealed]", 1)
            .with("normative_docs[in_force]", 0);

    Finding finding = only("D", figures);

    assertEquals("D403", finding.id());
    assertEquals(Grade.SEMANTIC, finding.grade());
    assertEquals(List.of(), ids("D", figures.with("normative_docs[in_force]", 2)));
  }

  @Test
  void decisionsWithoutAnItemAreARemark() {
    TestFigures figures =
        TestFigures.of("C")
            .with("permits[decisions]", 5)
            .with("permits[prev_year_items]", 0)
            .with("permits[change]", 0);

    assertEquals(List.of("C405 SOFT"), ids("C", figures));
    assertEquals(List.of(), ids("C", figures.with("permits[change]", 2)));
    assertEquals(
        List.of(), ids("C", figures.with("permits[change]", 0).with("permits[decisions]", 0)));
  }

  @Test
  void aColumnRelationSpeaksOfEveryRow() {
    TestFigures figures =
        TestFigures.of("A2").with("active_total[period]", 9).with("active_total[cumulative]", 7);

    assertEquals(List.of("S05.active_total ARITHMETIC"), ids("A2", figures));
  }

  @Test
  void aFormWithTwoColumnsIsAddedUpInBoth() {
    TestFigures figures =
        TestFigures.of("A2")
            .with("replies_total[period]", 9)
            .with("reply_granted[period]", 8)
            .with("replies_total[cumulative]", 9)
            .with("reply_granted[cumulative]", 9);

    assertEquals(List.of("S03.period ARITHMETIC"), ids("A2", figures));
  }

  @Test
  void everyRelationOfEveryFormIsUnderstood() {
    for (String form : List.of("A", "A2", "B", "B_qingdao", "C", "D")) {
      FormRelations relations = Objects.requireNonNull(FormRelations.of(form));
      for (FormRelation relation : relations.withinReport()) {
        relation
            .comparison()
            .cells()
            .forEach(cell -> assertTrue(relations.row(cell.name()) != null, cell + " of " + form));
      }
      assertEquals(
          relations.withinReport().size(),
          relations.withinReport().stream().map(FormRelation::id).distinct().count());
    }
  }

  @Test
  void noFiguresNoFindings() {
    var relations = Objects.requireNonNull(FormRelations.of("D"));

    assertEquals(List.of(), new RelationChecks(relations, Figures.NONE).findings());
  }
}
