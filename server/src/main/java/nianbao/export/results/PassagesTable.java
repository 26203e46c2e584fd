package nianbao.export.results;

import static nianbao.export.ExportColumn.date;
import static nianbao.export.ExportColumn.link;
import static nianbao.export.ExportColumn.text;
import static nianbao.export.ExportColumn.whole;

import java.util.ArrayList;
import java.util.List;
import nianbao.answer.Links;
import nianbao.export.ExportColumn;
import nianbao.export.ExportContext;
import nianbao.export.ExportRows;
import nianbao.export.ExportTable;
import nianbao.export.ExportTable.Fact;
import nianbao.export.ExportWords;
import nianbao.search.passage.SharedPassages;
import nianbao.search.passage.SharedPassages.SharedPassage;
import org.jspecify.annotations.Nullable;

/** The table of the passages that several offices have, each as it stands first. */
public final class PassagesTable {

  private PassagesTable() {}

  /**
   * By whom it was asked for.
   *
   * @param address of the page that shows the same, below the base
   */
  public record Asked(String address, ExportContext context) {
    private String label(String key) {
      return context.label(key);
    }
  }

  /**
   * The table.
   *
   * @param passages all of them
   */
  public static ExportTable<?> of(SharedPassages passages, Asked asked) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("url", asked.label("url"), asked.context().base() + asked.address()));
    if (passages.hasMore()) {
      facts.add(new Fact(Fact.MORE, asked.label("more"), asked.label("passages.more")));
    }
    facts.add(new Fact("common", asked.label("common"), Integer.toString(passages.common())));
    return asked
        .context()
        .table(asked.label("passages"), columns(asked), ExportRows.of(passages.passages()), facts);
  }

  private static List<ExportColumn<SharedPassage>> columns(Asked asked) {
    ExportWords words = asked.context().words();
    String base = asked.context().base();
    List<ExportColumn<SharedPassage>> columns = new ArrayList<>();
    columns.addAll(
        List.of(
            whole("offices", asked.label("offices"), one -> (long) one.offices()),
            whole("reports", asked.label("reports"), one -> (long) one.reports()),
            whole("firstYear", asked.label("first-year"), one -> number(one.firstYear())),
            whole("lastYear", asked.label("last-year"), one -> number(one.lastYear())),
            text("text", asked.label("text"), one -> one.paragraph().text()),
            link(
                "copiedUrl",
                asked.label("copied"),
                one -> base + Links.copied(one.source().id(), one.paragraph().id()))));
    columns.add(ReportColumns.office(words, SharedPassage::header));
    columns.addAll(ReportColumns.origin(words, SharedPassage::header));
    columns.addAll(
        List.of(
            date("publishedOn", words.text("field.publishedOn"), one -> one.header().publishedOn()),
            text("title", words.text("field.title"), one -> one.header().title()),
            link(
                "paragraphUrl",
                asked.label("paragraph-url"),
                one -> base + Links.paragraph(one.source().id(), one.paragraph().id(), "")),
            link("sourceUrl", words.text("field.sourceUrl"), one -> one.source().url())));
    return columns;
  }

  private static @Nullable Long number(@Nullable Integer year) {
    return year == null ? null : year.longValue();
  }
}
