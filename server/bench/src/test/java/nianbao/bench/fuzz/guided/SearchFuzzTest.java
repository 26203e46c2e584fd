package nianbao.bench.fuzz.guided;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import nianbao.extract.ReportExtractor;
import nianbao.http.request.SearchParameters;
import nianbao.index.AnalyzedReport;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.read.UnreadableException;
import nianbao.report.Source;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;
import nianbao.search.QuerySyntaxException;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;
import nianbao.search.SuggestRequest;
import nianbao.search.Suggestion;
import nianbao.search.lucene.LuceneReportIndex;

/** Queries made of operators, fields, figures and words, asked of an index of a few reports. */
class SearchFuzzTest {

  private static final class Asked {
    private static final Pieces PIECES = Pieces.of("query-pieces.txt");
    private static final ReportIndex INDEX = index();

    private static ReportIndex index() {
      try {
        Path folder = Files.createTempDirectory("nianbao-fuzz");
        try (ReportSink sink = LuceneReportSink.open(folder)) {
          for (SampleReport sample : SampleReports.generate(1, 12).toList()) {
            Source source = new Source("a", sample.path(), "0".repeat(64), Instant.EPOCH, null);
            sink.put(AnalyzedReport.of(ReportExtractor.read(source, sample.bytes())));
          }
          sink.commit();
        }
        ReportIndex index = LuceneReportIndex.open(folder, false);
        // What is open stays readable.
        try (Stream<Path> files = Files.walk(folder)) {
          files
              .sorted((one, other) -> other.compareTo(one))
              .forEach(file -> file.toFile().delete());
        }
        return index;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (UnreadableException e) {
        throw new IllegalStateException(e);
      }
    }

    static void check(byte[] bytes) throws IOException {
      String pieced = PIECES.text(bytes);
      String text = pieced.substring(0, Math.min(pieced.length(), SearchParameters.LONGEST_QUERY));
      try {
        SearchRequest request = SearchRequest.of(text);
        checkFound(request, INDEX.search(request));
      } catch (QuerySyntaxException refused) {
        ReportProperties.checkReason(refused);
      }
      INDEX.suggest(SuggestRequest.of(text)).forEach(Asked::checkSuggested);
    }

    private static void checkFound(SearchRequest request, SearchResult result) throws IOException {
      assertTrue(result.hits().size() <= result.total(), "more hits than " + result.total());
      for (SearchResult.Hit hit : result.hits()) {
        for (SearchResult.ParagraphHit paragraph : hit.paragraphs()) {
          QueryProperties.checkRanges(paragraph.highlights(), paragraph.text());
        }
      }
      for (SearchResult.Correction correction : result.query().corrections()) {
        SearchResult corrected = INDEX.search(request.asking(correction.q()));
        assertEquals(correction.count(), corrected.total(), correction.q());
        assertTrue(correction.count() > 0, correction.q());
      }
    }

    private static void checkSuggested(Suggestion suggestion) {
      QueryProperties.checkRanges(suggestion.matched(), suggestion.text());
      assertTrue(suggestion.count() > 0, suggestion.text());
    }
  }

  @FuzzTest(maxDuration = Targets.DURATION)
  void findsWhatItMarksAndSuggestsWhatItFinds(byte[] bytes) throws IOException {
    Asked.check(bytes);
  }
}
