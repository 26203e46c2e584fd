package nianbao.bytes;

import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The codec of a type of the JDK that is a value in itself. */
record Scalar<T>(Class<T> type, Write<T> write, Read<T> read) implements Codec {

  private static final Map<Class<?>, Scalar<?>> ALL =
      List.of(
              new Scalar<>(Boolean.class, (it, out) -> out.writeByte(it ? 1 : 0), Scalar::truth),
              new Scalar<>(Integer.class, (it, out) -> out.writeSigned(it), Scalar::number),
              new Scalar<>(Long.class, (it, out) -> out.writeSigned(it), ByteReader::readSigned),
              new Scalar<>(Float.class, Scalar::writeFloat, Scalar::readFloat),
              new Scalar<>(Double.class, Scalar::writeDouble, Scalar::readDouble),
              new Scalar<>(String.class, (it, out) -> out.writeText(it), ByteReader::readText),
              new Scalar<>(BigDecimal.class, Scalar::writeDecimal, Scalar::readDecimal),
              new Scalar<>(LocalDate.class, Scalar::writeDay, Scalar::readDay),
              new Scalar<>(Instant.class, Scalar::writeInstant, Scalar::readInstant),
              new Scalar<>(byte[].class, (it, out) -> out.writeBytes(it), ByteReader::readBytes),
              new Scalar<>(int[].class, Scalar::writeNumbers, Scalar::readNumbers),
              new Scalar<>(BitSet.class, Scalar::writeBits, Scalar::readBits))
          .stream()
          .collect(Collectors.toUnmodifiableMap(Scalar::type, Function.identity()));

  /** Writes a value. */
  interface Write<T> {
    void write(T value, ByteWriter out);
  }

  /** Reads a value; may throw what the JDK throws for a value that doesn't exist. */
  interface Read<T> {
    T read(ByteReader in) throws MalformedBytesException;
  }

  /** The codec of a type, primitive or not; {@code null} for one that is no value in itself. */
  static @Nullable Codec of(Class<?> type) {
    return ALL.get(MethodType.methodType(type).wrap().returnType());
  }

  @Override
  public void write(@Nullable Object value, ByteWriter out) {
    write.write(type.cast(Objects.requireNonNull(value, type::getName)), out);
  }

  @Override
  public Object read(ByteReader in) throws MalformedBytesException {
    try {
      return Objects.requireNonNull(read.read(in));
    } catch (ArithmeticException | DateTimeException e) {
      throw in.malformed("no " + type.getSimpleName(), e);
    }
  }

  @Override
  public String name() {
    return type.getSimpleName();
  }

  private static boolean truth(ByteReader in) throws MalformedBytesException {
    return in.readBelow(2) == 1;
  }

  private static int number(ByteReader in) throws MalformedBytesException {
    return Math.toIntExact(in.readSigned());
  }

  private static void writeFloat(float value, ByteWriter out) {
    out.writeInt(Float.floatToRawIntBits(value));
  }

  private static float readFloat(ByteReader in) throws MalformedBytesException {
    return Float.intBitsToFloat(in.readInt());
  }

  private static void writeDouble(double value, ByteWriter out) {
    out.writeLong(Double.doubleToRawLongBits(value));
  }

  private static double readDouble(ByteReader in) throws MalformedBytesException {
    return Double.longBitsToDouble(in.readLong());
  }

  private static void writeDecimal(BigDecimal value, ByteWriter out) {
    out.writeSigned(value.scale());
    out.writeBytes(value.unscaledValue().toByteArray());
  }

  private static BigDecimal readDecimal(ByteReader in) throws MalformedBytesException {
    int scale = number(in);
    byte[] digits = in.readBytes();
    if (digits.length == 0) {
      throw in.malformed("a number without digits");
    }
    return new BigDecimal(new BigInteger(digits), scale);
  }

  private static void writeDay(LocalDate value, ByteWriter out) {
    out.writeSigned(value.toEpochDay());
  }

  private static LocalDate readDay(ByteReader in) throws MalformedBytesException {
    return LocalDate.ofEpochDay(in.readSigned());
  }

  private static void writeInstant(Instant value, ByteWriter out) {
    out.writeSigned(value.getEpochSecond());
    out.writeUnsigned(value.getNano());
  }

  private static Instant readInstant(ByteReader in) throws MalformedBytesException {
    return Instant.ofEpochSecond(in.readSigned(), in.readBelow(1_000_000_000));
  }

  private static void writeNumbers(int[] value, ByteWriter out) {
    out.writeUnsigned(value.length);
    for (int number : value) {
      out.writeSigned(number);
    }
  }

  private static int[] readNumbers(ByteReader in) throws MalformedBytesException {
    int[] numbers = new int[in.readCount()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(in);
    }
    return numbers;
  }

  private static void writeBits(BitSet value, ByteWriter out) {
    out.writeBytes(value.toByteArray());
  }

  private static BitSet readBits(ByteReader in) throws MalformedBytesException {
    return BitSet.valueOf(in.readBytes());
  }
}
