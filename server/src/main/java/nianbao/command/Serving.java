package nianbao.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import nianbao.cluster.ClusterSettings;
import nianbao.command.data.DataFolder;
import nianbao.command.data.IndexOption;
import nianbao.command.data.SampleFiles;
import nianbao.command.progress.ChangeReport;
import nianbao.extract.ReportExtractor;
import nianbao.http.ReportServer;
import nianbao.http.ServerSettings;
import nianbao.http.handler.LiveIndex;
import nianbao.http.request.AccessToken;
import nianbao.http.request.Importing;
import nianbao.index.ReportSink;
import nianbao.index.verify.Defect;
import nianbao.library.Library;
import nianbao.library.Look;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateListener;
import nianbao.library.UpdateSummary;
import nianbao.library.imports.ImportFolder;
import nianbao.library.imports.ImportOutcomes;
import nianbao.place.Divisions;
import nianbao.search.IndexContents;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SuggestRequest;
import nianbao.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A server and its index: starts listening, answers from the index there is, brings it up to date
 * on a background thread, then follows the folders, and checks every few seconds for what another
 * process has indexed.
 */
final class Serving implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Serving.class.getName());
  private static final int REFRESH_SECONDS = 2;
  private static final long COURTESY_MILLIS = 2_000;
  private static final int REREAD_SECONDS = 10;

  private final LiveIndex live;
  private final ReportServer server;
  private final Future<UpdateSummary> update;
  private final ChangeReport changes;
  private final @Nullable Importing importing;
  private @Nullable FolderFollower follower;

  /** Changed by the background thread only, as is the index. */
  private volatile Contents contents;

  private @Nullable ReportIndex index;

  /** Whether the last refresh failed; used by the background thread only. */
  private boolean isStale;

  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            // A daemon: whatever is half indexed when the program ends was never committed.
            Thread thread = new Thread(task, "nianbao-index");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * What to serve.
   *
   * @param data the data folder of the index
   * @param sample whether the reports are invented
   * @param collections the collections to bring the index up to date with; may take long to find
   * @param look how their files are looked at first
   * @param followed which collections are looked at again whenever they change
   * @param next what is served instead as soon as something has been imported; {@code null} when
   *     that is one of the collections
   * @param cluster has the index, which is served as it is; {@code null} when the data folder has
   *     it
   */
  record Contents(
      DataFolder data,
      boolean sample,
      Callable<List<ReportCollection>> collections,
      Look look,
      Predicate<ReportCollection> followed,
      @Nullable Contents next,
      @Nullable ClusterSettings cluster) {

    /** The index of the data folder. */
    Contents(
        DataFolder data,
        boolean sample,
        Callable<List<ReportCollection>> collections,
        Look look,
        Predicate<ReportCollection> followed,
        @Nullable Contents next) {
      this(data, sample, collections, look, followed, next, null);
    }

    /**
     * The index of a cluster.
     *
     * @param data has the originals, as far as this machine has them
     */
    static Contents ofCluster(ClusterSettings cluster, DataFolder data) {
      return new Contents(data, false, List::of, Look.CHANGED, any -> false, null, cluster);
    }

    /** Whether nothing can be indexed here. */
    boolean isFixed() {
      return cluster != null || data.isReadOnly();
    }

    /** Whether the only index there is has an older format. */
    boolean isOlder() throws IOException {
      return cluster == null && data.isOlder();
    }

    ReportIndex open() throws IOException {
      return cluster == null ? data.openForReading(sample) : IndexOption.inCluster(cluster);
    }

    /** The bundled samples, until something is imported into the same data folder. */
    static Contents samples(DataFolder data, @Nullable ImportFolder imports) throws IOException {
      DataFolder samples = data.samples();
      SampleFiles.registerDivisions(samples);
      Contents next =
          imports == null
              ? null
              : new Contents(
                  data,
                  false,
                  () -> List.of(imports.collection()),
                  Look.CHANGED,
                  any -> true,
                  null);
      return new Contents(
          samples, true, () -> List.of(SampleFiles.in(samples)), Look.CHANGED, any -> false, next);
    }
  }

  private Serving(
      ServerSettings settings,
      Contents contents,
      @Nullable ImportFolder imports,
      LiveIndex live,
      UpdateListener listener,
      ChangeReport changes)
      throws IOException {
    this.live = live;
    this.contents = contents;
    this.changes = changes;
    this.importing =
        imports == null
            ? null
            : new Importing(
                imports,
                new ImportOutcomes(),
                this::reread,
                AccessToken.random(settings.isLocal()));
    // At the same time as the server starts: each takes as long.
    live.opening();
    Future<@Nullable ReportIndex> opened = background.submit(this::openExisting);
    load(() -> Words.of("公开"));
    load(Divisions::standard);
    try {
      server = ReportServer.start(settings, live, importing);
    } catch (IOException | RuntimeException e) {
      background.shutdownNow();
      throw e;
    }
    update = background.submit(() -> update(opened.get(), listener));
  }

  /** Makes something on a thread of its own that the first search needs. */
  private static void load(Runnable dictionary) {
    Thread.ofPlatform().daemon().name("nianbao-load").start(dictionary);
  }

  /**
   * Starts listening and, on another thread, indexing.
   *
   * @param imports takes what readers hand in; {@code null} when they can't change anything
   * @param live where to open the index; none must be open there yet
   * @param listener told of the progress of the first look at the folders
   * @param changes told of the later ones
   * @throws IOException when the address can't be listened on
   */
  static Serving start(
      ServerSettings settings,
      Contents contents,
      @Nullable ImportFolder imports,
      LiveIndex live,
      UpdateListener listener,
      ChangeReport changes)
      throws IOException {
    return new Serving(settings, contents, imports, live, listener, changes);
  }

  /** Serves what was indexed before, until the update is done; {@code null} when nothing was. */
  private @Nullable ReportIndex openExisting() throws IOException {
    try {
      if (contents.isOlder()) {
        live.rebuilding();
        return null;
      }
      return openIfThere();
    } finally {
      live.openingEnds();
    }
  }

  private @Nullable ReportIndex openIfThere() {
    try {
      return open();
    } catch (IOException e) {
      // There is none, or a damaged one, about which the update knows more to say.
      LOG.log(Level.FINE, "no index to begin with", e);
      return null;
    }
  }

  private UpdateSummary update(@Nullable ReportIndex existing, UpdateListener listener)
      throws Exception {
    index = existing;
    if (existing != null) {
      // What is asked already goes before all that can wait.
      server.awaitIdle(COURTESY_MILLIS);
      warmUp(existing);
      server.awaitIdle(COURTESY_MILLIS);
      check(existing, contents);
    }
    if (contents.isFixed()) {
      if (existing == null) {
        throw new IOException(
            "nothing is indexed in " + contents.data().root() + ", and it can't be written to");
      }
      existing.refresh();
      live.upToDate();
      refreshAlways();
      return UpdateSummary.NOTHING;
    }
    List<ReportCollection> collections = contents.collections().call();
    List<ReportCollection> followed = followed(collections);
    FolderFollower noticing = followed.isEmpty() ? null : notice(followed);
    UpdateSummary summary;
    try (ReportSink sink = contents.data().openForWriting()) {
      if (existing == null && !contents.data().isOlder()) {
        index = open(); // an empty index answers, too
      }
      summary = look(sink, collections, contents.look(), changes.hearing(listener));
    }
    ReportIndex opened = opened();
    opened.refresh();
    outcomesCount();
    live.upToDate();
    if (existing == null) {
      background.execute(() -> warmUp(opened));
      check(opened, contents);
    }
    refreshAlways();
    if (noticing != null) {
      noticing.start(() -> result(background.submit(() -> lookAgain(followed))));
    }
    return summary;
  }

  private void refreshAlways() {
    var unused =
        background.scheduleWithFixedDelay(
            this::refresh, REFRESH_SECONDS, REFRESH_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * What is imported is always followed, also while it is to be served only as soon as it comes.
   */
  private List<ReportCollection> followed(List<ReportCollection> collections) {
    Set<ReportCollection> followed =
        collections.stream()
            .filter(contents.followed())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (importing != null) {
      followed.add(importing.folder().collection());
    }
    return List.copyOf(followed);
  }

  /** Notices what changes in folders while they are looked at for the first time. */
  private synchronized FolderFollower notice(List<ReportCollection> followed) throws IOException {
    List<Path> folders = followed.stream().map(ReportCollection::root).toList();
    follower = new FolderFollower(folders, contents.data().root().toAbsolutePath().normalize());
    return follower;
  }

  private UpdateSummary look(
      ReportSink sink, List<ReportCollection> collections, Look look, UpdateListener listener)
      throws IOException {
    UpdateListener all = listener;
    if (importing != null) {
      importing.outcomes().looking();
      all = listener.and(importing.outcomes());
    }
    return Library.update(
        sink, contents.data().originals(), collections, look, ReportExtractor::read, all);
  }

  private UpdateSummary lookAgain(List<ReportCollection> collections) throws IOException {
    List<ReportCollection> looked = collections;
    Contents next = contents.next();
    if (next != null && importing != null) {
      if (collections.isEmpty() || importing.folder().isEmpty()) {
        looked = List.of();
      } else {
        // The index of the samples stays open: requests may still be answered from it.
        contents = next;
        index = null;
      }
    }
    UpdateSummary summary;
    try (ReportSink sink = contents.data().openForWriting()) {
      changes.begin();
      summary = look(sink, looked, Look.SETTLED, changes);
    }
    boolean isOther = index == null;
    ReportIndex opened = opened();
    refresh();
    if (isOther) {
      check(opened, contents);
    }
    outcomesCount();
    changes.finish(summary);
    return summary;
  }

  /** What the last look found can be found by readers now. */
  private void outcomesCount() {
    live.hasLooked();
    if (importing != null) {
      importing.outcomes().looked();
    }
  }

  /** Has reports read again whose corrections have changed; says whether it is done. */
  private boolean reread() throws IOException, InterruptedException {
    Future<UpdateSummary> reading = background.submit(() -> lookAgain(List.of()));
    try {
      reading.get(REREAD_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      LOG.log(Level.FINE, "corrections are applied by a later look", e);
      return false;
    }
  }

  private ReportIndex opened() throws IOException {
    if (index == null) {
      index = open();
    }
    return index;
  }

  private ReportIndex open() throws IOException {
    ReportIndex opened = contents.open();
    live.open(opened, contents.data().originals());
    return opened;
  }

  /**
   * Reads the index against its checksums, beside everything else; nothing is answered any more
   * from one that is damaged. What is written later is made of what was read then.
   */
  private void check(ReportIndex opened, Contents contents) {
    if (contents.cluster() != null) {
      return; // its nodes check their own files
    }
    DataFolder data = contents.data();
    Thread.ofPlatform()
        .daemon()
        .name("nianbao-check")
        .start(
            () -> {
              try {
                List<Defect> defects = data.indexDefects(read -> {});
                if (defects.isEmpty()) {
                  live.checked(opened);
                } else {
                  live.damaged(opened, defects.getFirst().toString());
                  LOG.severe(
                      "the index is damaged ("
                          + defects.getFirst()
                          + "); nothing is answered from it: stop the server and run nianbao repair");
                }
              } catch (IOException e) {
                LOG.log(Level.WARNING, "the index can't be checked", e);
              }
            });
  }

  /** Loads dictionaries and classes now, which would delay the first search by half a second. */
  private static void warmUp(ReportIndex index) {
    try {
      index.search(SearchRequest.of("信息公开"));
      index.suggest(SuggestRequest.of("xinxi"));
    } catch (Exception e) {
      LOG.log(Level.WARNING, "the index can't be searched", e);
    }
  }

  /**
   * Picks up what another process has indexed. Whatever is thrown, the next refresh must follow,
   * because the index may be repaired by then. Until it is, {@code /readyz} says so; only the first
   * fault is a warning.
   */
  private void refresh() {
    try {
      opened().refresh();
      live.upToDate();
      isStale = false;
    } catch (Throwable t) {
      live.stale();
      LOG.log(
          isStale ? Level.FINE : Level.WARNING,
          "the latest changes to the index can't be read; the previous state is served",
          t);
      isStale = true;
    }
  }

  /**
   * Waits until the index is up to date.
   *
   * @throws IOException when it can't be brought up to date
   */
  UpdateSummary awaitReady() throws IOException, InterruptedException {
    return result(update);
  }

  private static UpdateSummary result(Future<UpdateSummary> update)
      throws IOException, InterruptedException {
    try {
      return update.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException("indexing failed: " + e.getCause(), e.getCause());
    }
  }

  private synchronized void closeFollower() {
    if (follower != null) {
      try {
        follower.close();
      } catch (IOException e) {
        LOG.log(Level.FINE, "the folders stay watched until the program ends", e);
      }
    }
  }

  /** The number of reports served; {@code null} when nothing is, since the index is damaged. */
  @Nullable Integer reports() {
    IndexContents contents = live.known();
    return contents == null ? null : contents.reports();
  }

  /** What has to be typed to change something; {@code null} when that isn't asked or possible. */
  @Nullable String askedToken() {
    return importing == null || importing.token().isOpen() ? null : importing.token().value();
  }

  URI address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
    closeFollower();
    background.shutdownNow();
  }
}
