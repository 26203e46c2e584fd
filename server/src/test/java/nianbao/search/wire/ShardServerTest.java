package nianbao.search.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import nianbao.bytes.ByteWriter;
import nianbao.bytes.MalformedBytesException;
import nianbao.search.QueryNotice;
import nianbao.search.QuerySyntaxException;
import nianbao.search.TooMuchTextException;
import nianbao.search.shard.Shard;
import org.junit.jupiter.api.Test;

class ShardServerTest {

  /** A shard that can't be asked, behind the wire. */
  private static Shard failing(IOException failure) {
    return over(
        call -> {
          throw failure;
        });
  }

  /** A shard that refuses everything, behind the wire. */
  private static Shard refusing(RuntimeException refusal) {
    return over(
        call -> {
          throw refusal;
        });
  }

  private static Shard over(ShardChannel channel) {
    return RemoteShard.over(new ShardServer(RemoteShard.over(channel))::answer);
  }

  @Test
  void whatAShardRefusesComesThroughAsWhatItIs() {
    QueryNotice notice = new QueryNotice("太宽", "too wide");
    QuerySyntaxException syntax =
        assertThrows(
            QuerySyntaxException.class,
            () -> refusing(new QuerySyntaxException(notice)).paragraphs());
    assertEquals(notice, syntax.notice());
    assertThrows(
        TooMuchTextException.class, () -> refusing(new TooMuchTextException()).paragraphs());
  }

  @Test
  void aFaultIsNoAnswer() {
    IOException damaged = new IOException("damaged");
    assertSame(damaged, assertThrows(IOException.class, () -> failing(damaged).paragraphs()));
    IllegalStateException fault = new IllegalStateException("a fault");
    assertSame(
        fault, assertThrows(IllegalStateException.class, () -> refusing(fault).wordsLike("公开", 1)));
  }

  @Test
  void anotherVersionIsTold() throws IOException {
    ByteWriter call = new ByteWriter();
    call.writeText("0000000000000000");
    call.writeText("whatever");
    byte[] answer = new ShardServer(failing(new IOException())).answer(call.toBytes());

    OtherVersionException told =
        assertThrows(
            OtherVersionException.class, () -> RemoteShard.over(any -> answer).paragraphs());
    assertTrue(String.valueOf(told.getMessage()).contains("wire " + ShardServer.VERSION));
  }

  @Test
  void whatIsNoCallOrNoAnswerIsRefused() {
    ShardServer server = new ShardServer(failing(new IOException()));
    assertThrows(MalformedBytesException.class, () -> server.answer(new byte[0]));
    assertThrows(MalformedBytesException.class, () -> server.answer(new byte[] {3, 'a'}));
    ByteWriter call = new ByteWriter();
    call.writeText(ShardServer.VERSION);
    call.writeUnsigned(1000);
    assertThrows(MalformedBytesException.class, () -> server.answer(call.toBytes()));
    for (byte[] answer : new byte[][] {{}, {9}, {0}, {0, 1, 1}, {1, 7}}) {
      assertThrows(
          MalformedBytesException.class, () -> RemoteShard.over(any -> answer).paragraphs());
    }
  }

  @Test
  void aRemoteShardIsItselfOnly() {
    Shard one = failing(new IOException());
    Shard other = failing(new IOException());

    assertEquals(1, Set.of(one).size());
    assertEquals(one, one);
    assertNotEquals(one, other);
    assertEquals("a remote shard", one.toString());
  }
}
