package nianbao.findings.prose;

import java.util.ArrayList;
import java.util.List;
import nianbao.text.Resources;
import nianbao.text.WordTrie;
import nianbao.text.Years;

/**
 * Reads the numeric claims of a paragraph, sentence by sentence, with the patterns of {@code
 * claims.tsv}. Claims about another year than the report's are skipped, and so are cumulative ones
 * (“since …”). The year meant is the last one named, in this sentence or an earlier one, outside
 * document titles and document numbers.
 */
final class ClaimReader {

  private static final WordTrie<List<ClaimPattern>> PATTERNS = new WordTrie<>();

  /** Longer ones are tables that lost their lines; reading them would take quadratic time. */
  private static final int LONGEST_SENTENCE = 2_000;

  private static final int NO_YEAR = -1;

  static {
    for (String[] row : Resources.rows(ClaimReader.class, "claims.tsv", 5)) {
      ClaimPattern pattern = new ClaimPattern(row);
      for (String word : pattern.firstWords()) {
        List<ClaimPattern> known = PATTERNS.get(word);
        List<ClaimPattern> all = new ArrayList<>(known == null ? List.of() : known);
        all.add(pattern);
        PATTERNS.put(word, all);
      }
    }
  }

  private final ProseParagraph paragraph;
  private final String text;
  private final int reportYear;
  private final List<Claim> claims = new ArrayList<>();

  private int namedYear = NO_YEAR;
  private int yearsReadTo;
  private int titleDepth;

  ClaimReader(ProseParagraph paragraph, int reportYear) {
    this.paragraph = paragraph;
    this.text = paragraph.text();
    this.reportYear = reportYear;
  }

  /** The claims, left to right. */
  List<Claim> read() {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Sentence.isEnd(text.charAt(i))) {
        if (i - start <= LONGEST_SENTENCE) {
          read(new Sentence(paragraph, start, i));
        }
        readYears(i);
        start = i + 1;
      }
    }
    return claims;
  }

  private void read(Sentence sentence) {
    for (int i = sentence.start(); i < sentence.end(); i++) {
      int next = i + 1;
      for (Claim claim : claimsAt(sentence, i)) {
        readYears(claim.end());
        if (isOfReportYear(sentence, claim.end())) {
          claims.add(claim);
        }
        next = claim.quantity() == null ? next : claim.end();
      }
      i = next - 1;
    }
  }

  /** All claims at an offset: a sentence may say of two things at once that there were none. */
  private List<Claim> claimsAt(Sentence sentence, int at) {
    WordTrie.Hit<List<ClaimPattern>> hit = PATTERNS.longestAt(text, at, sentence.end());
    if (hit == null) {
      return List.of();
    }
    List<Claim> found = new ArrayList<>();
    while (hit != null) {
      for (ClaimPattern pattern : hit.value()) {
        Claim claim = pattern.at(sentence, at);
        if (claim != null && !isKnown(claim, found)) {
          found.add(claim);
        }
      }
      hit = PATTERNS.longestAt(text, at, hit.end() - 1);
    }
    return found;
  }

  private static boolean isKnown(Claim claim, List<Claim> found) {
    for (Claim other : found) {
      if (other.quantity() != null || other.concept().equals(claim.concept())) {
        return true;
      }
    }
    return false;
  }

  /** Notes the years named up to an offset. */
  private void readYears(int end) {
    for (; yearsReadTo < end; yearsReadTo++) {
      char c = text.charAt(yearsReadTo);
      titleDepth += c == '《' || c == '〔' ? 1 : (c == '》' || c == '〕') && titleDepth > 0 ? -1 : 0;
      if (titleDepth == 0 && Sentence.isYear(text, yearsReadTo)) {
        namedYear = Years.at(text, yearsReadTo);
      }
    }
  }

  /** Whether a claim that ends at an offset is about the report year, and not cumulative. */
  private boolean isOfReportYear(Sentence sentence, int end) {
    if (namedYear != NO_YEAR && namedYear != reportYear) {
      return false;
    }
    boolean cumulative =
        sentence.has(WordList.named("since"), sentence.start(), end)
            && !sentence.has(WordList.named("all-year"), sentence.start(), end);
    return !cumulative
        || (namedYear == reportYear
            && !sentence.has(WordList.named("to-date"), sentence.start(), end));
  }
}
