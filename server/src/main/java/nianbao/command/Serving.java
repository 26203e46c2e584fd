package nianbao.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import nianbao.extract.ReportExtractor;
import nianbao.http.ReportServer;
import nianbao.http.ServerSettings;
import nianbao.http.handler.LiveIndex;
import nianbao.index.ReportSink;
import nianbao.library.Library;
import nianbao.library.Look;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateListener;
import nianbao.library.UpdateSummary;
import nianbao.place.Divisions;
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

  private final LiveIndex live;
  private final ReportServer server;
  private final Future<UpdateSummary> update;
  private final Contents contents;
  private final ChangeReport changes;
  private @Nullable FolderFollower follower;

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
   */
  record Contents(
      DataFolder data,
      boolean sample,
      Callable<List<ReportCollection>> collections,
      Look look,
      Predicate<ReportCollection> followed) {
    /** The bundled samples. */
    static Contents samples(DataFolder data) throws IOException {
      DataFolder samples = data.samples();
      SampleFiles.registerDivisions(samples);
      return new Contents(
          samples, true, () -> List.of(SampleFiles.in(samples)), Look.CHANGED, any -> false);
    }
  }

  private Serving(
      ServerSettings settings,
      Contents contents,
      LiveIndex live,
      UpdateListener listener,
      ChangeReport changes)
      throws IOException {
    this.live = live;
    this.contents = contents;
    this.changes = changes;
    // At the same time as the server starts: each takes as long.
    live.opening();
    Future<@Nullable ReportIndex> opened = background.submit(this::openExisting);
    load(() -> Words.of("公开"));
    load(Divisions::standard);
    try {
      server = ReportServer.start(settings, live);
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
   * @param live where to open the index; none must be open there yet
   * @param listener told of the progress of the first look at the folders
   * @param changes told of the later ones
   * @throws IOException when the address can't be listened on
   */
  static Serving start(
      ServerSettings settings,
      Contents contents,
      LiveIndex live,
      UpdateListener listener,
      ChangeReport changes)
      throws IOException {
    return new Serving(settings, contents, live, listener, changes);
  }

  /** Serves what was indexed before, until the update is done; {@code null} when nothing was. */
  private @Nullable ReportIndex openExisting() throws IOException {
    try {
      if (contents.data().isOlder()) {
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
    ReportIndex index = existing;
    if (index != null) {
      // What is asked already goes before all that can wait.
      server.awaitIdle(COURTESY_MILLIS);
      warmUp(index);
      server.awaitIdle(COURTESY_MILLIS);
    }
    List<ReportCollection> collections = contents.collections().call();
    List<ReportCollection> followed = collections.stream().filter(contents.followed()).toList();
    FolderFollower noticing = followed.isEmpty() ? null : notice(followed);
    UpdateSummary summary;
    try (ReportSink sink = contents.data().openForWriting()) {
      if (index == null && !contents.data().isOlder()) {
        // An empty index answers, too.
        sink.commit();
        index = open();
      }
      summary = look(sink, collections, contents.look(), changes.hearing(listener));
    }
    ReportIndex opened = index == null ? open() : index;
    opened.refresh();
    live.upToDate();
    if (existing == null) {
      background.execute(() -> warmUp(opened));
    }
    var unused =
        background.scheduleWithFixedDelay(
            () -> refresh(opened), REFRESH_SECONDS, REFRESH_SECONDS, TimeUnit.SECONDS);
    if (noticing != null) {
      noticing.start(() -> result(background.submit(() -> lookAgain(followed, opened))));
    }
    return summary;
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
    return Library.update(
        sink, contents.data().originals(), collections, look, ReportExtractor::read, listener);
  }

  private UpdateSummary lookAgain(List<ReportCollection> followed, ReportIndex index)
      throws IOException {
    UpdateSummary summary;
    try (ReportSink sink = contents.data().openForWriting()) {
      changes.begin();
      summary = look(sink, followed, Look.SETTLED, changes);
    }
    refresh(index);
    changes.finish(summary);
    return summary;
  }

  private ReportIndex open() throws IOException {
    ReportIndex index = contents.data().openForReading(contents.sample());
    live.open(index, contents.data().originals());
    return index;
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
  private void refresh(ReportIndex index) {
    try {
      index.refresh();
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

  /** The number of reports served. */
  int reports() throws IOException {
    return live.contents().reports();
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
