package nianbao.place;

import nianbao.report.Place;
import org.jspecify.annotations.Nullable;

/**
 * A division in use today.
 *
 * @param code six digits of GB/T 2260
 * @param name full name, 阿坝藏族羌族自治州
 * @param shortName 阿坝, 海淀; the full name where nothing readable is left of it (城区)
 * @param level its level
 * @param province full name of its province; its own name for a province
 * @param city full name of its prefecture-level division; the municipality's for 北京市, 天津市, 上海市, 重庆市
 *     and what lies in them; {@code null} for other provinces and for a county that its province
 *     governs directly
 * @param cityCode six digits of {@code city}
 */
public record Division(
    String code,
    String name,
    String shortName,
    Level level,
    String province,
    @Nullable String city,
    @Nullable String cityCode) {

  /** The place a report of this division is from. */
  public Place place() {
    return new Place(province, city, level == Level.COUNTY ? name : null, code, cityCode);
  }

  /** Whether its short name stands in texts that don't speak of it: 公安, and 和政 in 管理和政府. */
  public boolean hasOrdinaryShortName() {
    return DivisionNames.isOrdinary(shortName);
  }

  /** Whether the other division lies in this one; a division does not contain itself. */
  public boolean contains(Division other) {
    if (level == Level.PROVINCE) {
      return other.level != Level.PROVINCE && code.startsWith(other.code.substring(0, 2));
    }
    return level == Level.PREFECTURE && other.level == Level.COUNTY && code.equals(other.cityCode);
  }
}
