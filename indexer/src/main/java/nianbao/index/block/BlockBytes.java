package nianbao.index.block;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import nianbao.bytes.ByteReader;
import nianbao.bytes.ByteWriter;
import nianbao.bytes.Codec;
import nianbao.bytes.Codecs;
import nianbao.index.AnalyzedReport;
import nianbao.index.ParagraphTokens;
import nianbao.report.Report;
import nianbao.report.Sha256;
import nianbao.words.WordRun;
import org.jspecify.annotations.Nullable;

/**
 * Writes analyzed reports as bytes and reads them back: {@link #VERSION}, then the report and its
 * words as {@link Codecs} writes them, deflated. The literal units are not among them, since they
 * follow from the texts in a fraction of the time that words take.
 */
public final class BlockBytes {

  private static final Codecs CODECS = new Codecs();
  private static final Codec CODEC = CODECS.of(Block.class);

  /** A hash of what is written of a report: 8 hexadecimal digits, others whenever that changes. */
  public static final String VERSION = Sha256.hex(CODECS.format()).substring(0, 8);

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
      Report report,
      List<WordRun> runs,
      List<List<Integer>> words,
      List<List<String>> contexts,
      List<Integer> above,
      @Nullable String bodyKey,
      String rowHash) {

    static Block of(AnalyzedReport analyzed) {
      Map<WordRun, Integer> runs = new LinkedHashMap<>();
      Map<List<String>, Integer> contexts = new LinkedHashMap<>();
      List<List<Integer>> words =
          analyzed.words().stream()
              .map(own -> own.stream().map(run -> place(run, runs)).toList())
              .toList();
      List<Integer> above =
          analyzed.above().stream().map(context -> place(context, contexts)).toList();
      return new Block(
          analyzed.report(),
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
      int paragraphs = report.paragraphs().size();
      if (words.size() != paragraphs || above.size() != paragraphs) {
        throw new IOException(
            "%d paragraphs with words of %d and contexts of %d"
                .formatted(paragraphs, words.size(), above.size()));
      }
      return new AnalyzedReport(
          report,
          report.paragraphs().stream().map(ParagraphTokens::of).toList(),
          words.stream().map(own -> own.stream().map(runs::get).toList()).toList(),
          above.stream().map(contexts::get).toList(),
          bodyKey,
          rowHash);
    }
  }

  /** The bytes of a report. */
  public static byte[] write(AnalyzedReport analyzed) {
    ByteWriter plain = new ByteWriter();
    CODEC.write(Block.of(analyzed), plain);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(VERSION.getBytes(US_ASCII));
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fast)) {
      out.write(plain.toBytes());
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
    int start = VERSION.length();
    if (!Arrays.equals(VERSION.getBytes(US_ASCII), Arrays.copyOf(bytes, start))) {
      throw new IOException("it was not written by this version of Nianbao");
    }
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(bytes, start, bytes.length - start))) {
      byte[] plain = in.readNBytes(MOST_BYTES + 1);
      if (plain.length > MOST_BYTES) {
        throw new IOException("it has more than %d bytes".formatted(MOST_BYTES));
      }
      ByteReader reader = new ByteReader(plain);
      Block block = Objects.requireNonNull((Block) CODEC.read(reader));
      reader.end();
      return block.analyzed();
    } catch (IOException | RuntimeException e) {
      throw new IOException("the bytes of a report are damaged: " + e.getMessage(), e);
    }
  }
}
