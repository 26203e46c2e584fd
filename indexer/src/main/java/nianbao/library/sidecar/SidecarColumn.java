package nianbao.library.sidecar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.text.Folding;

/** The columns a sidecar may have, with the names accepted in its header row. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable copies
enum SidecarColumn {
  /** Path of the file, relative to the sidecar's folder. */
  FILE("file", "filename", "path", "文件", "文件名", "路径"),
  TITLE("title", "标题", "题名"),
  PROVINCE("province", "省", "省份", "省级"),
  CITY("city", "市", "城市", "地市", "市级"),
  COUNTY("county", "区县", "县区", "县", "区", "县市区", "县级"),
  YEAR("year", "reportyear", "年", "年份", "年度", "报告年份", "报告年度"),
  ISSUER("issuer", "office", "机构", "机关", "单位", "发布机构", "公开主体"),
  INDEX_NUMBER("index", "indexnumber", "索引号"),
  DOCUMENT_NUMBER("documentnumber", "文号", "发文字号"),
  PUBLISHED("published", "publishedon", "发布日期", "发布时间"),
  WRITTEN("written", "writtenon", "成文日期", "生成日期"),
  URL("url", "address", "link", "网址", "链接", "地址"),
  /** A note for people; not read. */
  NOTE("note", "notes", "remark", "备注", "说明");

  private final List<String> names;

  SidecarColumn(String... names) {
    this.names = List.of(names);
  }

  /** The column a header cell names; case, script, spaces, hyphens and underscores don't matter. */
  static Optional<SidecarColumn> named(String cell) {
    String plain = Folding.compact(cell).toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    for (SidecarColumn column : values()) {
      if (column.names.contains(plain)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** The canonical name, as shown in messages. */
  String title() {
    return names.getFirst();
  }
}
