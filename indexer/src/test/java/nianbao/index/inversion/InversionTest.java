package nianbao.index.inversion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nianbao.index.IndexDump;
import nianbao.index.codec.ReportCodec;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** The same texts are inverted here and by Lucene; the indexes must hold the same. */
class InversionTest {

  private static final String POSITIONS = "positions";
  private static final String FREQUENCIES = "frequencies";
  private static final String PRESENCE = ReportCodec.PHRASES;
  private static final Map<String, FieldType> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put(POSITIONS, type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false));
    TYPES.put(FREQUENCIES, type(IndexOptions.DOCS_AND_FREQS, false));
    TYPES.put(PRESENCE, type(IndexOptions.DOCS, true));
  }

  /** Characters of one to four bytes; those of the last two sort otherwise in UTF-16. */
  private static final List<String> CHARACTERS = List.of("a", "é", "信", "息", "龥", "𠮷", "ﬀ");

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  private record Token(String term, boolean beside) {}

  private final Random random = new Random(20261129);

  /** Up to {@code most} tokens; the first is never beside another. */
  private List<Token> text(int most) {
    List<Token> tokens = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      StringBuilder term = new StringBuilder();
      for (int length = 1 + random.nextInt(random.nextInt(8) + 1); length > 0; length--) {
        term.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
      }
      tokens.add(new Token(term.toString(), !tokens.isEmpty() && random.nextInt(3) == 0));
    }
    return tokens;
  }

  private List<Map<String, List<List<Token>>>> documents(int count) {
    List<List<Token>> shared = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      shared.add(text(30));
    }
    List<Map<String, List<List<Token>>>> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, List<List<Token>>> fields = new LinkedHashMap<>();
      for (String field : TYPES.keySet()) {
        if (random.nextInt(5) > 0) {
          List<List<Token>> texts = new ArrayList<>();
          texts.add(random.nextBoolean() ? text(60) : shared.get(random.nextInt(10)));
          if (!field.equals(POSITIONS) && random.nextBoolean()) {
            texts.add(shared.get(10 + random.nextInt(10)));
          }
          fields.put(field, texts);
        }
      }
      documents.add(fields);
    }
    return documents;
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig()
        .setCodec(new ReportCodec())
        .setMergePolicy(NoMergePolicy.INSTANCE);
  }

  private interface Fields {
    Field of(String field, List<List<Token>> texts);
  }

  private static Map<String, String> written(
      IndexWriterConfig config, List<Map<String, List<List<Token>>>> documents, Fields fields)
      throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int i = 0; i < documents.size(); i++) {
          Document document = new Document();
          // Some documents replace earlier ones of the same segment.
          String id = Integer.toString(i % 90);
          document.add(new StringField("id", id, Field.Store.YES));
          documents.get(i).forEach((field, texts) -> document.add(fields.of(field, texts)));
          writer.updateDocument(new Term("id", id), document);
          if (i % 40 == 39) {
            writer.commit();
          }
        }
      }
      return IndexDump.of(directory);
    }
  }

  private static Field byNumbers(Inversion inversion, String field, List<List<Token>> texts) {
    FieldTexts known = inversion.of(field);
    Set<Integer> numbers = new HashSet<>();
    int length = 0;
    for (List<Token> text : texts) {
      known.begin();
      for (Token token : text) {
        String around = "(" + token.term + ")";
        if (field.equals(PRESENCE)) {
          known.addNew(new int[] {known.term(new BytesRef(token.term))});
        } else if (token.beside) {
          known.addBeside(known.term(around, 1, around.length() - 1));
        } else {
          known.add(known.term(around, 1, around.length() - 1));
        }
        length += token.beside ? 0 : 1;
      }
      if (!text.isEmpty()) {
        numbers.add(known.end());
      }
    }
    return new TextNumbers(
        field, type(field), length, numbers.stream().mapToInt(Integer::intValue).toArray());
  }

  private static FieldType type(String field) {
    FieldType type = TYPES.get(field);
    if (type == null) {
      throw new IllegalArgumentException(field);
    }
    return type;
  }

  @Test
  void whatIsInvertedHereIsAsIfLuceneHadDoneIt() throws IOException {
    assertInvertsAsLucene(new Inversion());
  }

  @Test
  void soIsWhatIsInvertedTermByTerm() throws IOException {
    assertInvertsAsLucene(new Inversion(1));
    assertInvertsAsLucene(new Inversion(50));
  }

  private void assertInvertsAsLucene(Inversion inversion) throws IOException {
    List<Map<String, List<List<Token>>>> documents = documents(300);

    Map<String, String> inverted =
        written(
            inversion.applyTo(config()),
            documents,
            (field, texts) -> byNumbers(inversion, field, texts));

    Map<String, String> expected =
        written(
            config(),
            documents,
            (field, texts) ->
                new Field(
                    field, new Tokens(texts.stream().flatMap(List::stream).toList()), type(field)));
    assertEquals(expected, inverted);
  }

  private static final class Tokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final List<Token> tokens;
    private int next;

    Tokens(List<Token> tokens) {
      this.tokens = tokens;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (next == tokens.size()) {
        return false;
      }
      Token token = tokens.get(next++);
      term.append(token.term);
      increment.setPositionIncrement(token.beside ? 0 : 1);
      return true;
    }

    @Override
    public void reset() {
      next = 0;
    }
  }
}
