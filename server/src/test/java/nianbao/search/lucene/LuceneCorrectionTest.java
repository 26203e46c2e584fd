package nianbao.search.lucene;

import java.io.IOException;
import java.util.List;
import nianbao.report.Report;
import nianbao.search.CorrectionContract;
import nianbao.search.ReportIndex;

final class LuceneCorrectionTest extends CorrectionContract {

  @Override
  protected ReportIndex indexOf(List<Report> reports) throws IOException {
    return LuceneIndexes.of(reports);
  }
}
