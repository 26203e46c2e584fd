package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.search.SuggestRequest;
import nianbao.search.Suggestion;
import nianbao.search.suggest.Phrase;
import nianbao.search.suggest.PhraseSource;
import nianbao.search.suggest.Spelling;
import nianbao.search.suggest.Suggester;
import nianbao.search.suggest.Typed;
import org.apache.lucene.index.DirectoryReader;

/** What can be suggested from one state of the index. */
final class Suggestions implements PhraseSource {

  private final PhraseTerms terms;
  private final PhraseCounts counts;
  private final Suggester suggester;

  Suggestions(DirectoryReader reader, ReportTable table) throws IOException {
    terms = new PhraseTerms(reader);
    counts = new PhraseCounts(table);
    suggester = new Suggester(ReportNames.of(table), this);
  }

  List<Suggestion> of(SuggestRequest request) throws IOException {
    return suggester.suggest(request);
  }

  @Override
  public List<Phrase> beginning(Typed typed, int size) throws IOException {
    List<Phrase> phrases = new ArrayList<>();
    new PhraseSearch(terms, typed)
        .run(terms.first(typed.key()), typed.key(), size)
        .forEach(phrases::add);
    if (typed.spelling().isPresent()) {
      Spelling spelling = typed.spelling().get();
      new PhraseSearch(terms, spelling)
          .run(terms.sounding(spelling.first()), "", size)
          .forEach(phrases::add);
    }
    return phrases;
  }

  @Override
  public int reports(String phrase) throws IOException {
    return counts.reports(phrase);
  }
}
