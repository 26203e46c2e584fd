package nianbao.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.figures.relation.Expression;
import nianbao.figures.relation.Expression.Cell;
import nianbao.figures.relation.Expression.Constant;
import nianbao.figures.relation.Expression.Maximum;
import nianbao.figures.relation.Expression.Sum;
import nianbao.report.Finding;
import nianbao.report.Finding.CellValue;
import nianbao.report.Finding.Explanation;
import nianbao.report.Finding.Quote;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Words the findings of one report for a reader. The office and quoted words are taken from the
 * report; the numbers are those stored with the finding. Not safe for several threads.
 */
public final class FindingMessages {

  private final Report report;
  private final @Nullable FormRelations relations;
  private @Nullable Map<String, String> texts;

  /** Creates the messages for the findings of a report, including those across years. */
  public FindingMessages(Report report) {
    this.report = report;
    relations = FormRelations.of(report.header().form());
  }

  /** A message of one or two sentences, in both languages. */
  public record Message(String zh, String en) {}

  /** The message for a finding. */
  public Message of(Finding finding) {
    return new Message(text(finding, Language.ZH), text(finding, Language.EN));
  }

  /**
   * The names of a finding's cells, in whose order a reader looks at them: the total that does not
   * come out, where there is one, before what it should be.
   */
  public List<String> cells(Finding finding) {
    FindingSum sum = sum(finding);
    Stream<String> total =
        sum == null || sum.second().added()
            ? Stream.of()
            : sum.second().terms().stream()
                .filter(term -> !term.previousYear())
                .map(FindingSum.Term::cell);
    return Stream.concat(total, finding.cells().stream()).distinct().toList();
  }

  /**
   * The finding as a sum; {@code null} when it is not about two figures or sums of figures that
   * should be equal.
   */
  public @Nullable FindingSum sum(Finding finding) {
    FormRelation relation = relations == null ? null : relations.of(finding);
    if (relations == null
        || relation == null
        || relation.condition() != null
        || relation.comparison().operator() != Operator.EQUAL) {
      return null;
    }
    FindingSum.Side left = side(relation.comparison().left(), finding.left(), finding);
    FindingSum.Side right = side(relation.comparison().right(), finding.right(), finding);
    if (left == null || right == null) {
      return null;
    }
    return left.added() || !right.added()
        ? new FindingSum(left, right)
        : new FindingSum(right, left);
  }

  private FindingSum.@Nullable Side side(
      Expression side, @Nullable BigDecimal value, Finding finding) {
    return switch (side) {
      case Cell cell -> new FindingSum.Side(false, List.of(term(cell, false, finding)), value);
      case Sum sum -> {
        List<FindingSum.Term> terms = new ArrayList<>();
        boolean plain = add(terms, sum.added(), false, finding);
        plain &= add(terms, sum.subtracted(), true, finding);
        yield plain ? new FindingSum.Side(true, terms, value) : null;
      }
      case Constant constant -> null;
      case Maximum maximum -> null;
    };
  }

  /** Adds the cells that are not 0; whether all the terms are cells. */
  private boolean add(
      List<FindingSum.Term> terms, List<Expression> of, boolean subtracted, Finding finding) {
    for (Expression each : of) {
      if (!(each instanceof Cell cell)) {
        return false;
      }
      FindingSum.Term term = term(cell, subtracted, finding);
      if (term.value().signum() != 0) {
        terms.add(term);
      }
    }
    return true;
  }

  private FindingSum.Term term(Cell cell, boolean subtracted, Finding finding) {
    FormRelations of = Objects.requireNonNull(relations);
    Expression.Cells values = values(finding);
    Message label =
        new Message(
            new CellWording(of, values, Language.ZH).label(cell.name()),
            new CellWording(of, values, Language.EN).label(cell.name()));
    return new FindingSum.Term(
        cell.name(),
        cell.previousYear(),
        label,
        subtracted,
        Objects.requireNonNull(values.value(cell)));
  }

  /** What there is to say beside the {@link #sum}: how it may have come about; often empty. */
  public Message remarks(Finding finding) {
    return new Message(remarks(finding, Language.ZH), remarks(finding, Language.EN));
  }

  private String remarks(Finding finding, Language language) {
    FormRelation relation = relations == null ? null : relations.of(finding);
    if (relations == null || relation == null) {
      return "";
    }
    CellWording cells = new CellWording(relations, values(finding), language);
    return finding.kind() == Finding.Kind.BLANK_TOTAL
        ? blankTotal(finding, relation.comparison(), cells)
        : joined(remarks(finding, cells), language);
  }

  private String text(Finding finding, Language language) {
    return switch (finding.kind()) {
      case RELATION, YEARS, BLANK_TOTAL -> relation(finding, language);
      case RULE_MAKING -> ruleMaking(finding, language);
      case TEXT_AND_TABLE -> textAndTable("prose-table", finding, language);
      case LIST_AND_TABLE -> textAndTable("prose-table.list", finding, language);
      case LIST_AND_TOTAL -> listAndTotal(finding, language);
      case OTHER_YEAR ->
          language.say(
              "identity.year",
              Map.of(
                  "quote", quoted(finding),
                  "year", Objects.toString(report.header().reportYear(), "?")));
      case OTHER_OFFICE -> otherOffice("identity.office", finding, language);
      case OTHER_CONTACT -> otherOffice("identity.contact", finding, language);
    };
  }

  private String relation(Finding finding, Language language) {
    FormRelation relation = relations == null ? null : relations.of(finding);
    if (relations == null || relation == null) {
      return unknown(finding, language);
    }
    CellWording cells = new CellWording(relations, values(finding), language);
    return switch (finding.kind()) {
      case BLANK_TOTAL -> blankTotal(finding, relation.comparison(), cells);
      case YEARS -> sentences("carry-over.", finding, relation, cells);
      default -> sentences("relation.", finding, relation, cells);
    };
  }

  /** The fallback for findings about a relation that the form no longer has. */
  private static String unknown(Finding finding, Language language) {
    String numbers =
        Stream.of(finding.left(), finding.right())
            .filter(Objects::nonNull)
            .map(CellWording::number)
            .collect(Collectors.joining(language.say("separator")));
    return language.say("unknown", Map.of("numbers", numbers));
  }

  /** The comparison, its explanation, and a note if it need not be an error. */
  private static String sentences(
      String kind, Finding finding, FormRelation relation, CellWording cells) {
    Stream<String> comparison = Stream.of(comparison(kind, finding, relation, cells));
    return joined(Stream.concat(comparison, remarks(finding, cells)), cells.language());
  }

  private static Stream<String> remarks(Finding finding, CellWording cells) {
    Explanation explained = finding.explained();
    return Stream.of(
            explained == null ? "" : explanation(explained, cells),
            finding.strict() ? "" : cells.language().say("note"))
        .filter(sentence -> !sentence.isEmpty());
  }

  private static String joined(Stream<String> sentences, Language language) {
    return sentences.collect(Collectors.joining(language.pick("", " ")));
  }

  private static String comparison(
      String kind, Finding finding, FormRelation relation, CellWording cells) {
    Comparison comparison = relation.comparison();
    Comparison condition = relation.condition();
    String left = cells.side(comparison.left(), Objects.requireNonNull(finding.left()));
    if (condition != null) {
      String given = cells.side(condition.left(), value(condition.left(), cells));
      return cells.language().say(kind + "implies", Map.of("given", given, "left", left));
    }
    String right = cells.side(comparison.right(), Objects.requireNonNull(finding.right()));
    String key =
        switch (comparison.operator()) {
          case EQUAL -> "equal";
          case AT_MOST, LESS -> "at-most";
          case AT_LEAST, MORE -> "at-least";
        };
    return cells.language().say(kind + key, Map.of("left", left, "right", right));
  }

  private static BigDecimal value(Expression side, CellWording cells) {
    return Objects.requireNonNull(side.evaluate(cells.values()));
  }

  private static String explanation(Explanation explained, CellWording cells) {
    Map<String, String> values =
        Map.of(
            "number", CellWording.number(Objects.requireNonNull(explained.number())),
            "first", cells.label(explained.cells().getFirst()),
            "last", cells.label(explained.cells().getLast()));
    return cells.language().say("explanation." + explained.key(), values);
  }

  private static String blankTotal(Finding finding, Comparison comparison, CellWording cells) {
    boolean left = comparison.left() instanceof Cell;
    Expression total = left ? comparison.left() : comparison.right();
    Expression parts = left ? comparison.right() : comparison.left();
    return cells
        .language()
        .say(
            "blank-total",
            Map.of(
                "label", cells.label(((Cell) total).name()),
                "right", cells.side(parts, Objects.requireNonNull(finding.right()))));
  }

  private String ruleMaking(Finding finding, Language language) {
    if (relations == null || finding.left() == null) {
      return unknown(finding, language);
    }
    CellWording cells = new CellWording(relations, values(finding), language);
    return language.say(
        "rules",
        Map.of(
            "label", cells.label(finding.cells().getFirst()),
            "value", CellWording.number(finding.left()),
            "office", office(language)));
  }

  private String textAndTable(String key, Finding finding, Language language) {
    ClaimCells claim =
        relations == null || finding.claim() == null
            ? null
            : ClaimCells.of(finding.claim(), relations.form().id());
    if (relations == null || claim == null || finding.left() == null || finding.right() == null) {
      return unknown(finding, language);
    }
    CellWording cells = new CellWording(relations, values(finding), language);
    return language.say(
        key,
        Map.of(
            "prose", words(finding.quotes().getFirst()),
            "value", CellWording.number(finding.left()),
            "table", cells.side(claim.figure(), finding.right())));
  }

  private String listAndTotal(Finding finding, Language language) {
    List<Quote> quotes = finding.quotes();
    String parts =
        quotes.stream()
            .skip(1)
            .map(this::words)
            .collect(Collectors.joining(language.say("separator")));
    return language.say(
        "prose-prose",
        Map.of(
            "total", words(quotes.getFirst()),
            "terms", parts,
            "value", CellWording.number(Objects.requireNonNull(finding.right()))));
  }

  private String otherOffice(String key, Finding finding, Language language) {
    return language.say(key, Map.of("quote", quoted(finding), "office", office(language)));
  }

  private String office(Language language) {
    Header header = report.header();
    String printed = header.issuer() == null ? header.issuerAsPrinted() : header.issuer();
    return printed == null ? language.say("office") : printed;
  }

  private String quoted(Finding finding) {
    return words(finding.quotes().getFirst()).strip();
  }

  private String words(Quote quote) {
    if (texts == null) {
      texts =
          report.paragraphs().stream()
              .collect(Collectors.toMap(Paragraph::id, Paragraph::text, (first, same) -> first));
    }
    String text = texts.get(quote.paragraph());
    return text == null ? "" : text.substring(quote.start(), quote.end());
  }

  private static Expression.Cells values(Finding finding) {
    Map<Cell, BigDecimal> values = new HashMap<>();
    for (CellValue kept : finding.values()) {
      values.put(new Cell(kept.cell(), kept.previousYear()), kept.value());
    }
    return cell -> values.getOrDefault(cell, BigDecimal.ZERO);
  }
}
