package nianbao.sample.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.text.Resources;

/** The outlines of reports by form generation, from {@code outlines.txt}. */
final class Outline {

  /** A number of sentences about a topic. */
  record Ask(String topic, int count) {
    static Ask parse(String text) {
      int star = text.indexOf('*');
      return new Ask(text.substring(0, star), Integer.parseInt(text.substring(star + 1)));
    }
  }

  /** How a part is printed. */
  enum Role {
    PLAIN,
    SUBSECTION,
    ITEMS,
    TABLE
  }

  /**
   * A paragraph, a subsection, numbered items or a table.
   *
   * @param optional whether it may be left out
   * @param repeated whether long reports have several
   * @param name topic of the headings, or the table's name
   */
  record Part(boolean optional, boolean repeated, Role role, String name, List<Ask> asks) {
    static Part parse(String text) {
      String rest = text.strip();
      boolean optional = rest.startsWith("?");
      rest = optional ? rest.substring(1) : rest;
      boolean repeated = rest.startsWith("+");
      rest = repeated ? rest.substring(1) : rest;
      Role role =
          switch (rest.charAt(0)) {
            case '=' -> Role.SUBSECTION;
            case '#' -> Role.ITEMS;
            case '@' -> Role.TABLE;
            default -> Role.PLAIN;
          };
      List<String> words = List.of(rest.split(" "));
      String name = role == Role.PLAIN ? "" : words.getFirst().substring(1);
      return new Part(
          optional,
          repeated,
          role,
          name,
          words.stream().skip(role == Role.PLAIN ? 0 : 1).map(Ask::parse).toList());
    }
  }

  /** A section of the first level. */
  record Chapter(String heading, List<Part> parts) {}

  private static final Map<String, List<Chapter>> CHAPTERS =
      Resources.rows(Outline.class, "outlines.txt").stream()
          .collect(
              Collectors.groupingBy(
                  List::getFirst, Collectors.mapping(Outline::chapter, Collectors.toList())));

  private Outline() {}

  private static Chapter chapter(List<String> row) {
    return new Chapter(
        row.get(1), Arrays.stream(row.get(2).split("\\|")).map(Part::parse).toList());
  }

  static List<Chapter> of(String form) {
    return CHAPTERS.getOrDefault(form, List.of());
  }
}
