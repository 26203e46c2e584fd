package nianbao.compare;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.compare.AlignedParagraph.Kind;
import nianbao.report.Report;

/**
 * What differs between two reports.
 *
 * @param paragraphs every paragraph of both, each once, in the order of the second report; what
 *     only the first has stands after what it follows there
 * @param figures those of the same form, or what different forms have in common
 * @param sameForm whether the figures are cells of one form; otherwise they are concepts
 * @param sameShare how much of the text is in paragraphs that are the same, in percent, rounded
 *     down; without the rows that are compared by their figures
 * @param inDetail whether everything was compared; otherwise the reports were too long or too
 *     different for some of it, and texts may count as new and gone that are only changed
 */
public record ReportComparison(
    List<AlignedParagraph> paragraphs,
    List<ComparedFigure> figures,
    boolean sameForm,
    int sameShare,
    boolean inDetail) {

  public ReportComparison {
    paragraphs = List.copyOf(paragraphs);
    figures = List.copyOf(figures);
  }

  /** Compares two reports; with itself, a report is the same. */
  public static ReportComparison of(Report a, Report b) {
    return of(a, b, new Effort(Effort.MOST));
  }

  static ReportComparison of(Report a, Report b, Effort effort) {
    String form = a.header().form();
    boolean sameForm = form != null && form.equals(b.header().form());
    List<AlignedParagraph> paragraphs =
        ParagraphAlignment.of(
            a.paragraphs(),
            sameForm ? rows(a, b) : Set.of(),
            b.paragraphs(),
            sameForm ? rows(b, a) : Set.of(),
            effort);
    boolean inDetail =
        !effort.hasRefused() && paragraphs.stream().allMatch(AlignedParagraph::inDetail);
    return new ReportComparison(
        paragraphs, ComparedFigure.of(a, b), sameForm, sameShare(paragraphs), inDetail);
  }

  /** The rows with figures that the other report has too. */
  private static Set<String> rows(Report report, Report other) {
    return report.figures().all().stream()
        .filter(figure -> other.figures().get(figure.name()) != null)
        .map(figure -> figure.place().paragraph())
        .collect(Collectors.toSet());
  }

  private static int sameShare(List<AlignedParagraph> paragraphs) {
    long same = 0;
    long all = 0;
    for (AlignedParagraph paragraph : paragraphs) {
      long length =
          (paragraph.a() == null ? 0L : paragraph.a().text().length())
              + (paragraph.b() == null ? 0L : paragraph.b().text().length());
      same += paragraph.kind() == Kind.SAME ? length : 0;
      all += paragraph.kind() == Kind.FIGURES ? 0 : length;
    }
    return all == 0 ? 0 : (int) (100 * same / all);
  }

  /** How many there are of each kind; 0 for none. */
  public Map<Kind, Integer> counts() {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      counts.put(kind, 0);
    }
    paragraphs.forEach(paragraph -> counts.merge(paragraph.kind(), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }
}
