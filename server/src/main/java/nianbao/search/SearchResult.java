package nianbao.search;

import java.util.List;
import nianbao.index.ParagraphContent;
import nianbao.report.Header;
import nianbao.report.Paragraph.Kind;
import nianbao.report.ReportId;
import nianbao.report.Source;
import nianbao.text.Range;
import nianbao.text.TextWindow;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param query how the query was understood
 * @param total matching reports, exact
 * @param hits the page's reports, best first
 * @param facets counts of matching reports; a facet's own filter does not narrow its own counts
 */
public record SearchResult(Interpretation query, int total, List<Hit> hits, Facets facets) {

  /**
   * How the query was understood.
   *
   * @param units what was searched for, in the query's order
   * @param relaxed whether nothing matched as asked and a wider search was made
   * @param warnings one sentence for each repair and each word left out
   * @param corrections likely intended queries when nothing matched as asked: at most three, the
   *     likeliest first, each of which finds something
   * @param figures that every report found meets a condition on, each once
   */
  public record Interpretation(
      List<Unit> units,
      boolean relaxed,
      List<QueryNotice> warnings,
      List<Correction> corrections,
      List<AskedFigure> figures) {

    /** Whether anything is looked for in texts: not so where there are conditions alone. */
    public boolean hasText() {
      return units.stream()
          .anyMatch(unit -> !unit.as().equals("filter") && !unit.as().equals("excluded"));
    }
  }

  /**
   * A figure that reports were compared by.
   *
   * @param name of a cell or a concept
   * @param without how many reports meet everything else that was asked, but don't have it
   */
  public record AskedFigure(String name, int without) {}

  /**
   * A query that the user may have meant.
   *
   * @param text the corrected unit; several of them, when several are not found, with a space
   *     between
   * @param q the whole query with nothing else changed
   * @param count how many reports it finds under the same filters, at least one
   */
  public record Correction(String text, String q, int count) {}

  /**
   * One unit of a query.
   *
   * @param text as typed
   * @param as {@code literal}, {@code near} (literal, or its words close together), {@code words}
   *     and {@code some} (all or any of its words, after relaxing), {@code prefix}, {@code
   *     distance} (two units close to each other), {@code filter} or {@code excluded}
   * @param writings other writings of it that occur: those that are listed beforehand, folded, then
   *     those with other marks inside, as they are printed in the results
   * @param synonyms other words that count as this one and occur
   * @param apart where its words are near each other in the results, some examples as printed
   * @param dropped words of it that need not be found, after relaxing, as typed
   * @param missing words of it that no report found has, after relaxing, as typed
   * @param header what it means in the headers of the reports found, besides its text
   */
  public record Unit(
      String text,
      String as,
      List<String> writings,
      List<String> synonyms,
      List<String> apart,
      List<String> dropped,
      List<String> missing,
      List<HeaderChoice> header) {

    /** A unit of which all is asked, and only of texts. */
    public static Unit of(String text, String as, List<String> writings, List<String> synonyms) {
      List<String> none = List.of();
      return new Unit(text, as, writings, synonyms, none, none, none, List.of());
    }
  }

  /**
   * A meaning of a unit in the headers of reports.
   *
   * @param text the unit or, in a question, the words of it that only the header must have
   * @param by what of the header it is about: {@code place}, {@code agency} for a kind of office,
   *     {@code office}, {@code year}, {@code date}, {@code index}, {@code document}, {@code title}
   * @param label what it was read as, with full names
   * @param filters which together select the reports of it; none where no filter does
   * @param q the query without the unit or the words, for which the filters can stand; {@code null}
   *     where the unit is one of several alternatives
   * @param count how many of the reports found are of it
   */
  public record HeaderChoice(
      String text,
      List<String> by,
      String label,
      List<Suggestion.Filter> filters,
      @Nullable String q,
      int count) {}

  /**
   * A report that matches.
   *
   * @param source where it came from, which identifies it
   * @param byHeader the units of the query that its header has, as typed
   * @param matchingParagraphs how many of its paragraphs match; 0 for a blank query
   * @param paragraphs the best of them, best first, or all in reading order when all were asked for
   * @param score how well it matches, whatever the reports were sorted by
   */
  public record Hit(
      Source source,
      Header header,
      List<String> byHeader,
      int matchingParagraphs,
      List<ParagraphHit> paragraphs,
      ReportScore score) {

    public ReportId id() {
      return source.id();
    }

    /** Whether of its paragraphs all text is there. */
    public boolean isWhole() {
      return paragraphs.stream().allMatch(found -> found.shown().isWhole());
    }
  }

  /**
   * How well a report matches: its best paragraph and what the others add.
   *
   * @param best score of its best paragraph, 0 without one
   * @param context added for its other paragraphs that match
   * @param boilerplate whether more than a third of all reports, or a higher ranked one, have its
   *     best paragraph word for word, which ranks it below reports with text of their own
   */
  public record ReportScore(float best, float context, boolean boilerplate) {}

  /**
   * A paragraph that matches.
   *
   * @param id which in its report
   * @param ordinal from 1, in reading order
   * @param section headings from the outermost to the innermost section, joined by {@link #BELOW};
   *     a heading's own is the last
   * @param shown its text, and what of it is marked: matches of the query, overlapping ones of
   *     different texts merged. All of it, unless the paragraphs of a result hold very much
   * @param score how well it matches
   */
  public record ParagraphHit(
      String id,
      int ordinal,
      Kind kind,
      @Nullable String section,
      TextWindow shown,
      ParagraphScore score) {

    /** Stands between the headings of a section path. */
    public static final String BELOW = " › ";

    public String text() {
      return shown.text();
    }

    public List<Range> highlights() {
      return shown.highlights();
    }

    /** Whether it is a heading or a row without figures, which may stand elsewhere in a table. */
    public boolean hasOnlyLabels() {
      return score.content() == ParagraphContent.LABELS;
    }
  }

  /**
   * How well a paragraph matches. Paragraphs are compared by the number of units of the query they
   * contain, then by how many of these literally, then by how many in another writing, then by
   * whether they say more than labels, then by total score.
   *
   * @param units how many of the query's units it contains in any wording
   * @param literally how many of them literally
   * @param inOtherWriting how many others in another writing of the same
   * @param content whether it has text, figures or only labels
   * @param parts the terms whose sum is the total
   */
  public record ParagraphScore(
      int units,
      int literally,
      int inOtherWriting,
      ParagraphContent content,
      float total,
      List<ScorePart> parts) {}

  /**
   * A part of a paragraph's score.
   *
   * @param text the unit of the query it is for
   * @param by what of it matched: {@code header} the header of the report, {@code literal} the
   *     phrase itself, {@code writing} another writing of it, {@code wording} a synonym or its
   *     words near each other, {@code words} its words, here or in the title and headings above,
   *     {@code pairs} and {@code characters} its bigrams and single characters
   */
  public record ScorePart(String text, String by, float score) {}

  /**
   * Counts of matching reports.
   *
   * @param place provinces, in them their cities, in these their counties; the unknown place has no
   *     name
   * @param office full names: the ten with the most reports, and those that a filter names. The
   *     filter finds those too whose name contains the one it names; they are not counted with it
   * @param finding grades of findings; a report counts for each grade it has
   * @param relation what findings are about; a report counts for each. Only where findings are
   *     asked for
   */
  public record Facets(
      List<PlaceCount> place,
      List<Count> province,
      List<Count> city,
      List<Count> year,
      List<Count> agency,
      List<Count> office,
      List<Count> form,
      List<Count> collection,
      List<Count> finding,
      List<Count> relation) {}

  /**
   * One value of a facet.
   *
   * @param value full name of a place, else the value as a filter takes it; {@code null} where
   *     reports have none
   * @param code the adcode of a place, else {@code null}
   * @param selected whether a filter names it
   */
  public record Count(@Nullable String value, @Nullable String code, int count, boolean selected) {}

  /** A place with the places in it. */
  public record PlaceCount(
      @Nullable String value,
      @Nullable String code,
      int count,
      boolean selected,
      List<PlaceCount> children) {}
}
