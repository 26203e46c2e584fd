package nianbao.search.lucene;

import static nianbao.report.TestReports.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.index.AnalyzedReport;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.office.OfficeKey;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.coordinator.ShardedIndex;
import nianbao.search.lucene.table.Lanes;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Indexes in memory. */
final class LuceneIndexes {

  /** One thread searches it. */
  static final Lanes.Limits WHOLE = new Lanes.Limits(1, 1);

  /** Three threads search it, however small it is. */
  static final Lanes.Limits IN_LANES = new Lanes.Limits(3, 1);

  private LuceneIndexes() {}

  /**
   * An index whose reports are in shards by the offices of the reports, each of many small segments
   * with removed and replaced reports among them; several are each searched in lanes.
   */
  static ReportIndex of(List<Report> reports, Layout layout) throws IOException {
    return of(reports, layout, LuceneIndexes::changed);
  }

  /** The same of reports of which none was removed or replaced, so that nothing else is counted. */
  static ReportIndex unchanged(List<Report> reports, Layout layout) throws IOException {
    return of(reports, layout, LuceneIndexes::unchanged);
  }

  /** The same as one shard that is searched in lanes. */
  static ReportIndex inLanes(List<Report> reports) throws IOException {
    return LuceneReportIndex.open(unchanged(reports), false, IN_LANES);
  }

  /** The same in two shards of a cluster, asked over HTTP. */
  static ReportIndex inCluster(List<Report> reports) throws IOException {
    return new ShardedIndex(new ClusteredShards(RemoteShards.of(reports, 2)), false);
  }

  private interface Written {
    Directory of(List<Report> reports) throws IOException;
  }

  private static ReportIndex of(List<Report> reports, Layout layout, Written written)
      throws IOException {
    if (layout == Layout.ONE) {
      return LuceneReportIndex.open(written.of(reports), false, WHOLE);
    }
    return new ShardedIndex(
        new RemoteShards(directories(reports, layout.shards(), written), IN_LANES), false);
  }

  /** Reports in shards, of which none was removed or replaced. */
  static List<Directory> directories(List<Report> reports, int shards) throws IOException {
    return directories(reports, shards, LuceneIndexes::unchanged);
  }

  private static List<Directory> directories(List<Report> reports, int shards, Written written)
      throws IOException {
    List<Directory> directories = new ArrayList<>();
    for (int shard = 0; shard < shards; shard++) {
      int number = shard;
      directories.add(
          written.of(
              reports.stream()
                  .filter(one -> Math.floorMod(route(one).hashCode(), shards) == number)
                  .toList()));
    }
    return directories;
  }

  private static String route(Report report) {
    OfficeKey office = OfficeKey.of(report.header());
    return office == null || !office.isCertain() ? report.id().value() : office.value();
  }

  private static Directory unchanged(List<Report> reports) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (ReportSink sink = LuceneReportSink.open(directory)) {
      for (Report report : reports) {
        sink.put(AnalyzedReport.of(report));
      }
      sink.commit();
    }
    return directory;
  }

  private static Directory changed(List<Report> reports) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (ReportSink sink = LuceneReportSink.open(directory)) {
      sink.put(AnalyzedReport.of(report("gone").text("公开信息，词甲", "申请").build()));
      for (int i = 0; i < reports.size(); i++) {
        sink.put(AnalyzedReport.of(reports.get(i)));
        if (i % 3 == 1) {
          sink.commit();
          sink.put(AnalyzedReport.of(report("gone").text("公开信息，词乙" + i).build()));
        }
      }
      sink.remove("reports/gone");
      sink.commit();
    }
    return directory;
  }
}
