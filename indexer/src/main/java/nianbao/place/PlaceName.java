package nianbao.place;

import java.util.List;

/**
 * A place named in a text, from province down as far as it is printed: 浙江省衢州市, 青岛西海岸新区, 海淀.
 *
 * @param start offset of its first character
 * @param end offset after its last
 * @param divisions what it may be, one or (for 鼓楼区) several; never empty
 * @param full whether its last part is a full name; 海淀 alone is not, and may be another word
 */
public record PlaceName(int start, int end, List<Division> divisions, boolean full) {
  public PlaceName {
    divisions = List.copyOf(divisions);
  }
}
