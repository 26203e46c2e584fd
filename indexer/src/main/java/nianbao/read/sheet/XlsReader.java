package nianbao.read.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.office.OleFile;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulBlankRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Reads workbooks of Excel 97 to 2003, and the .et files of WPS, which are the same. The records of
 * the workbook ([MS-XLS] 2.3) are read one after another and only the cells of the current sheet
 * are kept: first those that hold for the whole workbook (names of sheets, strings, formats), then
 * the sheets in their order. Formulas show the value that was computed last, as in the printed
 * sheet; charts and notes are passed over.
 */
public final class XlsReader {

  private static final String STREAM = "Workbook";
  private static final int OLE_SIGNATURE = 0xE011CFD0;

  // Records of the shared strings, which are unpacked at once, and of what encryption needs.
  private static final int STRINGS = 0xFC;
  private static final int CONTINUED = 0x3C;
  private static final int PASSWORD = 0x2F;
  private static final int RECORD_HEADER = 4;

  /** All strings of a workbook, in bytes; each takes several times as much in memory. */
  private static final int STRING_BYTES = 8 << 20;

  private final Limits limits;
  private final CellFormats formats = new CellFormats();
  private final SheetBlocks blocks;
  private final List<BoundSheetRecord> names = new ArrayList<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private @Nullable SSTRecord strings;

  /** The sheet being read; {@code null} before the first. */
  private @Nullable Sheet sheet;

  private int sheets;

  /**
   * Charts stand inside the records of their sheet, between a beginning and an end of their own.
   */
  private int depth;

  /** The formula whose text is in the next record. */
  private @Nullable FormulaRecord formula;

  private XlsReader(Limits limits) {
    this.limits = limits;
    this.blocks = new SheetBlocks(limits);
  }

  /**
   * Reads a workbook: a compound file, or the bare records that some programs save.
   *
   * @throws UnreadableException when the workbook is encrypted, damaged or exceeds a limit
   */
  public static RawDocument read(byte[] bytes, Limits limits) throws UnreadableException {
    boolean encrypted = false;
    try {
      byte[] records = records(bytes);
      checkStrings(records);
      encrypted = has(PASSWORD, records);
      XlsReader reader = new XlsReader(limits);
      try (InputStream in = new ByteArrayInputStream(records)) {
        reader.read(new RecordFactoryInputStream(in, false));
      }
      if (reader.sheets == 0) {
        throw new UnreadableException("this Excel file is broken (it has no sheets); get it again");
      }
      return reader.blocks.document();
    } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError e) {
      // POI opens workbooks that are encrypted with Excel's own password, so as to be read only.
      if (encrypted) {
        throw new UnreadableException(
            "this Excel file is encrypted; save it without a password", e);
      }
      // POI fails on damaged workbooks in many ways, also by needing classes that are not shipped.
      throw UnreadableException.damaged("this Excel file", e);
    }
  }

  private static byte[] records(byte[] bytes) throws IOException, UnreadableException {
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < RECORD_HEADER || header.getInt(0) != OLE_SIGNATURE) {
      return bytes;
    }
    try (POIFSFileSystem files = OleFile.open(bytes)) {
      DocumentEntry entry = (DocumentEntry) files.getRoot().getEntryCaseInsensitive(STREAM);
      Limits.checkUnpacked(entry.getSize(), Limits.FILE_BYTES);
      try (DocumentInputStream in = new DocumentInputStream(entry)) {
        return in.readAllBytes();
      }
    }
  }

  /** Checks how many shared strings there are, because POI unpacks all of them at once. */
  private static void checkStrings(byte[] records) {
    ByteBuffer all = ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
    long bytes = 0;
    boolean inStrings = false;
    int at = 0;
    while (at + RECORD_HEADER <= records.length) {
      int id = all.getShort(at) & 0xFFFF;
      int length = all.getShort(at + 2) & 0xFFFF;
      if (id == STRINGS && at + RECORD_HEADER + 8 <= records.length) {
        Limits.check(
            Integer.toUnsignedLong(all.getInt(at + RECORD_HEADER + 4)), Limits.CELLS, "strings");
      }
      inStrings = id == STRINGS || (inStrings && id == CONTINUED);
      bytes += inStrings ? length : 0;
      at += RECORD_HEADER + length;
    }
    Limits.checkUnpacked(bytes, STRING_BYTES);
  }

  private static boolean has(int wanted, byte[] records) {
    ByteBuffer all = ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (at + RECORD_HEADER <= records.length && (all.getShort(at) & 0xFFFF) != wanted) {
      at += RECORD_HEADER + (all.getShort(at + 2) & 0xFFFF);
    }
    return at + RECORD_HEADER <= records.length;
  }

  private void read(RecordFactoryInputStream records) {
    for (org.apache.poi.hssf.record.Record record = records.nextRecord();
        record != null;
        record = records.nextRecord()) {
      limits.checkTime();
      switch (record) {
        case BOFRecord begin -> begin();
        case EOFRecord end -> end();
        default -> {
          Sheet current = sheet;
          if (current == null) {
            global(record);
          } else if (depth == 1) {
            ofSheet(current, record);
          }
        }
      }
    }
    end();
  }

  private void begin() {
    depth++;
    boolean isGlobal = names.isEmpty() && formatOfStyle.isEmpty() && sheets == 0;
    if (depth == 1 && !isGlobal) {
      boolean named = sheets < names.size();
      String name = named ? names.get(sheets).getSheetname() : "";
      boolean hidden = named && (names.get(sheets).isHidden() || names.get(sheets).isVeryHidden());
      sheet = new Sheet(name, hidden, limits);
      sheets++;
    }
  }

  private void end() {
    depth = Math.max(0, depth - 1);
    if (depth == 0 && sheet != null) {
      blocks.add(sheet);
      sheet = null;
    }
  }

  private void global(org.apache.poi.hssf.record.Record record) {
    switch (record) {
      case BoundSheetRecord name -> names.add(name);
      case SSTRecord all -> strings = all;
      case FormatRecord format -> formats.define(format.getIndexCode(), format.getFormatString());
      case ExtendedFormatRecord style -> formatOfStyle.add((int) style.getFormatIndex());
      case DateWindow1904Record window -> {
        if (window.getWindowing() == 1) {
          formats.countFrom1904();
        }
      }
      default -> {}
    }
  }

  private void ofSheet(Sheet current, org.apache.poi.hssf.record.Record record) {
    switch (record) {
      case StringRecord text -> {
        if (formula != null) {
          current.cell(formula.getRow(), formula.getColumn(), text.getString());
          formula = null;
        }
      }
      case MulBlankRecord blanks -> {
        for (int column = blanks.getFirstColumn(); column <= blanks.getLastColumn(); column++) {
          current.cell(blanks.getRow(), column, "");
        }
      }
      case CellValueRecordInterface cell ->
          current.cell(cell.getRow(), cell.getColumn(), text(cell));
      case MergeCellsRecord merged -> {
        for (int i = 0; i < merged.getNumAreas(); i++) {
          CellRangeAddress area = merged.getAreaAt(i);
          int rows = area.getLastRow() - area.getFirstRow() + 1;
          int columns = area.getLastColumn() - area.getFirstColumn() + 1;
          current.merge(area.getFirstRow(), area.getFirstColumn(), rows, columns);
        }
      }
      case RowRecord row -> {
        if (row.getZeroHeight()) {
          current.hideRow(row.getRowNumber());
        }
      }
      case ColumnInfoRecord columns -> {
        if (columns.getHidden()) {
          current.hideColumns(columns.getFirstColumn(), columns.getLastColumn());
        }
      }
      default -> {}
    }
  }

  private String text(CellValueRecordInterface cell) {
    return switch (cell) {
      case LabelSSTRecord label ->
          strings == null ? "" : strings.getString(label.getSSTIndex()).getString();
      case LabelRecord label -> label.getValue();
      case NumberRecord number -> number(number, number.getValue());
      case BoolErrRecord value ->
          value.isBoolean() ? bool(value.getBooleanValue()) : error(value.getErrorValue());
      case FormulaRecord computed -> computed(computed);
      default -> "";
    };
  }

  private String computed(FormulaRecord computed) {
    formula = computed.hasCachedResultString() ? computed : null;
    return switch (computed.getCachedResultTypeEnum()) {
      case NUMERIC -> number(computed, computed.getValue());
      case BOOLEAN -> bool(computed.getCachedBooleanValue());
      case ERROR -> error(computed.getCachedErrorValue());
      case STRING, FORMULA, BLANK, _NONE -> "";
    };
  }

  private String number(CellValueRecordInterface cell, double value) {
    int style = cell.getXFIndex();
    return formats.print(value, style < formatOfStyle.size() ? formatOfStyle.get(style) : 0);
  }

  private static String bool(boolean value) {
    return value ? "TRUE" : "FALSE";
  }

  private static String error(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt((byte) code).getString() : "#N/A";
  }
}
