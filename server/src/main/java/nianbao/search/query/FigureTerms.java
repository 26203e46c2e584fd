package nianbao.search.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.figures.Concept;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.search.FigureFilter;
import nianbao.search.SearchRequest.Filters;
import nianbao.search.query.QueryNode.Passing;
import org.jspecify.annotations.Nullable;

/** Reads the terms that compare a figure: {@code requests>100}, {@code req_new[total] >= 5}. */
final class FigureTerms {

  private static final Pattern TERM =
      Pattern.compile(
          "(?<name>[\\p{L}0-9_]{1,60}+(?:\\[\\w{1,40}+])?+)\\s{0,9}+(?<sign>>=|<=|==|[=<>≥≤])\\s{0,9}+"
              + "(?<number>[0-9]{1,15}+(?:\\.[0-9]{1,6}+)?+)(?=$|[\\s\\p{Z})|])");

  private static final Map<String, String> NAMES_BY_LABEL =
      Concept.all().stream()
          .collect(Collectors.toMap(Concept::label, Concept::key, (first, second) -> first));

  private final QueryCharacters text;
  private final Warnings warnings;

  FigureTerms(QueryCharacters text, Warnings warnings) {
    this.text = text;
    this.warnings = warnings;
  }

  /** Takes the comparison that stands here; {@code null} when none does, and nothing is taken. */
  @Nullable QueryNode take() {
    Matcher term = text.matcher(TERM);
    if (!term.lookingAt()) {
      return null;
    }
    String typed = term.group("name");
    String name = NAMES_BY_LABEL.getOrDefault(typed, typed);
    if (!Concept.names().contains(name)) {
      warnings.add("没有叫“" + typed + "”的指标，按普通词处理 (no such figure; taken as a word)");
      return null;
    }
    int start = text.position();
    text.goTo(term.end());
    BigDecimal number = new BigDecimal(term.group("number"));
    FigureFilter filter = new FigureFilter(name, operator(term.group("sign")), number);
    return new Passing(
        text.typedFrom(start), Filters.NONE.and(List.of(), List.of(), List.of(filter)));
  }

  private static Operator operator(String sign) {
    return switch (sign) {
      case ">" -> Operator.MORE;
      case "<" -> Operator.LESS;
      case ">=", "≥" -> Operator.AT_LEAST;
      case "<=", "≤" -> Operator.AT_MOST;
      default -> Operator.EQUAL;
    };
  }
}
