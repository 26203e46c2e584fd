package nianbao.search.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nianbao.search.TooMuchTextException;
import nianbao.search.shard.Shard;
import nianbao.search.wire.RemoteShard;
import org.junit.jupiter.api.Test;

class OpenIndexTest {

  private static OpenIndex of(Shard... shards) {
    return new OpenIndex(List.of(shards), new IndexState(), () -> {});
  }

  /** A shard of so many paragraphs that answers when all are asked. */
  private static Shard waiting(CyclicBarrier all, int paragraphs) {
    return RemoteShard.over(
        call -> {
          try {
            all.await(1, TimeUnit.MINUTES);
          } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IOException(e);
          }
          return new byte[] {0, (byte) (2 * paragraphs)};
        });
  }

  private static Shard failing(RuntimeException failure) {
    return RemoteShard.over(
        call -> {
          throw failure;
        });
  }

  @Test
  void severalShardsAreAskedAtTheSameTime() throws IOException {
    CyclicBarrier all = new CyclicBarrier(3);
    OpenIndex index = of(waiting(all, 1), waiting(all, 20), waiting(all, 30));

    assertEquals(List.of(1L, 20L, 30L), index.each(Shard::paragraphs));
    assertEquals(51, index.sum(Shard::paragraphs));
  }

  @Test
  void whatOneRefusesAllRefuse() {
    Shard answering = waiting(new CyclicBarrier(1), 1);
    OpenIndex index = of(answering, failing(new TooMuchTextException()), answering);

    assertThrows(TooMuchTextException.class, () -> index.each(Shard::paragraphs));
  }

  @Test
  void placesAreReadInTheirShardsAndStayInOrder() throws IOException {
    OpenIndex index =
        of(
            waiting(new CyclicBarrier(1), 1),
            waiting(new CyclicBarrier(1), 2),
            failing(new IllegalStateException("asked without need")));

    assertEquals(
        List.of("2 of 15", "2 of 13", "1 of 4", "2 of 11"),
        index.read(
            List.of(15, 13, 4, 11),
            place -> place / 10,
            (shard, here) -> {
              long paragraphs = shard.paragraphs();
              return here.stream().map(place -> paragraphs + " of " + place).toList();
            }));
  }
}
