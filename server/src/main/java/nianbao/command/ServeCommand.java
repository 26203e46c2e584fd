package nianbao.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import nianbao.cluster.ClusterSettings;
import nianbao.command.data.DataFolder;
import nianbao.command.data.FolderUse;
import nianbao.command.data.IndexOption;
import nianbao.command.data.KnownCollections;
import nianbao.command.progress.ChangeReport;
import nianbao.command.progress.UpdateProgress;
import nianbao.command.progress.UpdateSentence;
import nianbao.command.terminal.CommandFailure;
import nianbao.command.terminal.Version;
import nianbao.http.Networks;
import nianbao.http.RequestLog;
import nianbao.http.ServerSettings;
import nianbao.http.handler.LiveIndex;
import nianbao.library.Look;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateSummary;
import nianbao.library.imports.ImportFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nianbao serve}: pages and API over an up-to-date index, until it is stopped. */
@Command(
    name = "serve",
    description = "Brings the index up to date and serves the search page and the API.",
    footer = {
      "",
      "Every option can also be configured; nianbao config says where, and what holds.",
      "",
      "Examples:",
      "  nianbao serve --reports ~/reports",
      "  nianbao serve --reports 浙江=/srv/zj --host 0.0.0.0 --public-url https://reports.example"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--reports",
      paramLabel = "[NAME=]DIR",
      description =
          "A folder of reports; may be repeated, and is remembered for later starts. As long as"
              + " none was ever given, the bundled samples are served.")
  private List<String> reports = List.of();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Default: 8080; 0 for any free port.")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Address to listen on; default: 127.0.0.1.")
  private String host = "127.0.0.1";

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description =
          "What copied links begin with, when others reach the server under another address.")
  private @Nullable URI publicUrl;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS[/BITS]",
      split = ",",
      description =
          "The proxy through which others reach the server, or its network; may be repeated. Of its"
              + " requests X-Forwarded-For, -Proto and -Host are believed, so that each client counts"
              + " for itself; default: nobody is believed.")
  private List<String> proxies = List.of();

  @Option(
      names = "--metrics-for",
      paramLabel = "ADDRESS[/BITS]",
      split = ",",
      description =
          "Who may fetch /metrics, in Prometheus' format; may be repeated; default: nobody.")
  private List<String> metricsFor = List.of();

  @Option(
      names = "--log-requests",
      description =
          "Write a line about each request to standard error: time, id, route, status, ms, bytes and"
              + " address, but nothing of what is searched for.")
  private boolean logRequests;

  @Option(
      names = "--log-queries",
      description = "As --log-requests, and the address as asked, with the query.")
  private boolean logQueries;

  @Option(
      names = "--watch",
      negatable = true,
      description =
          "Read files again as soon as they change; default: in folders on disks of this machine.")
  private @Nullable Boolean watch;

  @Option(
      names = "--no-import",
      description = "Readers can't hand in files or correct reports by way of the pages.")
  private boolean readOnly;

  @Mixin private RehashOption rehash = new RehashOption();

  @Mixin private IndexOption source = new IndexOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    ServerSettings settings = settings();
    DataFolder folder = source.folder();
    List<ReportCollection> given = given();
    ClusterSettings cluster = source.cluster(spec);
    if (cluster != null) {
      readOnly = true;
      serve(settings, ofCluster(cluster, folder, given), null);
      return 0;
    }
    FolderUse use = FolderUse.shared(folder);
    try {
      if (folder.isReadOnly()) {
        readOnly = true;
        spec.commandLine()
            .getErr()
            .println(
                "nianbao: "
                    + folder.root()
                    + " can't be written to: what is indexed there is served as it is.");
        serve(settings, whatIsThere(folder, given), null);
      } else {
        ImportFolder imports = folder.imports();
        serve(settings, contents(folder, given, imports), readOnly ? null : imports);
      }
    } finally {
      use.close();
    }
    return 0;
  }

  private void serve(
      ServerSettings settings, Serving.Contents contents, @Nullable ImportFolder imports)
      throws IOException, InterruptedException {
    LiveIndex live = new LiveIndex();
    UpdateProgress progress = new UpdateProgress(spec.commandLine().getErr(), live);
    try (Serving serving = start(settings, contents, imports, live, progress)) {
      Thread stop = new Thread(() -> stop(serving), "nianbao-stop");
      Runtime.getRuntime().addShutdownHook(stop);
      try {
        serve(serving, progress, settings);
      } finally {
        // It only comes here when it fails, which the exit code must tell.
        Runtime.getRuntime().removeShutdownHook(stop);
      }
    }
  }

  /** Says when everything is indexed, and goes on for as long as the program. */
  private void serve(Serving serving, UpdateProgress progress, ServerSettings settings)
      throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    // It answers already, however long the first look at the folders takes.
    exposure(settings, serving.address().getPort(), readOnly).forEach(out::println);
    if (serving.askedToken() != null) {
      out.println("token for importing and correcting reports: " + serving.askedToken());
    }
    out.flush();
    UpdateSummary summary;
    try {
      summary = serving.awaitReady();
    } finally {
      progress.finish();
    }
    spec.commandLine().getErr().println("nianbao: " + UpdateSentence.of(summary));
    Integer reports = serving.reports();
    out.println(
        reports == null
            ? serving.address() + " answers nothing until nianbao repair has mended the index"
            : reports + " reports at " + serving.address());
    out.flush();
    new CountDownLatch(1).await();
  }

  /**
   * What is open to whom, in plain sentences; none when it is for the user of this machine alone.
   *
   * @param port on which it listens
   * @param readOnly whether nothing can be changed by way of the pages
   */
  static List<String> exposure(ServerSettings settings, int port, boolean readOnly) {
    if (settings.isLocal()) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    boolean isBehindProxy = settings.isLoopback();
    String who =
        isBehindProxy
            ? "whoever a proxy on this machine lets through"
            : settings.isEverywhere()
                ? "whoever reaches any address of this machine on port " + port
                : "whoever reaches " + settings.host() + " on port " + port;
    sentences.add(
        "open to others: " + who + " can search and read all reports and their original files.");
    sentences.add(
        readOnly
            ? "Nothing can be imported or corrected from there."
            : "Importing and correcting takes the token below; keep it secret, or start with --no-import.");
    if (!isBehindProxy) {
      sentences.add(
          "Nothing is encrypted on the way; a proxy with TLS in front would, named by"
              + " --trusted-proxy.");
    }
    if (settings.publicUrl() == null) {
      sentences.add(
          "It answers by its address only; say by --public-url under which name it is reached.");
    }
    if (!settings.metricsFor().isEmpty()) {
      sentences.add("/metrics answers the addresses of --metrics-for.");
    }
    return sentences;
  }

  /** A server that is told to stop and does has not failed, as the JVM would say of a signal. */
  private static void stop(Serving serving) {
    serving.close();
    Runtime.getRuntime().halt(0);
  }

  private Predicate<ReportCollection> followed() {
    return watch == null ? FolderFollower::isLocal : collection -> watch;
  }

  private Serving start(
      ServerSettings settings,
      Serving.Contents contents,
      @Nullable ImportFolder imports,
      LiveIndex live,
      UpdateProgress progress)
      throws IOException {
    ChangeReport changes = new ChangeReport(spec.commandLine().getErr(), live);
    try {
      return Serving.start(settings, contents, imports, live, progress, changes);
    } catch (BindException e) {
      throw new CommandFailure(
          String.format(
              "can't listen on %s port %d (%s); choose another --port, or with --host an address"
                  + " of this machine.",
              host, port, e.getMessage()));
    } catch (UnknownHostException e) {
      throw new CommandFailure("can't listen on '" + host + "': unknown host.");
    }
  }

  private ServerSettings settings() {
    try {
      return new ServerSettings(
          host, port, publicUrl, Networks.of(proxies), Networks.of(metricsFor), log());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** On standard error, with what else an operator has to see; the system rotates it. */
  private @Nullable RequestLog log() {
    return logRequests || logQueries
        ? new RequestLog(spec.commandLine().getErr(), logQueries)
        : null;
  }

  /** The folders that are named, before anything is written. */
  private List<ReportCollection> given() {
    List<ReportCollection> given = IndexCommand.collections(spec, reports);
    for (ReportCollection collection : given) {
      if (collection.only() != null) {
        throw new ParameterException(
            spec.commandLine(),
            "'" + collection.root().resolve(collection.only()) + "': not a folder");
      }
    }
    return given;
  }

  private Serving.Contents contents(
      DataFolder folder, List<ReportCollection> given, ImportFolder imports) throws IOException {
    KnownCollections known = KnownCollections.of(folder);
    if (given.isEmpty() && known.isEmpty() && imports.isEmpty()) {
      return Serving.Contents.samples(folder, imports);
    }
    List<ReportCollection> others = new ArrayList<>(known.folders());
    others.addAll(given);
    boolean isNamed = isNamed(imports.collection(), others);
    known.add(given);
    List<ReportCollection> all = new ArrayList<>(known.folders());
    if (!isNamed) {
      all.add(imports.collection());
    }
    return new Serving.Contents(folder, false, () -> all, rehash.look(), followed(), null);
  }

  /** What is served of a cluster. */
  private static Serving.Contents ofCluster(
      ClusterSettings cluster, DataFolder folder, List<ReportCollection> given) {
    if (!given.isEmpty()) {
      throw new CommandFailure(
          "what is in a cluster is served as it is; leave out --reports or --cluster.");
    }
    return Serving.Contents.ofCluster(cluster, folder);
  }

  /** What is served of a folder that can't be written to. */
  private static Serving.Contents whatIsThere(DataFolder folder, List<ReportCollection> given)
      throws IOException {
    if (!given.isEmpty()) {
      throw new CommandFailure(
          folder.root()
              + " can't be written to, so that no reports can be indexed there; name another folder"
              + " with --data.");
    }
    DataFolder used = folder.inUse();
    return new Serving.Contents(
        used, !used.equals(folder), List::of, Look.CHANGED, any -> false, null);
  }

  /**
   * Whether another collection has the name of that of what is imported.
   *
   * @throws CommandFailure when it has, and readers may import something
   */
  private boolean isNamed(ReportCollection imported, List<ReportCollection> others) {
    for (ReportCollection other : others) {
      if (other.name().equals(imported.name()) && !readOnly) {
        throw new CommandFailure(
            String.format(
                "the collection '%s' is %s, but what readers hand in has that name; give the folder"
                    + " another one, or start with --no-import.",
                other.name(), other.root()));
      }
    }
    return others.stream().anyMatch(other -> other.name().equals(imported.name()));
  }
}
