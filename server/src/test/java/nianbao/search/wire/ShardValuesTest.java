package nianbao.search.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nianbao.bytes.ByteReader;
import nianbao.bytes.ByteWriter;
import nianbao.bytes.Codec;
import nianbao.bytes.Codecs;
import nianbao.bytes.RandomValues;
import nianbao.search.shard.Shard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes into a shard or comes out of it comes back from its bytes as it was. */
class ShardValuesTest {

  private static final int ROUNDS = 60;

  static List<Method> methods() {
    return Arrays.stream(Shard.class.getMethods())
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void comeBackEqual(Method method) throws IOException {
    long seed = System.nanoTime();
    RandomValues random = new RandomValues(seed);
    for (AnnotatedType type :
        Stream.concat(
                Arrays.stream(method.getAnnotatedParameterTypes()),
                Stream.of(method.getAnnotatedReturnType()))
            .toList()) {
      Codec codec = new Codecs().of(type);
      for (int round = 0; round < ROUNDS; round++) {
        Object value = random.of(type);
        ByteWriter out = new ByteWriter();
        codec.write(value, out);
        ByteReader in = new ByteReader(out.toBytes());
        Object copy = codec.read(in);
        in.end();

        assertEquals(value, copy, () -> type + ", seed " + seed);
        ByteWriter again = new ByteWriter();
        codec.write(copy, again);
        // Maps that are copies have an order of their own.
        assertEquals(out.toBytes().length, again.toBytes().length, () -> type + ", seed " + seed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void canBeRefusedForWantOfAWay(Method method) {
    assertEquals(List.of(IOException.class), List.of(method.getExceptionTypes()));
  }
}
