package nianbao.http.page.copied;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nianbao.search.passage.SharedPassages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list of passages doesn't say that there are none when some were only left out. */
class SharedListTest {

  @ParameterizedTest
  @CsvSource({
    "3, false, 0, passages.count",
    "3, true, 9, passages.count.first",
    "0, false, 0, passages.none",
    "0, false, 9, passages.none.others",
    "0, true, 9, passages.none.first"
  })
  void saysWhatIsTrueOfAll(int total, boolean hasMore, int common, String key) {
    assertEquals(key, SharedList.statusKey(new SharedPassages(total, hasMore, common, List.of())));
  }
}
