package nianbao.bench.fuzz;

import java.util.List;

/** One way to damage a text. */
enum Mutation {
  DELETE {
    @Override
    String of(String text, FuzzRandom draw) {
      int from = draw.below(text.length());
      int to = Math.min(text.length(), from + draw.between(1, 5));
      return text.substring(0, from) + text.substring(to);
    }
  },
  DUPLICATE {
    @Override
    String of(String text, FuzzRandom draw) {
      String piece = draw.piece(text, draw.chance(10) ? text.length() : 8);
      int at = draw.below(text.length() + 1);
      int times = draw.chance(10) ? draw.between(2, 40) : 1;
      return text.substring(0, at) + piece.repeat(times) + text.substring(at);
    }
  },
  SWAP {
    @Override
    String of(String text, FuzzRandom draw) {
      StringBuilder swapped = new StringBuilder(text);
      int one = draw.below(text.length());
      int other = draw.below(text.length());
      swapped.setCharAt(one, text.charAt(other));
      swapped.setCharAt(other, text.charAt(one));
      return swapped.toString();
    }
  },
  INSERT {
    @Override
    String of(String text, FuzzRandom draw) {
      int at = draw.below(text.length() + 1);
      return text.substring(0, at) + draw.of(SIGNS) + text.substring(at);
    }
  },
  REPLACE {
    @Override
    String of(String text, FuzzRandom draw) {
      int at = draw.below(text.length());
      return text.substring(0, at) + draw.of(SIGNS) + text.substring(at + 1);
    }
  },
  TRUNCATE {
    @Override
    String of(String text, FuzzRandom draw) {
      return text.substring(0, draw.below(text.length()));
    }
  };

  private static final List<String> SIGNS = KnownWords.signs();
  private static final List<Mutation> ALL = List.of(values());

  /** Damages a text, which must not be empty. */
  abstract String of(String text, FuzzRandom draw);

  /** Damages a text repeatedly, or until nothing is left of it. */
  static String times(int times, String text, FuzzRandom draw) {
    String damaged = text;
    for (int i = 0; i < times && !damaged.isEmpty(); i++) {
      damaged = draw.of(ALL).of(damaged, draw);
    }
    return damaged;
  }
}
