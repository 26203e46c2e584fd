package nianbao.report;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real reports, pages and what people read in them, which are not part of the project: below the
 * folder that the system property {@code nianbao.shared} names. Where they must be at hand, the
 * variable {@code NIANBAO_REAL_FILES} is {@code required}, and a test that finds none fails;
 * elsewhere it is skipped and says so.
 */
public final class RealFiles {
  private static final Path FOLDER = Path.of(System.getProperty("nianbao.shared", "../shared"));

  private RealFiles() {}

  /** A file or folder among them; without it the test ends here. */
  public static Path at(String path) {
    if (!areThere(path)) {
      Assumptions.abort("no real files at " + path);
    }
    return FOLDER.resolve(path);
  }

  /** Whether a file or folder is among them, for a test that has something else to go on with. */
  public static boolean areThere(String path) {
    Path file = FOLDER.resolve(path);
    boolean there = Files.exists(file);
    if (!there) {
      String message = "NOT TESTED ON REAL FILES: no " + file.toAbsolutePath().normalize();
      System.err.println(message);
      assertNotEquals("required", System.getenv("NIANBAO_REAL_FILES"), message);
    }
    return there;
  }
}
