package nianbao.library.sidecar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program started in the locale C, as by cron, can't make a path of Han characters. */
class AsciiLocaleTest {

  @TempDir Path root;

  public static void main(String[] arguments) {
    Sidecars sidecars = Sidecars.read(Path.of(arguments[0]), List.of("nianbao.csv"));
    System.out.print(sidecars.faults().size() + " " + (sidecars.row("a.txt") != null));
  }

  @Test
  void aNameThatNoFileCanHaveIsAFaultOfItsRow() throws Exception {
    Files.writeString(root.resolve("a.txt"), "x");
    Files.writeString(root.resolve("nianbao.csv"), "file,year\n报告.txt,2019\na.txt,2019\n");
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            AsciiLocaleTest.class.getName(),
            root.toString());
    java.environment().put("LC_ALL", "C");

    Process process = java.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(0, process.waitFor(), output);
    assertEquals("1 true", output);
  }
}
