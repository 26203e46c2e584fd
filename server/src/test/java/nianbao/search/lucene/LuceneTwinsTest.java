package nianbao.search.lucene;

import java.io.IOException;
import java.util.List;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.TwinsContract;

final class LuceneTwinsTest extends TwinsContract {

  @Override
  protected ReportIndex indexOf(List<Report> reports) throws IOException {
    return LuceneIndexes.of(reports);
  }
}
