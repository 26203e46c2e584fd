package nianbao.search.query;

import java.util.List;
import java.util.stream.Stream;
import nianbao.search.filter.Filters;

/** A query, or a part of one: a condition on reports. */
public sealed interface QueryNode {

  /** Something that must occur in the text of a paragraph. */
  sealed interface Text extends QueryNode {}

  /** How a unit's text is matched. */
  enum Mode {
    /** Literally, by a synonym, or by its words close together. */
    FREE,
    /** Literally: quoted, or with a {@code =} in front. */
    EXACT,
    /** Literally, and its last number or Latin word may continue. */
    PREFIX
  }

  /**
   * Some text that must occur in a paragraph of the report.
   *
   * @param text as typed, without quotes and signs
   */
  record Unit(String text, Mode mode) implements Text {}

  /**
   * Two units that must occur near each other in one paragraph, in any order.
   *
   * @param distance how many characters there may be between them; a number or a Latin word is one
   */
  record Near(Unit left, Unit right, int distance) implements Text {
    String typed() {
      return left.text() + " NEAR/" + distance + " " + right.text();
    }
  }

  /** All of these must hold; an empty one holds for every report. */
  record And(List<QueryNode> parts) implements QueryNode {
    public And {
      parts = List.copyOf(parts);
    }

    /** The sections among the parts: the texts beside them must occur within every one of these. */
    public List<Section> sections() {
      return parts.stream().filter(Section.class::isInstance).map(Section.class::cast).toList();
    }
  }

  /** At least one of these must hold. */
  record Or(List<QueryNode> alternatives) implements QueryNode {
    public Or {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** The part must not hold. */
  record Not(QueryNode part) implements QueryNode {}

  /**
   * The texts beside it must occur in a section whose own heading, or one above it, has one of
   * these.
   */
  record Section(List<Unit> headings) implements QueryNode {
    public Section {
      headings = List.copyOf(headings);
    }
  }

  /** The report's title must contain these words. */
  record Title(Unit words) implements QueryNode {}

  /**
   * The report must pass these filters.
   *
   * @param typed as it was written
   */
  record FilterClause(String typed, Filters filters) implements QueryNode {}

  /** Whether a single paragraph can decide it: texts and sections, joined by “and” or “or”. */
  default boolean isOfParagraphs() {
    return switch (this) {
      case Text text -> true;
      case And and -> and.parts().stream().allMatch(QueryNode::isOfParagraphs);
      case Or or -> or.alternatives().stream().allMatch(QueryNode::isOfParagraphs);
      case Section section -> true;
      case Not not -> false;
      case Title title -> false;
      case FilterClause filter -> false;
    };
  }

  /** The texts that must be found, in the query's order, without those under a {@link Not}. */
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
      case FilterClause filter -> Stream.empty();
    };
  }
}
