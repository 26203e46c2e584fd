package nianbao.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nianbao.command.data.DataFolder;
import nianbao.command.data.DataOption;
import nianbao.command.data.KnownCollections;
import nianbao.command.progress.UpdateProgress;
import nianbao.command.progress.UpdateSentence;
import nianbao.command.terminal.Version;
import nianbao.extract.ReportExtractor;
import nianbao.index.ReportSink;
import nianbao.library.EarlierVersions;
import nianbao.library.Library;
import nianbao.library.ReportCollection;
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
    spec.commandLine().getOut().println(UpdateSentence.of(summary));
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
}
