package nianbao.search.suggest;

import java.io.IOException;
import java.util.List;

/** Finds phrases in the indexed reports. */
public interface PhraseSource {

  /**
   * The most frequent phrases that begin with what is typed, in Han or in pinyin; in any order,
   * including phrases that are the beginning of others. The counts may include removed reports and
   * duplicates.
   *
   * @param size how many are wanted; there may be some more
   */
  List<Phrase> beginning(TypedPrefix typed, int size) throws IOException;

  /** How many reports have a phrase, duplicates counted once. */
  int reports(String phrase) throws IOException;
}
