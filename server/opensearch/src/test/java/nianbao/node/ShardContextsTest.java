package nianbao.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nianbao.index.codec.ReportCodec;
import nianbao.report.TestReports;
import org.apache.lucene.index.LeafReaderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensearch.common.lucene.Lucene;
import org.opensearch.core.concurrency.OpenSearchRejectedExecutionException;
import org.opensearch.index.engine.Engine;
import org.opensearch.index.shard.IndexShard;

@ExtendWith(SharedCluster.class)
class ShardContextsTest {

  private final AtomicLong now = new AtomicLong();
  private final ShardContexts contexts = new ShardContexts(now::get);

  private static IndexShard shard() throws IOException {
    return SharedCluster.cluster().shard(ClusterIndexes.created(1, 0, "DOCUMENT"));
  }

  @Test
  void whatNobodyAsksForAMinuteIsReleased() throws IOException {
    IndexShard shard = shard();
    String idle = contexts.open(shard).context();
    String asked = contexts.open(shard).context();
    now.addAndGet(TimeUnit.SECONDS.toNanos(50));
    contexts.beside(asked, List.of());
    now.addAndGet(TimeUnit.SECONDS.toNanos(50));

    contexts.releaseIdle();

    assertEquals(1, contexts.size());
    contexts.release(List.of(idle, asked));
    assertEquals(0, contexts.size());
  }

  @Test
  void noMoreThanSoManyAreOpen() throws IOException {
    IndexShard shard = shard();
    for (int i = 0; i < ShardContexts.MOST; i++) {
      contexts.open(shard);
    }

    assertThrows(OpenSearchRejectedExecutionException.class, () -> contexts.open(shard));

    contexts.releaseShard(shard.shardId());
    assertEquals(0, contexts.size());
    contexts.open(shard);
    contexts.close();
    assertEquals(0, contexts.size());
  }

  @Test
  void equalStatesHaveOneNumber() throws IOException {
    IndexShard shard = shard();

    assertEquals(contexts.open(shard).state(), contexts.open(shard).state());

    contexts.close();
  }

  @Test
  void segmentsAreWrittenAsThoseOfTheEmbeddedIndex() throws IOException {
    String index = ClusterIndexes.created(1, 0, "DOCUMENT");
    List<String> lines = new ArrayList<>();
    ClusterIndexes.put(TestReports.report("a").text("公开").build(), lines);
    ClusterIndexes.write(index, lines);

    try (Engine.Searcher searcher = SharedCluster.cluster().shard(index).acquireSearcher("test")) {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        assertEquals(
            new ReportCodec().getName(),
            Lucene.segmentReader(leaf.reader()).getSegmentInfo().info.getCodec().getName());
      }
    }
  }
}
