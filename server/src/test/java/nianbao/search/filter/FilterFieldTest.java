package nianbao.search.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class FilterFieldTest {

  @ParameterizedTest
  @EnumSource
  void everyFieldIsExplainedAndTakesItsExample(FilterField field) {
    assertFalse(field.explanation().isBlank());
    assertTrue(field.explanationInEnglish().endsWith("."), field.explanationInEnglish());
    assertFalse(field.valueLabel().isBlank());
    assertNotEquals(Filters.NONE, field.parse(field.example()));
    field.names().forEach(name -> assertSame(field, FilterField.named(name), name));
  }

  @Test
  void noNameIsGivenTwice() {
    Set<String> names = new HashSet<>();
    for (FilterField field : FilterField.values()) {
      field.names().forEach(name -> assertTrue(names.add(name), name));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2023-01-31, 2023-01-31, 2023-01-31",
    "2023-01, 2023-01-01, 2023-01-31",
    "2023, 2023-01-01, 2023-12-31",
    "2023年1月31日, 2023-01-31, 2023-01-31",
    "２０２３/1/31, 2023-01-31, 2023-01-31",
    "=2023-01-31, 2023-01-31, 2023-01-31",
    "2023-01..2023-03, 2023-01-01, 2023-03-31",
    "2023-01~2023-03, 2023-01-01, 2023-03-31",
    ">2023-01-31, 2023-02-01, max",
    ">2023-01, 2023-02-01, max",
    ">=2023-01, 2023-01-01, max",
    "2023-01.., 2023-01-01, max",
    "<2023-01, min, 2022-12-31",
    "<=2023-01, min, 2023-01-31",
    "≤2023-01, min, 2023-01-31",
    "..2023-01, min, 2023-01-31",
  })
  void datesAreDaysMonthsYearsAndRangesOfThem(String value, String from, String to) {
    LocalDate first = from.equals("min") ? LocalDate.MIN : LocalDate.parse(from);
    LocalDate last = to.equals("max") ? LocalDate.MAX : LocalDate.parse(to);

    assertEquals(
        List.of(new Interval<>(first, last)), FilterField.PUBLISHED.parse(value).published());
  }

  @ParameterizedTest
  @CsvSource({
    "requests>100, requests MORE 100",
    "requests >= 1，000, requests AT_LEAST 1000",
    "收到的申请<5, requests LESS 5",
    "requests:10..20, requests AT_LEAST 10 + requests AT_MOST 20",
    "requests=10.., requests AT_LEAST 10",
    "req_new[total]==5, req_new[total] EQUAL 5",
    "refused/requests>0.3, refused/requests MORE 0.3",
    "不予公开/收到的申請≥30%, refused/requests AT_LEAST 0.30",
    "rate(refused)>30%, refused/decided MORE 0.30",
    "Rate（拒绝）>=0.3, refused/decided AT_LEAST 0.3",
    "率(不予公開)<30%, refused/decided LESS 0.30",
    "不予公开率>30%, refused/decided MORE 0.30",
    "不予公開率≥３０％, refused/decided AT_LEAST 0.30",
    "部分公开率:0.1..0.5, partly_granted/decided AT_LEAST 0.1 + partly_granted/decided AT_MOST 0.5",
    "Refused率=1, refused/decided EQUAL 1",
    "rate(review_corrections)>0, review_corrections/reviews MORE 0",
    "败诉率>0, lawsuit_corrections/lawsuits MORE 0",
    "change(requests)>50%, change requests MORE 0.50",
    "Change（收到的申請）<=-0.25, change requests AT_MOST -0.25",
    "照抄上年>=80%, repeated AT_LEAST 0.80",
    "Repeated:0.5..1, repeated AT_LEAST 0.5 + repeated AT_MOST 1",
    "增长(复议):-50%..100%, change reviews AT_LEAST -0.50 + change reviews AT_MOST 1.00",
  })
  void figuresAndRatiosAreCompared(String term, String expected) {
    assertEquals(
        expected,
        FilterField.FIGURE.parse(term.replace('，', ',')).figures().stream()
            .map(
                filter -> named(filter.quantity()) + " " + filter.operator() + " " + filter.value())
            .collect(Collectors.joining(" + ")));
  }

  private static String named(FigureFilter.Quantity quantity) {
    return switch (quantity) {
      case FigureFilter.Itself itself -> itself.name();
      case FigureFilter.Ratio ratio -> ratio.name() + "/" + ratio.per();
      case FigureFilter.Change change -> "change " + change.name();
      case FigureFilter.Repeated repeated -> "repeated";
    };
  }

  @ParameterizedTest
  @CsvSource({
    "CITY, Atlantis, No place in China",
    "CITY, 浙江, not a city; use province",
    "YEAR, 18, Give a year",
    "YEAR, 2020..2018, Give a year",
    "YEAR, -2018, Give a year",
    "YEAR, .., Give a year",
    "YEAR, >2018..2020, Give a year",
    "PUBLISHED, 2023-13, Give a date",
    "PUBLISHED, 2023-02-30, Give a date",
    "PUBLISHED, yesterday, Give a date",
    "PUBLISHED, 2023-03..2023-01, Give a date",
    "AGENCY, circus, Give a kind of office",
    "FORM, Z, Give one of the forms",
    "FINDING, odd, Give any or one of the grades",
    "HAS, nothing, Give table or finding",
    "SEEN, yesterday, Give a date",
    "SEEN, 2026-11-24T25:00:00Z, Give a date",
    "SEEN, 2026-12..2026-11, Give a date",
    "FIGURE, requests, Give a comparison",
    "FIGURE, requests>-1, Give a number",
    "FIGURE, change(nothing)>1, There is no such figure",
    "FIGURE, change(requests)/refused>1, Give a comparison",
    "FIGURE, change(repeated)>1, There is no such figure",
    "FIGURE, repeated/requests>1, There is no such figure",
    "FIGURE, rate(requests)>1, no such rate",
    "FIGURE, 收到的申请率>1, 'those of granted, partly_granted, refused, not_held, review'",
    "FIGURE, rate(reply_refused)>1, no such rate",
    "FIGURE, rate(nothing)>1, There is no such figure",
    "FIGURE, rate(不予公开率)>1, There is no such figure",
    "FIGURE, 率>1, There is no such figure",
    "FIGURE, 不予公开率/requests>1, There is no such figure",
    "FIGURE, rate(refused)/requests>1, Give a comparison",
    "FIGURE, rate(refused)>-1, Give a number",
    "FIGURE, requets>5, no such figure",
    "FIGURE, refused/requets>5, no such figure",
    "FIGURE, requests>many, Give a number",
    "FIGURE, requests>100件, Give a number",
    "FIGURE, requests:20..10, lower number",
    "TITLE, ' ', at most 200",
    "TITLE, \u200b, Give words",
  })
  void whatAFieldCannotHaveIsRefusedWithTheReason(FilterField field, String value, String reason) {
    FilterValueException refused =
        assertThrows(FilterValueException.class, () -> field.parse(value));

    assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
  }

  @Test
  void aLongValueIsRefused() {
    assertThrows(FilterValueException.class, () -> FilterField.OFFICE.parse("局".repeat(201)));
    assertEquals(
        List.of("局".repeat(200)),
        FilterField.OFFICE.parse("局".repeat(200)).values(FilterField.OFFICE));
  }
}
