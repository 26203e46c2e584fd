package nianbao.search.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.search.SuggestRequest;
import nianbao.search.Suggestion;
import nianbao.search.lucene.suggest.PhraseDictionary.Word;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.suggest.Beginning;
import nianbao.search.suggest.Beginning.Characters;
import nianbao.search.suggest.Beginning.Sounds;
import nianbao.search.suggest.Phrase;
import nianbao.search.suggest.PhraseSource;
import nianbao.search.suggest.PinyinPrefix;
import nianbao.search.suggest.PinyinPrefix.Progress;
import nianbao.search.suggest.Suggester;
import nianbao.search.suggest.Typed;
import org.apache.lucene.index.DirectoryReader;

/** What can be suggested from one state of the index. */
public final class IndexedSuggestions implements PhraseSource {

  /** Many words sound alike; those that a hundred times fewer reports have are hardly meant. */
  private static final int RARE_SOUND = 100;

  private final PhraseDictionary terms;
  private final PhraseCounts counts;
  private final Suggester suggester;

  public IndexedSuggestions(DirectoryReader reader, ReportTable table) throws IOException {
    terms = new PhraseDictionary(reader);
    counts = new PhraseCounts(table);
    suggester = new Suggester(ReportNames.of(table), this);
  }

  public List<Suggestion> of(SuggestRequest request) throws IOException {
    return suggester.suggest(request);
  }

  @Override
  public List<Phrase> beginning(Typed typed, int size) throws IOException {
    Beginning characters = new Characters(typed.key(), 0);
    List<Phrase> phrases =
        new ArrayList<>(
            new PhraseSearch(terms, size, Integer.MAX_VALUE)
                .run(terms.first(typed.key()), characters));
    if (typed.spelling().isPresent()) {
      PinyinPrefix spelling = typed.spelling().get();
      Beginning sounds = new Sounds(spelling, Progress.START, 0);
      List<Word> first = terms.sounding(spelling.letters().charAt(0));
      phrases.addAll(new PhraseSearch(terms, size, RARE_SOUND).run(first, sounds));
    }
    return phrases;
  }

  @Override
  public int reports(String phrase) throws IOException {
    return counts.reports(phrase);
  }
}
