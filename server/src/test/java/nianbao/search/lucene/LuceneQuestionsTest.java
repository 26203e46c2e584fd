package nianbao.search.lucene;

import java.io.IOException;
import java.util.List;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.QuestionsContract;

final class LuceneQuestionsTest extends QuestionsContract {

  @Override
  protected ReportIndex indexOf(List<Report> reports) throws IOException {
    return LuceneIndexes.of(reports);
  }
}
