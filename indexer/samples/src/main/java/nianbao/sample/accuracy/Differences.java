package nianbao.sample.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.report.Header;
import nianbao.report.Report;
import nianbao.report.StatTable;
import nianbao.sample.truth.SampleReport;
import nianbao.sample.truth.Truth;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/** Differences between a report as read and the truth of its sample. */
public final class Differences {

  /** What is compared, in display order: the header's fields, then the parts of the text. */
  public static final List<String> COMPARED =
      List.of(
          "title",
          "titleInferred",
          "issuer",
          "issuerAsPrinted",
          "agency",
          "place",
          "reportYear",
          "publishedOn",
          "writtenOn",
          "indexNumber",
          "documentNumber",
          "publicMode",
          "script",
          "form",
          "paragraphs",
          "sections",
          "tables",
          "leftOut");

  private Differences() {}

  /** The differences by field; fields that are equal are absent. */
  public static Map<String, String> of(SampleReport sample, Report report) {
    Truth truth = sample.truth();
    List<@Nullable Object> wanted = new ArrayList<>(wanted(truth.header()));
    List<@Nullable Object> found = new ArrayList<>(found(report.header()));
    Map<String, String> differences = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (!Objects.equals(wanted.get(i), found.get(i))) {
        differences.put(COMPARED.get(i), said(wanted.get(i), found.get(i)));
      }
    }
    compare(differences, "paragraphs", truth.paragraphs(), paragraphs(report));
    compare(differences, "sections", truth.sections(), sections(report));
    compare(differences, "tables", truth.tables(), tables(report));
    notLeftOut(differences, truth.leftOut(), report.leftOut());
    return differences;
  }

  private static List<@Nullable Object> wanted(Truth.Header header) {
    return Arrays.asList(
        header.title(),
        header.titleInferred(),
        header.issuer(),
        header.issuerAsPrinted(),
        header.agency(),
        header.place(),
        header.reportYear(),
        header.publishedOn(),
        header.writtenOn(),
        header.indexNumber(),
        header.documentNumber(),
        header.publicMode(),
        header.script(),
        header.form());
  }

  private static List<@Nullable Object> found(Header header) {
    return Arrays.asList(
        header.title(),
        header.titleInferred(),
        header.issuer(),
        header.issuerAsPrinted(),
        header.agency(),
        header.place(),
        header.reportYear(),
        header.publishedOn(),
        header.writtenOn(),
        header.indexNumber(),
        header.documentNumber(),
        header.publicMode(),
        header.script(),
        header.form());
  }

  private static List<Truth.Text> paragraphs(Report report) {
    return report.paragraphs().stream()
        .map(paragraph -> new Truth.Text(paragraph.kind(), paragraph.text()))
        .toList();
  }

  private static List<Truth.Section> sections(Report report) {
    return report.sections().stream()
        .map(section -> new Truth.Section(section.level(), section.heading()))
        .toList();
  }

  private static List<Truth.Table> tables(Report report) {
    return report.tables().stream().map(Differences::table).toList();
  }

  private static Truth.Table table(StatTable table) {
    return new Truth.Table(
        Objects.requireNonNullElse(table.caption(), "(none)"),
        table.rows().stream().map(row -> row.stream().map(StatTable.Cell::text).toList()).toList());
  }

  /** Reports only the first difference of two lists; later ones usually follow from it. */
  private static <T> void compare(
      Map<String, String> differences, String what, List<T> wanted, List<T> found) {
    if (wanted.equals(found)) {
      return;
    }
    int same = 0;
    while (same < Math.min(wanted.size(), found.size())
        && wanted.get(same).equals(found.get(same))) {
      same++;
    }
    Object missing = same < wanted.size() ? wanted.get(same) : "(end)";
    Object instead = same < found.size() ? found.get(same) : "(end)";
    differences.put(what, said(missing, instead));
  }

  /** The lines of the page around the text must have been left out, however they were split. */
  private static void notLeftOut(
      Map<String, String> differences, List<String> wanted, List<String> found) {
    String all = Folding.compact(String.join("", found)).replace(":", "");
    for (String line : wanted) {
      if (!all.contains(Folding.compact(line.replace("|", "")).replace(":", ""))) {
        differences.putIfAbsent("leftOut", said(line, "(not left out)"));
      }
    }
  }

  private static String said(@Nullable Object wanted, @Nullable Object found) {
    return "wanted " + wanted + " found " + found;
  }
}
