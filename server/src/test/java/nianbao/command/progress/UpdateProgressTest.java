package nianbao.command.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateListener.Step;
import org.junit.jupiter.api.Test;

class UpdateProgressTest {
  private final StringWriter printed = new StringWriter();
  private final AtomicLong clock = new AtomicLong();

  private UpdateProgress progress(boolean terminal, int files) {
    UpdateProgress progress =
        new UpdateProgress(new PrintWriter(printed), null, terminal, clock::get);
    progress.found(new ReportCollection("offices", Path.of("offices"), null), files);
    return progress;
  }

  private void pass(long millis) {
    clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  @Test
  void aTerminalShowsABarThatFills() {
    UpdateProgress progress = progress(true, 2);
    pass(100);
    progress.done("offices/1", Step.ADDED, null);
    progress.finish();

    assertEquals(
        "\r[" + "#".repeat(15) + " ".repeat(15) + "] 1 of 2 files\r\033[K", printed.toString());
  }

  @Test
  void elsewhereALineStandsNowAndThen() {
    UpdateProgress progress = progress(false, 9);
    progress.done("offices/1", Step.ADDED, null);
    pass(5000);
    progress.done("offices/2", Step.ADDED, null);
    pass(4999);
    progress.done("offices/3", Step.ADDED, null);
    progress.finish();

    assertEquals("nianbao: 2 of 9 files" + System.lineSeparator(), printed.toString());
  }

  @Test
  void aFileNameDoesNotSteerTheTerminal() {
    UpdateProgress progress = progress(false, 1);
    progress.done("offices/a.zip!/\033[2Jb.txt", Step.FAILED, "it says\n\033]0;this");

    assertEquals(
        "nianbao: offices/a.zip!/ [2Jb.txt: it says  ]0;this" + System.lineSeparator(),
        printed.toString());
  }

  @Test
  void anEmptyFolderIsNamedButNotThatOfImportedFiles() {
    UpdateProgress progress = progress(false, 0);
    progress.found(new ReportCollection("imported", Path.of("imported"), null), 0);

    assertEquals(
        "nianbao: no files in " + Path.of("offices").toAbsolutePath() + System.lineSeparator(),
        printed.toString());
  }
}
