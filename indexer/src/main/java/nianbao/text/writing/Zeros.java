package nianbao.text.writing;

import java.util.List;
import nianbao.text.Resources;

/** Characters for zero that are written for each other ({@code zeros.tsv}), by where they stand. */
enum Zeros {
  /** In numbers digit by digit, 二〇一八. */
  DIGITS,
  /** Between places, 一百零三. */
  PLACES,
  /** One that stands for what is not told, 王〇明. */
  ONE,
  /** Several of those, 〇〇公司. */
  SEVERAL;

  private final String characters;

  Zeros() {
    List<String> row =
        Resources.rows(Zeros.class, "zeros.tsv").stream()
            .filter(columns -> columns.getFirst().equalsIgnoreCase(name()))
            .findFirst()
            .orElseThrow();
    characters = String.join("", row.subList(1, row.size()));
  }

  /** The most usual first. */
  List<String> characters() {
    return characters.chars().mapToObj(Character::toString).toList();
  }

  boolean contains(char c) {
    return characters.indexOf(c) >= 0;
  }
}
