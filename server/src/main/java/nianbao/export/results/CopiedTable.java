package nianbao.export.results;

import static nianbao.export.ExportColumn.date;
import static nianbao.export.ExportColumn.link;
import static nianbao.export.ExportColumn.named;
import static nianbao.export.ExportColumn.text;
import static nianbao.export.ExportColumn.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.answer.Links;
import nianbao.export.ExportColumn;
import nianbao.export.ExportColumn.Named;
import nianbao.export.ExportContext;
import nianbao.export.ExportRows;
import nianbao.export.ExportTable;
import nianbao.export.ExportTable.Fact;
import nianbao.export.ExportWords;
import nianbao.search.passage.Copies;
import nianbao.search.passage.Copies.Copy;

/** The table of the reports that have a passage, oldest first. */
public final class CopiedTable {

  /** Stands between the stretches that a paragraph shares with the passage. */
  private static final String BETWEEN = "｜";

  private CopiedTable() {}

  /**
   * What was asked for, and by whom.
   *
   * @param passage as printed
   * @param address of the page that shows the same, below the base
   */
  public record Asked(String passage, String address, ExportContext context) {
    private String label(String key) {
      return context.label(key);
    }
  }

  /**
   * The table.
   *
   * @param copies all of them
   */
  public static ExportTable<?> of(Copies copies, Asked asked) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("passage", asked.label("passage"), asked.passage()));
    facts.add(new Fact("url", asked.label("url"), asked.context().base() + asked.address()));
    if (copies.hasMore()) {
      facts.add(new Fact(Fact.MORE, asked.label("more"), asked.label("more.note")));
    }
    if (copies.widely()) {
      facts.add(
          new Fact("widely", asked.label("widely"), asked.context().words().text("copied.widely")));
    }
    return asked
        .context()
        .table(asked.label("copied"), columns(asked), ExportRows.of(copies.copies()), facts);
  }

  private static List<ExportColumn<Copy>> columns(Asked asked) {
    ExportWords words = asked.context().words();
    List<ExportColumn<Copy>> columns = new ArrayList<>();
    columns.add(ReportColumns.office(words, Copy::header));
    columns.addAll(ReportColumns.origin(words, Copy::header));
    columns.addAll(
        List.of(
            date(
                "publishedOn",
                words.text("field.publishedOn"),
                copy -> copy.header().publishedOn()),
            text("title", words.text("field.title"), copy -> copy.header().title()),
            named("own", asked.label("own"), copy -> own(copy, asked)),
            whole("share", asked.label("share"), copy -> (long) copy.share()),
            text("text", asked.label("text"), copy -> copy.shown().printed()),
            text("shared", asked.label("shared"), CopiedTable::shared),
            link(
                "paragraphUrl",
                asked.label("paragraph-url"),
                copy -> asked.context().base() + Links.paragraph(copy.id(), copy.paragraph(), "")),
            link("sourceUrl", words.text("field.sourceUrl"), copy -> copy.source().url())));
    return columns;
  }

  private static Named own(Copy copy, Asked asked) {
    return new Named(copy.isOwn(), asked.label(copy.isOwn() ? "yes" : "no"));
  }

  private static String shared(Copy copy) {
    String text = copy.shown().text();
    return copy.stretches().stream()
        .map(one -> text.substring(one.start(), one.end()))
        .collect(Collectors.joining(BETWEEN));
  }
}
