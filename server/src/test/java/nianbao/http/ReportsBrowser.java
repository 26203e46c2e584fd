package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nianbao.report.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests with a page of a real browser on a server that has given reports. */
@ResourceLock(TestBrowser.LOCK)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReportsBrowser {
  private final boolean sample;
  private final List<Report> reports;
  TestBrowser browser;
  LibraryServer server;

  /** Of the index, and of what is handed in. */
  Path folder;

  Page page;

  ReportsBrowser(Report... reports) {
    this(false, List.of(reports));
  }

  /**
   * @param sample whether the reports are to be marked as invented
   */
  ReportsBrowser(boolean sample, List<Report> reports) {
    this.sample = sample;
    this.reports = reports;
  }

  @BeforeAll
  void open(@TempDir Path temporary) throws IOException {
    folder = temporary;
    browser = TestBrowser.open();
    server = LibraryServer.of(folder, sample, reports);
  }

  @BeforeEach
  void openPage() {
    page = browser.page();
  }

  void visit(String target) {
    page.navigate(server.url(target));
  }

  @AfterEach
  void nothingWentWrongInThePage() {
    assertEquals(List.of(), browser.closePages());
  }

  @AfterAll
  void close() throws IOException {
    if (server != null) {
      server.close();
    }
    if (browser != null) {
      browser.close();
    }
  }
}
