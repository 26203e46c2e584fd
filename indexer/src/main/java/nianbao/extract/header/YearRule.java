package nianbao.extract.header;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.extract.header.FieldCandidates.FieldCandidate;
import nianbao.extract.line.Line;
import nianbao.figures.Form;
import nianbao.report.Header;
import nianbao.report.Warning;
import nianbao.text.ChineseNumerals;
import nianbao.text.Years;
import org.jspecify.annotations.Nullable;

/**
 * Finds the year reported on: in the title, the period sentence, 组配分类 and breadcrumb, the first
 * sentence and table captions, or as the year before publication, with decreasing weight. A year
 * before the generation of the form, or after publication, is vetoed.
 */
final class YearRule {

  private static final Pattern PERIOD =
      Pattern.compile(
          "(YEAR)年0?1月(?:0?1日)?起?[至到—–~-]+(?:(YEAR)年)?12月(?:31日)?|截[止至]到?(YEAR)年12月31日"
              .replace("YEAR", Years.DIGITS));
  private static final Pattern HAN_YEAR =
      Pattern.compile("(" + Years.HAN + ")年(?![" + ChineseNumerals.DIGITS + "十]{1,2}月)");
  private static final Pattern CAPTION =
      Pattern.compile("(" + Years.DIGITS + ")年?度?.{0,40}(?:统计表|情况表|汇总表|一览表|报表|情况统计)");
  private static final Pattern LEADING_YEAR = Pattern.compile("(" + Years.DIGITS + ")(?:年度?|度|$)");
  private static final int LONGEST_CAPTION = 80;

  /** Longest first sentence, in characters. */
  private static final int SENTENCE = 300;

  /** The first sentence is within this many lines. */
  private static final int BEGINNING = 12;

  /**
   * A candidate this heavy states the year explicitly, so the form or a date may be wrong instead.
   */
  private static final int STRONG = 90;

  /** Rules whose year a reader would take for the report year. */
  private static final Set<String> TELLING =
      Set.of(
          "title", "field-label", "period-sentence", "classification", "first-sentence", "caption");

  private final FieldCandidates candidates = new FieldCandidates("reportYear");
  private final HeaderSources sources;
  private final @Nullable Form form;

  /**
   * Finds the year of one report.
   *
   * @param form the form its tables follow, {@code null} when none was recognised
   */
  YearRule(HeaderSources sources, @Nullable Form form) {
    this.sources = sources;
    this.form = form;
  }

  /** All candidates; vetoed ones have weight 0. */
  FieldCandidates candidates(@Nullable LocalDate published, @Nullable LocalDate written) {
    fromTitle();
    fromHeader();
    fromText();
    mostMentioned();
    yearBefore(published, "publish-year-minus-1");
    yearBefore(written, "written-year-minus-1");
    LocalDate latest = published == null ? written : published;
    return vetoed(latest == null ? Header.LAST_YEAR : latest.getYear());
  }

  private void fromTitle() {
    TitleParts parts = sources.titleParts();
    Line title = sources.block().title();
    if (parts != null && title != null && parts.year() != null) {
      add(parts.year(), "title", title);
    }
    for (Field field : sources.fields(Field.Name.TITLE)) {
      Integer year = TitleParts.of(Line.of(field.line(), field.value(), false)).year();
      if (year != null) {
        candidates.add(year.toString(), "field-label", field);
      }
    }
    String pageTitle = sources.page("articletitle", "title");
    if (pageTitle != null) {
      Line line = Line.of(1, pageTitle, false);
      Integer year = TitleParts.of(line).year();
      if (year != null) {
        add(year, "page-title", line);
      }
    }
  }

  private void fromHeader() {
    for (Field field : sources.fields(Field.Name.CLASSIFICATION)) {
      Matcher year = LEADING_YEAR.matcher(field.value());
      if (year.lookingAt()) {
        candidates.add(year.group(1), "classification", field);
      }
    }
  }

  private void fromText() {
    boolean first = true;
    boolean period = true;
    int seen = 0;
    for (Line line : sources.text()) {
      String plain = line.plain();
      if (period) {
        period = !addPeriod(line);
      }
      if (plain.length() <= LONGEST_CAPTION && plain.indexOf('表') >= 0) {
        addCaption(line);
      }
      if (plain.indexOf('>') >= 0 && plain.length() <= LONGEST_CAPTION) {
        addBreadcrumb(line);
      } else if (first && seen < BEGINNING && plain.length() > 12 && !line.row()) {
        first = !addFirstSentence(line);
      }
      seen++;
    }
  }

  private boolean addPeriod(Line line) {
    Matcher period = PERIOD.matcher(line.plain());
    if (!line.plain().contains("12月") || !period.find()) {
      return false;
    }
    String start = period.group(1) == null ? period.group(3) : period.group(1);
    boolean oneYear = period.group(2) == null || period.group(2).equals(start);
    return oneYear && add(Integer.parseInt(start), "period-sentence", line);
  }

  private void addCaption(Line line) {
    Matcher caption = CAPTION.matcher(line.plain());
    if (caption.find()) {
      add(Integer.parseInt(caption.group(1)), "caption", line);
    }
  }

  private void addBreadcrumb(Line line) {
    int year = Years.next(line.plain(), 0);
    if (year >= 0) {
      add(Years.at(line.plain(), year), "breadcrumb", line);
    }
  }

  /** Adds the first year that is not part of the name or number of a document. */
  private boolean addFirstSentence(Line line) {
    String beginning = line.plain().substring(0, firstSentence(line.plain()));
    for (int year = Years.next(beginning, 0); year >= 0; year = Years.next(beginning, year + 4)) {
      if (!isInside(beginning, year)) {
        return add(Years.at(beginning, year), "first-sentence", line);
      }
    }
    Matcher han = HAN_YEAR.matcher(beginning);
    return han.find() && add(ChineseNumerals.parseDigits(han.group(1)), "first-sentence", line);
  }

  /** The end of the first sentence, including a year right after it: (一)加强领导。2018年… */
  private static int firstSentence(String plain) {
    int end = plain.indexOf('。');
    boolean yearFollows = end >= 0 && Years.next(plain, end) == end + 1;
    return Math.min(end < 0 ? plain.length() : yearFollows ? end + 5 : end, SENTENCE);
  }

  /** Whether an offset lies in 《…》 or 〔…〕. */
  private static boolean isInside(String plain, int at) {
    return plain.lastIndexOf('《', at) > plain.lastIndexOf('》', at)
        || plain.lastIndexOf('〔', at) > plain.lastIndexOf('〕', at);
  }

  private void mostMentioned() {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Line line : sources.text()) {
      String plain = line.plain();
      for (int at = Years.next(plain, 0); at >= 0; at = Years.next(plain, at + 4)) {
        counts.merge(Years.at(plain, at), 1, Integer::sum);
      }
    }
    int most = 0;
    int count = 1;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      boolean later = entry.getValue() == count && entry.getKey() > most;
      if (entry.getValue() > 1 && (entry.getValue() > count || later)) {
        most = entry.getKey();
        count = entry.getValue();
      }
    }
    if (most > 0) {
      candidates.add(Integer.toString(most), "most-mentioned", most + "年 ×" + count, null);
    }
  }

  private void yearBefore(@Nullable LocalDate date, String rule) {
    if (date != null) {
      candidates.add(Integer.toString(date.getYear() - 1), rule, date.toString(), null);
    }
  }

  private boolean add(int year, String rule, Line line) {
    candidates.add(Integer.toString(year), rule, line);
    return true;
  }

  private FieldCandidates vetoed(int latest) {
    FieldCandidates judged = new FieldCandidates("reportYear");
    for (FieldCandidate candidate : candidates.ranked()) {
      int year = Integer.parseInt(candidate.value());
      boolean strong = candidate.weight() >= STRONG;
      boolean tooEarly = form != null && year < form.firstYear() - (strong ? 1 : 0);
      boolean tooLate = year > latest && !strong;
      boolean bounded = year >= Header.FIRST_YEAR && year <= Header.LAST_YEAR;
      int weight = tooEarly || tooLate ? 0 : candidate.weight();
      if (bounded) {
        judged.add(
            new FieldCandidate(
                candidate.value(), candidate.rule(), candidate.text(), candidate.line(), weight));
      }
    }
    return judged;
  }

  /**
   * Warnings where a report contradicts itself about its year. Nothing is corrected.
   *
   * @param years the candidates
   * @param year the chosen one, {@code null} when there is none
   */
  List<Warning> conflicts(FieldCandidates years, @Nullable Integer year) {
    List<Warning> warnings = new ArrayList<>();
    String chosen = year == null ? "unknown" : year.toString();
    Set<String> said = new HashSet<>();
    for (FieldCandidate candidate : years.ranked()) {
      String rule = candidate.shownRule();
      boolean other = !candidate.value().equals(chosen) && TELLING.contains(rule);
      if (other && said.add(candidate.value() + rule)) {
        String message =
            "The report year is taken as %s, but the %s says %s."
                .formatted(chosen, rule.replace('-', ' '), candidate.value());
        warnings.add(new Warning("year-conflict", null, 0, 0, message));
      }
    }
    if (form != null && year != null && (year < form.firstYear() || year > form.lastYear())) {
      String message =
          "The tables follow form %s, in force from %d to %d, but the report is for %d."
              .formatted(form.id(), form.firstYear(), form.lastYear(), year);
      warnings.add(new Warning("other-form", null, 0, 0, message));
    }
    return warnings;
  }
}
