package nianbao.extract.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nianbao.extract.line.TitleLines;
import nianbao.read.Block;
import nianbao.read.NotAReportException;
import nianbao.read.RawDocument;
import nianbao.read.WebPage;
import nianbao.read.WebPage.Kind;
import nianbao.read.WebPage.Link;
import nianbao.text.MessageTemplate;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * Refuses documents that are certainly no report: what sites and firewalls answer in place of one,
 * pages without text, lists, results of a search, guides, and what has not a word of Chinese. A
 * document with the text of a report, or with its title and a part that may hold the text, is never
 * refused for what else it says.
 *
 * <p>The signs are in {@code non-reports.tsv}, the messages in {@code non-report-kinds.tsv}.
 */
final class NonReports {

  private static final String LIST = "list";
  private static final String SEARCH = "search";
  private static final String FRAMES = "frames";

  /** A page with more text than this is no answer of a server or a firewall. */
  private static final int LONGEST_ANSWER = 1_000;

  /** Code tells nothing about a page that prints more than this, its menus included. */
  private static final int NEXT_TO_NOTHING = 60;

  /** A list with this many reports for each sentence beside them is one in spite of these. */
  private static final int LINKS_PER_SENTENCE = 10;

  /** A site's menu may link to a few offices. */
  private static final int FEWEST_OFFICES = 5;

  /** Titles printed one below the other, without links, in what was a list. */
  private static final int FEWEST_PRINTED = 3;

  private static final int TITLE_LINES = 5;
  private static final int MOST_NAMED = 8;
  private static final int LONGEST_NAMED = 200;

  /** Where the words of a sign stand; the data file has these names in lower case. */
  private enum Anchor {
    IS,
    HAS,
    CODE
  }

  private record Sign(String kind, Anchor anchor, String words) {
    boolean isIn(String line) {
      return anchor == Anchor.IS ? line.equals(words) : line.contains(words);
    }

    /** Whether even a page that bears the title of a report is refused for it. */
    boolean isCertain() {
      return anchor == Anchor.HAS && CERTAIN.contains(kind);
    }
  }

  private static final List<String> CERTAIN = List.of("blocked", "missing", "error");

  private static final List<Sign> SIGNS =
      Resources.rows(NonReports.class, "non-reports.tsv").stream().map(NonReports::sign).toList();

  private static final IntakeWords ANSWERS =
      new IntakeWords(SIGNS.stream().filter(Sign::isCertain).map(Sign::words).toList());

  private static final Map<String, String> MESSAGES =
      Resources.rows(NonReports.class, "non-report-kinds.tsv", 2).stream()
          .collect(Collectors.toMap(row -> row[0], row -> row[1]));

  private static final IntakeWords GUIDES = IntakeWords.of("guide");

  private final RawDocument document;
  private final ReportSigns signs;
  private final PageParts parts;
  private final boolean hasParts;

  private NonReports(RawDocument document, ReportSigns signs, PageParts parts) {
    this.document = document;
    this.signs = signs;
    this.parts = parts;
    this.hasParts = !parts.documents().isEmpty();
  }

  private static Sign sign(List<String> row) {
    Anchor anchor = Anchor.valueOf(row.get(1).toUpperCase(Locale.ROOT));
    String words = row.get(2);
    return new Sign(row.get(0), anchor, anchor == Anchor.CODE ? words : IntakeWords.folded(words));
  }

  /**
   * Refuses a document that is no report.
   *
   * @param parts of it that may hold its text
   * @throws NotAReportException when it certainly is none
   */
  static void check(RawDocument document, ReportSigns signs, PageParts parts)
      throws NotAReportException {
    String kind = new NonReports(document, signs, parts).kind();
    if (kind != null) {
      Map<String, String> values =
          Map.of(
              "count", String.valueOf(Math.max(signs.linked().size(), signs.titles().size())),
              "links", links(kind, document, signs));
      String message = Objects.requireNonNull(MESSAGES.get(kind), kind);
      throw new NotAReportException(kind, MessageTemplate.fill(message, values));
    }
  }

  /** Whether a sentence is what a site or a firewall answers; reports have no such sentences. */
  static boolean isAnswer(String sentence) {
    return ANSWERS.isIn(sentence);
  }

  /** What the document is, {@code null} for a report. */
  private @Nullable String kind() {
    if (isList()) {
      return isSaid(SEARCH) ? SEARCH : LIST;
    }
    if (signs.hasText()) {
      return isGuide() ? "guide" : null;
    }
    boolean mayBeAnswer = signs.sentences() == 0 && signs.characters() <= LONGEST_ANSWER;
    Sign sign = mayBeAnswer ? sign() : null;
    if (sign != null) {
      return sign.kind;
    }
    if (printed() == 0) {
      return ofBlank();
    }
    return hasParts || signs.isChinese() || leftOutIsChinese() ? null : "foreign";
  }

  private boolean leftOutIsChinese() {
    return document.leftOut().stream().anyMatch(ReportSigns::isChinese)
        || document.meta().values().stream().anyMatch(ReportSigns::isChinese);
  }

  /** What a document without any text is. */
  private @Nullable String ofBlank() {
    if (document.page().links().stream().anyMatch(link -> link.kind() == Kind.FRAME)) {
      return signs.hasOwnTitle() ? null : FRAMES;
    }
    boolean pictured = signs.hasOwnTitle() && !parts.pictures().isEmpty();
    if (hasParts || pictured) {
      return null;
    }
    return document.page().code().isEmpty() ? "empty" : "script";
  }

  /** The first sign of a page that a server, a firewall or a script made. */
  private @Nullable Sign sign() {
    boolean bare = printed() <= NEXT_TO_NOTHING;
    boolean titled =
        signs.hasOwnTitle() && (printed() > 0 || hasParts || !parts.pictures().isEmpty());
    String code = bare && !titled ? document.page().code().toLowerCase(Locale.ROOT) : "";
    for (Sign sign : SIGNS) {
      if (sign.anchor == Anchor.CODE) {
        if (code.contains(sign.words)) {
          return sign;
        }
      } else if (titled ? sign.isCertain() && !hasParts && isSaid(sign) : isSaid(sign)) {
        return sign;
      }
    }
    return null;
  }

  private boolean isSaid(Sign sign) {
    String title = document.meta().get("title");
    return signs.lines().stream().anyMatch(sign::isIn)
        || (title != null && sign.isIn(IntakeWords.folded(title)));
  }

  private boolean isSaid(String kind) {
    return SIGNS.stream().anyMatch(sign -> sign.kind.equals(kind) && isSaid(sign));
  }

  /** Printed characters, those of menus included. */
  private int printed() {
    return signs.characters() + document.leftOut().stream().mapToInt(String::length).sum();
  }

  private boolean isList() {
    int linked = signs.linked().size();
    if (signs.hasTables() || signs.titleNamesOffice()) {
      return false;
    }
    if (signs.hasText()) {
      boolean isIntroduced =
          signs.prose() == 0 && !signs.hasOwnTitle() && linked > signs.sentences();
      return isIntroduced
          || linked >= LINKS_PER_SENTENCE * signs.sentences()
          || (linked > 1 && !signs.hasOwnTitle() && isSaid(SEARCH));
    }
    if (signs.prose() > 0 && linked < LINKS_PER_SENTENCE * signs.prose()) {
      return false;
    }
    boolean ofOffices = signs.offices() >= FEWEST_OFFICES && isAboutReports();
    boolean printed = linked == 0 && signs.titles().size() >= FEWEST_PRINTED;
    return linked > (hasParts ? 1 : 0) || (ofOffices && !hasParts) || printed;
  }

  /** Whether the head of the page speaks of annual reports. */
  private boolean isAboutReports() {
    for (String name : List.of("title", "columnname")) {
      if (ReportSigns.REPORTS.isIn(IntakeWords.folded(document.meta().getOrDefault(name, "")))) {
        return true;
      }
    }
    return head().stream().anyMatch(ReportSigns.REPORTS::isIn);
  }

  /** A page is a guide when its own heading says so; menus of any site list guides. */
  private boolean isGuide() {
    return signs.titles().isEmpty()
        && !signs.hasTables()
        && GUIDES.isEndOf(heading())
        && signs.lines().stream().noneMatch(TitleLines::isWhole);
  }

  /** The heading of a page, or the first line of another document; folded. */
  private String heading() {
    String title = document.meta().get("articletitle");
    if (title != null) {
      return IntakeWords.folded(title);
    }
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading heading) {
        return IntakeWords.folded(heading.text());
      }
    }
    boolean isPage = !document.page().equals(WebPage.NONE);
    return isPage || signs.lines().isEmpty() ? "" : signs.lines().getFirst();
  }

  private List<String> head() {
    return signs.lines().subList(0, Math.min(TITLE_LINES, signs.lines().size()));
  }

  /** The addresses that a message names, as many as can be read. */
  private static String links(String kind, RawDocument document, ReportSigns signs) {
    Collection<String> addresses = signs.linked().values();
    if (kind.equals(FRAMES)) {
      Map<String, String> frames = new LinkedHashMap<>();
      for (Link link : document.page().links()) {
        if (link.kind() == Kind.FRAME) {
          frames.put(link.address(), link.address());
        }
      }
      addresses = frames.values();
    }
    String named =
        addresses.stream()
            .limit(MOST_NAMED)
            .map(link -> link.substring(0, Math.min(link.length(), LONGEST_NAMED)))
            .collect(Collectors.joining(", "));
    int more = addresses.size() - MOST_NAMED;
    return named.isEmpty()
        ? "none has an address"
        : more > 0 ? named + " and " + more + " more" : named;
  }
}
