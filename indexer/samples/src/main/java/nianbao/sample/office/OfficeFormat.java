package nianbao.sample.office;

import java.util.List;
import java.util.Locale;
import nianbao.read.Block;

/** A format in which offices attach their reports. */
public enum OfficeFormat {
  DOCX,
  ODT,
  RTF,
  XLSX,
  XLS,
  ODS;

  /** The extension of its files, with the dot. */
  public String extension() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** A file that prints these blocks. */
  public byte[] save(List<Block> blocks) {
    return switch (this) {
      case DOCX -> TextDocument.docx(blocks);
      case ODT -> TextDocument.odt(blocks);
      case RTF -> TextDocument.rtf(blocks);
      case XLSX -> SheetDocument.of(blocks).xlsx();
      case XLS -> SheetDocument.of(blocks).xls();
      case ODS -> SheetDocument.of(blocks).ods();
    };
  }
}
