package nianbao.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TransferQueue;
import java.util.function.Consumer;
import nianbao.index.ReportSink.Batch;
import org.jspecify.annotations.Nullable;

/**
 * Fills batches on all processors and adds them to an index in the order in which their tasks were
 * submitted, so that the same tasks always give the same index. Used by the one thread that writes
 * to the index.
 *
 * @param <R> what tasks tell about their work
 */
public final class BatchPipeline<R> implements AutoCloseable {

  /** Bytes of heap for one batch that is being filled and one that waits to be added. */
  private static final long BATCH_BYTES = 160L << 20;

  private final ReportSink sink;
  private final Consumer<R> results;
  private final int threads;
  private final ExecutorService workers;
  private final Queue<Run> pending = new ArrayDeque<>();

  /** A number of reports to be written; on one of the processors. */
  @FunctionalInterface
  public interface Task<R> {
    void run(Output<R> output) throws IOException;
  }

  /** Where a task writes its reports to. */
  public interface Output<R> {

    /**
     * Writes a report behind the earlier ones.
     *
     * @throws RuntimeException when this report can't be written; it is left out
     * @throws OutOfMemoryError when a large report takes more than there is; it is left out
     * @throws IOException when no report can be written any more
     */
    void put(AnalyzedReport report) throws IOException;

    /** Tells something about what was written, which the thread that submits receives in order. */
    void tell(R result);
  }

  /** From a run to the thread that submits. */
  private sealed interface Message<R> {}

  /** Something that the task tells. */
  private record Told<R>(R result) implements Message<R> {}

  /** A batch to be added. */
  private record Finished<R>(Batch batch) implements Message<R> {}

  /** Nothing more follows, perhaps because of a fault. */
  private record End<R>(@Nullable Throwable fault) implements Message<R> {}

  /**
   * Uses as many threads as there are processors, or fewer if memory is short.
   *
   * @param results receives what the tasks tell, in order, while others are submitted
   */
  public BatchPipeline(ReportSink sink, Consumer<R> results) {
    this(sink, results, threads());
  }

  BatchPipeline(ReportSink sink, Consumer<R> results, int threads) {
    this.sink = sink;
    this.results = results;
    this.threads = threads;
    this.workers = Executors.newFixedThreadPool(threads);
  }

  private static int threads() {
    Runtime runtime = Runtime.getRuntime();
    return Math.clamp(runtime.maxMemory() / BATCH_BYTES, 1, runtime.availableProcessors());
  }

  /** Begins a task, and adds what the oldest ones have written if there are many. */
  public void submit(Task<R> task) throws IOException {
    while (pending.size() > threads) {
      addOldest();
    }
    Run run = new Run(task);
    pending.add(run);
    workers.execute(run);
  }

  /** Waits until all that was submitted is added. */
  public void drain() throws IOException {
    while (!pending.isEmpty()) {
      addOldest();
    }
  }

  private void addOldest() throws IOException {
    Run run = pending.remove();
    for (Message<R> message = run.next(); ; message = run.next()) {
      switch (message) {
        case Told<R> told -> results.accept(told.result);
        case Finished<R> finished -> sink.add(finished.batch);
        case End<R> end -> {
          if (end.fault != null) {
            throw new IOException("reading failed: " + end.fault, end.fault);
          }
          return;
        }
      }
    }
  }

  /** Ends all work; what isn't added is dropped. */
  @Override
  public void close() {
    workers.shutdownNow();
    workers.close();
  }

  /** A task under way. */
  private final class Run implements Runnable, Output<R> {
    private final Task<R> task;
    private final TransferQueue<Message<R>> messages = new LinkedTransferQueue<>();
    private @Nullable Batch batch;

    Run(Task<R> task) {
      this.task = task;
    }

    @Override
    public void run() {
      Throwable fault = null;
      try {
        task.run(this);
        if (batch != null) {
          batch.finish();
          messages.add(new Finished<>(batch));
        }
      } catch (Throwable e) {
        fault = e;
      }
      messages.add(new End<>(fault));
    }

    @Override
    public void put(AnalyzedReport report) throws IOException {
      if (report.isLarge()) {
        putAlone(report);
        return;
      }
      if (batch == null) {
        batch = sink.batch();
      }
      batch.put(report);
      if (batch.isFull()) {
        endBatch();
      }
    }

    /** Lucene gives up a whole batch when memory runs out, so nothing else is in this one. */
    private void putAlone(AnalyzedReport report) throws IOException {
      endBatch();
      Batch alone = sink.batch();
      alone.put(report);
      alone.finish();
      handOver(alone);
    }

    private void endBatch() throws IOException {
      if (batch != null) {
        batch.finish();
        handOver(batch);
        batch = null;
      }
    }

    /** Waits until a batch has been taken, because memory is short. */
    private void handOver(Batch full) throws IOException {
      try {
        messages.transfer(new Finished<>(full));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while reading");
      }
    }

    @Override
    public void tell(R result) {
      messages.add(new Told<>(result));
    }

    /** The next message; waits for it. */
    Message<R> next() throws IOException {
      try {
        return messages.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while reading", e);
      }
    }
  }
}
