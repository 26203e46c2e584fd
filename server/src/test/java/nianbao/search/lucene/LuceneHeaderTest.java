package nianbao.search.lucene;

import java.io.IOException;
import java.util.List;
import nianbao.report.Report;
import nianbao.search.HeaderContract;
import nianbao.search.ReportIndex;

final class LuceneHeaderTest extends HeaderContract {

  @Override
  protected ReportIndex indexOf(List<Report> reports) throws IOException {
    return LuceneIndexes.of(reports);
  }
}
