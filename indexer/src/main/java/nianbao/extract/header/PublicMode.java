package nianbao.extract.header;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How information is made public. The same labels announce a medium on other sites (公开形式: 网站), so
 * the value decides.
 */
final class PublicMode {

  private static final List<String> MODES =
      List.of("主动公开", "依申请公开", "不予公开", "免予公开", "暂不公开", "部分公开");

  private PublicMode() {}

  /** The mode that a value names, {@code null} when it names none. */
  static @Nullable String of(String plain) {
    if (plain.length() <= 30) {
      for (String mode : MODES) {
        if (plain.contains(mode)) {
          return mode;
        }
      }
    }
    return null;
  }
}
