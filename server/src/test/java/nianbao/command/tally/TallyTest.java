package nianbao.command.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nianbao.command.tally.Tally.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyTest {
  @TempDir private Path folder;

  private Tally tally(String commit) {
    return new Tally(folder.resolve("tally.txt"), commit);
  }

  private List<String[]> lines() throws IOException {
    return Files.readAllLines(folder.resolve("tally.txt")).stream()
        .map(line -> line.split("\t"))
        .toList();
  }

  /** Runs all of them, and returns where each began. */
  private static List<Integer> run(Iterator<Round> rounds) throws Exception {
    List<Integer> before = new ArrayList<>();
    while (rounds.hasNext()) {
      Round round = rounds.next();
      before.add(round.before());
      round.run(round::count);
    }
    return before;
  }

  /** Runs the steps of a test that has so many in all. */
  private static List<Integer> runOf(int all, Iterator<Round> rounds) throws Exception {
    List<Integer> before = new ArrayList<>();
    while (rounds.hasNext()) {
      Round round = rounds.next();
      before.add(round.before());
      round.run(() -> Math.min(round.count(), all - round.before()));
    }
    return before;
  }

  @Test
  void whatIsStoppedGoesOnFromTheLastRoundThatEnded() throws Exception {
    Iterator<Round> stopped = tally("c1").random("kills", 24, 60).iterator();
    Round first = stopped.next();
    first.run(() -> 24);
    Round second = stopped.next(); // and is stopped before it ends

    assertEquals(List.of(24, 48), run(tally("c2").random("kills", 24, 60).iterator()));
    assertEquals(List.of(), run(tally("c2").random("kills", 24, 60).iterator()));
    assertNotEquals(first.seed(), second.seed());
    assertEquals(3, lines().size());
    String[] line = lines().getFirst();
    assertEquals(
        List.of("kills", "24", "" + first.seed(), "c1", "passed"),
        List.of(line[0], line[1], line[2], line[4], line[6]));
  }

  @Test
  void aRoundThatFailsIsWrittenDownDoesNotCountAndIsTheLast() throws Exception {
    for (Throwable fault : List.of(new AssertionError("lost\n\t1"), new IOException("lost 1"))) {
      Iterator<Round> rounds = tally("c1").random("kills", 24, 60).iterator();
      Round round = rounds.next();
      assertThrows(
          fault.getClass(),
          () ->
              round.run(
                  () -> {
                    if (fault instanceof IOException e) {
                      throw e;
                    }
                    throw (AssertionError) fault;
                  }));
      String[] line = lines().getLast();
      assertEquals("" + round.seed(), line[2]);
      assertTrue(line[6].startsWith("failed: ") && line[6].endsWith("lost 1"), line[6]);
      assertEquals(false, rounds.hasNext());
    }

    assertEquals(List.of(0, 24, 48), run(tally("c1").random("kills", 24, 60).iterator()));
  }

  @Test
  void whatGoesThroughAllEndsWithTheLastAndBeginsAnewAtAnotherCommit() throws Exception {
    Iterator<Round> stopped = tally("c1").inOrder("changes", 100).iterator();
    stopped.next().run(() -> 100);

    assertEquals(List.of(100, 200), runOf(237, tally("c1").inOrder("changes", 100).iterator()));
    assertEquals("passed, there are no more", lines().getLast()[6]);
    assertEquals("37", lines().getLast()[1]);
    assertEquals(List.of(), runOf(237, tally("c1").inOrder("changes", 100).iterator()));
    assertEquals(List.of(0, 100, 200), runOf(200, tally("c2").inOrder("changes", 100).iterator()));
  }

  @Test
  void whatIsNotALineOrIsOfAnotherTestDoesNotCount() throws Exception {
    Files.writeString(folder.resolve("tally.txt"), "begun on a rainy day\nkills\t24\t1\n");
    run(tally("c1").random("damages", 60, 60).iterator());

    assertEquals(List.of(0), run(tally("c1").random("kills", 24, 24).iterator()));
  }

  @Test
  void withoutAFileThereIsOneRound() throws Exception {
    assertEquals(List.of(0), run(new Tally(null, "c1").random("kills", 24, 1000).iterator()));
    Iterator<Round> all = new Tally(null, "c1").inOrder("changes", 100).iterator();
    assertEquals(List.of(0), runOf(237, all));
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }
}
