package nianbao.search.lucene;

import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nianbao.index.AnalyzedReport;
import nianbao.index.IndexFields;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.SuggestRequest;
import nianbao.search.Suggestion;
import nianbao.search.SuggestionsContract;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class LuceneSuggestionsTest extends SuggestionsContract {

  @Parameter Layout layout = Layout.ONE;

  @Override
  protected ReportIndex indexOf(List<Report> reports) throws IOException {
    return LuceneIndexes.of(reports, layout);
  }

  @Test
  void theyFollowWhatIsCommitted(@TempDir Path folder) throws IOException {
    try (ReportSink sink = LuceneReportSink.open(folder)) {
      sink.put(AnalyzedReport.of(report("a").text("信息公开").build()));
      sink.put(AnalyzedReport.of(report("b").text("信息发布").build()));
      sink.commit();
      try (ReportIndex index = LuceneReportIndex.open(folder, false)) {
        assertEquals(List.of("信息公开", "信息发布"), texts(index));
        sink.put(AnalyzedReport.of(report("b").text("信息目录").build()));
        sink.commit();
        assertEquals(List.of("信息公开", "信息发布"), texts(index));
        index.refresh();
        assertEquals(List.of("信息公开", "信息目录"), texts(index));
      }
    }
  }

  private static List<String> texts(ReportIndex index) throws IOException {
    return index.suggest(SuggestRequest.of("信息")).stream()
        .map(Suggestion::text)
        .filter(text -> text.length() > 2)
        .toList();
  }

  @Test
  void anIndexFromBeforeThereWerePhrasesHasNone() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Document report = new Document();
      report.add(new StringField(IndexFields.KIND, IndexFields.KIND_REPORT, Field.Store.NO));
      writer.addDocument(report);
    }
    try (ReportIndex index = LuceneReportIndex.open(directory, false, LuceneIndexes.WHOLE)) {
      assertEquals(List.of(), index.suggest(SuggestRequest.of("信息")));
      assertEquals(List.of(), index.suggest(SuggestRequest.of("xinxi")));
    }
  }
}
