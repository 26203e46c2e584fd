package nianbao.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.report.Figure;
import nianbao.report.Figure.Kind;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Report;
import nianbao.report.TestReports;

/** Figures made by hand: every cell of a form, blank unless it is given. */
final class TestFigures {

  private final Form form;
  private final Map<String, String> printed = new HashMap<>();
  private String others = "";

  private TestFigures(String form) {
    this.form = Objects.requireNonNull(Forms.STANDARD.byId(form), form);
  }

  static TestFigures of(String form) {
    return new TestFigures(form);
  }

  /** What the cells hold that are not given. */
  TestFigures othersAre(String content) {
    others = content;
    return this;
  }

  /** A number, {@code /} for a dash, {@code ?} for something unclear, {@code !} for no cell. */
  TestFigures with(String cell, String content) {
    printed.put(cell, content);
    return this;
  }

  TestFigures with(String cell, int number) {
    return with(cell, Integer.toString(number));
  }

  /** What a reader of a report with a form is told of a finding of its figures. */
  static FindingMessages.Message message(String form, Finding finding) {
    Report report = TestReports.report("a.txt").form(form).text("一").build();
    return new FindingMessages(report).of(finding);
  }

  Figures build() {
    List<Figure> figures = new ArrayList<>();
    int row = 0;
    for (Form.Row each : form.rows()) {
      for (String column : each.columns()) {
        String content = printed.getOrDefault(Figure.name(each.key(), column), others);
        if (!content.equals("!")) {
          figures.add(figure(each, column, content, row));
        }
      }
      row++;
    }
    return new Figures(figures);
  }

  private static Figure figure(Form.Row row, String column, String content, int at) {
    Kind kind =
        switch (content) {
          case "" -> Kind.BLANK;
          case "/" -> Kind.DASH;
          case "?" -> Kind.UNCLEAR;
          default -> Kind.NUMBER;
        };
    return new Figure(
        row.key(),
        column,
        content,
        kind,
        kind == Kind.NUMBER ? new BigDecimal(content) : null,
        row.unit(column),
        new Figure.Position(1, at, 1, "row-" + row.key()));
  }
}
