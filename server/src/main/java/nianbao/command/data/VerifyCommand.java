package nianbao.command.data;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Set;
import java.util.concurrent.Callable;
import nianbao.command.progress.UpdateProgress;
import nianbao.command.terminal.Version;
import nianbao.index.verify.Defect;
import nianbao.index.verify.Defect.What;
import nianbao.library.UpdateListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nianbao verify}: whether all that is kept is as it was written. */
@Command(
    name = "verify",
    description = "Checks that the index and the kept files are as they were written.",
    footer = {
      "",
      "Reads all of them, and changes nothing; a server may be running. Every damaged file is",
      "named, and the exit code is 1 then; nianbao repair mends what can be made again.",
      "",
      "Examples:",
      "  nianbao verify || nianbao repair",
      "  nianbao verify --deep --data /srv/nianbao"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class VerifyCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1 << 20;

  /** What only {@code --deep} finds. */
  private static final Set<What> DEEP = EnumSet.of(What.MISREAD, What.UNREAD);

  @Option(
      names = "--deep",
      description =
          "Also reads every report anew from its kept original, and compares paragraphs, figures"
              + " and findings with the index.")
  private boolean deep;

  @Mixin private DataOption data = new DataOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  private List<Defect> misreadings(DataFolder folder) throws IOException {
    UpdateProgress progress = new UpdateProgress(spec.commandLine().getErr(), null);
    try {
      return folder.misreadings(
          progress::expect, key -> progress.done(key, UpdateListener.Step.UNCHANGED, null));
    } finally {
      progress.finish();
    }
  }

  @Override
  public Integer call() throws IOException {
    DataFolder folder = data.folder().inUse();
    LongSummaryStatistics read = new LongSummaryStatistics();
    List<Defect> defects = new ArrayList<>(folder.defects(read));
    if (deep && defects.isEmpty()) {
      defects.addAll(misreadings(folder));
    }
    PrintWriter out = spec.commandLine().getOut();
    defects.forEach(out::println);
    if (defects.isEmpty()) {
      out.printf(
          "all is as it was written: %,d files, %,.1f MB%n",
          read.getCount(), read.getSum() / MEGABYTE);
      return 0;
    }
    boolean isWhole = defects.stream().allMatch(defect -> DEEP.contains(defect.what()));
    spec.commandLine()
        .getErr()
        .println(
            isWhole
                ? "nianbao: " + defects.size() + " differ; nianbao repair --deep reads them again."
                : "nianbao: " + defects.size() + " damaged; nianbao repair mends what it can.");
    return 1;
  }
}
