package nianbao.search.wire;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import nianbao.bytes.ByteReader;
import nianbao.search.shard.Shard;
import nianbao.search.wire.ShardCall.Answer;
import org.jspecify.annotations.Nullable;

/** A shard that is asked through a channel. */
public final class RemoteShard {

  private static final Object[] NONE = {};

  private RemoteShard() {}

  /**
   * The shard at the other end of a channel, which answers and refuses as the one there does.
   *
   * <p>Its methods also throw what the channel throws, {@link OtherVersionException} when the other
   * end has another version, and {@link nianbao.bytes.MalformedBytesException} for what is no
   * answer.
   */
  public static Shard over(ShardChannel channel) {
    return (Shard)
        Proxy.newProxyInstance(
            Shard.class.getClassLoader(),
            new Class<?>[] {Shard.class},
            (shard, method, arguments) ->
                method.getDeclaringClass() == Object.class
                    ? ofObject(shard, method, arguments)
                    : ask(channel, method, arguments == null ? NONE : arguments));
  }

  @SuppressWarnings("ReferenceEquality") // a shard is itself only
  private static Object ofObject(Object shard, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> shard == arguments[0];
      case "hashCode" -> System.identityHashCode(shard);
      default -> "a remote shard";
    };
  }

  private static @Nullable Object ask(ShardChannel channel, Method method, Object[] arguments)
      throws IOException {
    ShardCall call = ShardCall.of(method);
    ByteReader in = new ByteReader(channel.ask(call.toBytes(arguments)));
    Object value =
        switch ((Answer) Objects.requireNonNull(ShardCall.ANSWER.read(in))) {
          case RESULT -> call.result().read(in);
          case REFUSAL ->
              throw Objects.requireNonNull((Refusal) ShardCall.REFUSAL.read(in)).exception();
          case OTHER_VERSION -> throw new OtherVersionException(in.readText());
        };
    in.end();
    return value;
  }
}
