package nianbao.index;

import java.util.IdentityHashMap;
import java.util.List;
import nianbao.index.inversion.FieldTexts;
import nianbao.index.inversion.Inversion;
import nianbao.index.inversion.TextNumbers;
import nianbao.text.LiteralTokens;
import nianbao.words.WordRun;
import org.apache.lucene.index.IndexWriterConfig;

/** The texts of the reports of a batch, in the fields that hold most of what is indexed. */
final class BatchTexts implements ReportBlock.Texts {

  /** Bytes of memory for a run, besides those of the arrays. */
  private static final int RUN_BYTES = 100;

  private final Inversion inversion = new Inversion();
  private final FieldTexts literal = inversion.of(IndexFields.LITERAL);
  private final FieldTexts words = inversion.of(IndexFields.WORDS);
  private final FieldTexts phrases = inversion.of(IndexFields.PHRASES);

  /** Of runs, which are often the same object. */
  private final IdentityHashMap<WordRun, RunTerms> ofRuns = new IdentityHashMap<>();

  private long runBytes;

  /** The numbers of the words above the paragraphs of a section. */
  private final IdentityHashMap<List<String>, Integer> above = new IdentityHashMap<>();

  /**
   * What a run of words becomes.
   *
   * @param words numbers of terms in {@link IndexFields#WORDS}
   * @param phrases in {@link IndexFields#PHRASES}
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record RunTerms(int[] words, int[] phrases) {}

  /** Has a writer write these texts. */
  void applyTo(IndexWriterConfig config) {
    inversion.applyTo(config);
  }

  /** Bytes of memory. */
  long ramBytesUsed() {
    return inversion.ramBytesUsed() + runBytes;
  }

  @Override
  public TextNumbers literal(LiteralTokens tokens) {
    int size = tokens.size();
    if (size == 0) {
      return new TextNumbers(IndexFields.LITERAL, ReportBlock.LITERAL, 0);
    }
    String folded = tokens.folded();
    literal.begin();
    boolean han = tokens.isHan(0);
    for (int i = 0; i < size; i++) {
      int start = tokens.termStart(i);
      int end = tokens.termStart(i + 1);
      literal.add(literal.term(folded, start, Math.min(end, start + ReportBlock.LONGEST_TERM)));
      boolean nextHan = i + 1 < size && tokens.isHan(i + 1);
      if (han && nextHan) {
        literal.addBeside(literal.term(folded, start, tokens.termStart(i + 2)));
      }
      han = nextHan;
    }
    return new TextNumbers(IndexFields.LITERAL, ReportBlock.LITERAL, size, literal.end());
  }

  @Override
  public TextNumbers words(List<WordRun> runs, List<String> context) {
    if (runs.isEmpty()) {
      return new TextNumbers(IndexFields.WORDS, ReportBlock.WORDS, 0);
    }
    int length = 0;
    words.begin();
    for (WordRun run : runs) {
      words.add(terms(run).words);
      length += run.words().size();
    }
    int own = words.end();
    return context.isEmpty()
        ? new TextNumbers(IndexFields.WORDS, ReportBlock.WORDS, length, own)
        : new TextNumbers(IndexFields.WORDS, ReportBlock.WORDS, length, own, above(context));
  }

  private int above(List<String> context) {
    return above.computeIfAbsent(
        context,
        unknown -> {
          words.begin();
          unknown.forEach(word -> words.add(wordTerm(word)));
          return words.end();
        });
  }

  @Override
  public TextNumbers phrases(List<List<WordRun>> paragraphs) {
    boolean any = false;
    phrases.begin();
    for (List<WordRun> runs : paragraphs) {
      for (WordRun run : runs) {
        any |= phrases.addNew(terms(run).phrases);
      }
    }
    return any
        ? new TextNumbers(IndexFields.PHRASES, ReportBlock.PHRASES, 0, phrases.end())
        : new TextNumbers(IndexFields.PHRASES, ReportBlock.PHRASES, 0);
  }

  private RunTerms terms(WordRun run) {
    RunTerms known = ofRuns.get(run);
    if (known == null) {
      known =
          new RunTerms(
              run.words().stream().mapToInt(this::wordTerm).toArray(),
              Phrases.of(run).stream().mapToInt(p -> phrases.term(Phrases.bytes(p))).toArray());
      ofRuns.put(run, known);
      runBytes += RUN_BYTES + (long) Integer.BYTES * (known.words.length + known.phrases.length);
    }
    return known;
  }

  private int wordTerm(String word) {
    return words.term(word, 0, Math.min(word.length(), ReportBlock.LONGEST_TERM));
  }
}
