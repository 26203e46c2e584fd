package nianbao.index;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.figures.Concept;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.office.OfficeKey;
import nianbao.report.Figure;
import nianbao.report.Finding;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Part;
import nianbao.report.Place;
import nianbao.report.RecordJson;
import nianbao.report.Report;
import nianbao.report.Section;
import nianbao.text.Folding;
import nianbao.text.LiteralTokens;
import nianbao.text.UnmarkedTokens;
import nianbao.words.WordRun;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * The Lucene documents of one report, with the fields of {@link IndexFields}: its paragraphs, then
 * the report itself.
 */
public final class ReportBlock {

  /** What the fields with most of the text are given to Lucene as. */
  interface Texts {

    /** The literal units of a paragraph, one per position, and the pairs of Han characters. */
    IndexableField literal(LiteralTokens tokens);

    /**
     * The words of a paragraph, and those above it, which count as occurrences but don't add to the
     * length. A text without words gets none from above.
     *
     * @param context the same list for the paragraphs of a section
     */
    IndexableField words(List<WordRun> runs, List<String> context);

    /** The phrases of a report. */
    IndexableField phrases(List<List<WordRun>> paragraphs);
  }

  /**
   * Longest term or value, in characters. Lucene allows 32,766 bytes; a query has at most 2,000
   * characters and folds to at most 8,000, so no query can notice the truncation.
   */
  static final int LONGEST_TERM = 10_000;

  static final FieldType PHRASES = type(IndexOptions.DOCS, false);
  static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS, true);
  static final FieldType LITERAL = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType BRIDGES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

  private final AnalyzedReport analyzed;
  private final Report report;
  private final Texts texts;
  private int lastSection;

  private ReportBlock(AnalyzedReport analyzed, Texts texts) {
    this.analyzed = analyzed;
    this.report = analyzed.report();
    this.texts = texts;
  }

  /** The documents of a report for any writer; each is made when it is taken. */
  public static Iterable<Document> of(AnalyzedReport analyzed) {
    return of(analyzed, new TextStreams());
  }

  /**
   * The documents of a report, to be taken once; each is made then, because together those of a
   * long report would take most of its memory.
   *
   * @param texts receives the texts of the large fields
   */
  static Iterable<Document> of(AnalyzedReport analyzed, Texts texts) {
    return () -> new ReportBlock(analyzed, texts).documents();
  }

  private Iterator<Document> documents() {
    int paragraphs = report.paragraphs().size();
    return IntStream.rangeClosed(0, paragraphs)
        .mapToObj(i -> i < paragraphs ? paragraph(i) : report())
        .iterator();
  }

  /** A term or value that Lucene accepts: long texts are truncated. */
  static String term(String text) {
    return text.length() <= LONGEST_TERM ? text : text.substring(0, LONGEST_TERM);
  }

  private Document paragraph(int index) {
    Paragraph paragraph = report.paragraphs().get(index);
    Document document = new Document();
    document.add(id());
    document.add(texts.words(analyzed.words().get(index), analyzed.above().get(index)));
    LiteralTokens tokens = analyzed.literal().get(index);
    document.add(texts.literal(tokens));
    addBridges(document, IndexFields.LITERAL, tokens);
    document.add(
        new NumericDocValuesField(IndexFields.TEXT_HASH, StoredParagraph.textHash(paragraph)));
    ParagraphContent content = ParagraphContent.of(paragraph);
    document.add(new StringField(IndexFields.KIND, content.term(), Field.Store.NO));
    if (content == ParagraphContent.TEXT) {
      PassageKey.of(tokens)
          .ifPresent(key -> document.add(new NumericDocValuesField(IndexFields.PASSAGE, key)));
    }
    document.add(new StoredField(IndexFields.PARAGRAPH, StoredParagraph.of(paragraph).bytes()));
    Integer ordinal = paragraph.section();
    if (ordinal != null && ordinal > lastSection) {
      lastSection = ordinal;
      addSection(document, report.sections().get(ordinal - 1), index);
    }
    return document;
  }

  /** Adds a section's heading and length to its first paragraph. */
  private void addSection(Document first, Section section, int start) {
    List<Paragraph> paragraphs = report.paragraphs();
    int end = start + 1;
    while (end < paragraphs.size() && isWithin(section, paragraphs.get(end).section())) {
      end++;
    }
    addLiteral(first, IndexFields.HEADING, LiteralTokens.of(section.heading()));
    first.add(new NumericDocValuesField(IndexFields.SECTION_LENGTH, end - start));
  }

  private boolean isWithin(Section section, @Nullable Integer ordinal) {
    return ordinal != null
        && (ordinal == section.ordinal()
            || report.sections().get(ordinal - 1).level() > section.level());
  }

  private Document report() {
    Document document = new Document();
    document.add(id());
    document.add(new StringField(IndexFields.KIND, IndexFields.KIND_REPORT, Field.Store.NO));
    document.add(stored(IndexFields.SUMMARY, StoredReport.summary(report)));
    document.add(stored(IndexFields.DETAILS, StoredReport.details(report)));
    addLiteral(document, IndexFields.TITLE, LiteralTokens.of(report.header().title()));
    // Where every document has norms, they are looked up by its number, and much faster.
    document.add(texts.literal(LiteralTokens.of("")));
    document.add(texts.words(List.of(), List.of()));
    document.add(texts.phrases(analyzed.words()));
    if (!report.tables().isEmpty()) {
      document.add(new StringField(IndexFields.HAS, IndexFields.HAS_TABLE, Field.Store.NO));
    }
    addSource(document);
    addHeader(document);
    addFigures(document);
    for (Finding finding : report.findings()) {
      document.add(
          new SortedSetDocValuesField(
              IndexFields.FINDING, new BytesRef(IndexFields.finding(finding))));
    }
    return document;
  }

  private void addSource(Document document) {
    addValue(document, IndexFields.KEY, report.source().key());
    addValue(document, IndexFields.SHA256, report.source().sha256());
    addValue(document, IndexFields.COLLECTION, report.source().collection());
    document.add(
        new NumericDocValuesField(IndexFields.SEEN, report.source().capturedAt().getEpochSecond()));
    addValue(document, IndexFields.BODY, analyzed.bodyKey());
    addValue(document, IndexFields.HOST, host(report.source().url()));
    if (!analyzed.rowHash().isEmpty()) {
      addValue(document, IndexFields.ROW_HASH, analyzed.rowHash());
    }
    List<Part> parts = report.source().parts();
    String json = parts.isEmpty() ? "" : RecordJson.write(parts.toArray());
    // Paths of thousands of characters are not worth more than reading their files again.
    if (!json.isEmpty() && json.length() <= LONGEST_TERM) {
      addValue(document, IndexFields.PARTS, json);
    }
  }

  /** The parts in the field of that name, which is empty when there are none. */
  static List<Part> parts(String field) throws IOException {
    return field.isEmpty() ? List.of() : List.of(RecordJson.read(field, Part[].class));
  }

  private void addHeader(Document document) {
    Header header = report.header();
    addValue(document, IndexFields.PLACE, placePath(header.place()));
    addValue(document, IndexFields.AGENCY, header.agency());
    addValue(document, IndexFields.ISSUER, header.issuer());
    addValue(document, IndexFields.FORM, header.form());
    if (header.indexNumber() != null) {
      addValue(
          document, IndexFields.INDEX_NUMBER, IndexFields.foldIndexNumber(header.indexNumber()));
    }
    addValue(document, IndexFields.TITLE_KEY, Folding.compact(header.title()));
    if (header.documentNumber() != null) {
      addValue(
          document,
          IndexFields.DOCUMENT_NUMBER,
          IndexFields.foldDocumentNumber(header.documentNumber()));
    }
    if (header.writtenOn() != null) {
      document.add(new NumericDocValuesField(IndexFields.WRITTEN, header.writtenOn().toEpochDay()));
    }
    if (header.reportYear() != null) {
      document.add(new NumericDocValuesField(IndexFields.YEAR, header.reportYear()));
    }
    if (header.publishedOn() != null) {
      document.add(
          new NumericDocValuesField(IndexFields.PUBLISHED, header.publishedOn().toEpochDay()));
    }
    OfficeKey office = OfficeKey.of(header);
    addValue(document, IndexFields.OFFICE, office == null ? null : office.value());
  }

  private void addFigures(Document document) {
    for (Figure figure : report.figures().all()) {
      addFigure(document, figure.name(), figure.value());
    }
    Form form = Forms.STANDARD.byId(report.header().form());
    if (form != null) {
      for (Concept concept : Concept.all()) {
        addFigure(document, concept.key(), concept.value(report.figures(), form));
      }
    }
  }

  private static void addFigure(Document document, String name, @Nullable BigDecimal value) {
    if (value != null) {
      long sortable = NumericUtils.doubleToSortableLong(value.doubleValue());
      document.add(new NumericDocValuesField(IndexFields.figure(name), sortable));
    }
  }

  private static void addLiteral(Document document, String field, LiteralTokens tokens) {
    document.add(new Field(field, new LiteralTokenStream(tokens), LITERAL));
    addBridges(document, field, tokens);
  }

  private static void addBridges(Document document, String field, LiteralTokens tokens) {
    UnmarkedTokens unmarked = UnmarkedTokens.of(tokens);
    if (unmarked.hasMarks()) {
      document.add(new Field(IndexFields.bridges(field), new BridgeTokenStream(unmarked), BRIDGES));
    }
  }

  private static StoredField stored(String field, String json) {
    return new StoredField(field, CompactText.encode(json));
  }

  private StringField id() {
    return new StringField(IndexFields.REPORT, report.id().value(), Field.Store.NO);
  }

  private static void addValue(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new SortedDocValuesField(field, new BytesRef(term(value))));
    }
  }

  private static @Nullable String host(@Nullable String url) {
    try {
      String host = url == null ? null : new URI(url).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String placePath(Place place) {
    String adcode = place.adcode();
    String province = adcode == null ? null : adcode.substring(0, 2) + "0000";
    return Stream.of(
            node(province, place.province()),
            node(place.cityAdcode(), place.city()),
            node(place.county() == null ? null : adcode, place.county()))
        .collect(Collectors.joining("\t"));
  }

  private static String node(@Nullable String code, @Nullable String name) {
    return name == null ? "" : (code == null ? "" : code) + ' ' + name;
  }

  private static FieldType type(IndexOptions options, boolean scored) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setOmitNorms(!scored); // the length of the text is only for scores
    type.freeze();
    return type;
  }
}
