package nianbao.library.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nianbao.library.UpdateListener.Step;
import nianbao.library.imports.ImportOutcomes.Outcome;
import nianbao.library.imports.ImportOutcomes.State;
import org.junit.jupiter.api.Test;

/** What is said of each file follows what whole looks have found. */
class ImportOutcomesTest {
  private final ImportOutcomes outcomes = new ImportOutcomes();

  private List<String> all() {
    return outcomes.all().stream().map(one -> one.path() + ' ' + one.state().key()).toList();
  }

  @Test
  void aFileWaitsUntilALookHasEnded() {
    outcomes.stored("a.txt");
    outcomes.looking();
    outcomes.done("imported/a.txt", Step.ADDED, null);
    assertEquals(List.of("a.txt waiting"), all());

    outcomes.looked();
    assertEquals(List.of("a.txt indexed"), all());
  }

  @Test
  void aLookThatFailedCountsForNothing() {
    outcomes.stored("a.txt");
    outcomes.looking();
    outcomes.done("imported/a.txt", Step.ADDED, null);
    outcomes.looking();
    outcomes.looked();

    assertEquals(List.of("a.txt waiting"), all());
  }

  @Test
  void entriesTakeThePlaceOfTheirArchive() {
    outcomes.stored("a.zip");
    outcomes.looking();
    outcomes.done("imported/a.zip!/b.txt", Step.ADDED, null);
    outcomes.refused("imported/a.zip!/c.html", "list");
    outcomes.done("imported/a.zip!/c.html", Step.REFUSED, "not a report but a list");
    outcomes.looked();

    assertEquals(List.of("a.zip!/c.html no-report", "a.zip!/b.txt indexed"), all());
    assertEquals(2, outcomes.of("a.zip").size());
    assertEquals(
        List.of(new Outcome("a.zip!/c.html", State.NO_REPORT, "list", "not a report but a list")),
        outcomes.of("a.zip!/c.html"));
  }

  @Test
  void theFirstFaultOfATableIsTold() {
    outcomes.stored("nianbao.csv");
    assertEquals(List.of("nianbao.csv table"), all());
    outcomes.looking();
    outcomes.done("imported/nianbao.csv", Step.FAILED, "line 2: no such file");
    outcomes.done("imported/nianbao.csv", Step.FAILED, "line 3: no such file");
    outcomes.looked();

    assertEquals("line 2: no such file", outcomes.of("nianbao.csv").getFirst().reason());
  }

  @Test
  void whatIsGoneIsForgottenAndOtherCollectionsDoNotCount() {
    outcomes.stored("a.txt");
    outcomes.looking();
    outcomes.done("imported/a.txt", Step.REMOVED, null);
    outcomes.done("offices/b.txt", Step.ADDED, null);
    outcomes.looked();

    assertEquals(List.of(), all());
    assertEquals(0, outcomes.counts().get(State.INDEXED));
  }

  @Test
  void problemsComeFirstAndTheLatestBeforeOthers() {
    for (String path : List.of("1", "2", "3")) {
      outcomes.stored(path);
    }
    outcomes.looking();
    outcomes.done("imported/1", Step.ADDED, null);
    outcomes.done("imported/2", Step.FAILED, "broken");
    outcomes.done("imported/3", Step.ADDED, null);
    outcomes.looked();

    assertEquals(List.of("2 unreadable", "3 indexed", "1 indexed"), all());
  }
}
