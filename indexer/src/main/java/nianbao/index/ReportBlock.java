package nianbao.index;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.office.OfficeKey;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Place;
import nianbao.report.Report;
import nianbao.text.LiteralTokens;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The documents of one report: its paragraphs, the report last. */
final class ReportBlock {

  private static final FieldType PHRASES = unscored();
  private static final FieldType WORDS = indexed(IndexOptions.DOCS_AND_FREQS);
  private static final FieldType LITERAL = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  private ReportBlock() {}

  static List<Document> of(AnalyzedReport analyzed) {
    Report report = analyzed.report();
    List<Document> block = new ArrayList<>(report.paragraphs().size() + 1);
    for (int i = 0; i < report.paragraphs().size(); i++) {
      WordsTokenStream words =
          new WordsTokenStream(analyzed.words().get(i), analyzed.above().get(i));
      block.add(paragraph(report, report.paragraphs().get(i), words));
    }
    SectionFields.add(report, block);
    block.add(report(analyzed));
    return block;
  }

  private static Document paragraph(Report report, Paragraph paragraph, WordsTokenStream words) {
    Document document = new Document();
    document.add(id(report));
    document.add(new Field(IndexFields.WORDS, words, WORDS));
    document.add(literal(IndexFields.LITERAL, paragraph.text()));
    document.add(new StoredField(IndexFields.PARAGRAPH_ID, paragraph.id()));
    document.add(new NumericDocValuesField(IndexFields.TEXT_HASH, textHash(paragraph)));
    document.add(new StoredField(IndexFields.PARAGRAPH_KIND, paragraph.kind().name()));
    document.add(
        new StringField(IndexFields.KIND, ParagraphContent.of(paragraph).term(), Field.Store.NO));
    if (paragraph.section() != null) {
      document.add(new StoredField(IndexFields.SECTION, paragraph.section()));
    }
    document.add(new StoredField(IndexFields.TEXT, paragraph.text()));
    return document;
  }

  private static int textHash(Paragraph paragraph) {
    String id = paragraph.id();
    return Integer.parseInt(id, id.indexOf('-') + 1, id.length(), 16);
  }

  private static Document report(AnalyzedReport analyzed) {
    Report report = analyzed.report();
    Header header = report.header();
    Document document = new Document();
    document.add(id(report));
    document.add(new StringField(IndexFields.KIND, IndexFields.KIND_REPORT, Field.Store.NO));
    document.add(new StoredField(IndexFields.SUMMARY, StoredReport.summary(report)));
    document.add(new StoredField(IndexFields.DETAILS, StoredReport.details(report)));
    document.add(literal(IndexFields.TITLE, header.title()));
    document.add(
        new Field(IndexFields.PHRASES, new PhrasesTokenStream(analyzed.phrases()), PHRASES));
    if (!report.tables().isEmpty()) {
      document.add(new StringField(IndexFields.HAS, IndexFields.HAS_TABLE, Field.Store.NO));
    }
    addValue(document, IndexFields.KEY, report.source().key());
    addValue(document, IndexFields.SHA256, report.source().sha256());
    addValue(document, IndexFields.COLLECTION, report.source().collection());
    addValue(document, IndexFields.BODY, analyzed.bodyKey());
    addValue(document, IndexFields.HOST, host(report.source().url()));
    if (!analyzed.rowHash().isEmpty()) {
      addValue(document, IndexFields.ROW_HASH, analyzed.rowHash());
    }
    addValue(document, IndexFields.PLACE, placePath(header.place()));
    addValue(document, IndexFields.AGENCY, header.agency());
    addValue(document, IndexFields.ISSUER, header.issuer());
    addValue(document, IndexFields.FORM, header.form());
    if (header.indexNumber() != null) {
      addValue(
          document, IndexFields.INDEX_NUMBER, IndexFields.foldIndexNumber(header.indexNumber()));
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
    FigureFields.add(document, report);
    return document;
  }

  /** The literal units of a text. */
  static Field literal(String field, String text) {
    return new Field(field, new LiteralTokenStream(LiteralTokens.of(text)), LITERAL);
  }

  private static StringField id(Report report) {
    return new StringField(IndexFields.REPORT, report.id().value(), Field.Store.NO);
  }

  private static void addValue(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new SortedDocValuesField(field, new BytesRef(IndexedTerm.of(value))));
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

  private static FieldType unscored() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  private static FieldType indexed(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
