package nianbao.search.query;

import java.util.List;
import java.util.stream.Stream;
import nianbao.search.filter.Filters;

/** A query, or a part of one: what a report must be like. */
public sealed interface QueryNode {

  /** Looks for something in the text of paragraphs. */
  sealed interface Text extends QueryNode {}

  /** How a unit's text is to be found. */
  enum Mode {
    /** Literally, by a synonym, or by its words close together. */
    FREE,
    /** Literally: quoted, or with a {@code =} in front. */
    EXACT,
    /** Literally, and its last number or Latin word may go on. */
    PREFIX
  }

  /**
   * Some text that must stand in a paragraph of the report.
   *
   * @param text as typed, without quotes and signs
   */
  record Unit(String text, Mode mode) implements Text {}

  /**
   * Two units that must stand in one paragraph, in any order.
   *
   * @param distance how many characters there may be between them; a number or a Latin word is one
   */
  record Near(Unit left, Unit right, int distance) implements Text {
    String typed() {
      return left.text() + " NEAR/" + distance + " " + right.text();
    }
  }

  /** All of these; of nothing it holds for every report. */
  record And(List<QueryNode> parts) implements QueryNode {
    public And {
      parts = List.copyOf(parts);
    }

    /** The sections in which the texts among the parts must stand, in one of each. */
    public List<Section> sections() {
      return parts.stream().filter(Section.class::isInstance).map(Section.class::cast).toList();
    }
  }

  /** One of these at least. */
  record Or(List<QueryNode> alternatives) implements QueryNode {
    public Or {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** A report that is not so. */
  record Not(QueryNode part) implements QueryNode {}

  /** The texts beside it must stand in a section one of whose headings has one of these. */
  record Section(List<Unit> headings) implements QueryNode {
    public Section {
      headings = List.copyOf(headings);
    }
  }

  /** The report's title has this. */
  record Title(Unit words) implements QueryNode {}

  /**
   * The report passes these filters.
   *
   * @param typed as it was written
   */
  record Passing(String typed, Filters filters) implements QueryNode {}

  /** Whether a paragraph alone decides it: texts, joined by “and” or “or”. */
  default boolean isOfParagraphs() {
    return switch (this) {
      case Text text -> true;
      case And and -> and.parts().stream().allMatch(QueryNode::isOfParagraphs);
      case Or or -> or.alternatives().stream().allMatch(QueryNode::isOfParagraphs);
      case Section section -> true;
      case Not not -> false;
      case Title title -> false;
      case Passing passing -> false;
    };
  }

  /** The texts that are to be found, in the query's order; those under a {@link Not} are not. */
  default List<Text> wanted() {
    return wantedTexts().toList();
  }

  private Stream<Text> wantedTexts() {
    return switch (this) {
      case Text text -> Stream.of(text);
      case And and -> and.parts().stream().flatMap(QueryNode::wantedTexts);
      case Or or -> or.alternatives().stream().flatMap(QueryNode::wantedTexts);
      case Not not -> Stream.empty();
      case Section section -> Stream.empty();
      case Title title -> Stream.empty();
      case Passing passing -> Stream.empty();
    };
  }
}
