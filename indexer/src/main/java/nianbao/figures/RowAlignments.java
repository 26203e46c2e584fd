package nianbao.figures;

import java.util.List;
import java.util.Optional;
import nianbao.figures.FormLayout.Slot;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the form that a run fills, and the ways its printed cells may fill them.
 *
 * @param ways each with a printed cell for every slot, {@code null} where none was printed; one way
 *     when there is no doubt, none when nothing fits
 */
record RowAlignments(LabelledCells run, List<Slot> slots, List<List<@Nullable PrintedCell>> ways) {

  boolean isCertain() {
    return ways.size() == 1;
  }

  /** Whether all ways agree about a slot. */
  boolean isCertain(int slot) {
    return ways.stream().map(way -> Optional.ofNullable(way.get(slot))).distinct().count() == 1;
  }

  RowAlignments with(List<List<@Nullable PrintedCell>> remaining) {
    return new RowAlignments(run, slots, remaining);
  }
}
