package nianbao.sample.writing;

import java.util.List;
import nianbao.sample.phrase.Prose;
import nianbao.sample.plan.HeaderLayout;
import nianbao.sample.plan.TableLayout;
import nianbao.sample.tables.TableCell;

/** A part of a report as printed, before it is laid out on a page. */
sealed interface Piece {

  /** A line of the title. */
  record Title(String text) implements Piece {}

  /** A line that isn't part of the report's text. */
  record Aside(String text) implements Piece {}

  /** The labelled fields of the header block. */
  record Block(List<HeaderLayout.Field> fields) implements Piece {}

  /** A heading on a line of its own. */
  record Heading(String text) implements Piece {}

  /** A paragraph. */
  record Prose(String text) implements Piece {}

  /** The caption of the table below it. */
  record Caption(String text) implements Piece {}

  /** Office or date at the end. */
  record Signature(String text) implements Piece {}

  /** A table. */
  record Table(List<List<TableCell>> rows, TableLayout layout) implements Piece {}

  /** Whether it belongs above the text of a report. */
  default boolean isFront() {
    return switch (this) {
      case Title title -> true;
      case Aside aside -> true;
      case Block block -> true;
      case Heading heading -> false;
      case Prose prose -> false;
      case Caption caption -> false;
      case Signature signature -> false;
      case Table table -> false;
    };
  }
}
