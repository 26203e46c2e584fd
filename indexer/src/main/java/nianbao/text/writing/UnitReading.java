package nianbao.text.writing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A folded text as expressions with several writings, and the text between them. */
final class UnitReading {

  /** Of those that could begin at one character, the first one counts. */
  private static final List<WrittenKind> KINDS =
      List.of(
          new DocumentNumbers(),
          new WrittenDates(),
          new WrittenYears(),
          new Percentages(),
          new CountedNumbers(),
          new WrittenZeros(),
          new WrittenSigns());

  /**
   * Some of the expressions written in one way.
   *
   * @param rank how unusual that is; 0 when each expression is written as usual
   * @param forms by expression, empty where none is chosen yet
   */
  private record Choice(int rank, List<String> forms) {

    Choice with(List<Integer> expressions, List<String> chosen, int unusual) {
      List<String> more = new ArrayList<>(forms);
      for (int i = 0; i < chosen.size(); i++) {
        more.set(expressions.get(i), chosen.get(i));
      }
      return new Choice(rank + unusual, more);
    }
  }

  /** The text before each expression, and the text after the last one. */
  private final List<String> between = new ArrayList<>();

  private final List<Written> expressions = new ArrayList<>();

  private UnitReading(String text) {
    int from = 0;
    for (int at = 0; at < text.length(); ) {
      Written written = at(text, at);
      if (written == null) {
        at++;
      } else {
        between.add(text.substring(from, at));
        expressions.add(written);
        at = written.end();
        from = at;
      }
    }
    between.add(text.substring(from));
  }

  static UnitReading of(String text) {
    return new UnitReading(text);
  }

  private static @Nullable Written at(String text, int start) {
    for (WrittenKind kind : KINDS) {
      Written written = kind.at(text, start);
      if (written != null) {
        return written;
      }
    }
    return null;
  }

  /** Whether another text says the same in another writing. */
  boolean isSameAs(UnitReading other) {
    return between.equals(other.between)
        && IntStream.range(0, expressions.size())
            .allMatch(i -> expressions.get(i).isSameAs(other.expressions.get(i)));
  }

  /**
   * The text in all its writings, each kind of expression in one style, the most usual first. Those
   * that would be read as something else are left out.
   *
   * @param most of those that are tried
   */
  List<String> writings(int most) {
    if (expressions.isEmpty()) {
      return List.of();
    }
    Map<String, List<Integer>> byKind =
        IntStream.range(0, expressions.size())
            .boxed()
            .collect(
                Collectors.groupingBy(
                    i -> expressions.get(i).kind(), TreeMap::new, Collectors.toList()));
    List<Choice> choices = List.of(new Choice(0, Collections.nCopies(expressions.size(), "")));
    for (List<Integer> ofKind : byKind.values()) {
      choices = extended(choices, ofKind, most);
    }
    return choices.stream()
        .map(this::text)
        .distinct()
        .filter(writing -> isSameAs(of(writing)))
        .toList();
  }

  /** Every choice with every style of one more kind; the most usual ones only. */
  private List<Choice> extended(List<Choice> choices, List<Integer> ofKind, int most) {
    Set<String> styles = new LinkedHashSet<>();
    ofKind.forEach(i -> styles.addAll(expressions.get(i).forms().keySet()));
    Set<List<String>> written = new LinkedHashSet<>();
    for (String style : styles) {
      written.add(ofKind.stream().map(i -> expressions.get(i).form(style)).toList());
    }
    List<Choice> more = new ArrayList<>();
    int unusual = 0;
    for (List<String> forms : written) {
      for (Choice choice : choices) {
        more.add(choice.with(ofKind, forms, unusual));
      }
      unusual++;
    }
    more.sort(Comparator.comparingInt(Choice::rank));
    return more.subList(0, Math.min(most, more.size()));
  }

  private String text(Choice choice) {
    StringBuilder text = new StringBuilder(between.getFirst());
    for (int i = 0; i < expressions.size(); i++) {
      text.append(choice.forms().get(i)).append(between.get(i + 1));
    }
    return text.toString();
  }
}
