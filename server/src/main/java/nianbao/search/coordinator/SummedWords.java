package nianbao.search.coordinator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.search.header.HeaderReading;
import nianbao.search.header.HeaderWord;
import nianbao.search.query.UnitTerms;
import nianbao.search.query.WordStatistics;
import nianbao.search.shard.Shard;
import nianbao.search.shard.Shard.TermField;
import nianbao.text.LiteralTokens;

/** The statistics of words over all shards: how often their terms occur. */
final class SummedWords implements WordStatistics {

  private final OpenIndex index;

  SummedWords(OpenIndex index) {
    this.index = index;
  }

  @Override
  public long paragraphs() {
    return Math.max(1, unchecked(() -> index.sum(Shard::paragraphs)));
  }

  @Override
  public long paragraphsWith(UnitTerms word) {
    long paragraphs = 0;
    for (LiteralTokens wording : word.literals()) {
      paragraphs += rarest(wording);
    }
    if (word.words().size() == 1 && !word.open()) {
      paragraphs = Math.max(paragraphs, frequencies(TermField.WORDS, word.words()).getFirst());
    }
    return paragraphs;
  }

  /** How many paragraphs have the rarest of the pairs and units that a wording is indexed by. */
  private long rarest(LiteralTokens wording) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < wording.size(); i++) {
      boolean pair = i + 1 < wording.size() && wording.isHan(i) && wording.isHan(i + 1);
      boolean second = i > 0 && wording.isHan(i) && wording.isHan(i - 1);
      if (pair || !second) {
        terms.add(wording.joined(i, pair ? i + 2 : i + 1));
      }
    }
    return frequencies(TermField.LITERAL, terms).stream().mapToLong(f -> f).min().orElse(0);
  }

  private List<Long> frequencies(TermField field, List<String> terms) {
    return unchecked(() -> index.frequencies(field, terms));
  }

  @Override
  public boolean occurs(UnitTerms word) {
    return unchecked(() -> index.any(shard -> shard.hasWord(word)));
  }

  @Override
  public long reportsOf(List<HeaderWord> words) {
    return unchecked(
        () -> {
          List<List<HeaderReading>> meant = new ArrayList<>();
          for (HeaderWord word : words) {
            meant.add(index.meant(word.readings()));
          }
          return index.sum(shard -> shard.reportsOf(meant));
        });
  }

  private interface Asked<T> {
    T answer() throws IOException;
  }

  private static <T> T unchecked(Asked<T> asked) {
    try {
      return asked.answer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
