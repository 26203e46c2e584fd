package nianbao.sample.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.sample.contradiction.Statements;
import nianbao.sample.issuer.ReportKind;
import nianbao.sample.phrase.DatePrint;
import nianbao.sample.phrase.Prose;
import nianbao.sample.plan.Plan;
import nianbao.sample.plan.TableLayout;
import nianbao.sample.random.SeededRandom;
import nianbao.sample.tables.TableComposer;

/** Writes the sections of a report. */
public final class BodyComposer {
  private final Plan plan;
  private final Map<String, String> facts;
  private final TableComposer tables;
  private final Statements statements;
  private final ReportWriter writer;
  private final Prose prose;
  private final SeededRandom random;
  private int subsections;

  public BodyComposer(
      Plan plan,
      Map<String, String> facts,
      TableComposer tables,
      Statements statements,
      ReportWriter writer,
      Prose prose,
      SeededRandom random) {
    this.plan = plan;
    this.facts = facts;
    this.tables = tables;
    this.statements = statements;
    this.writer = writer;
    this.prose = prose;
    this.random = random;
  }

  public void compose() {
    int number = 1;
    for (Outline.Chapter chapter : Outline.of(plan.outline())) {
      chapterHeading(chapter, number++);
      subsections = 0;
      for (Outline.Part part : chapter.parts()) {
        part(chapter, part);
      }
      if (number == 2) {
        statements.all().forEach(statement -> writer.text(statement.text()));
      }
    }
  }

  /** A report without headings has a single chapter without one. */
  private void chapterHeading(Outline.Chapter chapter, int number) {
    if (!chapter.heading().isEmpty()) {
      writer.heading(1, numbered(chapter, number));
    }
  }

  private String numbered(Outline.Chapter chapter, int number) {
    String end = plan.kind() == ReportKind.DUN_MARK ? "、" : "";
    return DatePrint.small(number) + '、' + chapter.heading() + end;
  }

  private void part(Outline.Chapter chapter, Outline.Part part) {
    if (part.optional() && random.chance(45)) {
      return;
    }
    int times = part.repeated() ? random.between(1, 3 * plan.scale()) : 1;
    for (int i = 0; i < times; i++) {
      switch (part.role()) {
        case PLAIN -> paragraph(part);
        case SUBSECTION -> subsection(part);
        case ITEMS -> items(part);
        case TABLE -> table(chapter, part.name());
      }
    }
  }

  private void paragraph(Outline.Part part) {
    String sentences = sentences(part.asks());
    if (!sentences.isEmpty()) {
      writer.text(sentences);
    }
  }

  private void subsection(Outline.Part part) {
    boolean points = plan.kind() == ReportKind.ORDINALS;
    String sentences = points ? "" : sentences(part.asks());
    String heading =
        "（" + DatePrint.small(subsections + 1) + '）' + prose.sentence('=' + part.name());
    if (points) {
      subsections++;
      writer.heading(2, heading);
      points(part);
      return;
    }
    if (sentences.isEmpty()) {
      return;
    }
    subsections++;
    switch (plan.headings()) {
      case OWN_LINE -> {
        writer.heading(2, heading);
        writer.text(sentences);
      }
      case RUN_IN -> writer.runIn(2, heading, sentences);
      case NONE -> writer.text(sentences);
    }
  }

  /** 第一, 第二: paragraphs of the subsection, not headings. */
  private void points(Outline.Part part) {
    int number = 1;
    for (Outline.Ask ask : part.asks()) {
      String sentences = sentences(List.of(ask));
      if (!sentences.isEmpty()) {
        writer.text('第' + DatePrint.small(number++) + '，' + sentences);
      }
    }
  }

  private void items(Outline.Part part) {
    Outline.Ask ask = part.asks().getFirst();
    List<String> headings = prose.sentences(part.name(), ask.count());
    List<String> sentences = prose.sentences(ask.topic(), headings.size());
    for (int i = 0; i < sentences.size(); i++) {
      writer.runIn(3, (i + 1) + "." + headings.get(i), sentences.get(i));
    }
  }

  private String sentences(List<Outline.Ask> asks) {
    StringBuilder paragraph = new StringBuilder(512);
    for (Outline.Ask ask : asks) {
      String topic = resolved(ask.topic());
      if (!topic.isEmpty()) {
        int count = ask.count() == 1 ? 1 : ask.count() * (plan.scale() + 2) / 2;
        prose.sentences(topic, count).forEach(paragraph::append);
      }
    }
    return paragraph.toString();
  }

  /** The topic that fits the facts, empty if there is none. */
  private String resolved(String topic) {
    return switch (topic) {
      case "clue" -> plan.clue().topic();
      case "bureau" -> Prose.knows(plan.office().agency()) ? plan.office().agency() : "kinds";
      case "period" -> plan.kind().topic(topic);
      case "requests" -> isZero("requests") ? "requests.zero" : topic;
      case "results" -> isZero("requests") ? "" : topic;
      case "review" -> isZero("review") && isZero("litigation") ? "review.zero" : topic;
      case "other" -> random.chance(40) ? "other.zero" : topic;
      default -> topic;
    };
  }

  private boolean isZero(String fact) {
    return "0".equals(facts.get(fact));
  }

  private void table(Outline.Chapter chapter, String name) {
    boolean annexed = plan.tables().layout() == TableLayout.ANNEX;
    if (!plan.tables().present() || annexed) {
      writer.text(prose.sentence(name.equals("table") || annexed ? "annex" : "lost"));
    } else if (name.equals("table")) {
      annex();
    } else {
      writer.table(headingOf(chapter), tables.rows(name));
    }
  }

  /** The heading of a section, which serves as the caption of a table right below it. */
  private String headingOf(Outline.Chapter chapter) {
    List<String> headings = new ArrayList<>();
    Outline.of(plan.outline()).forEach(other -> headings.add(other.heading()));
    return numbered(chapter, headings.indexOf(chapter.heading()) + 1);
  }

  private void annex() {
    String caption = plan.year() + "年" + (random.chance(50) ? "度" : "") + "政府信息公开工作情况统计表";
    writer.caption(caption);
    writer.table(caption, tables.rows("table"));
  }
}
