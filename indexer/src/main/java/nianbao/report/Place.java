package nianbao.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place of GB/T 2260 by its full names; unknown parts are {@code null}.
 *
 * @param province 浙江省; the municipality itself for 北京市, 天津市, 上海市 and 重庆市
 * @param city prefecture level, 衢州市 or 兴安盟; the municipality again for the four above; {@code null}
 *     also for a county governed by its province directly
 * @param county county level, 义乌市 or 黄岛区
 * @param adcode six-digit code of the lowest known level
 * @param cityAdcode six-digit code of {@code city}
 */
public record Place(
    @Nullable String province,
    @Nullable String city,
    @Nullable String county,
    @Nullable String adcode,
    @Nullable String cityAdcode) {

  /** Nothing is known. */
  public static final Place UNKNOWN = new Place(null, null, null, null, null);

  /** The names that are known, the highest level first, each once. */
  public List<String> names() {
    return Stream.of(province, city, county).filter(Objects::nonNull).distinct().toList();
  }
}
