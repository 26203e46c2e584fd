package nianbao.extract.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nianbao.figures.Form;
import nianbao.report.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Where a report contradicts itself about its year; the reader shall know, nothing is corrected.
 */
final class Conflicts {

  private static final Set<String> TELLING =
      Set.of(
          "title", "field-label", "period-sentence", "classification", "first-sentence", "caption");

  private Conflicts() {}

  static List<Warning> of(Candidates years, @Nullable Integer year, @Nullable Form form) {
    List<Warning> warnings = new ArrayList<>();
    String chosen = year == null ? "unknown" : year.toString();
    Set<String> said = new java.util.HashSet<>();
    for (Candidates.Candidate candidate : years.ranked()) {
      boolean other = !candidate.value().equals(chosen) && TELLING.contains(candidate.rule());
      if (other && said.add(candidate.value() + candidate.rule())) {
        String message =
            "The report year is taken as %s, but the %s says %s."
                .formatted(chosen, candidate.rule().replace('-', ' '), candidate.value());
        warnings.add(new Warning("year-conflict", null, 0, 0, message));
      }
    }
    if (form != null && year != null && (year < form.firstYear() || year > form.lastYear())) {
      String message =
          "The tables follow form %s of %d to %d, the report is for %d."
              .formatted(form.id(), form.firstYear(), form.lastYear(), year);
      warnings.add(new Warning("other-form", null, 0, 0, message));
    }
    return warnings;
  }
}
