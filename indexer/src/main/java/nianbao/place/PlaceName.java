package nianbao.place;

import java.util.List;

/**
 * A place named in a text, perhaps with the divisions that contain it: 浙江省衢州市, 青岛西海岸新区, 海淀.
 *
 * @param start offset of its first character
 * @param end offset after its last
 * @param divisions the divisions it may mean: one, or several for a shared name such as 鼓楼区; never
 *     empty
 * @param full whether its last part is a full name; a short name such as 海淀 may also be another
 *     word
 */
public record PlaceName(int start, int end, List<Division> divisions, boolean full) {
  public PlaceName {
    divisions = List.copyOf(divisions);
  }
}
