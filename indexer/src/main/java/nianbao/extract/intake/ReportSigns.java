package nianbao.extract.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.extract.line.Line;
import nianbao.extract.line.TitleLines;
import nianbao.office.OfficeName;
import nianbao.read.Block;
import nianbao.read.RawDocument;
import nianbao.read.WebPage.Kind;
import nianbao.read.WebPage.Link;

/**
 * What in a document speaks for a report, and what for a list of reports.
 *
 * @param sentences and headings that a report may have, counted up to {@link #ENOUGH}
 * @param prose sentences and headings of any text that neither a site answers in place of a page
 *     nor introduce a list of reports
 * @param rows lines of statutory tables; of a document that is no page, only of its beginning
 * @param characters printed in the article, white space aside, counted until there are enough
 *     sentences
 * @param isChinese whether any of them is Chinese
 * @param titles different titles of reports with their year, printed and not linked
 * @param linked different titles of reports that are links, and their addresses
 * @param offices how many links are just the name of an office
 * @param lines the first lines of the article that print anything, folded
 */
record ReportSigns(
    int sentences,
    int prose,
    int rows,
    int characters,
    boolean isChinese,
    Set<String> titles,
    Map<String, String> linked,
    int offices,
    List<String> lines) {

  /** More sentences or rows make nothing more certain. */
  static final int ENOUGH = 10;

  /** Sentences of the longest answer of a site or a firewall. */
  private static final int LONGEST_ANSWER = 6;

  /** A report whose title is printed in two forms is still one report. */
  private static final int MOST_OWN_TITLES = 2;

  private static final int SHORTEST_SENTENCE = 8;

  /** A line this long, with a comma, is a sentence that lost its full stop. */
  private static final int SHORTEST_REST = 30;

  private static final int LONGEST_ROW = 200;

  /** A title with what a list prints around it. */
  private static final int LONGEST_ITEM = 120;

  /** 2023年: more than a year is needed. */
  private static final int SHORTEST_TITLE = 5;

  private static final int MOST_LINES = 60;

  private static final IntakeWords SENTENCE_WORDS = IntakeWords.of("sentence");

  /** What introduces a list of reports speaks of reports. */
  static final IntakeWords REPORTS = IntakeWords.of("report");

  private static final IntakeWords HEADING_WORDS = IntakeWords.of("heading");
  private static final IntakeWords ROW_WORDS = IntakeWords.of("row");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d|[二2][〇○0零Oo]");

  /** 2. · ... 2024-01-19 (pdf): what lists print around a title. */
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:[\\d.、·•●■◆▪*>»\\[(【-]{1,6}(?=[^\\d年]))|[\\[(【]?(?:20\\d\\d[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?[\\])】]?$"
              + "|\\.(?:pdf|docx?|wps|xlsx?|et|html?)$|[\\[(【](?:pdf|docx?|wps|图文|新|new)[\\])】]$");

  /** What titles of all offices have in common. */
  private static final Pattern COMMON =
      Pattern.compile(
          "[\\d二〇○零oO一三四五六七八九]+年度?|各(?:单位|部门|地区?|市|县|区|级)+|全[省市县区]|政府|信息|公开|政务|工作|年度|报告|年报|情况|总结|的|关于|[()《》]");

  /** Reads the signs of a document. */
  static ReportSigns of(RawDocument document) {
    Map<String, String> linked = new LinkedHashMap<>();
    Map<String, Integer> inArticle = new HashMap<>();
    int offices = 0;
    for (Link link : document.page().links()) {
      if (link.kind() == Kind.LINK) {
        String text = title(IntakeWords.folded(link.text()));
        if (isReport(text) || isCutOff(text)) {
          linked.putIfAbsent(text, link.address());
          inArticle.merge(text, link.inArticle() ? 1 : 0, Integer::sum);
        } else if (text.length() <= 20 && OfficeName.isOffice(text)) {
          offices++;
        }
      }
    }
    return new Counter(linked, inArticle).count(document, offices);
  }

  /** Whether any character of a text is Chinese. */
  static boolean isChinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  private static boolean isReport(String title) {
    return mayHoldTitle(title) && TitleLines.isWhole(title) && YEAR.matcher(title).find();
  }

  /** A cheap test for most lines: what stands around a title is no part of it. */
  private static boolean mayHoldTitle(String line) {
    return line.indexOf('年') >= 0
        && line.length() > SHORTEST_TITLE
        && line.length() <= LONGEST_ITEM
        && TitleLines.mayNameKind(line);
  }

  private static boolean isCutOff(String title) {
    return isCut(title) && YEAR.matcher(title).find() && SENTENCE_WORDS.isIn(title);
  }

  /** Whether a list cut a title off: 衢州市商务局2023年政府信息公…. */
  private static boolean isCut(String title) {
    return title.endsWith("…") || title.endsWith("...");
  }

  /** A line of a list without its number, its date and the ending of its file. */
  private static String title(String line) {
    if (line.length() > LONGEST_ITEM) {
      return line;
    }
    String left = line;
    for (int i = 0; i < 3; i++) {
      Matcher around = AROUND.matcher(left);
      if (!around.find()) {
        return left;
      }
      left = around.replaceAll("");
    }
    return left;
  }

  /** Counts line by line, and stops when nothing can become more certain. */
  private static final class Counter {
    private final Map<String, String> linked;

    /** How often each linked title is still to be printed as a link. */
    private final Map<String, Integer> toBeLinked;

    private final Set<String> titles = new LinkedHashSet<>();
    private final List<String> lines = new ArrayList<>();
    private int sentences;
    private int prose;

    /** Sentences that may have been those of a site. */
    private int answers;

    private int rows;
    private int characters;
    private boolean chinese;

    Counter(Map<String, String> linked, Map<String, Integer> inArticle) {
      this.linked = linked;
      this.toBeLinked = inArticle;
    }

    ReportSigns count(RawDocument document, int offices) {
      for (String name : List.of("articletitle", "title")) {
        String title = document.meta().get(name);
        if (title != null) {
          // 甲局2023年年度报告_甲市人民政府
          String own = title(IntakeWords.folded(title).split("[-_|—]", 2)[0]);
          if (isReport(own)) {
            titles.add(own);
          }
        }
      }
      for (Block block : document.blocks()) {
        for (Line line : Line.of(block)) {
          line(line.plain().toLowerCase(Locale.ROOT));
        }
        if (isEnough(document)) {
          break;
        }
      }
      return new ReportSigns(
          sentences, prose, rows, characters, chinese, titles, linked, offices, lines);
    }

    /** A page may attach its tables, so it is read on until one is found. */
    private boolean isEnough(RawDocument document) {
      return sentences >= ENOUGH && (rows >= 2 || document.page().links().isEmpty());
    }

    private void line(String plain) {
      characters += plain.length();
      chinese = chinese || isChinese(plain);
      if (!plain.isEmpty() && lines.size() < MOST_LINES) {
        lines.add(plain);
      }
      if (plain.indexOf('年') >= 0 && addTitles(plain)) {
        return;
      }
      int start = 0;
      for (int i = 0; i < plain.length() && sentences < ENOUGH; i++) {
        if (endsSentence(plain.charAt(i))) {
          sentence(plain.substring(start, i));
          start = i + 1;
        }
      }
      String rest = plain.substring(start);
      if (rest.length() >= SHORTEST_REST && rest.indexOf(',') >= 0) {
        sentence(rest);
      }
      if (start == 0 && TitleLines.isNumbered(plain) && HEADING_WORDS.isIn(plain)) {
        sentences++;
        prose++;
      }
      rows += start == 0 && plain.length() <= LONGEST_ROW && ROW_WORDS.isIn(plain) ? 1 : 0;
    }

    /** Remembers the titles in the cells of a line, and tells whether there are any. */
    private boolean addTitles(String plain) {
      boolean titled = false;
      for (String cell : plain.split("\\|", -1)) {
        titled |= addTitle(cell);
      }
      return titled;
    }

    private static boolean endsSentence(char c) {
      return c == '。' || c == ';' || c == '!' || c == '?';
    }

    /**
     * Remembers the title of a report that is printed but no link, and tells whether the line is
     * one. The same title may be the heading of a page and the name of its attachment.
     */
    private boolean addTitle(String plain) {
      String title = mayHoldTitle(plain) ? title(plain) : "";
      if (!isReport(title)) {
        return false;
      }
      if (toBeLinked.merge(title, -1, Integer::sum) < 0) {
        titles.add(title);
      }
      return true;
    }

    private void sentence(String sentence) {
      boolean whole = sentence.length() >= SHORTEST_SENTENCE && !isCut(sentence);
      // What a site answers is short: further sentences are none of its own.
      if (whole && (answers >= LONGEST_ANSWER || !NonReports.isAnswer(sentence))) {
        answers++;
        prose += REPORTS.isIn(sentence) ? 0 : 1;
        sentences += SENTENCE_WORDS.isIn(sentence) ? 1 : 0;
      }
    }
  }

  /** Whether the document itself bears the title of a report, not those of many. */
  boolean hasOwnTitle() {
    return !titles.isEmpty() && titles.size() <= MOST_OWN_TITLES;
  }

  /** Whether that title names an office: 2023年政府信息公开工作年度报告 may head a list. */
  boolean titleNamesOffice() {
    return hasOwnTitle()
        && titles.stream().anyMatch(title -> !COMMON.matcher(title).replaceAll("").isEmpty());
  }

  /** Whether there is text of a report, be it as short as a township's. */
  boolean hasText() {
    return sentences >= 2 || hasTables();
  }

  /** Whether there is a statutory table. */
  boolean hasTables() {
    return rows >= 2;
  }
}
