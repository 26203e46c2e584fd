package nianbao.index;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import nianbao.index.codec.ReportCodec;
import nianbao.report.Finding;
import nianbao.text.Folding;

/**
 * The names of all fields of the index.
 *
 * <p>A report is one block of documents: its paragraphs in reading order, then the report itself.
 * Each document has the field {@link #REPORT}, so that a block is replaced and removed as a whole.
 */
public final class IndexFields {

  /** Report id, on every document of the block. */
  public static final String REPORT = "report";

  /** {@link #KIND_REPORT} on report documents, the {@link ParagraphContent} on paragraphs. */
  public static final String KIND = "kind";

  public static final String KIND_REPORT = "report";

  // of a paragraph

  /**
   * For ranking: the smartcn words of the folded text, with frequencies, and once each the words of
   * the title and the headings above, which don't add to the length.
   */
  public static final String WORDS = "words";

  /**
   * For exact matches: the literal units of the text with positions; where two Han characters are
   * adjacent, their pair stands at the position of the first.
   */
  public static final String LITERAL = "literal";

  /**
   * The {@link Bridge}s of the text of a field of literal units, {@link #LITERAL}, {@link #HEADING}
   * or {@link #TITLE}.
   */
  public static String bridges(String literal) {
    return literal + "Bridges";
  }

  /**
   * Doc values: the 24-bit hash of the folded text that is part of the paragraph's id. It
   * identifies boilerplate; different texts on one page of results share a hash on fewer than one
   * page in ten thousand.
   */
  public static final String TEXT_HASH = "textHash";

  /** Doc values: the {@link PassageKey} of the text; only of text that is long enough. */
  public static final String PASSAGE = "passage";

  /**
   * Stored: the kind, the section and the text as printed, as {@link StoredParagraph} has them. The
   * rest of a paragraph is its place in the block and its {@link #TEXT_HASH}.
   */
  public static final String PARAGRAPH = "paragraph";

  /**
   * The literal units, as in {@link #LITERAL}, of the section's heading; on its first paragraph.
   */
  public static final String HEADING = "heading";

  /** Doc values, on the same paragraph: number of paragraphs in the section and its subsections. */
  public static final String SECTION_LENGTH = "sectionLength";

  // of a report

  /** The literal units, as in {@link #LITERAL}, of the title. */
  public static final String TITLE = "title";

  /** The phrases of its paragraphs, encoded as terms by {@link Phrases}. */
  public static final String PHRASES = ReportCodec.PHRASES;

  /** Terms for features the report has. */
  public static final String HAS = "has";

  /** The term of {@link #HAS} of a report with a table. */
  public static final String HAS_TABLE = "table";

  /** Stored: source, header without evidence and sections, as JSON in {@link CompactText}. */
  public static final String SUMMARY = "summary";

  /**
   * Stored: evidence, tables, findings, warnings and what was left out, as JSON in {@link
   * CompactText}.
   */
  public static final String DETAILS = "details";

  /** Doc values: the source's key. */
  public static final String KEY = "key";

  /** Doc values: SHA-256 of the original bytes. */
  public static final String SHA256 = "sha256";

  /**
   * Doc values: {@code code name} of province, city and county joined by tabs, each may be empty.
   */
  public static final String PLACE = "place";

  /** Doc values: the report year. */
  public static final String YEAR = "year";

  /** Doc values: the day of publication, days since 1970. */
  public static final String PUBLISHED = "published";

  /** Doc values: the agency key. */
  public static final String AGENCY = "agency";

  /** Doc values: the full name of the office. */
  public static final String ISSUER = "issuer";

  /** Doc values: the form generation. */
  public static final String FORM = "form";

  /** Doc values: when the present bytes were first read, in seconds since 1970. */
  public static final String SEEN = "seen";

  /** Doc values: the collection. */
  public static final String COLLECTION = "collection";

  /** Doc values: the index number, folded as {@link #foldIndexNumber} does. */
  public static final String INDEX_NUMBER = "indexNumber";

  /** Doc values: the title, folded without white space. */
  public static final String TITLE_KEY = "titleKey";

  /** Doc values: the document number, folded as {@link #foldDocumentNumber} does. */
  public static final String DOCUMENT_NUMBER = "documentNumber";

  /** Doc values: the day of writing, days since 1970. */
  public static final String WRITTEN = "written";

  /** Doc values: a key shared by duplicates; absent if the text is too short to tell. */
  public static final String BODY = "body";

  /** Doc values: the host of the source's public address, lower case. */
  public static final String HOST = "host";

  /** Doc values: hash of the sidecar row that overrides what was read. */
  public static final String ROW_HASH = "rowHash";

  /** Doc values: the other files that the report was read from, as JSON; most have none. */
  public static final String PARTS = "parts";

  /** Doc values, several: the report's findings, each as {@link #finding} writes it. */
  public static final String FINDING = "finding";

  /** Doc values: the text of the {@link nianbao.office.OfficeKey}. */
  public static final String OFFICE = "office";

  private static final String FIGURE = "figure.";

  private static final Pattern BRACKETS = Pattern.compile("[\\p{Ps}\\p{Pe}]");

  private IndexFields() {}

  /**
   * Doc values: a figure of the statutory tables, a double encoded as a sortable long; numbers
   * only.
   *
   * @param name a cell name, {@code req_new[total]}, or the key of a concept, {@code requests}
   */
  public static String figure(String name) {
    return FIGURE + name;
  }

  /**
   * A finding in few words, {@code A08 arithmetic A08 4857}: its id, which keeps it apart from
   * others of its report, then what {@link Finding.Brief} has, separated by tabs.
   */
  public static String finding(Finding finding) {
    Finding.Brief brief = finding.brief();
    String gap = brief.gap() == null ? "" : brief.gap().toPlainString();
    return String.join("\t", finding.id(), brief.grade().key(), brief.about(), gap);
  }

  /** What {@link #finding} has written. */
  public static Finding.Brief finding(String written) {
    String[] parts = written.split("\t", -1);
    return new Finding.Brief(
        Finding.Grade.byKey(parts[1]).orElseThrow(),
        parts[2],
        parts[3].isEmpty() ? null : new BigDecimal(parts[3]));
  }

  /**
   * The form in which document numbers are compared: folded, without white space, upper case, and
   * without the brackets around the year, which are printed in every shape.
   */
  public static String foldDocumentNumber(String printed) {
    return BRACKETS.matcher(foldIndexNumber(printed)).replaceAll("");
  }

  /** The form in which index numbers are compared: folded, without white space, upper case. */
  public static String foldIndexNumber(String printed) {
    return Folding.compact(printed).toUpperCase(Locale.ROOT);
  }
}
