package nianbao.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import nianbao.report.Report;
import nianbao.report.TestReports;
import nianbao.text.LiteralTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodecsTest {

  private static final Codecs CODECS = new Codecs();

  private static byte[] bytes(Object value) {
    ByteWriter out = new ByteWriter();
    CODECS.of(value.getClass()).write(value, out);
    return out.toBytes();
  }

  private static Object read(Class<?> type, byte[] bytes) throws IOException {
    ByteReader in = new ByteReader(bytes);
    Object value = CODECS.of(type).read(in);
    in.end();
    return Objects.requireNonNull(value);
  }

  private static String refusal(Class<?> type, int... bytes) {
    byte[] all = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      all[i] = (byte) bytes[i];
    }
    return String.valueOf(
        assertThrows(MalformedBytesException.class, () -> read(type, all)).getMessage());
  }

  record Counted(String text, int count, @Nullable Integer more) {}

  @Test
  void aRecordTakesHardlyMoreThanItsTexts() throws IOException {
    Counted counted = new Counted("公开a", 63, null);
    byte[] bytes = bytes(counted);

    assertEquals(1 + 3 + 3 + 1 + 1 + 1, bytes.length);
    assertEquals(counted, read(Counted.class, bytes));
  }

  @Test
  void textsAreAnyUtf16() throws IOException {
    for (String text : List.of("", "公开", "\uD83D\uDE00", "\uD83D", "\uDE00\uD83D", "\0\uFFFF")) {
      assertEquals(text, read(String.class, bytes(text)));
    }
  }

  @Test
  void numbersOfAllSizesComeBack() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      long number = random.nextLong() >> random.nextInt(64);
      assertEquals(number, read(Long.class, bytes(number)), () -> "seed " + seed);
    }
    assertEquals(Long.MIN_VALUE, read(Long.class, bytes(Long.MIN_VALUE)));
    assertEquals(1, bytes(-1L).length);
  }

  @Test
  void aReportComesBackWhole() throws IOException {
    Report report = TestReports.report("a").text("公开", "申请").carried(1, 2).build();

    assertEquals(report, read(Report.class, bytes(report)));
  }

  @Test
  void tokensKeepTheirOffsets() throws IOException {
    LiteralTokens tokens = LiteralTokens.of("㈠ 公开 1,368 条");
    LiteralTokens copy = (LiteralTokens) read(LiteralTokens.class, bytes(tokens));

    assertEquals(tokens, copy);
    for (int i = 0; i < tokens.size(); i++) {
      assertEquals(tokens.start(i), copy.start(i));
      assertEquals(tokens.end(i), copy.end(i));
    }
  }

  sealed interface Tree {
    record Leaf() implements Tree {}

    record Node(List<Tree> below) implements Tree {}
  }

  private static Tree nested(int depth) {
    Tree tree = new Tree.Leaf();
    for (int i = 0; i < depth; i++) {
      tree = new Tree.Node(List.of(tree));
    }
    return tree;
  }

  @Test
  void valuesNestUpToABound() throws IOException {
    ByteWriter out = new ByteWriter();
    CODECS.of(Tree.class).write(nested(90), out);
    assertEquals(nested(90), read(Tree.class, out.toBytes()));

    byte[] deeper = new byte[1_000_000];
    Arrays.fill(deeper, (byte) 1);
    assertEquals(
        "values nest deeper than 100, at byte 201",
        assertThrows(MalformedBytesException.class, () -> read(Tree.class, deeper)).getMessage());
  }

  record Most(int most) {
    Most {
      if (most > 9) {
        throw new IllegalArgumentException("more than 9");
      }
    }
  }

  enum Mood {
    GOOD,
    BAD
  }

  record Many(List<Mood> moods, Map<Mood, Integer> counts) {}

  @Test
  void whatIsNoValueIsRefusedWithItsPlace() {
    assertEquals("more is missing, at byte 0", refusal(String.class));
    assertEquals("5 are announced with 0 bytes left, at byte 1", refusal(String.class, 5));
    assertEquals("not below 65536: 65536, at byte 4", refusal(String.class, 3, 0x80, 0x80, 4));
    assertEquals("1 bytes too many, at byte 1", refusal(String.class, 0, 7));
    assertEquals("not below 2: 2, at byte 1", refusal(Boolean.class, 2));
    assertEquals("not below 2: 2, at byte 2", refusal(Many.class, 1, 2, 0));
    assertEquals("a key is twice in a map, at byte 5", refusal(Many.class, 0, 2, 1, 0, 1, 0));
    assertEquals("no Integer, at byte 6", refusal(Integer.class, 0x80, 0x80, 0x80, 0x80, 0x80, 1));
    assertEquals(
        "a number is too long, at byte 10",
        refusal(Long.class, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 1));
    assertEquals("no " + Most.class.getName() + ", at byte 1", refusal(Most.class, 20));
  }

  @Test
  void anyEndThatIsCutOffIsMissed() {
    byte[] whole = bytes(TestReports.report("a").text("公开", "申请").carried(1, 2).build());
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(MalformedBytesException.class, () -> read(Report.class, cut));
    }
  }

  record Unwritable(Object anything) {}

  @Test
  void whatIsNoPlainValueHasNoCodec() {
    for (Class<?> type : List.of(Unwritable.class, Runnable.class, Thread.class, Optional.class)) {
      assertThrows(IllegalArgumentException.class, () -> new Codecs().of(type), type::getName);
    }
  }

  record Before(int count, @Nullable String text) {}

  record After(int count, String text) {}

  @Test
  void theFormatTellsWhatWasChanged() {
    assertEquals(format(Before.class), format(Before.class));
    assertNotEquals(
        format(Before.class).replace("Before", ""), format(After.class).replace("After", ""));
  }

  private static String format(Class<?> type) {
    Codecs codecs = new Codecs();
    codecs.of(type);
    return codecs.format();
  }

  @Test
  void collectionsCantBeChanged() throws IOException {
    Many many = (Many) read(Many.class, bytes(new Many(List.of(Mood.BAD), Map.of(Mood.GOOD, 1))));

    assertThrows(UnsupportedOperationException.class, () -> many.moods().add(Mood.GOOD));
    assertThrows(UnsupportedOperationException.class, () -> many.counts().clear());
  }
}
