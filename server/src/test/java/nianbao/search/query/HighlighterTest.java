package nianbao.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nianbao.text.LiteralTokens;
import nianbao.text.Range;
import org.junit.jupiter.api.Test;

class HighlighterTest {

  /** The text with its marks in brackets. */
  private static String marked(String query, String text) {
    QueryNode root = QueryParser.parse(query).root();
    List<ExpandedText> texts = root.wanted().stream().map(ExpandedQuery.asked(root)::of).toList();
    StringBuilder marked = new StringBuilder(text);
    for (Range range : new Highlighter(texts).mark(LiteralTokens.of(text)).reversed()) {
      marked.insert(range.end(), ']').insert(range.start(), '[');
    }
    return marked.toString();
  }

  @Test
  void bothOfTwoThatOverlapAreMarkedFromEndToEnd() {
    assertEquals("[政府信息公开]目录", marked("政府信息 信息公开", "政府信息公开目录"));
    assertEquals("主动[公开信息公开]", marked("“公开信息” “信息公开”", "主动公开信息公开"));
    assertEquals("[信息公开]与[信息]", marked("信息 “信息公开”", "信息公开与信息"));
  }

  @Test
  void whatOnlyTouchesIsMarkedApart() {
    assertEquals("[政府信息][公开]目录", marked("政府信息 公开", "政府信息公开目录"));
    assertEquals("[公开][公开]", marked("公开", "公开公开"));
  }

  @Test
  void ofOneTextThatOverlapsItselfTheFirstCounts() {
    assertEquals("[公开公开]公开", marked("“公开公开”", "公开公开公开"));
    assertEquals("[公开公开][公开公开]公", marked("“公开公开”", "公开公开公开公开公"));
  }

  @Test
  void aLongerPlaceDoesNotHideThoseBesideIt() {
    assertEquals("[0\t0]\t\t[0\t0]", marked("“0 0”", "0\t0\t\t0\t0"));
  }

  @Test
  void aNumberIsMarkedHoweverItIsCut() {
    assertEquals("2019.[1.16]和[1.16]", marked("“1.16”", "2019.1.16和1.16"));
    assertEquals("自[1.16]起，[1.16].2019止", marked("1.16", "自1.16起，1.16.2019止"));
  }

  @Test
  void aCharacterThatStandsForSeveralIsMarkedAsAWhole() {
    assertEquals("第[㈠]项", marked("一", "第㈠项"));
    assertEquals("等[…]", marked("“..”", "等…"));
    assertEquals("等[…][…]", marked("“..”", "等……"));
  }

  @Test
  void ofWordsNearEachOtherTheClosestAreMarked() {
    assertEquals("主动、[主动][公开]政府[信息]、信息", marked("主动公开信息", "主动、主动公开政府信息、信息"));
    assertEquals("[主动][公开]政府[信息]，[主动]地[公开]了[信息]", marked("主动公开信息", "主动公开政府信息，主动地公开了信息"));
    assertEquals("[主动公开信息]与主动公开政府信息", marked("主动公开信息", "主动公开信息与主动公开政府信息"));
  }

  @Test
  void synonymsAreMarkedToo() {
    assertEquals("[微博]和[微網志]", marked("微博", "微博和微網志"));
    assertEquals("[微博]和微網志", marked("“微博”", "微博和微網志"));
  }

  @Test
  void ofTwoUnitsThatMustBeCloseOnlyTheCloseOnes() {
    String text = "公开，那些与此无关的信息。主动公开的信息";
    assertEquals("公开，那些与此无关的信息。主动[公开]的[信息]", marked("“公开” NEAR/1 “信息”", text));
    assertEquals("[公开公开]公开[信息]", marked("“公开公开” NEAR/2 “信息”", "公开公开公开信息"));
  }
}
