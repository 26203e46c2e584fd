package nianbao.extract.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nianbao.report.Header;
import nianbao.text.Resources;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of {@code issuer-sentences.tsv}: who published a text, by what its sentences say. */
class IssuerSentencesTest {

  @TestFactory
  Stream<DynamicTest> whoPublishedIt() {
    return Resources.rows(IssuerSentencesTest.class, "issuer-sentences.tsv").stream()
        .map(row -> DynamicTest.dynamicTest(row.get(4), () -> check(row)));
  }

  private static void check(List<String> row) throws Exception {
    Header header = HeaderCasesTest.read(row.get(4).replace("¶", "\n")).header();
    List<String> read =
        Stream.of(header.issuer(), header.agency(), header.place().city(), header.place().county())
            .map(value -> Objects.requireNonNullElse(value, "-"))
            .toList();

    assertEquals(row.subList(0, 4), read);
  }
}
