package nianbao.command.data;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nianbao.command.terminal.CommandFailure;
import nianbao.command.terminal.Version;
import nianbao.index.verify.Defect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nianbao backup}: a copy of all that can't be made again. */
@Command(
    name = "backup",
    description = "Copies the index, the kept originals and all that goes with them.",
    footer = {
      "",
      "A server may be running, and reports may be indexed meanwhile. Into a folder that has an",
      "earlier backup only what is new is copied; a file whose name ends with .zip is made anew.",
      "Each file is read against its checksum: what is damaged is named and not copied, and the",
      "exit code is 1 then; of a damaged index the earlier copy stays. The folder is a data folder",
      "itself, which --data takes to search it.",
      "",
      "Examples:",
      "  nianbao backup /media/disk/nianbao",
      "  nianbao backup nianbao-2026-11.zip --data /srv/nianbao"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class BackupCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1 << 20;

  /** Marks a folder as one that may be written to, by what is in it. */
  private static final String MARK = "backup";

  @Parameters(
      paramLabel = "TO",
      description = "A new or empty folder, an earlier backup, or a file *.zip.")
  private Path to = Path.of("");

  @Mixin private DataOption data = new DataOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    DataFolder folder = data.folder();
    List<Defect> damaged = ZippedFolder.isOne(to) ? zip(folder) : copy(folder, to);
    damaged.forEach(spec.commandLine().getOut()::println);
    if (damaged.isEmpty()) {
      return 0;
    }
    spec.commandLine().getErr().println("nianbao: " + damaged.size() + " damaged and not copied.");
    return 1;
  }

  private List<Defect> copy(DataFolder folder, Path target) throws IOException {
    Path absolute = target.toAbsolutePath().normalize();
    if (absolute.startsWith(folder.root().toAbsolutePath().normalize())) {
      throw new CommandFailure(target + " lies in the data folder itself; name another folder.");
    }
    Path mark = target.resolve(MARK);
    String content = "nianbao backup of " + folder.root().toAbsolutePath().normalize() + "\n";
    if (!isEmpty(target) && !isOf(mark, content)) {
      throw new CommandFailure(
          target + " is neither empty nor an earlier backup of this; name another folder.");
    }
    if (!Files.isDirectory(folder.index())) {
      throw new CommandFailure("nothing is indexed in " + folder.root() + " yet.");
    }
    Files.createDirectories(target);
    Files.writeString(mark, content);
    LongSummaryStatistics copied = new LongSummaryStatistics();
    List<Defect> damaged = folder.copyTo(new DataFolder(target), copied);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "copied to %s: %,d files, %,.1f MB%n", to, copied.getCount(), copied.getSum() / MEGABYTE);
    return damaged;
  }

  private static boolean isOf(Path mark, String content) throws IOException {
    return Files.isRegularFile(mark) && Files.readString(mark).equals(content);
  }

  private static boolean isEmpty(Path target) throws IOException {
    if (Files.notExists(target)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(target)) {
      return entries.findAny().isEmpty();
    }
  }

  /** The file appears whole or not at all. */
  private List<Defect> zip(DataFolder folder) throws IOException {
    Path file = to.toAbsolutePath();
    Path unzipped = file.resolveSibling(file.getFileName() + ".folder");
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    if (Files.exists(unzipped.resolve(MARK))) {
      TemporaryFolder.delete(unzipped); // which a program that was killed has left
    }
    try {
      List<Defect> damaged = copy(folder, unzipped);
      ZippedFolder.pack(unzipped, partial);
      Files.move(partial, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return damaged;
    } finally {
      Files.deleteIfExists(partial);
      TemporaryFolder.delete(unzipped);
    }
  }
}
