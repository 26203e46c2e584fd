package nianbao.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import nianbao.report.Report;
import nianbao.report.Section;
import nianbao.report.Sha256;
import nianbao.text.LiteralTokens;
import nianbao.words.WordRun;
import nianbao.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A report ready to be written: the slow half of the analysis is done, and can be done on many
 * threads while one thread writes in a fixed order.
 *
 * @param words of each paragraph
 * @param above for each paragraph the distinct words a reader has in mind when he comes to it:
 *     those of the title and of the headings it stands under, which a paragraph that answers a
 *     question rarely repeats; a heading does not stand under itself
 * @param phrases those of all paragraphs, as terms
 * @param bodyKey by what duplicates are known: hex SHA-256 of the folded headings, text and table
 *     rows in order, the same at two addresses, in both scripts and however the text is cut into
 *     paragraphs; {@code null} for a text too short to be known by
 * @param rowHash of the sidecar row that overrides what was read; empty without one
 */
public record AnalyzedReport(
    Report report,
    List<List<String>> words,
    List<List<String>> above,
    Set<String> phrases,
    @Nullable String bodyKey,
    String rowHash) {

  /** Stubs such as 详见附件 are the same by chance; fewer literal units than this say nothing. */
  private static final int FEWEST_UNITS = 100;

  public static AnalyzedReport of(Report report) {
    return of(report, "");
  }

  /** A report some of whose values are those of a sidecar row. */
  public static AnalyzedReport of(Report report, String rowHash) {
    List<List<WordRun>> runs =
        report.paragraphs().stream().map(Paragraph::text).map(Words::runs).toList();
    return new AnalyzedReport(
        report,
        runs.stream().map(Words::words).toList(),
        wordsAbove(report),
        Phrases.of(runs),
        bodyKey(report),
        rowHash);
  }

  private static List<List<String>> wordsAbove(Report report) {
    List<String> title = Words.of(report.header().title());
    // By section: the words above its heading, and those above what stands under the heading.
    List<List<String>> around = new ArrayList<>();
    List<List<String>> under = new ArrayList<>();
    Deque<Section> path = new ArrayDeque<>();
    for (Section section : report.sections()) {
      while (!path.isEmpty() && path.peek().level() >= section.level()) {
        path.pop();
      }
      List<String> outer = path.isEmpty() ? title : under.get(path.peek().ordinal() - 1);
      Set<String> words = new LinkedHashSet<>(outer);
      words.addAll(Words.of(section.heading()));
      around.add(outer);
      under.add(List.copyOf(words));
      path.push(section);
    }
    List<List<String>> above = new ArrayList<>(report.paragraphs().size());
    for (Paragraph paragraph : report.paragraphs()) {
      boolean heading = paragraph.kind() == Kind.HEADING;
      if (paragraph.section() == null) {
        above.add(heading ? List.of() : title);
      } else {
        above.add((heading ? around : under).get(paragraph.section() - 1));
      }
    }
    return above;
  }

  private static @Nullable String bodyKey(Report report) {
    MessageDigest digest = Sha256.digest();
    int units = 0;
    for (Paragraph paragraph : report.paragraphs()) {
      Kind kind = paragraph.kind();
      if (kind == Kind.HEADING || kind == Kind.TEXT || kind == Kind.ROW) {
        LiteralTokens tokens = LiteralTokens.of(paragraph.text());
        units += tokens.size();
        digest.update(tokens.key().getBytes(StandardCharsets.UTF_8));
      }
    }
    return units < FEWEST_UNITS ? null : HexFormat.of().formatHex(digest.digest());
  }
}
