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
import nianbao.extract.line.Furniture;
import nianbao.extract.line.Line;
import nianbao.figures.Form;
import nianbao.report.Header;
import nianbao.report.Warning;
import nianbao.text.ChineseNumerals;
import nianbao.text.Folding;
import nianbao.text.Years;
import org.jspecify.annotations.Nullable;

/**
 * Finds the year reported on: in the title, the period sentence, 组配分类 and breadcrumb, the first
 * sentence and table captions, or as the year before publication, with decreasing weight. A year
 * before the generation of the form, or after publication, is vetoed.
 */
final class YearRule {

  private static final Pattern HAN_YEAR =
      Pattern.compile("(" + Years.HAN + ")年(?![" + ChineseNumerals.DIGITS + "十]{1,2}月)");
  private static final Pattern CAPTION =
      Pattern.compile("(" + Years.DIGITS + ")年?度?.{0,40}(?:统计表|情况表|汇总表|一览表|报表|情况统计)");
  private static final Pattern LEADING_YEAR = Pattern.compile("(" + Years.DIGITS + ")(?:年度?|度|$)");

  /** 编制了2021年政府信息公开年度报告: the preamble names the report. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?=20)(?<=(?:编制|公布|发布|形成|公开|现将|制作)[^。;]{0,40})("
              + Years.DIGITS
              + ")年度?[^,。;:《》]{0,30}(?:年度?报告|年报|工作报告)(?!编制|编写|格式|[^,。;]{0,12}(?:通知|要求))");

  private static final int LONGEST_CAPTION = 80;

  /** Longest first sentence, in characters. */
  private static final int SENTENCE = 300;

  /** The first sentence is within this many lines. */
  private static final int BEGINNING = 12;

  /**
   * A period is a copy of last year's when its year is named nowhere else, or this many times less
   * often than the year that the beginning of the text names.
   */
  private static final int OUTVOTED = 4;

  /**
   * A candidate this heavy states the year explicitly, so the form or a date may be wrong instead.
   */
  private static final int STRONG = 90;

  /** Rules whose year a reader would take for the report year. */
  private static final Set<String> TELLING =
      Set.of(
          "title",
          "field-label",
          "period-sentence",
          "announced-report",
          "classification",
          "first-sentence",
          "caption");

  /** Rules whose year the text begins with. */
  private static final Set<String> BEGINS = Set.of("announced-report", "first-sentence");

  /** Rules whose year follows from a date of the document. */
  private static final Set<String> DATED = Set.of("publish-year-minus-1", "written-year-minus-1");

  private final FieldCandidates candidates = new FieldCandidates("reportYear");
  private final HeaderSources sources;
  private final @Nullable Form form;

  /** How often the text names each year; dates don't count. */
  private final Map<Integer, Integer> mentions = new HashMap<>();

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
    demoteCopiedPeriod();
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
      Matcher year = LEADING_YEAR.matcher(Folding.aligned(field.value()));
      if (year.lookingAt()) {
        candidates.add(year.group(1), "classification", field);
      }
    }
  }

  private void fromText() {
    boolean first = true;
    boolean period = true;
    boolean announced = true;
    int seen = 0;
    for (Line line : sources.text()) {
      String plain = line.plain();
      if (period) {
        period = !addPeriod(line);
      }
      if (announced && seen < BEGINNING && !line.row()) {
        announced = !addAnnounced(line);
      }
      if (plain.length() <= LONGEST_CAPTION && plain.indexOf('表') >= 0) {
        addCaption(line);
      }
      if (plain.indexOf('>') >= 0 && plain.length() <= LONGEST_CAPTION) {
        addBreadcrumb(line);
      } else if (first && seen < BEGINNING && plain.length() > 12 && mayBegin(line)) {
        first = !addFirstSentence(line);
      }
      seen++;
    }
  }

  /** Whether a line may be the first of the text: links to other years' reports are not. */
  private static boolean mayBegin(Line line) {
    return !line.row() && !Furniture.isFurniture(line.printed());
  }

  private boolean addPeriod(Line line) {
    ReportPeriod period = ReportPeriod.find(line.plain());
    return period != null && add(period.year(), "period-sentence", line);
  }

  private boolean addAnnounced(Line line) {
    boolean report = line.plain().contains("报告") || line.plain().contains("年报");
    Matcher announced = report ? ANNOUNCED.matcher(line.plain()) : null;
    return announced != null
        && announced.find()
        && add(Integer.parseInt(announced.group(1)), "announced-report", line);
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
    SchoolYear school = SchoolYear.in(beginning);
    if (school != null) {
      return add(school.year(), "first-sentence", line);
    }
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
    for (Line line : sources.text()) {
      String plain = line.plain();
      for (int at = Years.next(plain, 0); at >= 0; at = Years.next(plain, at + 4)) {
        mentions.merge(Years.at(plain, at), 1, Integer::sum);
      }
    }
    int most = 0;
    int count = 1;
    for (Map.Entry<Integer, Integer> entry : mentions.entrySet()) {
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

  /**
   * A preamble is copied from last year's report, and its period with it: a period whose year
   * neither a date nor the text supports counts less than the year that the text begins with, if
   * the text names that again or a date supports it.
   */
  private void demoteCopiedPeriod() {
    FieldCandidate period = candidates.first("period-sentence");
    if (period == null) {
      return;
    }
    int named = mentions.getOrDefault(Integer.valueOf(period.value()), 0);
    int others = 0;
    for (FieldCandidate candidate : candidates.ranked()) {
      String year = candidate.value();
      if (year.equals(period.value()) && !candidate.rule().equals(period.rule())) {
        named = candidate.rule().equals("most-mentioned") ? named : Integer.MAX_VALUE;
      } else if (BEGINS.contains(candidate.rule())) {
        int dated = candidates.any(DATED, year) ? 1 : 0;
        others = Math.max(others, dated + mentions.getOrDefault(Integer.valueOf(year), 0));
      }
    }
    if (others >= 2 && named < Integer.MAX_VALUE && others >= OUTVOTED * (long) named) {
      candidates.replace(period, "period-sentence:copied");
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
