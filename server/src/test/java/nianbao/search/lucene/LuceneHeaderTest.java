package nianbao.search.lucene;

import java.io.IOException;
import java.util.List;
import nianbao.report.Report;
import nianbao.search.HeaderContract;
import nianbao.search.ReportIndex;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class LuceneHeaderTest extends HeaderContract {

  @Parameter Layout layout = Layout.ONE;

  @Override
  protected ReportIndex indexOf(List<Report> reports) throws IOException {
    return LuceneIndexes.of(reports, layout);
  }
}
