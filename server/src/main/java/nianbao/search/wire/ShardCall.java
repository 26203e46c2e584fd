package nianbao.search.wire;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nianbao.bytes.ByteReader;
import nianbao.bytes.ByteWriter;
import nianbao.bytes.Codec;
import nianbao.bytes.Codecs;
import nianbao.bytes.MalformedBytesException;
import nianbao.report.Sha256;
import nianbao.search.shard.Shard;
import org.jspecify.annotations.Nullable;

/**
 * A method of {@link Shard}, with the codecs of what goes in and out.
 *
 * @param signature its name and the names of the codecs, by which the methods are numbered
 */
record ShardCall(Method method, String signature, List<Codec> parameters, Codec result) {

  private static final Codecs CODECS = new Codecs();

  /** All of them; the place of each is its number. */
  static final List<ShardCall> ALL =
      Arrays.stream(Shard.class.getMethods())
          .map(ShardCall::made)
          .sorted(Comparator.comparing(ShardCall::signature))
          .toList();

  private static final Map<Method, Integer> NUMBERS =
      ALL.stream().collect(Collectors.toMap(ShardCall::method, ALL::indexOf));

  /** What an answer is, which its first byte tells. */
  enum Answer {
    RESULT,
    REFUSAL,
    OTHER_VERSION
  }

  /** What an answer begins with. */
  static final Codec ANSWER = CODECS.of(Answer.class);

  /** What stands in an answer in place of a result. */
  static final Codec REFUSAL = CODECS.of(Refusal.class);

  /** Hex digits of a hash of all that two sides must have in common. */
  static final String VERSION =
      Sha256.hex(
              ALL.stream().map(ShardCall::signature).collect(Collectors.joining("\n"))
                  + CODECS.format())
          .substring(0, 2 * Long.BYTES);

  private static ShardCall made(Method method) {
    List<Codec> parameters =
        Arrays.stream(method.getAnnotatedParameterTypes()).map(CODECS::of).toList();
    Codec result = CODECS.of(method.getAnnotatedReturnType());
    List<String> names = parameters.stream().map(Codec::name).toList();
    return new ShardCall(method, method.getName() + names + result.name(), parameters, result);
  }

  /** The call of a method. */
  static ShardCall of(Method method) {
    return ALL.get(number(method));
  }

  private static int number(Method method) {
    return Objects.requireNonNull(NUMBERS.get(method), method::toString);
  }

  /** The bytes of this call: the version, its number, and the arguments. */
  byte[] toBytes(@Nullable Object[] arguments) {
    ByteWriter out = new ByteWriter();
    out.writeText(VERSION);
    out.writeUnsigned(number(method));
    for (int i = 0; i < arguments.length; i++) {
      parameters.get(i).write(arguments[i], out);
    }
    return out.toBytes();
  }

  /** The arguments of this call, which come last. */
  @Nullable Object[] arguments(ByteReader in) throws MalformedBytesException {
    @Nullable Object[] arguments = new Object[parameters.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = parameters.get(i).read(in);
    }
    in.end();
    return arguments;
  }
}
