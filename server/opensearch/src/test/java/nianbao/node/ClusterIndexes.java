package nianbao.node;

import static nianbao.report.TestReports.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nianbao.cluster.ClusterSettings;
import nianbao.cluster.ClusterShards;
import nianbao.index.AnalyzedReport;
import nianbao.index.block.BlockBytes;
import nianbao.office.OfficeKey;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.coordinator.ShardedIndex;

/** Indexes in the shared cluster, each under a name of its own. */
final class ClusterIndexes {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** More than tests have open at the same time. */
  private static final int KEPT = 12;

  private record Contents(List<Report> reports, int shards) {}

  /** Many tests in a row want an index of the same reports, and to make one takes a while. */
  private static final Map<Contents, String> KNOWN = new LinkedHashMap<>(16, 0.75f, true);

  private ClusterIndexes() {}

  /** An index of so many shards, of segments with removed and replaced reports among them. */
  static synchronized ReportIndex of(List<Report> reports, int shards) throws IOException {
    Contents contents = new Contents(reports, shards);
    String index = KNOWN.get(contents);
    if (index == null) {
      index = written(contents);
      KNOWN.put(contents, index);
      if (KNOWN.size() > KEPT) {
        SharedCluster.cluster()
            .ask("DELETE", "/" + KNOWN.remove(KNOWN.keySet().iterator().next()), "");
      }
    }
    return open(index);
  }

  private static String written(Contents contents) throws IOException {
    List<Report> reports = contents.reports();
    String index = created(contents.shards(), 0, "DOCUMENT");
    List<String> lines = new ArrayList<>();
    put(report("gone").text("公开信息，词甲", "申请").build(), lines);
    for (int i = 0; i < reports.size(); i++) {
      put(reports.get(i), lines);
      if (i % 3 == 1) {
        write(index, lines);
        put(report("gone").text("公开信息，词乙" + i).build(), lines);
      }
    }
    remove(report("gone").build(), lines);
    write(index, lines);
    return index;
  }

  static String created(int shards, int replicas, String replication) throws IOException {
    String index = "reports-" + NUMBER.incrementAndGet();
    SharedCluster.cluster()
        .post(
            "/_nianbao/%s/create?shards=%d&replicas=%d&replication=%s"
                .formatted(index, shards, replicas, replication),
            "");
    return index;
  }

  static ClusterSettings settings(String index) {
    return new ClusterSettings(List.of(SharedCluster.cluster().address(0)), index, null, null);
  }

  static ReportIndex open(String index) throws IOException {
    return new ShardedIndex(new ClusterShards(settings(index)), false);
  }

  private static String head(String action, Report report) {
    OfficeKey office = OfficeKey.of(report.header());
    String id = report.id().value();
    String route = office == null || !office.isCertain() ? id : office.value();
    return "{\"%s\":{\"_id\":\"%s\",\"routing\":\"%s\"}}\n".formatted(action, id, route);
  }

  static void put(Report report, List<String> lines) {
    byte[] block = BlockBytes.write(AnalyzedReport.of(report));
    lines.add(
        head("index", report)
            + "{\"block\":\""
            + Base64.getEncoder().encodeToString(block)
            + "\"}\n");
  }

  static void remove(Report report, List<String> lines) {
    lines.add(head("delete", report));
  }

  /** Writes all lines and makes them visible. */
  static void write(String index, List<String> lines) throws IOException {
    String answer =
        SharedCluster.cluster().post("/" + index + "/_bulk?refresh=true", String.join("", lines));
    if (answer.contains("\"errors\":true")) {
      throw new IOException(answer);
    }
    lines.clear();
    // Copies of segments arrive behind the refresh.
    String behind = "/_cat/segment_replication/" + index + "?h=checkpoints_behind";
    while (!SharedCluster.cluster().get(behind).replaceAll("[0\\s]", "").isEmpty()) {
      Thread.onSpinWait();
    }
  }
}
