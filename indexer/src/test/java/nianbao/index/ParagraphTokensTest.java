package nianbao.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import nianbao.text.LiteralTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParagraphTokensTest {

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aSpacePartsCellsOfARowAndGroupsOfDigitsElsewhere(Kind kind) {
    LiteralTokens tokens = ParagraphTokens.of(new Paragraph("1-3fa9c1", 1, null, kind, "信函 1 368"));

    assertEquals(kind == Kind.ROW ? 4 : 3, tokens.size());
    assertEquals(kind == Kind.ROW ? "368" : "1 368", tokens.term(tokens.size() - 1));
  }
}
