package nianbao.prose;

import java.util.ArrayList;
import java.util.List;
import nianbao.text.Folding;
import nianbao.text.Resources;
import nianbao.text.WordTrie;

/**
 * Reads what running text claims in numbers, sentence by sentence, by the patterns of {@code
 * claims.tsv}. A sentence about another year is left out, so is one about what has come together
 * since some time.
 */
public final class Claims {

  private static final WordTrie<List<ClaimPattern>> PATTERNS = new WordTrie<>();

  /** Longer ones are tables without their lines; reading them would cost the square of this. */
  private static final int LONGEST_SENTENCE = 2_000;

  static {
    for (String[] row : Resources.rows(Claims.class, "claims.tsv", 5)) {
      ClaimPattern pattern = new ClaimPattern(row);
      for (String word : pattern.firstWords()) {
        List<ClaimPattern> known = PATTERNS.get(word);
        List<ClaimPattern> all = new ArrayList<>(known == null ? List.of() : known);
        all.add(pattern);
        PATTERNS.put(word, all);
      }
    }
  }

  private Claims() {}

  /**
   * The claims of a paragraph, left to right, at most one at a place.
   *
   * @param heading of the section the paragraph stands in, empty when there is none
   * @param year the report's
   */
  public static List<Claim> in(String paragraph, String heading, int year) {
    String text = Folding.aligned(paragraph);
    List<NumberInProse> numbers = ProseNumbers.in(text);
    List<Claim> claims = new ArrayList<>();
    YearWatch years = new YearWatch(year);
    Context context = new Context(text, heading);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Sentence.isEnd(text.charAt(i))) {
        Sentence sentence = new Sentence(text, context, start, i, numbers);
        if (i - start <= LONGEST_SENTENCE) {
          read(sentence, years, claims);
        }
        years.readTo(sentence, i);
        start = i + 1;
      }
    }
    return claims;
  }

  private static void read(Sentence sentence, YearWatch years, List<Claim> claims) {
    for (int i = sentence.start(); i < sentence.end(); i++) {
      int next = i + 1;
      for (Claim claim : claimsAt(sentence, i)) {
        years.readTo(sentence, claim.end());
        if (years.isReportYear(sentence, claim.end())) {
          claims.add(claim);
        }
        next = claim.number() == null ? next : claim.end();
      }
      i = next - 1;
    }
  }

  /** One sentence may say of two things at once that there were none. */
  private static List<Claim> claimsAt(Sentence sentence, int at) {
    List<Claim> found = new ArrayList<>();
    int limit = sentence.end();
    for (WordTrie.Hit<List<ClaimPattern>> hit = PATTERNS.longestAt(sentence.text(), at, limit);
        hit != null;
        hit = PATTERNS.longestAt(sentence.text(), at, hit.end() - 1)) {
      for (ClaimPattern pattern : hit.value()) {
        Claim claim = pattern.at(sentence, at);
        if (claim != null && found.stream().noneMatch(it -> isSame(it, claim))) {
          found.add(claim);
        }
      }
    }
    return found;
  }

  private static boolean isSame(Claim one, Claim other) {
    return one.number() != null || one.concept().equals(other.concept());
  }
}
