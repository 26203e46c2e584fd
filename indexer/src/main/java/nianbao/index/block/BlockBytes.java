package nianbao.index.block;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import nianbao.index.AnalyzedReport;
import nianbao.index.CompactText;
import nianbao.index.ParagraphTokens;
import nianbao.report.Figure;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.RecordJson;
import nianbao.report.Report;
import nianbao.report.Section;
import nianbao.report.Source;
import nianbao.report.StatTable;
import nianbao.report.Warning;
import nianbao.words.WordRun;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Writes analyzed reports as bytes and reads them back: the number of this format in one byte, then
 * the report and its words as JSON in {@link CompactText}, deflated. The literal units are not
 * among them, since they follow from the texts in a fraction of the time that words take.
 */
public final class BlockBytes {

  /** The number of this format, 1 to 127; raised whenever what is written changes. */
  public static final int VERSION = 1;

  /** Bytes of a report before they are deflated; the longest known reports have a fifth. */
  private static final int MOST_BYTES = 128 << 20;

  private BlockBytes() {}

  /**
   * What is written.
   *
   * @param runs the different ones, in the order in which they come first
   * @param words for each paragraph its runs, by their place among them
   * @param contexts the different lists of words above a paragraph
   * @param above for each paragraph its list, by its place among them
   */
  private record Block(
      Source source,
      Header header,
      List<Section> sections,
      List<Paragraph> paragraphs,
      List<StatTable> tables,
      List<Figure> figures,
      List<Finding> findings,
      List<Warning> warnings,
      List<String> leftOut,
      List<WordRun> runs,
      List<List<Integer>> words,
      List<List<String>> contexts,
      List<Integer> above,
      @Nullable String bodyKey,
      String rowHash) {

    static Block of(AnalyzedReport analyzed) {
      Report report = analyzed.report();
      Map<WordRun, Integer> runs = new LinkedHashMap<>();
      Map<List<String>, Integer> contexts = new LinkedHashMap<>();
      List<List<Integer>> words =
          analyzed.words().stream()
              .map(own -> own.stream().map(run -> place(run, runs)).toList())
              .toList();
      List<Integer> above =
          analyzed.above().stream().map(context -> place(context, contexts)).toList();
      return new Block(
          report.source(),
          report.header(),
          report.sections(),
          report.paragraphs(),
          report.tables(),
          report.figures().all(),
          report.findings(),
          report.warnings(),
          report.leftOut(),
          List.copyOf(runs.keySet()),
          words,
          List.copyOf(contexts.keySet()),
          above,
          analyzed.bodyKey(),
          analyzed.rowHash());
    }

    private static <T> Integer place(T value, Map<T, Integer> places) {
      return places.computeIfAbsent(value, unknown -> places.size());
    }

    AnalyzedReport analyzed() throws IOException {
      if (words.size() != paragraphs.size() || above.size() != paragraphs.size()) {
        throw new IOException(
            "%d paragraphs with words of %d and contexts of %d"
                .formatted(paragraphs.size(), words.size(), above.size()));
      }
      List<List<WordRun>> runsOf = new ArrayList<>(words.size());
      for (List<Integer> own : words) {
        runsOf.add(own.stream().map(runs::get).toList());
      }
      return new AnalyzedReport(
          new Report(
              source,
              header,
              sections,
              paragraphs,
              tables,
              new Figures(figures),
              findings,
              warnings,
              leftOut),
          paragraphs.stream().map(ParagraphTokens::of).toList(),
          runsOf,
          above.stream().map(contexts::get).toList(),
          bodyKey,
          rowHash);
    }
  }

  /** The bytes of a report. */
  public static byte[] write(AnalyzedReport analyzed) {
    BytesRef json = CompactText.encode(RecordJson.write(Block.of(analyzed)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(VERSION);
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fast)) {
      out.write(json.bytes, json.offset, json.length);
    } catch (IOException e) {
      throw new IllegalStateException("memory can be written", e);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when it is something else; the message says what is wrong
   */
  public static AnalyzedReport read(byte[] bytes) throws IOException {
    if (bytes.length == 0 || bytes[0] != VERSION) {
      throw new IOException(
          bytes.length == 0
              ? "a report has no bytes"
              : "a report is in format %d, and only %d can be read".formatted(bytes[0], VERSION));
    }
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1))) {
      byte[] json = in.readNBytes(MOST_BYTES + 1);
      if (json.length > MOST_BYTES) {
        throw new IOException("it has more than %d bytes".formatted(MOST_BYTES));
      }
      return RecordJson.read(CompactText.decode(new BytesRef(json)), Block.class).analyzed();
    } catch (IOException | RuntimeException e) {
      throw new IOException("the bytes of a report are damaged: " + e.getMessage(), e);
    }
  }
}
