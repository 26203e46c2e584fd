package nianbao.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter printed = new StringWriter();
  private final AtomicLong clock = new AtomicLong();

  private ProgressLine line(boolean terminal) {
    return new ProgressLine(new PrintWriter(printed), terminal, clock::get);
  }

  private void pass(long millis) {
    clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  @Test
  void aTerminalShowsABarThatFills() {
    ProgressLine line = line(true);
    pass(100);
    line.update(1, 2);
    line.finish();

    assertEquals(
        "\r[" + "#".repeat(15) + " ".repeat(15) + "] 1 of 2 files\r\033[K", printed.toString());
  }

  @Test
  void elsewhereALineStandsNowAndThen() {
    ProgressLine line = line(false);
    line.update(1, 9);
    pass(5000);
    line.update(2, 9);
    pass(4999);
    line.update(3, 9);
    line.finish();

    assertEquals("nianbao: 2 of 9 files" + System.lineSeparator(), printed.toString());
  }
}
