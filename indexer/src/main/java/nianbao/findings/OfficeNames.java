package nianbao.findings;

import java.util.Objects;
import nianbao.report.Header;

/** How the reporting office is named in a message. */
final class OfficeNames {

  private OfficeNames() {}

  static String of(Header header, Language language) {
    String printed = Objects.requireNonNullElse(header.issuer(), header.issuerAsPrinted());
    return printed != null ? printed : language.pick("报告单位", "the office");
  }
}
