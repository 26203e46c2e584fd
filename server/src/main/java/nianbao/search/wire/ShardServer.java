package nianbao.search.wire;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import nianbao.bytes.ByteReader;
import nianbao.bytes.ByteWriter;
import nianbao.bytes.MalformedBytesException;
import nianbao.search.shard.Shard;
import nianbao.search.wire.ShardCall.Answer;
import org.jspecify.annotations.Nullable;

/** Answers the calls of a {@link RemoteShard}. Thread-safe: one call is answered at a time. */
public final class ShardServer {

  /** The version of calls and answers: 16 hexadecimal digits, equal on sides that understand. */
  public static final String VERSION = ShardCall.VERSION;

  private final Shard shard;

  /**
   * @param shard asked by nobody else
   */
  public ShardServer(Shard shard) {
    this.shard = shard;
  }

  /**
   * Answers a call. A query that the shard refuses is an answer, too.
   *
   * @throws MalformedBytesException when these are not the bytes of a call
   * @throws IOException when the shard can't be read
   */
  public synchronized byte[] answer(byte[] call) throws IOException {
    ByteReader in = new ByteReader(call);
    ByteWriter out = new ByteWriter();
    if (!in.readText().equals(VERSION)) {
      ShardCall.ANSWER.write(Answer.OTHER_VERSION, out);
      out.writeText(VERSION);
      return out.toBytes();
    }
    ShardCall asked = ShardCall.ALL.get(in.readBelow(ShardCall.ALL.size()));
    @Nullable Object[] arguments = asked.arguments(in);
    try {
      Object result = asked.method().invoke(shard, arguments);
      ShardCall.ANSWER.write(Answer.RESULT, out);
      asked.result().write(result, out);
    } catch (InvocationTargetException e) {
      ShardCall.ANSWER.write(Answer.REFUSAL, out);
      ShardCall.REFUSAL.write(Refusal.of(Objects.requireNonNull(e.getCause())), out);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    return out.toBytes();
  }
}
