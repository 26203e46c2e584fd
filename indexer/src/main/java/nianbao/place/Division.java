package nianbao.place;

import nianbao.report.Place;
import org.jspecify.annotations.Nullable;

/**
 * An administrative division in use today.
 *
 * @param code six-digit code of GB/T 2260
 * @param name full name, 阿坝藏族羌族自治州
 * @param shortName 阿坝, 海淀; the full name where nothing readable is left of it (城区)
 * @param level its level
 * @param province full name of its province; for a province, its own name
 * @param city full name of its prefecture-level division; the municipality for 北京市, 天津市, 上海市, 重庆市
 *     and everything in them; {@code null} for other provinces and for counties governed directly
 *     by their province
 * @param cityCode six-digit code of {@code city}
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

  /** Whether its short name is also an ordinary word or part of one: 公安, or 和政 in 管理和政府. */
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
