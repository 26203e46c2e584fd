package nianbao.cluster;

import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.ReportWalk;
import nianbao.search.SearchRequest;
import nianbao.search.coordinator.ShardedIndex;
import nianbao.search.lucene.RemoteShards;
import nianbao.search.shard.StateLostException;
import nianbao.search.wire.OtherVersionException;
import nianbao.search.wire.ShardServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterShardsTest {

  private static final SearchRequest REQUEST = SearchRequest.of("公开");

  private final List<AutoCloseable> opened = new ArrayList<>();

  private final RemoteShards shards = opened(RemoteShards.of(reports(), 2));
  private final ClusterFront front = opened(new ClusterFront());

  @TempDir Path folder;

  ClusterShardsTest() throws IOException {
    front.serve("reports", 1, shards::shards);
  }

  private static List<Report> reports() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      reports.add(report("r" + i).text("公开第" + i + "条", "申请").build());
    }
    return reports;
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened.reversed()) {
      one.close();
    }
  }

  private <T extends AutoCloseable> T opened(T one) {
    opened.add(one);
    return one;
  }

  private ReportIndex index(ClusterSettings settings) throws IOException {
    return opened(new ShardedIndex(new ClusterShards(settings), false));
  }

  private ReportIndex index(URI... nodes) throws IOException {
    return index(new ClusterSettings(List.of(nodes), "reports", null, null));
  }

  /** Where nobody listens. */
  private static URI nowhere() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
  }

  private static String failure(ReportIndex index) {
    return String.valueOf(
        assertThrows(IOException.class, () -> index.search(REQUEST)).getMessage());
  }

  @Test
  void aNodeThatIsDownIsPassedOver() throws IOException {
    ReportIndex index = index(nowhere(), front.address(), nowhere());

    assertEquals(120, index.search(REQUEST).total());
  }

  @Test
  void whenNoNodeIsUpThatIsSaid() throws IOException {
    URI nowhere = nowhere();

    assertTrue(failure(index(nowhere)).startsWith(nowhere + " can't be reached"));
  }

  @ParameterizedTest
  @CsvSource({"429", "502", "503", "504"})
  void whatPassesIsAskedAgain(int status) throws IOException {
    front.refuseNext(status, "{\"error\":{\"reason\":\"busy\"},\"status\":" + status + "}");
    front.refuseNext(status, "<html>");

    assertEquals(120, index(front.address()).search(REQUEST).total());
  }

  @Test
  void whatDoesNotPassIsAskedOnce() throws IOException {
    front.refuseNext(500, "{\"error\":{\"reason\":\"no memory\"},\"status\":500}");

    assertEquals("The cluster fails with status 500: no memory", failure(index(front.address())));
    assertEquals(List.of("open"), front.asked());
  }

  @Test
  void aQuestionWhoseStateIsLostIsBegunAnew() throws IOException {
    ReportIndex index = index(front.address());
    for (int calls = 0; calls < 8; calls++) {
      front.loseAfter(calls);
      assertEquals(120, index.search(REQUEST).total());
    }
    assertTrue(front.asked().stream().filter("open"::equals).count() > 8);
  }

  @Test
  void aStateThatIsAlwaysLostIsGivenUp() throws IOException {
    front.loseAlways();

    assertThrows(StateLostException.class, () -> index(front.address()).search(REQUEST));
    assertEquals(3, front.asked().stream().filter("open"::equals).count());
  }

  @Test
  void aWalkWhoseStateIsLostSaysSo() throws IOException {
    try (ReportWalk walk = index(front.address()).walk(REQUEST, List.of())) {
      assertNotNull(walk.next());
      front.loseAfter(0);
      StateLostException lost =
          assertThrows(
              StateLostException.class,
              () -> {
                while (walk.next() != null) {
                  // on to the reports that aren't read yet
                }
              });
      assertTrue(String.valueOf(lost.getMessage()).contains("ask again"));
    }
  }

  @Test
  void aStateIsClosedAfterItsQuestion() throws Exception {
    ReportIndex index = index(front.address());
    index.search(REQUEST);
    while (front.open() > 0) {
      Thread.sleep(10);
    }
    assertEquals("close", front.asked().getLast());
  }

  @Test
  void whatIsOpenIsClosedBeforeTheEnd() throws IOException {
    try (ReportIndex index =
        new ShardedIndex(
            new ClusterShards(new ClusterSettings(List.of(front.address()), "reports", null, null)),
            false)) {
      index.search(REQUEST);
    }
    assertEquals(0, front.open());
  }

  @Test
  void whatIsDerivedFromAStateIsKeptForItsGeneration() throws IOException {
    ReportIndex index = index(front.address());
    assertEquals(120, index.contents().reports());
    index.contents();
    assertEquals(2, asks());

    front.serve("reports", 2, shards::shards);
    index.contents();
    assertEquals(4, asks());
    assertEquals(2, index.commit().generation());
  }

  private long asks() {
    return front.asked().stream().filter("ask"::equals).count();
  }

  @Test
  void anIndexThatIsNotThereIsNamed() throws IOException {
    front.remove("reports");

    assertEquals("The cluster has no index 'reports'.", failure(index(front.address())));
  }

  @Test
  void shardsWithoutACopyAreNamed() throws IOException {
    for (int i = 0; i < 3; i++) {
      front.refuseNext(503, "{\"error\":{\"reason\":\"red\"},\"status\":503,\"missing\":[4,1]}");
    }
    assertEquals(
        "Of the index 'reports' no node has shards 1, 4 now.", failure(index(front.address())));
  }

  @Test
  void nodesWithoutThePluginAreTold() throws IOException {
    front.refuseNext(
        400, "{\"error\":\"no handler found for uri [/_nianbao/reports/open] and method [POST]\"}");
    assertEquals(
        "The nodes of the cluster don't have Nianbao's plugin.", failure(index(front.address())));
    front.refuseNext(200, "<html>");
    assertTrue(failure(index(front.address())).contains("no node with Nianbao's plugin"));
    front.refuseNext(200, "");
    assertTrue(failure(index(front.address())).contains("no node with Nianbao's plugin"));
  }

  @Test
  void nodesOfAnotherVersionAreTold() throws IOException {
    front.speak("0123456789abcdef");

    OtherVersionException told =
        assertThrows(OtherVersionException.class, () -> index(front.address()).search(REQUEST));
    assertTrue(String.valueOf(told.getMessage()).contains("wire 0123456789abcdef"));
    assertTrue(String.valueOf(told.getMessage()).contains(ShardServer.VERSION));
  }

  private ClusterSettings of(ClusterFront asked, @Nullable String user) throws IOException {
    return of(asked.address(), user, null);
  }

  private ClusterSettings of(URI address, @Nullable String user, @Nullable Path authority)
      throws IOException {
    Credentials credentials = null;
    if (user != null) {
      Path file = folder.resolve("credentials");
      Files.writeString(file, user + "\n");
      credentials = Credentials.in(file);
    }
    return new ClusterSettings(List.of(address), "reports", credentials, authority);
  }

  @Test
  void onlyTheRightUserIsAnswered() throws IOException {
    ClusterFront secret = opened(new ClusterFront(null, "reader:pass:wörd"));
    secret.serve("reports", 1, shards::shards);

    assertEquals(120, index(of(secret, "reader:pass:wörd")).search(REQUEST).total());
    assertEquals(
        "The cluster knows no user of this name and password.",
        failure(index(of(secret, "reader:other"))));
    assertTrue(failure(index(of(secret, null))).contains("--cluster-credentials"));
    secret.refuseNext(403, "{\"error\":{\"reason\":\"no permissions\"},\"status\":403}");
    assertEquals(
        "The user may not search the index 'reports' of the cluster.",
        failure(index(of(secret, "reader:pass:wörd"))));
    assertFalse(of(secret, "reader:pass:wörd").toString().contains("reader"));
  }

  @Test
  void aNodeProvesWhatItIs() throws Exception {
    TestCertificates authority = new TestCertificates(folder, "authority");
    TestCertificates other = new TestCertificates(folder, "other");
    ClusterFront right = secure(authority, "localhost");
    ClusterFront elsewhere = secure(authority, "elsewhere");
    ClusterFront expired =
        opened(
            new ClusterFront(
                authority.node("old", "localhost", "-startdate", "-10d", "-validity", "5"), null));

    URI address = right.address("localhost");
    assertEquals(120, index(of(address, null, authority.pem())).search(REQUEST).total());
    for (@Nullable Path unknown : new @Nullable Path[] {null, other.pem()}) {
      assertTrue(failure(index(of(address, null, unknown))).contains("--cluster-ca"));
    }
    assertTrue(
        failure(index(of(elsewhere.address("localhost"), null, authority.pem())))
            .contains("is that of another host"));
    assertTrue(
        failure(index(of(expired.address("localhost"), null, authority.pem())))
            .endsWith(" has expired."));
    assertTrue(
        failure(
                index(
                    of(URI.create("https" + front.address().toString().substring(4)), null, null)))
            .startsWith("There is no secure connection to https://127.0.0.1:"));
  }

  private ClusterFront secure(TestCertificates authority, String host) throws Exception {
    ClusterFront secure = opened(new ClusterFront(authority.node(host, host), null));
    secure.serve("reports", 1, shards::shards);
    return secure;
  }

  @Test
  void whatIsNoCertificateIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("ca.pem"), "none");

    IOException refused =
        assertThrows(IOException.class, () -> new ClusterShards(of(front.address(), null, file)));
    assertEquals(file + " has no certificates in PEM.", refused.getMessage());
  }

  @Test
  void credentialsAreOneLineOfAFile() throws IOException {
    for (String wrong : List.of("", "reader", ":password", "a:b\nc:d")) {
      IOException refused = assertThrows(IOException.class, () -> of(front.address(), wrong, null));
      assertTrue(String.valueOf(refused.getMessage()).endsWith("of a user of the cluster."));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://a, reports, is no address",
    "a:9200, reports, is no address",
    "https://a:9200/path, reports, goes on behind the port",
    "https://me:secret@a:9200, reports, Leave name and password out",
    "https://a:9200, _all, is no name of an index",
    "https://a:9200, '../x', is no name of an index"
  })
  void whatNoClusterCanBeIsRefused(URI node, String index, String why) {
    String refusal =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new ClusterSettings(List.of(node), index, null, null))
                .getMessage());
    assertTrue(refusal.contains(why), refusal);
    assertFalse(refusal.toLowerCase(Locale.ROOT).contains("secret"), refusal);
  }
}
