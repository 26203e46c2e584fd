package nianbao.http;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium without a window. Keeps the errors that pages report. */
final class TestBrowser implements AutoCloseable {

  /**
   * Names what only one test class has at a time: two browsers would make each other wait, and
   * tests beside them.
   */
  static final String LOCK = "browser";

  private static final AtomicBoolean TOLD = new AtomicBoolean();

  /** Of actions and of assertions, which wait on a busy machine for what is there at once else. */
  private static final double PATIENCE_MILLIS = 20_000;

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          // Pages that are opened in new tabs don't have the locale of their profile yet.
          "--accept-lang=zh-CN");

  private final Playwright playwright;
  private final Browser browser;
  private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  private TestBrowser(Playwright playwright, Path program) {
    this.playwright = playwright;
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
  }

  /**
   * Starts the browser; where there is none, the tests are skipped and that is said once, or fail
   * when they are required.
   */
  static TestBrowser open() {
    Optional<Path> program = Chromium.find(System.getProperties(), System.getenv());
    if (program.isEmpty()) {
      if (Chromium.isRequired(System.getProperties(), System.getenv())) {
        throw new AssertionError(Chromium.ADVICE);
      }
      if (TOLD.compareAndSet(false, true)) {
        System.err.println("SKIPPED: ALL BROWSER TESTS. " + Chromium.ADVICE);
      }
      Assumptions.abort(Chromium.ADVICE);
    }
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return new TestBrowser(
        Playwright.create(new Playwright.CreateOptions().setEnv(environment)),
        program.orElseThrow());
  }

  Page page() {
    return page(new Browser.NewContextOptions());
  }

  /** A page of a profile of its own. */
  Page page(Browser.NewContextOptions options) {
    if (options.locale == null) {
      options.setLocale("zh-CN");
    }
    BrowserContext context =
        browser.newContext(options.setPermissions(List.of("clipboard-read", "clipboard-write")));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    Page page = context.newPage();
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    return page;
  }

  /** Closes all profiles; gives what the pages complained of since the last time. */
  List<String> closePages() {
    List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    List<String> reported =
        Stream.generate(errors::poll).takeWhile(error -> error != null).toList();
    errors.clear();
    return reported;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
