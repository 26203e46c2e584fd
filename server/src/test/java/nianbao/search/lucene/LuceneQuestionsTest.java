package nianbao.search.lucene;

import java.io.IOException;
import java.util.List;
import nianbao.report.Report;
import nianbao.search.QuestionsContract;
import nianbao.search.ReportIndex;

final class LuceneQuestionsTest extends QuestionsContract {

  @Override
  protected ReportIndex indexOf(List<Report> reports) throws IOException {
    return LuceneIndexes.of(reports);
  }
}
