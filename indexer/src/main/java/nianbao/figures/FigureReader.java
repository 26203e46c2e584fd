package nianbao.figures;

import java.util.List;
import nianbao.report.Figures;
import nianbao.report.StatTable;
import nianbao.report.Warning;
import org.jspecify.annotations.Nullable;

/** The figures of a report's tables. */
public final class FigureReader {

  /** What was read, and what was doubtful about it. */
  public record Reading(Figures figures, List<Warning> warnings) {
    public Reading {
      warnings = List.copyOf(warnings);
    }
  }

  private FigureReader() {}

  /**
   * The figures in tables.
   *
   * @param form the generation they follow, {@code null} when none was recognised
   */
  public static Reading read(List<StatTable> tables, @Nullable Form form) {
    return new Reading(Figures.NONE, List.of());
  }
}
