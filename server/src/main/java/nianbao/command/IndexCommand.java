package nianbao.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nianbao.extract.ReportExtractor;
import nianbao.index.ReportSink;
import nianbao.library.EarlierVersions;
import nianbao.library.Library;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateListener.Step;
import nianbao.library.UpdateSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nianbao index}: brings the index up to date with folders of reports. */
@Command(
    name = "index",
    description = "Adds the reports of folders to the index and replaces those that changed.",
    footer = {
      "",
      "Examples:",
      "  nianbao index ~/reports",
      "  nianbao index 浙江=/srv/zj --rehash",
      "",
      "Of a report whose text or figures changed, the originals of its last "
          + EarlierVersions.MOST
          + " earlier texts are kept.",
      "",
      ParseCommand.FORMATS,
      "",
      ParseCommand.REFUSALS
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class IndexCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "[NAME=]PATH",
      description = "A folder, or one file in it; NAME of the collection, default: the folder's.")
  private List<String> paths = List.of();

  @Mixin private RehashOption rehash = new RehashOption();

  @Mixin private DataOption data = new DataOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<ReportCollection> collections = new ArrayList<>(collections(spec, paths));
    DataFolder folder = data.folder();
    KnownCollections known = KnownCollections.of(folder);
    known.add(collections);
    if (folder.isOlder()) {
      // The new index has to hold everything the older one did, so all known folders are read.
      for (ReportCollection other : known.folders()) {
        if (!collections.contains(other)) {
          collections.add(other);
        }
      }
    }
    UpdateSummary summary;
    PrintWriter err = spec.commandLine().getErr();
    UpdateProgress progress = new UpdateProgress(err, null);
    try (ReportSink sink = folder.openForWriting()) {
      summary =
          Library.update(
              sink,
              folder.originals(),
              collections,
              rehash.look(),
              ReportExtractor::read,
              progress);
    } finally {
      progress.finish();
    }
    spec.commandLine().getOut().println(sentence(summary));
    return summary.isComplete() ? 0 : 1;
  }

  /**
   * The collections at the given paths.
   *
   * @throws ParameterException when one does not exist or has no name
   */
  static List<ReportCollection> collections(CommandSpec spec, List<String> arguments) {
    List<ReportCollection> collections = new ArrayList<>();
    for (String argument : arguments) {
      try {
        collections.add(ReportCollection.parse(argument));
      } catch (IllegalArgumentException e) {
        throw new ParameterException(
            spec.commandLine(), "'" + argument + "': " + e.getMessage(), e);
      }
    }
    return collections;
  }

  /**
   * What an update did, in one line; what its reports lack in a second one, if there is anything.
   */
  static String sentence(UpdateSummary summary) {
    int read = summary.count(Step.ADDED) + summary.count(Step.REPLACED);
    StringBuilder done =
        new StringBuilder(
            String.format(
                "%d read (%d of them replaced), %d unchanged, %d removed, %d failed",
                read,
                summary.count(Step.REPLACED),
                summary.count(Step.UNCHANGED),
                summary.count(Step.REMOVED),
                summary.count(Step.FAILED)));
    int refused = summary.count(Step.REFUSED);
    if (refused > 0) {
      done.append(String.format(", %d not reports (%s)", refused, counts(summary.nonReports())));
    }
    append(done, summary.moved(), "moved (links to them lead on)");
    append(done, summary.count(Step.TAKEN), "read with the pages they belong to");
    append(done, summary.count(Step.REBUILT), "read again from kept files");
    if (!summary.warnings().isEmpty()) {
      done.append("\nreports with warnings: ").append(counts(summary.warnings()));
    }
    return done.toString();
  }

  private static void append(StringBuilder done, int files, String what) {
    if (files > 0) {
      done.append(", ").append(files).append(' ').append(what);
    }
  }

  /** Kinds with their counts, in alphabetical order: {@code 2 list, 1 missing}. */
  private static String counts(Map<String, Integer> kinds) {
    return new TreeMap<>(kinds)
        .entrySet().stream()
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", "));
  }
}
