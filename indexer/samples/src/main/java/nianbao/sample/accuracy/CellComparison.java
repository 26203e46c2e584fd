package nianbao.sample.accuracy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.figures.Amount;
import nianbao.report.Figure.Kind;
import nianbao.report.Figures;
import nianbao.sample.truth.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Compares the cells read from one report with the truth.
 *
 * @param numbers matches of numbers in their cells
 * @param blanksAsZero how many cells without a figure were read as 0
 * @param wrong descriptions of the differences
 */
record CellComparison(Matches numbers, int blanksAsZero, List<String> wrong) {

  CellComparison {
    wrong = List.copyOf(wrong);
  }

  static CellComparison of(List<Truth.Cell> cells, Figures figures) {
    Map<String, BigDecimal> found = new HashMap<>();
    figures.all().stream()
        .filter(figure -> figure.kind() == Kind.NUMBER)
        .forEach(figure -> found.put(figure.name(), figure.value()));
    int wanted = 0;
    int right = 0;
    int blanksAsZero = 0;
    List<String> wrong = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Truth.Cell cell : cells) {
      names.add(cell.name());
      BigDecimal read = found.get(cell.name());
      BigDecimal value = cell.value();
      if (isSettled(cell, read)) {
        found.remove(cell.name());
        continue;
      }
      wanted += value == null ? 0 : 1;
      boolean same = value == null ? read == null : read != null && value.compareTo(read) == 0;
      right += same && value != null ? 1 : 0;
      blanksAsZero += cell.kind() == Kind.BLANK && read != null && read.signum() == 0 ? 1 : 0;
      if (!same) {
        wrong.add(cell.name() + " is " + said(cell) + ", read " + read);
      }
    }
    found.keySet().stream().filter(name -> !names.contains(name)).sorted().forEach(wrong::add);
    return new CellComparison(new Matches(wanted, found.size(), right), blanksAsZero, wrong);
  }

  /**
   * Whether the relations of the form tell where an unclear cell belongs: neither right nor wrong.
   */
  private static boolean isSettled(Truth.Cell cell, @Nullable BigDecimal read) {
    BigDecimal printed = Amount.of(cell.raw(), true).value();
    return cell.kind() == Kind.UNCLEAR
        && read != null
        && printed != null
        && printed.compareTo(read) == 0;
  }

  private static String said(Truth.Cell cell) {
    return cell.kind() + " '" + cell.raw() + '\'';
  }
}
