package nianbao.bench.peers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import nianbao.bench.peers.node.Passage;
import nianbao.bench.speed.GeneratedLibrary;
import nianbao.bench.speed.WordFrequencies;
import nianbao.extract.ReportExtractor;
import nianbao.read.UnreadableException;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * What every engine indexes and is asked: generated reports as files, and their paragraphs ready
 * parsed.
 *
 * @param folder contains {@code reports} and {@code passages.jsonl}
 * @param reports how many
 * @param bytes of the report files
 */
record PeerCorpus(Path folder, int reports, long bytes) {

  private static final long SEED = 20260101;
  private static final int DRAWN_FROM = 1_000;

  /** A frequent word is in one of so many reports or more. */
  private static final int FREQUENT = 10;

  /** Generates the reports into an empty folder. */
  static PeerCorpus generate(int reports, Path folder) throws IOException {
    GeneratedLibrary library = new GeneratedLibrary(folder);
    long bytes = library.write(SampleReports.generate(SEED, reports));
    PeerCorpus corpus = new PeerCorpus(folder, reports, bytes);
    try (BufferedWriter lines = Files.newBufferedWriter(corpus.passages())) {
      int number = 0;
      for (Iterator<Report> all = parsed(reports).iterator(); all.hasNext(); ) {
        write(number++, all.next(), lines);
      }
    }
    return corpus;
  }

  private static Stream<Report> parsed(int reports) {
    return SampleReports.generate(SEED, reports).map(PeerCorpus::read);
  }

  private static Report read(SampleReport sample) {
    Source source = new Source("peers", sample.path(), "", Instant.EPOCH, null);
    try {
      return ReportExtractor.read(source, sample.text().getBytes(StandardCharsets.UTF_8));
    } catch (UnreadableException e) {
      throw new IllegalStateException(sample.path(), e);
    }
  }

  private static void write(int number, Report report, BufferedWriter lines) throws IOException {
    Header header = report.header();
    String city = orEmpty(header.place().city());
    String year = orEmpty(header.reportYear());
    String agency = orEmpty(header.agency());
    for (Paragraph paragraph : report.paragraphs()) {
      lines.write(new Passage(number, city, year, agency, paragraph.text()).line());
      lines.newLine();
    }
  }

  private static String orEmpty(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  /** The folder of the report files. */
  Path files() {
    return new GeneratedLibrary(folder).reports();
  }

  /** A file of {@link Passage}s, those of a report one after the other. */
  Path passages() {
    return folder.resolve("passages.jsonl");
  }

  /**
   * Different frequent words and phrases in random order, the same for the same seed.
   *
   * @throws IllegalArgumentException if there are not so many
   */
  List<String> words(int count, long seed) {
    int drawnFrom = Math.min(reports, DRAWN_FROM);
    List<String> words =
        new ArrayList<>(
            WordFrequencies.of(parsed(drawnFrom))
                .between(Math.ceilDiv(drawnFrom, FREQUENT), drawnFrom));
    if (words.size() < count) {
      throw new IllegalArgumentException(
          "%d reports have %d frequent words, not %d".formatted(reports, words.size(), count));
    }
    Collections.shuffle(words, new Random(seed));
    return List.copyOf(words.subList(0, count));
  }

  /** How many reports have each of some words in a paragraph, found by reading all of them. */
  Map<String, Integer> scan(List<String> words) {
    Map<String, BitSet> reportsWith = new LinkedHashMap<>();
    words.forEach(word -> reportsWith.put(word, new BitSet()));
    try (Stream<Passage> all = Passage.read(passages())) {
      all.forEach(
          passage -> {
            String folded = Folding.compact(passage.text());
            reportsWith.forEach(
                (word, found) -> {
                  if (folded.contains(word)) {
                    found.set(passage.report());
                  }
                });
          });
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    reportsWith.forEach((word, found) -> counts.put(word, found.cardinality()));
    return counts;
  }
}
