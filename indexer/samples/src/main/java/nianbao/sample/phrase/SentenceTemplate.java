package nianbao.sample.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.sample.random.SeededRandom;

/**
 * A sentence with slots.
 *
 * <pre>
 * sentence = ( literal | '{' slot '}' )*
 * slot     = number '-' number | choice ( '|' choice )+ | name
 * </pre>
 *
 * A name is looked up first among the facts of the report and then among the words, which are
 * templates themselves.
 */
record SentenceTemplate(List<Part> parts) {

  /** A piece of a sentence. */
  sealed interface Part {}

  private record Literal(String text) implements Part {}

  private record Range(int low, int high) implements Part {}

  private record Choice(List<String> choices) implements Part {}

  private record Slot(String name) implements Part {}

  SentenceTemplate {
    parts = List.copyOf(parts);
  }

  static SentenceTemplate parse(String line) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int open = line.indexOf('{'); open >= 0; open = line.indexOf('{', from)) {
      if (open > from) {
        parts.add(new Literal(line.substring(from, open)));
      }
      int close = line.indexOf('}', open);
      parts.add(slot(line.substring(open + 1, close)));
      from = close + 1;
    }
    if (from < line.length()) {
      parts.add(new Literal(line.substring(from)));
    }
    return new SentenceTemplate(parts);
  }

  private static Part slot(String slot) {
    int dash = slot.indexOf('-');
    if (dash > 0) {
      return new Range(
          Integer.parseInt(slot.substring(0, dash)), Integer.parseInt(slot.substring(dash + 1)));
    }
    return slot.indexOf('|') > 0 ? new Choice(List.of(slot.split("\\|"))) : new Slot(slot);
  }

  /** Whether it states a fact or uses a word. */
  boolean has(String name) {
    return parts.contains(new Slot(name));
  }

  /** Appends the sentence with its slots filled. */
  void render(
      StringBuilder text,
      Map<String, String> facts,
      Map<String, List<SentenceTemplate>> words,
      SeededRandom random) {
    for (Part part : parts) {
      switch (part) {
        case Literal literal -> text.append(literal.text());
        case Range range -> text.append(random.between(range.low(), range.high()));
        case Choice choice -> text.append(random.pick(choice.choices()));
        case Slot slot -> {
          String fact = facts.get(slot.name());
          if (fact == null) {
            word(slot.name(), words, random).render(text, facts, words, random);
          } else {
            text.append(fact);
          }
        }
      }
    }
  }

  private static SentenceTemplate word(
      String name, Map<String, List<SentenceTemplate>> words, SeededRandom random) {
    List<SentenceTemplate> choices = words.get(name);
    if (choices == null) {
      throw new IllegalStateException("there is no fact or word {" + name + '}');
    }
    return random.pickSkewed(choices);
  }
}
