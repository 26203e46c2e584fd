package nianbao.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nianbao.command.data.DataFolder;
import nianbao.command.data.FolderUse;
import nianbao.command.faults.FaultyFiles;
import nianbao.command.progress.ChangeReport;
import nianbao.command.progress.UpdateProgress;
import nianbao.http.ServerSettings;
import nianbao.http.handler.LiveIndex;
import nianbao.library.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A data folder that can't be written to, and one that two processes want. */
@Timeout(120)
class FolderUseTest {
  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void index() throws IOException {
    data = folder.resolve("data");
    assertEquals(0, Run.of("index", OfficeFiles.writeTwo(folder), "--data", data).exitCode());
  }

  private DataFolder writeProtected(Path root) {
    Path readOnly =
        FaultyFiles.of(
            root,
            (change, file) -> {
              throw new IOException("read-only: " + change + " of " + file);
            });
    return new DataFolder(readOnly);
  }

  private static Serving serve(DataFolder folder) throws IOException {
    LiveIndex live = new LiveIndex();
    PrintWriter told = new PrintWriter(new StringWriter());
    return Serving.start(
        new ServerSettings("127.0.0.1", 0, null),
        new Serving.Contents(folder, false, List::of, Look.CHANGED, any -> false, null),
        null,
        live,
        new UpdateProgress(told, live),
        new ChangeReport(told, live));
  }

  @Test
  void whatCanNotBeWrittenToIsServedAsItIs() throws Exception {
    DataFolder readOnly = writeProtected(data);
    assertTrue(readOnly.isReadOnly());

    FolderUse.shared(readOnly).close();
    try (Serving serving = serve(readOnly)) {
      serving.awaitReady();
      URI search = serving.address().resolve("/api/v1/search?q=%E6%B2%B9%E7%83%9F");
      var answer =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(search).build(), BodyHandlers.ofString(UTF_8));

      assertEquals(200, answer.statusCode());
      assertTrue(answer.body().contains("\"total\":2"), answer.body());
      assertEquals(2, serving.reports());
    }
    assertEquals(List.of(), readOnly.defects(read -> {}));
  }

  @Test
  void withoutAnIndexThereIsNothingToServe() throws Exception {
    DataFolder empty = writeProtected(Files.createDirectory(folder.resolve("empty")));

    try (Serving serving = serve(empty)) {
      IOException none = assertThrows(IOException.class, serving::awaitReady);
      assertTrue(none.toString().contains("it can't be written to"), none.toString());
    }
  }

  @Test
  void whatAServerUsesIsNotRepaired() throws Exception {
    Path original;
    try (Stream<Path> all = Files.walk(data.resolve("originals"))) {
      original =
          all.filter(file -> file.getFileName().toString().length() == 64)
              .sorted()
              .toList()
              .getLast();
    }
    Files.writeString(original, "x");

    FolderUse use = FolderUse.shared(new DataFolder(data));
    try {
      Run run = Run.of("repair", "--data", data);

      assertEquals(1, run.exitCode());
      assertEquals("nianbao: a server uses " + data + "; stop it first.\n", run.err());
    } finally {
      use.close();
    }
    assertEquals("x", Files.readString(original));
  }

  @Test
  void whatIsBeingRepairedIsNotServed() throws Exception {
    Path said = folder.resolve("said");
    FolderUse use = FolderUse.alone(new DataFolder(data));
    try {
      Process process =
          Run.process(List.of(), "serve", "--port", "0", "--data", data)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      try {
        assertEquals(1, process.waitFor());
      } finally {
        process.destroyForcibly();
      }
    } finally {
      use.close();
    }
    assertEquals(
        "nianbao: " + data + " is being repaired; try again when that has ended.\n",
        Files.readString(said));
  }
}
