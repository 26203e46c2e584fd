package nianbao.index;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import nianbao.text.LiteralTokens;
import nianbao.words.WordRun;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/** Texts as streams of their tokens, for a writer that inverts them itself. */
final class TextStreams implements ReportBlock.Texts {

  @Override
  public IndexableField literal(LiteralTokens tokens) {
    return new Field(IndexFields.LITERAL, new LiteralTokenStream(tokens), ReportBlock.LITERAL);
  }

  @Override
  public IndexableField words(List<WordRun> runs, List<String> context) {
    List<String> own = runs.stream().flatMap(run -> run.words().stream()).toList();
    List<String> above = own.isEmpty() ? List.of() : context;
    // At the position of the last one of its own, a word from above is not counted in the length.
    return new Field(
        IndexFields.WORDS,
        new Terms(
            Stream.concat(own.stream(), above.stream())
                .map(word -> new BytesRef(ReportBlock.term(word)))
                .iterator(),
            own.size()),
        ReportBlock.WORDS);
  }

  @Override
  public IndexableField phrases(List<List<WordRun>> paragraphs) {
    List<BytesRef> phrases =
        paragraphs.stream()
            .flatMap(List::stream)
            .distinct()
            .flatMap(run -> Phrases.of(run).stream())
            .distinct()
            .map(Phrases::bytes)
            .toList();
    return new Field(
        IndexFields.PHRASES, new Terms(phrases.iterator(), phrases.size()), ReportBlock.PHRASES);
  }

  /** Terms that are taken once: so many at positions of their own, the others at the last one. */
  private static final class Terms extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final Iterator<BytesRef> terms;
    private int apart;

    Terms(Iterator<BytesRef> terms, int apart) {
      this.terms = terms;
      this.apart = apart;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!terms.hasNext()) {
        return false;
      }
      term.setBytesRef(terms.next());
      increment.setPositionIncrement(apart-- > 0 ? 1 : 0);
      return true;
    }
  }
}
