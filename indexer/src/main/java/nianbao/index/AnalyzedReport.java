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
import nianbao.words.ClauseWords;
import nianbao.words.WordRun;
import nianbao.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A report ready to be written, with all that its text is analyzed into.
 *
 * @param literal the tokens of each paragraph for exact search
 * @param words of each paragraph, in runs
 * @param above for each paragraph, the distinct words of the title and of the headings above it:
 *     its context, which a paragraph that answers a question rarely repeats. A heading is not above
 *     itself
 * @param bodyKey identifies duplicates: hex SHA-256 of the folded headings, text and table rows in
 *     order, independent of address, script and paragraph breaks; {@code null} for a text too short
 *     to tell
 * @param rowHash tells what overrides what was read, a row of a sidecar or a correction by hand;
 *     empty without any
 */
public record AnalyzedReport(
    Report report,
    List<LiteralTokens> literal,
    List<List<WordRun>> words,
    List<List<String>> above,
    @Nullable String bodyKey,
    String rowHash) {

  /** Texts with fewer literal units are stubs, such as 详见附件, and equal by chance. */
  private static final int FEWEST_UNITS = 100;

  /** Paragraphs of a report that is not large; the longest reports have a quarter. */
  private static final int PARAGRAPHS = 20_000;

  /** Literal units of a report that is not large; the longest reports have a fifth. */
  private static final int UNITS = 500_000;

  private static final ThreadLocal<ClauseWords> CLAUSES = ThreadLocal.withInitial(ClauseWords::new);

  public static AnalyzedReport of(Report report) {
    return of(report, "");
  }

  /** A report with values overridden by a sidecar row. */
  public static AnalyzedReport of(Report report, String rowHash) {
    List<Paragraph> paragraphs = report.paragraphs();
    List<LiteralTokens> literal = paragraphs.stream().map(ParagraphTokens::of).toList();
    ClauseWords clauses = CLAUSES.get();
    List<List<WordRun>> words = new ArrayList<>(paragraphs.size());
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      boolean row = paragraph.kind() == Kind.ROW;
      words.add(
          row ? clauses.runs(paragraph.text()) : clauses.runs(paragraph.text(), literal.get(i)));
    }
    return new AnalyzedReport(
        report, literal, words, wordsAbove(report, clauses), bodyKey(report, literal), rowHash);
  }

  /** Whether writing it takes as much memory as many other reports. */
  boolean isLarge() {
    long units = 0;
    for (LiteralTokens tokens : literal) {
      units += tokens.size();
    }
    return literal.size() > PARAGRAPHS || units > UNITS;
  }

  private static List<List<String>> wordsAbove(Report report, ClauseWords clauses) {
    List<String> title = Words.words(clauses.runs(report.header().title()));
    // By section: the words above its heading, and those above the paragraphs under the heading.
    List<List<String>> around = new ArrayList<>();
    List<List<String>> under = new ArrayList<>();
    Deque<Section> path = new ArrayDeque<>();
    for (Section section : report.sections()) {
      while (!path.isEmpty() && path.peek().level() >= section.level()) {
        path.pop();
      }
      List<String> outer = path.isEmpty() ? title : under.get(path.peek().ordinal() - 1);
      Set<String> words = new LinkedHashSet<>(outer);
      words.addAll(Words.words(clauses.runs(section.heading())));
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

  private static @Nullable String bodyKey(Report report, List<LiteralTokens> literal) {
    MessageDigest digest = Sha256.digest();
    int units = 0;
    for (int i = 0; i < literal.size(); i++) {
      Paragraph paragraph = report.paragraphs().get(i);
      Kind kind = paragraph.kind();
      if (kind == Kind.HEADING || kind == Kind.TEXT || kind == Kind.ROW) {
        // Of a row as of other text: it counts as the same where its cells are parted by spaces.
        LiteralTokens tokens =
            kind == Kind.ROW ? LiteralTokens.of(paragraph.text()) : literal.get(i);
        units += tokens.size();
        digest.update(tokens.key().getBytes(StandardCharsets.UTF_8));
      }
    }
    return units < FEWEST_UNITS ? null : HexFormat.of().formatHex(digest.digest());
  }
}
