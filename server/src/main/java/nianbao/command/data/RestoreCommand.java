package nianbao.command.data;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import nianbao.command.terminal.CommandFailure;
import nianbao.command.terminal.Version;
import nianbao.index.verify.Defect;
import nianbao.search.ReportIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nianbao restore}: a backup becomes what is searched. */
@Command(
    name = "restore",
    description = "Puts a backup into a data folder that has nothing indexed yet.",
    footer = {
      "",
      "Everything is checked afterwards: what is damaged is named, and the exit code is 1 then.",
      "",
      "Examples:",
      "  nianbao restore /media/disk/nianbao",
      "  nianbao restore nianbao-2026-11.zip --data /srv/nianbao"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FROM", description = "What nianbao backup has made.")
  private Path from = Path.of("");

  @Mixin private DataOption data = new DataOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    DataFolder folder = data.folder();
    if (!folder.isEmpty()) {
      throw new CommandFailure(
          folder.root() + " has reports already; name another folder with --data.");
    }
    Set<Defect> damaged;
    if (ZippedFolder.isOne(from)) {
      Files.createDirectories(folder.root());
      Path unzipped = Files.createTempDirectory(folder.root(), "restore-");
      try {
        ZippedFolder.unpack(from, unzipped);
        damaged = copy(new DataFolder(unzipped), folder);
      } finally {
        TemporaryFolder.delete(unzipped);
      }
    } else {
      damaged = copy(new DataFolder(from), folder);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (!damaged.isEmpty()) {
      damaged.forEach(out::println);
      spec.commandLine()
          .getErr()
          .println("nianbao: " + damaged.size() + " damaged; nianbao repair mends what it can.");
      return 1;
    }
    try (ReportIndex index = folder.openForReading(false)) {
      out.printf("%,d reports are in %s%n", index.contents().reports(), folder.root());
    }
    return 0;
  }

  /** Copies and then checks everything; says what is damaged. */
  private static Set<Defect> copy(DataFolder backup, DataFolder folder) throws IOException {
    if (!Files.isDirectory(backup.index())) {
      throw new CommandFailure(backup.root() + " is not a backup.");
    }
    Set<Defect> damaged = new LinkedHashSet<>(backup.copyTo(folder, bytes -> {}));
    damaged.addAll(folder.defects(bytes -> {}));
    return damaged;
  }
}
