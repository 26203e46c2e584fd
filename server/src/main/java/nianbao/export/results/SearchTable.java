package nianbao.export.results;

import static nianbao.export.ExportColumn.date;
import static nianbao.export.ExportColumn.decimal;
import static nianbao.export.ExportColumn.link;
import static nianbao.export.ExportColumn.named;
import static nianbao.export.ExportColumn.text;
import static nianbao.export.ExportColumn.whole;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.answer.Links;
import nianbao.export.ExportColumn;
import nianbao.export.ExportColumn.Named;
import nianbao.export.ExportContext;
import nianbao.export.ExportRows;
import nianbao.export.ExportTable;
import nianbao.export.ExportTable.Fact;
import nianbao.export.ExportWords;
import nianbao.figures.Concept;
import nianbao.report.Header;
import nianbao.search.ReportIndex;
import nianbao.search.ReportWalk;
import nianbao.search.ReportWalk.Step;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.ParagraphHit;
import org.jspecify.annotations.Nullable;

/** A table of the results of a search, by what a row of it is. */
public enum SearchTable {
  /** A row for each matching paragraph, and one for a report without any. */
  PARAGRAPHS {
    @Override
    List<String> figures() {
      return List.of();
    }

    @Override
    ExportTable<?> of(ReportWalk walk, Asked asked, List<Fact> facts) {
      List<ExportColumn<ParagraphRow>> columns = new ArrayList<>();
      columns.addAll(asked.reportColumns(ParagraphRow::hit));
      columns.addAll(asked.paragraphColumns(marking(walk, asked)));
      columns.addAll(asked.linkColumns(ParagraphRow::hit));
      return asked.context().table(name(asked), columns, paragraphs(walk), facts);
    }
  },
  /** A row for each report, with its main figures. */
  REPORTS {
    @Override
    List<String> figures() {
      return Concept.all().stream().map(Concept::key).toList();
    }

    @Override
    ExportTable<?> of(ReportWalk walk, Asked asked, List<Fact> facts) {
      List<ExportColumn<Step>> columns = new ArrayList<>();
      columns.addAll(asked.reportColumns(Step::hit));
      columns.addAll(asked.figureColumns());
      columns.addAll(asked.linkColumns(Step::hit));
      return asked.context().table(name(asked), columns, walk::next, facts);
    }
  };

  /**
   * What is asked for, and by whom.
   *
   * @param request page, size and paragraphs of a report are of no account
   * @param address of the search page that shows the same, below the base
   */
  public record Asked(SearchRequest request, String address, ExportContext context) {

    String label(String key) {
      return context.label(key);
    }

    ExportWords words() {
      return context.words();
    }

    private Named yesOrNo(boolean is) {
      return new Named(is, label(is ? "yes" : "no"));
    }

    private <R> List<ExportColumn<R>> reportColumns(Function<R, Hit> hit) {
      Function<R, Header> header = row -> hit.apply(row).header();
      List<ExportColumn<R>> columns = new ArrayList<>();
      columns.add(text("title", field("title"), row -> header.apply(row).title()));
      columns.add(
          named(
              "titleInferred",
              label("title-inferred"),
              row -> yesOrNo(header.apply(row).titleInferred())));
      columns.add(text("issuer", field("issuer"), row -> header.apply(row).issuer()));
      columns.addAll(ReportColumns.origin(words(), header));
      columns.add(
          date("publishedOn", field("publishedOn"), row -> header.apply(row).publishedOn()));
      columns.add(
          text("indexNumber", field("indexNumber"), row -> header.apply(row).indexNumber()));
      columns.add(named("form", field("form"), row -> form(header.apply(row).form())));
      columns.add(
          whole(
              "matchingParagraphs",
              label("matching-paragraphs"),
              row -> (long) hit.apply(row).matchingParagraphs()));
      return columns;
    }

    private String field(String key) {
      return words().text("field." + key);
    }

    private @Nullable Named form(@Nullable String form) {
      return form == null ? null : new Named(form, words().text("form." + form));
    }

    /**
     * @param marking as {@link Links#marking}
     */
    private List<ExportColumn<ParagraphRow>> paragraphColumns(String marking) {
      return List.of(
          text("section", label("section"), row -> row.of(ParagraphHit::section)),
          whole("paragraph", label("paragraph"), row -> row.of(found -> (long) found.ordinal())),
          named("kind", label("kind"), row -> row.of(found -> kind(found))),
          text("text", label("text"), row -> row.of(ParagraphHit::text)),
          text("marked", label("marked"), row -> row.of(SearchTable::marked)),
          link(
              "paragraphUrl",
              label("paragraph-url"),
              row ->
                  row.of(
                      found ->
                          context.base() + Links.paragraph(row.hit().id(), found.id(), marking))));
    }

    private Named kind(ParagraphHit found) {
      String kind = found.kind().name().toLowerCase(Locale.ROOT);
      return new Named(kind, label("kind." + kind));
    }

    private List<ExportColumn<Step>> figureColumns() {
      List<ExportColumn<Step>> columns = new ArrayList<>();
      for (Concept concept : Concept.all()) {
        int number = columns.size();
        columns.add(
            decimal(
                concept.key(),
                words().pick(concept.label(), concept.labelEnglish()),
                step -> step.figures().get(number)));
      }
      return columns;
    }

    private <R> List<ExportColumn<R>> linkColumns(Function<R, Hit> hit) {
      return List.of(
          link(
              "reportUrl",
              label("report-url"),
              row -> context.base() + Links.report(hit.apply(row).id())),
          link("sourceUrl", field("sourceUrl"), row -> hit.apply(row).source().url()));
    }
  }

  /** A report, and one of its paragraphs that match; {@code null} where none does. */
  private record ParagraphRow(Hit hit, @Nullable ParagraphHit paragraph) {
    <T> @Nullable T of(Function<ParagraphHit, @Nullable T> part) {
      return paragraph == null ? null : part.apply(paragraph);
    }
  }

  /** Something that is done with a table. */
  @FunctionalInterface
  public interface Use {
    void with(ExportTable<?> table) throws IOException;
  }

  /** Stands between the marked words of a paragraph. */
  private static final String BETWEEN_MARKED = "｜";

  /** The table of a name, {@code paragraphs} or {@code reports}. */
  public static Optional<SearchTable> of(String key) {
    return Stream.of(values()).filter(table -> table.key().equals(key)).findFirst();
  }

  /** Its name in addresses and commands. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Figures that are read of each report. */
  abstract List<String> figures();

  abstract ExportTable<?> of(ReportWalk walk, Asked asked, List<Fact> facts);

  /**
   * Makes the table of a search, to be used up before this returns: its rows are read from one
   * snapshot of the index, which is kept until then.
   *
   * @throws nianbao.search.QuerySyntaxException when the query can't be understood at all
   */
  public void use(ReportIndex index, Asked asked, Use use) throws IOException {
    SearchRequest given = asked.request();
    SearchRequest request =
        new SearchRequest(
            given.query(),
            given.filters(),
            given.scope(),
            given.sort(),
            given.page(),
            given.size(),
            this == PARAGRAPHS ? SearchRequest.ALL_PARAGRAPHS : 0);
    try (ReportWalk walk = index.walk(request, figures())) {
      use.with(of(walk, asked, facts(walk, asked)));
    }
  }

  String name(Asked asked) {
    return asked.label(key());
  }

  static List<Fact> facts(ReportWalk walk, Asked asked) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("q", asked.label("query"), asked.request().query()));
    facts.add(new Fact("url", asked.label("url"), asked.context().base() + asked.address()));
    facts.add(new Fact("reports", asked.label("reports"), Integer.toString(walk.total())));
    if (walk.query().relaxed()) {
      facts.add(new Fact("relaxed", asked.label("relaxed"), asked.label("relaxed.note")));
    }
    return facts;
  }

  private static String marking(ReportWalk walk, Asked asked) {
    return walk.query().hasText() ? Links.marking(asked.request().query()) : "";
  }

  /** The marked words of a paragraph in its order, each once. */
  private static String marked(ParagraphHit found) {
    String text = found.text();
    return found.highlights().stream()
        .map(range -> text.substring(range.start(), range.end()))
        .distinct()
        .collect(Collectors.joining(BETWEEN_MARKED));
  }

  private static ExportRows<ParagraphRow> paragraphs(ReportWalk walk) {
    Queue<ParagraphRow> rows = new ArrayDeque<>();
    return () -> {
      Step step = rows.isEmpty() ? walk.next() : null;
      if (step != null) {
        Hit hit = step.hit();
        hit.paragraphs().forEach(paragraph -> rows.add(new ParagraphRow(hit, paragraph)));
        if (rows.isEmpty()) {
          rows.add(new ParagraphRow(hit, null));
        }
      }
      return rows.poll();
    };
  }
}
