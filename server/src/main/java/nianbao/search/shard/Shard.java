package nianbao.search.shard;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import nianbao.report.Part;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.SearchResult.Hit;
import nianbao.search.header.HeaderReading;
import nianbao.search.passage.FrequentPassages;
import nianbao.search.passage.LikelyCopies;
import nianbao.search.passage.PassageUse;
import nianbao.search.passage.SoughtPassage;
import nianbao.search.query.SomeWords;
import nianbao.search.query.UnitTerms;
import nianbao.search.suggest.PrefixProgress;
import org.jspecify.annotations.Nullable;

/**
 * One part of an index, in one state, open for one question that a user asked; not thread-safe. A
 * report is in exactly one shard, and all reports of an office whose {@link
 * nianbao.office.OfficeKey} is certain are in the same. Whatever is given and returned are plain
 * values, which can be written as bytes; the package says how those of several shards are merged.
 */
public interface Shard {

  /** The fields of paragraphs whose terms are counted. */
  enum TermField {
    /** Literal units, and pairs of neighbouring Han characters. */
    LITERAL,
    /** smartcn words. */
    WORDS
  }

  // Of a search

  /** These units without the other writings and wordings that no report has; in the same order. */
  List<UnitTerms> occurring(List<UnitTerms> units) throws IOException;

  /** What readings of headers may mean, in the same order. */
  List<HeadersHere> headers(List<HeaderReading> readings) throws IOException;

  /** How many reports match, filters aside. */
  int matching(PlannedQuery question) throws IOException;

  /** How many reports match and pass the filters. */
  int total(PlannedQuery question) throws IOException;

  /** How many of the reports that match and pass the filters don't have a figure. */
  int lacking(PlannedQuery question, String figure) throws IOException;

  /** How many of the reports that match and pass the filters are of each year, and of what else. */
  List<YearCount> years(PlannedQuery question, YearCount.By by) throws IOException;

  /**
   * What the reports that match and pass the filters give for a figure.
   *
   * @param per the figure it is divided by, {@code null} for none
   */
  List<OfficeFigures> figures(PlannedQuery question, String name, @Nullable String per)
      throws IOException;

  /**
   * How many findings that the filters ask for the reports have that match and pass the filters, by
   * office and year; those of unknown ones are left out.
   */
  List<OfficeFindings> findings(PlannedQuery question) throws IOException;

  /**
   * Where the reports are that match each of some questions and pass its filters, in their order.
   */
  List<TermTotal> terms(List<PlannedQuery> questions) throws IOException;

  /** Those of some words that no report has that matches and passes the filters, as typed. */
  List<String> missing(PlannedQuery question, SomeWords words) throws IOException;

  /** The hashes of the texts that more than a third of the reports have, ascending. */
  List<Integer> commonTexts() throws IOException;

  /** How many reports have each of some texts, in the same order. */
  List<Integer> reportsWith(List<Integer> texts) throws IOException;

  /** The statistics that scores depend on. */
  ScoringStatistics statistics(RankingOrder order) throws IOException;

  /** The first reports and the counts of all. */
  RankedShard rank(RankingOrder order) throws IOException;

  /**
   * Reads reports with their best paragraphs, after {@link #rank} and as that was asked.
   *
   * @param reports their numbers
   * @param per paragraphs per report, as {@link nianbao.search.SearchRequest} says
   * @return in the order of the numbers, none as boilerplate
   */
  List<Hit> read(List<Integer> reports, int per) throws IOException;

  /**
   * Figures of some reports; {@code null} where one has none, which a blank is too.
   *
   * @param reports their numbers
   * @param names of cells and concepts
   * @return in the order of the numbers, and for each in the order of the names
   */
  List<List<@Nullable BigDecimal>> figuresOf(List<Integer> reports, List<String> names)
      throws IOException;

  /** The paragraphs of some reports that may have a passage, and what they have of it. */
  LikelyCopies copies(PlannedQuery question, SoughtPassage passage) throws IOException;

  /** The passages that most offices of the reports have that match and pass the filters. */
  FrequentPassages frequentPassages(PlannedQuery question) throws IOException;

  /**
   * Where some passages stand in the reports that match and pass the filters; those that stand in
   * none are left out.
   *
   * @param keys ascending
   */
  List<PassageUse> passages(PlannedQuery question, List<Long> keys) throws IOException;

  /**
   * Paragraphs as printed.
   *
   * @param reports numbers of their reports
   * @param ordinals of the paragraphs, one for each report
   */
  List<PrintedParagraph> printed(List<Integer> reports, List<Integer> ordinals) throws IOException;

  // Of words

  /** How many paragraphs there are. */
  long paragraphs() throws IOException;

  /** How many paragraphs have each of some terms, those of removed reports included. */
  List<Long> frequencies(TermField field, List<String> terms) throws IOException;

  /** Whether any paragraph has a word in any of its wordings. */
  boolean hasWord(UnitTerms word) throws IOException;

  /**
   * How many reports have headers of each of some sets of readings, of which one will do; all for
   * no sets.
   */
  int reportsOf(List<List<HeaderReading>> sets) throws IOException;

  /** As {@link nianbao.search.correction.CandidateProbe#occurs}. */
  boolean hasText(String text) throws IOException;

  /** As {@link nianbao.search.correction.CandidateProbe#isPhrase}. */
  boolean isPhrase(String text) throws IOException;

  /** The first paragraphs that have exactly one Han character between two texts. */
  List<Between> between(String before, String after) throws IOException;

  /** As {@link nianbao.search.correction.CandidateProbe#wordsLike}. */
  Set<String> wordsLike(String word, int edits) throws IOException;

  /**
   * Han characters that a paragraph has between two texts.
   *
   * @param key of its report
   * @param ordinal of the paragraph
   * @param characters in its order
   */
  record Between(String key, int ordinal, List<String> characters) {}

  // Of suggestions

  /** The words that phrases begin with, in the order of their characters. */
  List<NextWord> firstWords() throws IOException;

  /**
   * The words that follow a phrase, in the order of their characters.
   *
   * @param left what they must begin with; others may be among them
   */
  List<NextWord> following(String phrase, PrefixProgress left) throws IOException;

  /** How many reports have a phrase, duplicates counted once. */
  int reportsWith(String phrase) throws IOException;

  /**
   * Reports with the same text.
   *
   * @param body identifies the text; {@code null} for one that is too short to tell
   */
  record Twins(@Nullable String body, List<Twin> reports) {}

  // Of reports

  /** What is there. */
  Inventory inventory() throws IOException;

  /** A report with its own findings; {@code null} when there is none. */
  @Nullable Report report(ReportId id) throws IOException;

  /** The reports here with the text of one that is here, itself included. */
  Twins twins(ReportId id) throws IOException;

  /** The reports with a text. */
  List<Twin> twins(String body) throws IOException;

  /**
   * Of each text the report that is found of those here, ascending by text.
   *
   * @param after the text before the first that is wanted, {@code null} for all
   * @param most at most so many
   */
  List<PreferredReport> preferred(@Nullable String after, int most) throws IOException;

  /**
   * Of reports with the same text the one that is found, as {@link Twin} says.
   *
   * @param body identifies the text
   * @param isOfficial whether it is from a {@code .gov.cn} address
   */
  record PreferredReport(String body, boolean isOfficial, String key) {}

  /**
   * The same office's report for the year before; {@code null} when there is not exactly one, or
   * searches don't find the report itself.
   */
  @Nullable ReportId yearBefore(ReportId id) throws IOException;

  /**
   * The newest reports of an office that searches find.
   *
   * @param key text of its {@link nianbao.office.OfficeKey}
   * @param most at most so many
   */
  DatedReports office(String key, int most) throws IOException;

  // Of what is indexed

  /**
   * What is known of the sources of all reports, ascending by key; also of reports that searches
   * find only by another with the same text.
   *
   * @param after the key before the first that is wanted, {@code null} for all
   * @param most at most so many
   */
  List<IndexedSource> sources(@Nullable String after, int most) throws IOException;

  /**
   * What is known of a source.
   *
   * @param key as {@link nianbao.report.Source#key}
   * @param rowHash hash of what overrides what was read, empty without any
   * @param office text of the {@link nianbao.office.OfficeKey}, {@code null} for none
   * @param parts other files that the report was read from
   */
  record IndexedSource(
      String key,
      String collection,
      String sha256,
      String rowHash,
      @Nullable String office,
      List<Part> parts) {
    public IndexedSource {
      parts = List.copyOf(parts);
    }
  }
}
