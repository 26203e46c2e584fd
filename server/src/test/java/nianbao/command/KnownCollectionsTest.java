package nianbao.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nianbao.command.data.DataFolder;
import nianbao.command.data.KnownCollections;
import nianbao.command.terminal.CommandFailure;
import nianbao.index.IndexFolder;
import nianbao.library.ReportCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file {@code collections.json}, whole and damaged. */
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = ResourceAccessMode.READ)
class KnownCollectionsTest {

  @TempDir private Path folder;

  private DataFolder data() {
    return new DataFolder(folder.resolve("data"));
  }

  private Path file() {
    return folder.resolve("data").resolve("collections.json");
  }

  private void write(String json) throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), json);
  }

  @Test
  void remembersWholeFoldersAndLeavesNothingBeside() throws IOException {
    ReportCollection whole = new ReportCollection("浙江", folder, null);
    KnownCollections.of(data()).add(List.of(whole));
    KnownCollections.of(data()).add(List.of(new ReportCollection("单", folder, "a.txt")));

    assertEquals(List.of(whole), KnownCollections.of(data()).folders());
    try (Stream<Path> files = Files.list(file().getParent())) {
      assertEquals(List.of(file()), files.toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "``; it is empty",
        "null; it is empty",
        "[null]; a collection is null",
        "[{\"name\":\"a\",\"ro; line 1 column 17 path $[0].name",
        "{}; path $",
        "[{\"name\":\"a\",\"whole\":true}]; 'root' is missing or invalid at $[0]",
        "[{\"name\":\"a\",\"root\":\"/a\",\"whole\":true,\"x\":1}]; unknown 'x' at $[0]",
        "[{\"name\":\"a/b\",\"root\":\"/a\",\"whole\":true}]; invalid collection name: 'a/b'",
      })
  void damageIsNamedWithItsPlaceAndTheWayOut(String json, String place) throws IOException {
    write(json);
    Path reports = Files.createDirectories(folder.resolve("reports"));

    for (Run run :
        List.of(
            Run.of("index", reports, "--data", folder.resolve("data")),
            Run.of("serve", "--port", 0, "--data", folder.resolve("data")))) {
      assertEquals(1, run.exitCode(), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(run.err().contains(file() + " is damaged"), run.err());
      assertTrue(run.err().contains(place), run.err());
      assertTrue(run.err().contains("Delete it"), run.err());
    }
    assertEquals(json, Files.readString(file()));
    Files.delete(file());
    assertEquals(0, Run.of("index", reports, "--data", folder.resolve("data")).exitCode());
  }

  @Test
  void bytesThatAreNoTextAreNamedToo() throws IOException {
    write("");
    Files.write(file(), "[{\"name\":\"浙江\"".getBytes(StandardCharsets.UTF_16LE));

    CommandFailure fault = assertThrows(CommandFailure.class, () -> KnownCollections.of(data()));

    assertTrue(String.valueOf(fault.getMessage()).contains("is damaged"), fault.getMessage());
  }

  @Test
  void aFileThatCantBeReadIsNamed() throws IOException {
    Files.createDirectories(file());

    IOException fault = assertThrows(IOException.class, () -> KnownCollections.of(data()));

    assertTrue(String.valueOf(fault.getMessage()).startsWith(file().toString()));
  }

  @Test
  void whoeverOnlySearchesNeedsNoneOfIt() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    Files.writeString(reports.resolve("a.txt"), "一、总体情况\n答复餐饮油烟投诉12件。\n");
    assertEquals(0, Run.of("index", reports, "--data", folder.resolve("data")).exitCode());
    write("");

    assertEquals(0, Run.of("search", "油烟", "--data", folder.resolve("data")).exitCode());
  }

  @Test
  void allThatWasIndexedIsInAnIndexBuiltAnew() throws IOException {
    Path data = folder.resolve("data");
    for (String name : List.of("a", "b")) {
      Path root = Files.createDirectories(folder.resolve(name));
      Files.writeString(root.resolve("r.txt"), "一、总体情况\n答复餐饮油烟投诉12件。\n");
      assertEquals(0, Run.of("index", root, "--data", data).exitCode());
    }
    Files.move(IndexFolder.toRead(data().index()), data().index().resolve("format-7"));
    try (Stream<Path> kept = Files.walk(data.resolve("originals"))) {
      for (Path file : kept.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }

    Run search = Run.of("search", "油烟", "--data", data);
    assertEquals(1, search.exitCode());
    assertEquals(1, search.err().lines().count(), search.err());
    assertTrue(search.err().contains("older version"), search.err());

    // Only one folder is named; the other is known, and nothing of it is kept.
    Run index = Run.of("index", folder.resolve("a"), "--data", data);
    assertEquals(0, index.exitCode(), index.err());
    assertTrue(index.out().startsWith("2 read"), index.out());
    Files.move(IndexFolder.toRead(data().index()), data().index().resolve("format-7"));
    Files.delete(folder.resolve("b").resolve("r.txt"));
    Run again = Run.of("index", folder.resolve("a"), "--data", data);
    assertEquals(0, again.exitCode(), again.err());
    assertTrue(again.out().contains(", 2 read again from kept files"), again.out());
    assertTrue(again.err().contains("rebuilding the index from 2 kept files"), again.err());
  }
}
