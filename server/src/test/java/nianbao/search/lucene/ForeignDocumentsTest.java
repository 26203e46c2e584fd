package nianbao.search.lucene;

import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import nianbao.index.AnalyzedReport;
import nianbao.index.ReportBlock;
import nianbao.report.Report;
import nianbao.search.shard.Shard;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** An index to which others add documents of their own, which they have removed again. */
class ForeignDocumentsTest {

  private static void foreign(IndexWriter writer, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Document document = new Document();
      document.add(new StringField("foreign", "yes", Field.Store.NO));
      writer.addDocument(document);
    }
  }

  @Test
  void aReportBeginsWhereItsFirstParagraphIs() throws IOException {
    List<Report> reports =
        List.of(
            report("a").section(1, "一、概述").text("依申请公开12件").build(),
            report("b").text("主动公开", "本机关").row("甲", "1").build());
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        foreign(writer, 1);
        writer.addDocuments(ReportBlock.of(AnalyzedReport.of(reports.getFirst())));
        foreign(writer, 2);
        writer.addDocuments(ReportBlock.of(AnalyzedReport.of(reports.getLast())));
        foreign(writer, 1);
        writer.commit();
        foreign(writer, 3);
        writer.commit();
        writer.deleteDocuments(new Term("foreign", "yes"));
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Shard shard = Snapshot.of(reader, null).shard();

        for (Report report : reports) {
          assertEquals(report, shard.report(report.id()));
        }
        assertEquals(5, shard.paragraphs());
      }
    }
  }
}
