package nianbao.bench.fuzz.guided;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import nianbao.bytes.ByteWriter;
import nianbao.bytes.MalformedBytesException;
import nianbao.report.ReportId;
import nianbao.search.QuerySyntaxException;
import nianbao.search.TooMuchTextException;
import nianbao.search.shard.Shard;
import nianbao.search.wire.OtherVersionException;
import nianbao.search.wire.RemoteShard;
import nianbao.search.wire.ShardServer;

/** Calls of shards and their answers, from who may send anything. */
class WireFuzzTest {

  private static final class Received {

    /** An empty list, one byte, is an object with a field, within a record, with its copy. */
    private static final int MOST_A_BYTE = 1000;

    private static final int MOST_AROUND = 1_000_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final ReportId ID = ReportId.ofKey("reports/a");

    private interface Ask {
      Object of(Shard shard) throws IOException;
    }

    /** What answers of all shapes belong to. */
    private static final List<Ask> ASKS =
        List.of(
            shard -> shard.read(List.of(1), 1),
            shard -> String.valueOf(shard.report(ID)),
            Shard::inventory,
            shard -> shard.twins(ID),
            Shard::firstWords,
            Shard::commonTexts,
            shard -> shard.wordsLike("公开", 1));

    static void check(byte[] bytes) throws IOException {
      receive(bytes); // which loads the classes that it needs
      long before = THREADS.getCurrentThreadAllocatedBytes();
      receive(bytes);
      long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
      assertTrue(
          allocated < MOST_AROUND + (long) MOST_A_BYTE * bytes.length,
          () -> allocated + " bytes for " + bytes.length);
    }

    private static void receive(byte[] bytes) throws IOException {
      asCall(bytes);
      for (Ask ask : ASKS) {
        asAnswer(bytes, ask);
      }
    }

    /** A call that is understood is written as one again, which is understood, too. */
    private static void asCall(byte[] bytes) throws IOException {
      ByteWriter call = new ByteWriter();
      call.writeText(ShardServer.VERSION);
      for (byte one : bytes) {
        call.writeByte(one);
      }
      IOException arrived = new IOException("arrived");
      Shard last =
          RemoteShard.over(
              again -> {
                throw arrived;
              });
      ShardServer second = new ShardServer(last);
      Shard first =
          RemoteShard.over(
              again -> {
                try {
                  return second.answer(again);
                } catch (MalformedBytesException e) {
                  throw new AssertionError(e);
                }
              });
      try {
        new ShardServer(first).answer(call.toBytes());
      } catch (IOException refused) {
        if (!refused.equals(arrived)) {
          checkRefusal(refused);
        }
      }
    }

    private static void asAnswer(byte[] bytes, Ask ask) throws IOException {
      try {
        ask.of(RemoteShard.over(call -> bytes));
      } catch (QuerySyntaxException | TooMuchTextException refused) {
        ReportProperties.checkReason(refused);
      } catch (OtherVersionException | MalformedBytesException refused) {
        checkRefusal(refused);
      }
    }

    private static void checkRefusal(IOException refused) throws IOException {
      if (!(refused instanceof MalformedBytesException)
          && !(refused instanceof OtherVersionException)) {
        throw refused;
      }
      ReportProperties.checkReason(refused);
    }
  }

  @FuzzTest(maxDuration = Targets.DURATION)
  void isReadOrRefusedWithAReason(byte[] bytes) throws IOException {
    Received.check(bytes);
  }
}
