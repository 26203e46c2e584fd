package nianbao.command.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nianbao.http.handler.LiveIndex;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateListener.Step;
import nianbao.library.UpdateSummary;
import org.junit.jupiter.api.Test;

/** What is said of folders that are looked at again. */
class ChangeReportTest {
  private static final ReportCollection OFFICES =
      new ReportCollection("offices", Path.of("offices"), null);

  private final StringWriter told = new StringWriter();
  private final ChangeReport changes =
      new ChangeReport(new PrintWriter(told, true), new LiveIndex());

  private void look(Step step) {
    changes.begin();
    changes.found(OFFICES, 2);
    changes.done("offices/a.txt", step, null);
  }

  private void finish(Step step) {
    changes.finish(new UpdateSummary(Map.of(step, 1), 0, 0, List.of(), Map.of(), Map.of()));
  }

  @Test
  void onlyChangesAreTold() {
    look(Step.UNCHANGED);
    finish(Step.UNCHANGED);
    assertEquals("", told.toString());

    look(Step.ADDED);
    finish(Step.ADDED);
    assertEquals(1, told.toString().lines().count(), told.toString());

    look(Step.UNCHANGED);
    finish(Step.UNCHANGED);
    assertEquals(1, told.toString().lines().count(), told.toString());
  }

  @Test
  void whatALookFoundThatFailedHalfWayIsNotToldOfTheNext() {
    look(Step.ADDED);

    look(Step.UNCHANGED);
    finish(Step.UNCHANGED);

    assertEquals("", told.toString());
  }

  @Test
  void aFileThatCannotBeReadIsNamedOnce() {
    for (int i = 0; i < 3; i++) {
      changes.begin();
      changes.done("offices/a.pdf", Step.FAILED, "no text");
      finish(Step.FAILED);
    }
    changes.done("offices/a.pdf", Step.FAILED, "a password is needed");

    assertEquals(2, told.toString().lines().count(), told.toString());
  }
}
