package nianbao.http.page.compare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.answer.Links;
import nianbao.compare.AlignedParagraph;
import nianbao.compare.AlignedParagraph.Change;
import nianbao.compare.AlignedParagraph.Kind;
import nianbao.compare.ReportComparison;
import nianbao.http.page.Wording;
import nianbao.http.page.compare.CompareView.Side;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.Script;
import nianbao.report.Section;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs: what changed side by side, in between how many are the same, folded. On a narrow
 * page a changed paragraph is shown once, with what was deleted and inserted in it.
 */
final class ComparedTextsPart {
  /** Paragraphs on a page; the API has all. */
  static final int MOST_SHOWN = 3_000;

  /** What is shown of a text that only one report has, and of one change; UTF-16 units. */
  private static final int LONGEST = 1_500;

  /** What is shown at each end of a stretch that stays equal. */
  private static final int BESIDE = 150;

  private final Side a;
  private final Side b;
  private final SideNames names;
  private final Wording wording;
  private int changes;
  private @Nullable String path;

  ComparedTextsPart(Side a, Side b, SideNames names, Wording wording) {
    this.a = a;
    this.b = b;
    this.names = names;
    this.wording = wording;
  }

  void fill(Element list, ReportComparison comparison) {
    List<AlignedParagraph> all = comparison.paragraphs();
    List<AlignedParagraph> shown = all.subList(0, Math.min(all.size(), MOST_SHOWN));
    int of = (int) shown.stream().filter(one -> !isFolded(one)).count();
    for (int from = 0, to; from < shown.size(); from = to) {
      to = from;
      while (to < shown.size() && isFolded(shown.get(to))) {
        to++;
      }
      if (from < to) {
        folded(list, shown.subList(from, to));
      } else {
        change(list.appendElement("li"), shown.get(from), of);
        to++;
      }
    }
    if (shown.size() < all.size()) {
      list.appendElement("li")
          .addClass("note")
          .text(
              wording.text(
                  "compare.most",
                  Map.of(
                      "n", Wording.grouped(shown.size()), "total", Wording.grouped(all.size()))));
    }
  }

  static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isFolded(AlignedParagraph aligned) {
    return switch (aligned.kind()) {
      case SAME, FIGURES -> true;
      case CHANGED, MOVED, NEW, GONE -> false;
    };
  }

  /** Between two changes: what is the same, and that a table is compared by its figures. */
  private void folded(Element list, List<AlignedParagraph> run) {
    List<AlignedParagraph> same = run.stream().filter(one -> one.kind() == Kind.SAME).toList();
    if (!same.isEmpty()) {
      same(list.appendElement("li").addClass("same"), same);
    }
    if (same.size() < run.size()) {
      list.appendElement("li")
          .appendElement("a")
          .attr("href", "#figures")
          .text(wording.text("compare.rows"));
    }
  }

  private void same(Element item, List<AlignedParagraph> run) {
    Element details = item.appendElement("details");
    details
        .appendElement("summary")
        .text(wording.text("compare.same", Map.of("n", Wording.grouped(run.size()))));
    Element texts = details.appendElement("ol");
    for (AlignedParagraph one : run) {
      Element pair = texts.appendElement("li").addClass("pair");
      cell(pair, one, true);
      cell(pair, one, false);
    }
  }

  private void change(Element item, AlignedParagraph aligned, int of) {
    changes++;
    item.addClass("change")
        .addClass(name(aligned.kind()))
        .attr("id", "change-" + changes)
        .attr("tabindex", "-1");
    head(item.appendElement("p").addClass("kind"), aligned, of);
    Element pair = item.appendElement("div").addClass("pair");
    if (aligned.a() != null) {
      cell(pair, aligned, true);
    }
    if (aligned.b() != null) {
      cell(pair, aligned, false);
    }
    if (!aligned.changes().isEmpty()) {
      item.addClass("both");
      inline(item.appendElement("div").addClass("inline"), aligned);
    }
  }

  private void head(Element line, AlignedParagraph aligned, int of) {
    Kind kind = aligned.kind();
    line.appendElement("span").addClass("kind-sign").attr("aria-hidden", "true").text(sign(kind));
    line.appendText(" ").appendElement("strong").text(wording.text("compare." + name(kind)));
    String heading = heading(aligned);
    if (heading != null && !heading.equals(path)) {
      line.appendText(" ").appendElement("span").addClass("path").attr("lang", "zh").text(heading);
    }
    path = heading;
    if (!aligned.inDetail()) {
      line.appendText(" ");
      line.appendElement("span").addClass("quiet").text(wording.text("compare.coarse"));
    }
    Element steps = line.appendText(" ").appendElement("span").addClass("steps");
    step(steps, changes - 1, changes > 1, "compare.previous", "↑");
    step(steps, changes + 1, changes < of, "compare.next", "↓");
  }

  private void step(Element steps, int to, boolean exists, String key, String sign) {
    if (exists) {
      steps
          .appendElement("a")
          .attr("href", "#change-" + to)
          .attr("aria-label", wording.text(key))
          .text(sign);
    }
  }

  private static String sign(Kind kind) {
    return switch (kind) {
      case CHANGED -> "±";
      case MOVED -> "↕";
      case NEW -> "+";
      case GONE -> "−";
      case SAME, FIGURES -> "=";
    };
  }

  /** The heading above, unless it is one itself. */
  private @Nullable String heading(AlignedParagraph aligned) {
    Paragraph paragraph = aligned.b() == null ? aligned.a() : aligned.b();
    Report report = (aligned.b() == null ? a : b).report();
    if (paragraph == null
        || paragraph.section() == null
        || paragraph.kind() == Paragraph.Kind.HEADING) {
      return null;
    }
    int section = paragraph.section();
    return report.sections().stream()
        .filter(one -> one.ordinal() == section)
        .map(Section::heading)
        .findFirst()
        .orElse(null);
  }

  /** The paragraph of one report, with what the other one doesn't have marked. */
  private void cell(Element pair, AlignedParagraph aligned, boolean ofA) {
    Paragraph paragraph = ofA ? aligned.a() : aligned.b();
    if (paragraph == null) {
      return;
    }
    Element cell = pair.appendElement("div").addClass("cell").addClass(ofA ? "a" : "b");
    number(cell, paragraph, ofA, "");
    Element words = words(cell, ofA);
    if (aligned.kind() == Kind.NEW || aligned.kind() == Kind.GONE) {
      words = words.appendElement(ofA ? "del" : "ins");
    }
    String text = paragraph.text();
    int at = 0;
    for (Change change : aligned.changes()) {
      int start = ofA ? change.startA() : change.startB();
      int end = ofA ? change.endA() : change.endB();
      equal(words, text, at, start);
      piece(words, ofA ? "del" : "ins", text, start, end);
      at = end;
    }
    if (aligned.changes().isEmpty()) {
      words.appendText(shown(text, 0, Math.min(text.length(), LONGEST)));
      if (text.length() > LONGEST) {
        words.appendText("…");
      }
    } else {
      equal(words, text, at, text.length());
    }
  }

  /** Both paragraphs in one: what stays as the second report prints it. */
  private void inline(Element box, AlignedParagraph aligned) {
    Paragraph first = aligned.a();
    Paragraph second = aligned.b();
    if (first == null || second == null) {
      return;
    }
    number(box, first, true, wording.text("compare.a"));
    number(box, second, false, wording.text("compare.b"));
    Element words = words(box, false);
    int at = 0;
    for (Change change : aligned.changes()) {
      equal(words, second.text(), at, change.startB());
      piece(words, "del", first.text(), change.startA(), change.endA());
      piece(words, "ins", second.text(), change.startB(), change.endB());
      at = change.endB();
    }
    equal(words, second.text(), at, second.text().length());
  }

  private void number(Element box, Paragraph paragraph, boolean ofA, String prefix) {
    Side side = ofA ? a : b;
    String ordinal = Integer.toString(paragraph.ordinal());
    box.appendElement("a")
        .addClass("number")
        .attr("href", Links.paragraph(side.address(), paragraph.id()))
        .attr(
            "aria-label",
            wording.text(
                "compare.paragraph", Map.of("side", ofA ? names.a() : names.b(), "n", ordinal)))
        .text(prefix + ordinal);
    box.appendText(" ");
  }

  private Element words(Element box, boolean ofA) {
    Report report = (ofA ? a : b).report();
    boolean hant = report.header().script() == Script.HANT;
    return box.appendElement("p").addClass("words").attr("lang", hant ? "zh-Hant" : "zh-Hans");
  }

  private static void equal(Element words, String text, int from, int to) {
    if (to - from <= 2 * BESIDE + 1) {
      words.appendText(shown(text, from, to));
    } else {
      String head = from > 0 ? shown(text, from, from + BESIDE) : "";
      String tail = to < text.length() ? shown(text, to - BESIDE, to) : "";
      words.appendText(head + "…" + tail);
    }
  }

  private static void piece(Element words, String tag, String text, int from, int to) {
    if (from < to) {
      int end = Math.min(to, from + LONGEST);
      words
          .appendElement(tag)
          .text(end < to ? shown(text, from, end) + "…" : shown(text, from, to));
    }
  }

  /** A stretch of a text; the cells of a row are parted by a line. Cuts no character in two. */
  private static String shown(String text, int from, int to) {
    int start = isInside(text, from) ? from + 1 : from;
    int end = isInside(text, to) ? to + 1 : to;
    return text.substring(start, Math.max(start, end)).replace("\t", " | ");
  }

  private static boolean isInside(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
