package nianbao.command.data;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nianbao.command.progress.UpdateProgress;
import nianbao.command.terminal.Version;
import nianbao.extract.ReportExtractor;
import nianbao.index.ReportSink;
import nianbao.index.verify.Defect;
import nianbao.index.verify.Defect.What;
import nianbao.library.Library;
import nianbao.library.Look;
import nianbao.library.OriginalStore;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateSummary;
import nianbao.library.verify.StoredFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nianbao repair}: makes again what {@code verify} finds damaged. */
@Command(
    name = "repair",
    description = "Mends what nianbao verify finds damaged.",
    footer = {
      "",
      "A damaged index is built anew from the kept originals, beside the old one, and then",
      "replaces it; links that were copied still hold. Damaged originals are stored again from",
      "the folders that were indexed. Lines of logs that can't be read are moved to files beside",
      "them. What can't be mended is named, and the exit code is 1 then.",
      "",
      "While a server uses the folder it is refused: stop nianbao serve before.",
      "",
      "Examples:",
      "  nianbao repair && nianbao serve",
      "  nianbao repair --data /srv/nianbao"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class RepairCommand implements Callable<Integer> {
  @Option(
      names = "--deep",
      description =
          "Also builds the index anew when verify --deep finds reports that differ, unless others"
              + " can't be read any more: these only the index has.")
  private boolean deep;

  @Mixin private DataOption data = new DataOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    DataFolder folder = data.folder().inUse();
    PrintWriter out = spec.commandLine().getOut();
    FolderUse use = FolderUse.alone(data.folder());
    try {
      folder.originals().putBack(); // which a repair that was killed has not
      List<Defect> damaged = defects(folder);
      if (damaged.isEmpty()) {
        out.println("all is as it was written");
        return 0;
      }
      return mend(folder, damaged, out);
    } finally {
      use.close();
    }
  }

  private List<Defect> defects(DataFolder folder) throws IOException {
    List<Defect> defects = new ArrayList<>(folder.defects(more -> {}));
    if (deep && defects.isEmpty()) {
      defects.addAll(folder.misreadings(reports -> {}, key -> {}));
    }
    return defects;
  }

  private int mend(DataFolder folder, List<Defect> damaged, PrintWriter out) throws IOException {
    boolean keptAll = makeAgain(folder, damaged);
    List<Defect> lost = damaged.stream().filter(one -> one.what() == What.LOG).toList();
    Set<Defect> left = new LinkedHashSet<>(lost);
    left.addAll(defects(folder));
    left.forEach(out::println);
    if (!lost.isEmpty()) {
      out.println("what is left of such lines is in files beside the logs, NAME.damaged");
    }
    // Behind a damaged index there may be more than was found at first.
    Set<Defect> all = new HashSet<>(damaged);
    all.addAll(left);
    out.printf("%d damaged, %d of them mended%n", all.size(), all.size() - left.size());
    return left.isEmpty() && keptAll ? 0 : 1;
  }

  /** Says whether every report that was indexed still is, as far as the index could be read. */
  private boolean makeAgain(DataFolder folder, List<Defect> damaged) throws IOException {
    Set<What> kinds = damaged.stream().map(Defect::what).collect(Collectors.toSet());
    // An index that has what can't be read any more is kept for it.
    if (kinds.contains(What.INDEX)
        || (kinds.contains(What.MISREAD) && !kinds.contains(What.UNREAD))) {
      folder.setIndexAside();
    }
    OriginalStore originals = folder.originals();
    for (Defect one : damaged) {
      if (one.what() == What.ORIGINAL && OriginalStore.isHash(one.where())) {
        originals.setAside(one.where());
      }
    }
    StoredFiles.mendLogs(originals);
    List<ReportCollection> collections = new ArrayList<>(KnownCollections.of(folder).folders());
    ReportCollection imported = folder.imports().collection();
    if (!collections.contains(imported)) {
      collections.add(imported);
    }
    UpdateProgress progress = new UpdateProgress(spec.commandLine().getErr(), null);
    try (ReportSink sink = folder.openForWriting()) {
      UpdateSummary summary =
          Library.update(
              sink, originals, collections, Look.CHANGED, ReportExtractor::read, progress);
      Set<String> before = sink.older().keySet();
      return summary.failures().stream().noneMatch(failure -> before.contains(failure.key()));
    } finally {
      progress.finish();
      originals.putBack();
    }
  }
}
