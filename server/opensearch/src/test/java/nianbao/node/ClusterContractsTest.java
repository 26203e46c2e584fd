package nianbao.node;

import java.io.IOException;
import java.util.List;
import nianbao.report.Report;
import nianbao.search.CopiesContract;
import nianbao.search.CorrectionContract;
import nianbao.search.FacetsContract;
import nianbao.search.FigureTableContract;
import nianbao.search.FiguresContract;
import nianbao.search.FindingListContract;
import nianbao.search.HeaderContract;
import nianbao.search.LiteralSearchContract;
import nianbao.search.LongTextsContract;
import nianbao.search.NearWordsContract;
import nianbao.search.OfficeContract;
import nianbao.search.PassagesContract;
import nianbao.search.QueryLanguageContract;
import nianbao.search.QuestionsContract;
import nianbao.search.RankingContract;
import nianbao.search.ReportIndex;
import nianbao.search.ReportIndexContract;
import nianbao.search.SuggestionsContract;
import nianbao.search.TermCountContract;
import nianbao.search.TwinsContract;
import nianbao.search.WalkContract;
import nianbao.search.WritingsContract;
import nianbao.search.YearCountsContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What every index of reports promises, kept by the nodes of a cluster. Takes long, see ALL. */
@EnabledIfSystemProperty(named = ClusterContractsTest.ALL, matches = "true")
@ExtendWith(SharedCluster.class)
@ParameterizedClass
@ValueSource(ints = {1, 2, 5})
class ClusterContractsTest {

  /** The property with which it runs. */
  static final String ALL = "nianbao.cluster.all";

  @Parameter int shards;

  @Nested
  final class CopiesTest extends CopiesContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class CorrectionTest extends CorrectionContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class FacetsTest extends FacetsContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class FigureTableTest extends FigureTableContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class FiguresTest extends FiguresContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class FindingListTest extends FindingListContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class HeaderTest extends HeaderContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class LiteralSearchTest extends LiteralSearchContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class LongTextsTest extends LongTextsContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class NearWordsTest extends NearWordsContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class OfficeTest extends OfficeContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class PassagesTest extends PassagesContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class QueryLanguageTest extends QueryLanguageContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class QuestionsTest extends QuestionsContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class RankingTest extends RankingContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class ReportIndexTest extends ReportIndexContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class SuggestionsTest extends SuggestionsContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class TermCountTest extends TermCountContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class TwinsTest extends TwinsContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class WalkTest extends WalkContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class WritingsTest extends WritingsContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }

  @Nested
  final class YearCountsTest extends YearCountsContract {
    @Override
    protected ReportIndex indexOf(List<Report> reports) throws IOException {
      return ClusterIndexes.of(reports, shards);
    }
  }
}
