package nianbao.bench.fuzz.guided;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.http.request.RequestException;
import nianbao.http.request.TermList;
import nianbao.http.request.TermList.Term;

/**
 * Lists of terms as readers paste or save them: the first line of an input names the column of a
 * table; when it is blank, there is one term a line.
 */
class TermListFuzzTest {

  private static final class Listed {
    static void check(byte[] bytes) {
      String text = new String(bytes, UTF_8);
      int end = text.indexOf('\n');
      String column = text.substring(0, Math.max(0, end)).strip();
      String list = text.substring(end + 1);
      try {
        check(column.isEmpty() ? TermList.ofLines(list) : TermList.ofCsv(list, column));
      } catch (RequestException refused) {
        ReportProperties.checkReason(refused);
      }
    }

    private static void check(TermList list) {
      List<String> texts = list.terms().stream().map(Term::text).toList();
      int line = 0;
      for (Term term : list.terms()) {
        assertTrue(term.line() > line, term::toString);
        assertTrue(term.text().length() <= TermList.LONGEST_TERM, term::toString);
        line = term.line();
      }
      TermList again = TermList.ofLines(texts.stream().collect(Collectors.joining("\n")));
      assertEquals(texts, again.terms().stream().map(Term::text).toList());
      assertEquals(0, again.repeated());
    }
  }

  @FuzzTest(maxDuration = Targets.DURATION)
  void hasEachTermOnceWithItsLine(byte[] bytes) {
    Listed.check(bytes);
  }
}
