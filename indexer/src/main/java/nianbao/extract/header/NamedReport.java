package nianbao.extract.header;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.extract.line.Line;
import nianbao.office.OfficeName;

/**
 * What the preamble says about the report it opens: 现发布《…年度报告》, 由…编制. That names the office where
 * no title stands above the text, or only the site's owner.
 */
final class NamedReport {

  /** 现公布云溪市教育局2019年政府信息公开工作年度报告, with or without book brackets. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?:公布|发布|编制(?:了|完成|形成|发布)?|形成|制作(?:了)?|撰写(?:了)?)[《<]?([^,。;:、《》<>]{6,60}?(?:年度?报告|年报))");

  /** A notice about reports is none. */
  private static final Pattern NOTICE = Pattern.compile("通知|格式|办法|规定|要求|^本|^(?:我|该)");

  private static final Pattern COMPILED =
      Pattern.compile(
          "由([^,。;:、《》()]{4,40}?)(?:负责|组织|汇总|综合|牵头)?(?:编制|编写|撰写)|本(?:年度)?(?:报告|年报)由([^,。;:、《》()]{4,40}?)(?:根据|按照|依据)");

  private NamedReport() {}

  /** The office of the report that a line announces, as printed; empty when it announces none. */
  static String announced(Line line) {
    if (!line.plain().contains("报告") && !line.plain().contains("年报")) {
      return "";
    }
    Matcher report = ANNOUNCED.matcher(line.plain());
    while (report.find()) {
      String name = report.group(1);
      if (!NOTICE.matcher(name).find()) {
        int start = report.start(1);
        TitleParts parts =
            TitleParts.of(Line.of(line.number(), line.printed(start, report.end(1)), false));
        if (OfficeName.isOffice(parts.issuer())) {
          return parts.issuerPrinted();
        }
      }
    }
    return "";
  }

  /** Who compiled the report, as printed; empty when the line does not say. */
  static String compiler(Line line) {
    Matcher compiled = COMPILED.matcher(line.plain());
    if (line.plain().indexOf('由') < 0 || !compiled.find()) {
      return "";
    }
    int group = compiled.group(1) == null ? 2 : 1;
    return OfficeName.isOffice(compiled.group(group))
        ? line.printed(compiled.start(group), compiled.end(group))
        : "";
  }
}
