package nianbao.search;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.CLOUD_COUNTY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.report.Place;
import nianbao.report.Report;
import nianbao.search.Suggestion.Filter;
import nianbao.search.Suggestion.Kind;
import nianbao.search.query.QueryParser;
import nianbao.text.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link ReportIndex} suggests; a backend's test extends this. */
public abstract class SuggestionsContract extends IndexContract {

  private static final Place QUZHOU = new Place("浙江省", "衢州市", null, "330800", "330800");
  private static final Place SHANGYU = new Place("浙江省", "绍兴市", "上虞区", "330604", "330600");
  private static final Place ABA = new Place("四川省", "阿坝藏族羌族自治州", null, "513200", "513200");
  private static final Place BEIJING = new Place("北京市", "北京市", null, "110000", "110000");
  private static final Place DRUM_TOWER = new Place("福建省", "福州市", "鼓楼区", "350102", "350100");

  private static List<Suggestion> suggestions(ReportIndex index, String query) throws IOException {
    return index.suggest(new SuggestRequest(query, SuggestRequest.MAX_SIZE));
  }

  /** The phrases, the matched part in brackets, with their counts: {@code [依申]请公开 2}. */
  private static List<String> phrases(ReportIndex index, String query) throws IOException {
    return suggestions(index, query).stream()
        .filter(suggestion -> suggestion.kind() == Kind.PHRASE)
        .map(SuggestionsContract::shown)
        .toList();
  }

  /** All but the phrases, in the same way. */
  private static List<String> names(ReportIndex index, String query) throws IOException {
    return suggestions(index, query).stream()
        .filter(suggestion -> suggestion.kind() != Kind.PHRASE)
        .map(SuggestionsContract::shown)
        .toList();
  }

  private static String shown(Suggestion suggestion) {
    StringBuilder shown = new StringBuilder(suggestion.text());
    for (Range range : suggestion.matched().reversed()) {
      shown.insert(range.end(), ']').insert(range.start(), '[');
    }
    return shown.append(' ').append(suggestion.count()).toString();
  }

  @Test
  void aPhraseIsCompletedAndTheRestStays() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").text("依申请公开", "依申请公开"), report("b").text("我局依申请公开12件"))) {
      assertEquals(
          List.of(
              new Suggestion(
                  "依申请公开", Kind.PHRASE, 2, "微博 -依申请公开", null, null, List.of(new Range(0, 2)))),
          index.suggest(SuggestRequest.of("微博 -依申")));
      assertEquals(List.of("[依申请公]开 2"), phrases(index, "依申请公"));
      assertEquals(List.of("[依申请公开] 2"), phrases(index, "依申请公开"));
      assertEquals(List.of(), phrases(index, "依申请公开了"));
    }
  }

  @Test
  void onlyWhatOccursIsSuggested() throws IOException {
    try (ReportIndex index = indexOf(report("a").text("公开信息，目录"), report("b").text("公开\t指南"))) {
      assertEquals(List.of("[公开] 2", "[公开]信息 1"), phrases(index, "公开"));
      assertEquals(List.of(), phrases(index, "公开目"));
      assertEquals(List.of(), phrases(index, "公开指"));
      assertEquals(List.of(), suggestions(index, "申"));
    }
  }

  @Test
  void theMoreReportsTheEarlier() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("公开目录", "公开信息", "公开指南"),
            report("b").text("公开信息", "公开指南"),
            report("c").text("公开指南", "公开"))) {
      assertEquals(
          List.of("[公开]指南 3", "[公开]信息 2", "[公开]目录 1"),
          phrases(index, "公开"),
          "公开 alone says no more than 公开指南");
    }
  }

  @Test
  void aBeginningIsLeftOutBesideWhatNearlyAsManyReportsHave() throws IOException {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      reports.add(report("r" + i).text(i == 0 ? "信息" : i < 10 ? "信息公开" : "信息公开条例").build());
    }
    try (ReportIndex index = indexOf(reports)) {
      assertEquals(List.of("[信]息公开 19", "[信]息公开条例 10"), phrases(index, "信"));
    }
  }

  @Test
  void scriptWidthAndCaseDontMatter() throws IOException {
    try (ReportIndex index = indexOf(report("a").text("微網志發布"), report("b").text("ＷｅＣｈａｔ公众号"))) {
      assertEquals(List.of("[微网]志发布 1"), phrases(index, "微網"));
      assertEquals(List.of("[微网]志发布 1"), phrases(index, "微网"));
      assertEquals(List.of("[wech]at公众号 1"), phrases(index, "WeCh"));
      assertEquals(List.of("[wech]at公众号 1"), phrases(index, "ｗｅｃｈ"));
    }
  }

  @Test
  void numbersAndLatinWordsStayWhole() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").text("拨打12345热线5.01信息"), report("b").text("信息2018年度，café信息"))) {
      assertEquals(List.of("[123]45热线 1"), phrases(index, "123"));
      assertEquals(List.of(), phrases(index, "345"));
      assertEquals(List.of(), phrases(index, "01"));
      assertEquals(List.of(), phrases(index, "ca"));
      assertEquals(List.of("[信息] 2"), phrases(index, "信息"));
    }
  }

  /** 宕 is read dang, in the name of 宕昌 tan. */
  @Test
  void aPhraseIsFoundByTheLocalReadingOfANameToo() throws IOException {
    try (ReportIndex index = indexOf(report("a").text("宕昌公开"), report("b").text("宕昌公开"))) {
      assertEquals(phrases(index, "dangchang"), phrases(index, "tanchang"));
      assertEquals(1, phrases(index, "tanchang").size());
    }
  }

  @Test
  void phrasesAreFoundByPinyin() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").text("依申请公开"), report("b").text("依申请公开", "旅游信息"))) {
      assertEquals(List.of("[依申请]公开 2"), phrases(index, "yishenqing"));
      assertEquals(List.of("[依申]请公开 2"), phrases(index, "yishe"));
      assertEquals(List.of("[依申请公开] 2"), phrases(index, "ysqgk"));
      assertEquals(List.of("[旅游]信息 1"), phrases(index, "lvyou"));
      assertEquals(List.of("[旅游]信息 1"), phrases(index, "luyou"));
      assertEquals(List.of("[旅游]信息 1"), phrases(index, "lüyou"));
      assertEquals(List.of(), phrases(index, "y"));
      assertEquals(List.of(), phrases(index, "yishenqinggongkaile"));
    }
  }

  @Test
  void aPlaceBecomesAFilter() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(QUZHOU, 2019).text("甲"),
            report("b").of(QUZHOU, 2020).text("乙"),
            report("c").of(SHANGYU, 2020).text("丙"))) {
      assertEquals(
          new Suggestion(
              "衢州市",
              Kind.PLACE,
              2,
              "微博",
              new Filter("city", "330800"),
              "浙江省",
              List.of(new Range(0, 1))),
          suggestions(index, "微博 衢").getFirst());
      Suggestion county = suggestions(index, "上虞").getFirst();
      assertEquals(new Filter("county", "330604"), county.filter());
      assertEquals("浙江省 绍兴市", county.detail());
      assertEquals(new Filter("province", "330000"), suggestions(index, "浙江").getFirst().filter());
      assertEquals(List.of("[浙]江省 3"), names(index, "浙"));
      assertEquals(List.of(), names(index, "云溪"), "no report is from there");
    }
  }

  /** Each followed by something else in every text, so that it can't be told from the count. */
  @ParameterizedTest
  @CsvSource({
    "北京商务高质量发展, 北京商务高, 北京商务",
    "推进政务新媒体建设, 政务新, 政务",
    "加强信息安全意识, 信息安, 信息",
    "云麓县白石镇人民政府, 云麓县白, 云麓县",
    "开通微博客户, 开通微, 开通",
  })
  void aCompletionEndsWhereAWordDoes(String text, String torn, String typed) throws IOException {
    try (ReportIndex index = indexOf(report("a").text(text), report("b").text(text + "情况"))) {
      List<String> texts = suggestions(index, typed).stream().map(Suggestion::text).toList();

      assertFalse(texts.contains(torn), () -> String.valueOf(texts));
      assertTrue(texts.stream().anyMatch(one -> one.startsWith(typed)), () -> typed + texts);
    }
  }

  @Test
  void whatWordsEndWithEndsACompletion() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("答复率提高", "工作表明确", "云溪市安排"),
            report("b").text("答复率下降"),
            report("c").text("答复率稳定"))) {
      assertTrue(phrases(index, "答复").contains("[答复]率 3"), () -> "答复率");
    }
  }

  @Test
  void placesAndOfficesThatBeginSoComeBeforePhrases() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(QUZHOU, 2019).office("衢州市商务局").text("衢江信息，衢州信息", "商务信息", "浙商信息"),
            report("b").of(QUZHOU, 2020).office("衢州市商务局").text("衢江信息", "商务信息"))) {
      List<Suggestion> place = suggestions(index, "衢");

      assertEquals(
          List.of(Kind.PLACE, Kind.OFFICE, Kind.PHRASE, Kind.PHRASE),
          place.stream().map(Suggestion::kind).toList());
      assertEquals("浙江省", suggestions(index, "浙").getFirst().text());
      assertEquals(Kind.OFFICE, suggestions(index, "衢州市商").getFirst().kind());
      assertEquals(Kind.PHRASE, suggestions(index, "商").getFirst().kind(), "not from the first");
    }
  }

  @Test
  void aPlaceIsFoundByEveryNameItHas() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(QUZHOU, 2019).office("某局"),
            report("b").of(SHANGYU, 2020).office("某局"),
            report("c").of(ABA, 2020).office("某局"))) {
      for (String typed : List.of("qz", "quzh", "quzhou", "QuZhou")) {
        assertEquals(List.of("[衢州]市 1"), names(index, typed), typed);
      }
      assertEquals(List.of("[衢州市] 1"), names(index, "qzs"));
      assertEquals(List.of("[衢州市] 1"), names(index, "衢州市"));
      assertEquals(List.of("[上虞]区 1"), names(index, "上虞市"));
      assertEquals(List.of("[阿坝]藏族羌族自治[州] 1"), names(index, "阿坝州"));
      assertEquals(List.of("[阿坝]藏族羌族自治州 1"), names(index, "aba"));
    }
  }

  @Test
  void anOfficeIsFoundWithAndWithoutItsPlace() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(QUZHOU, 2019).office("衢州市商务局"),
            report("b").of(QUZHOU, 2020).office("衢州市商务局"),
            report("c").of(QUZHOU, 2020).office("衢州市商务局开发区分局"),
            report("d").of(CLOUD_COUNTY, 2020).office("云麓县商务局"))) {
      assertEquals(
          new Suggestion(
              "衢州市商务局",
              Kind.OFFICE,
              3,
              "微博",
              new Filter("office", "衢州市商务局"),
              "浙江省 衢州市",
              List.of(new Range(3, 5))),
          suggestions(index, "微博 商务").getFirst());
      assertEquals(
          List.of("衢州市[商务局] 3", "云麓县[商务局] 1", "衢州市[商务局]开发区分局 1"), names(index, "shangwuju"));
      assertEquals(List.of("衢州市[商务局] 3", "云麓县[商务局] 1", "衢州市[商务局]开发区分局 1"), names(index, "swj"));
      assertEquals(List.of("[衢州]市[商]务局 3", "[衢州]市[商]务局开发区分局 1"), names(index, "衢州商"));
      assertEquals(List.of("[云麓县商]务局 1"), names(index, "云麓县商"));
      assertEquals(List.of("[云麓]县[商务局] 1"), names(index, "ylswj"));
      assertEquals("样例省 云溪市 云麓县", suggestions(index, "云麓县商").getFirst().detail());
    }
  }

  @Test
  void aKindOfOfficeIsFoundByItsLabelAndItsWords() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").by("commerce").text("甲"),
            report("b").by("commerce").text("乙"),
            report("c").by("human-resources").text("丙"))) {
      assertEquals(
          List.of(
              new Suggestion(
                  "商务",
                  Kind.AGENCY,
                  2,
                  "",
                  new Filter("agency", "commerce"),
                  null,
                  List.of(new Range(0, 1)))),
          suggestions(index, "商"));
      assertEquals(List.of("商务 2"), names(index, "外经贸"));
      assertEquals(List.of("[人]力资源和[社]会保障 1"), names(index, "人社"));
      assertEquals(List.of("商务 2"), names(index, "comm"));
      assertEquals(List.of("[商务] 2"), names(index, "shangw"));
      assertEquals(List.of(), names(index, "教育"));
    }
  }

  @Test
  void whereAFilterWouldMeanSomethingElseThereAreOnlyPhrases() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").of(QUZHOU, 2019).by("commerce").text("衢州市商务局，商务领域"))) {
      for (String head :
          List.of("-", "=", "微博|", "微博 OR ", "微博 NEAR/3 ", "NOT ", "“", "\"微博\" -「")) {
        for (Suggestion suggestion : suggestions(index, head + "商务")) {
          assertEquals(Kind.PHRASE, suggestion.kind(), head);
          assertEquals(head + suggestion.text(), suggestion.query());
        }
        assertFalse(phrases(index, head + "商务").isEmpty(), head);
      }
    }
  }

  @Test
  void behindAFieldOnlyItsValuesAreSuggested() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2019).by("commerce").office("云溪市 商务局").text("云溪市商务局"),
            report("b").of(CLOUD_COUNTY, 2019).by("education").text("云溪市商务局"),
            report("c").of(HAZE_CITY, 2019).text("云溪市商务局"),
            report("d").of(BEIJING, 2019).text("甲"),
            report("e").of(DRUM_TOWER, 2019).text("甲"))) {
      assertEquals(List.of("city:云溪市"), queries(index, "city:云"));
      assertEquals(List.of("微博 -(县:云麓县"), queries(index, "微博 -(县:yl"));
      assertEquals(List.of("省份:样例省"), queries(index, "省份:样"));
      assertEquals(List.of("city:“临岚市”"), queries(index, "city:“临"));
      assertEquals(List.of("city:北京市"), queries(index, "city:bj"));
      assertEquals(List.of("county:350102"), queries(index, "county:鼓楼"), "there are four");
      assertEquals(List.of("agency:教育"), queries(index, "agency:jiaoyu"));
      assertEquals(List.of("机构:\"云溪市 商务局\""), queries(index, "机构:商务"));
      assertEquals(List.of("city:云溪市", "city:临岚市"), queries(index, "city:").subList(0, 2));
      assertEquals(List.of(), queries(index, "year:20"));
      assertEquals(List.of(), queries(index, "section:云溪"));
      for (Suggestion city : suggestions(index, "city:")) {
        assertEquals(null, city.filter());
        assertEquals(city.count(), index.search(SearchRequest.of(city.query())).total());
      }
    }
  }

  private static List<String> queries(ReportIndex index, String query) throws IOException {
    return suggestions(index, query).stream().map(Suggestion::query).toList();
  }

  @Test
  void aMunicipalityIsSuggestedOnce() throws IOException {
    try (ReportIndex index = indexOf(report("a").of(BEIJING, 2019).office("某局"))) {
      assertEquals(
          List.of(new Filter("province", "110000")),
          suggestions(index, "北京").stream().map(Suggestion::filter).toList());
    }
  }

  @Test
  void everyCountIsThatOfASearch() throws IOException {
    String twin = "来信逐件登记、逐件办结、逐件回复，并在网上公布。云溪市商务局信息公开。".repeat(6);
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2019).by("commerce").office("云溪市商务局").text(twin),
            report("b").of(CLOUD_CITY, 2019).by("commerce").office("云溪市商务局").text(twin),
            report("c").of(CLOUD_CITY, 2020).by("commerce").office("云溪市商务局").text("信息公开"))) {
      for (String query : List.of("云", "信息", "商务", "逐件", "xx", "yxs")) {
        List<Suggestion> suggestions = suggestions(index, query);
        assertFalse(suggestions.isEmpty());
        for (Suggestion suggestion : suggestions) {
          String filtered =
              suggestion.filter() == null
                  ? suggestion.query()
                  : suggestion.filter().name() + ":" + suggestion.filter().value();
          assertEquals(
              index.search(SearchRequest.of(filtered)).total(),
              suggestion.count(),
              suggestion::toString);
        }
      }
    }
  }

  @Test
  void noKindFillsTheList() throws IOException {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      reports.add(
          report("r" + i)
              .of(i % 2 == 0 ? CLOUD_CITY : CLOUD_COUNTY, 2010 + i)
              .by("commerce")
              .office("云溪市商务局第" + "一二三四五六七八九十甲乙".charAt(i) + "分局")
              .text("商务领域" + "工作信息建设预报发展流通".substring(i / 2 * 2, i / 2 * 2 + 2))
              .build());
    }
    try (ReportIndex index = indexOf(reports)) {
      List<Suggestion> suggestions = index.suggest(SuggestRequest.of("商"));

      assertEquals(SuggestRequest.STANDARD_SIZE, suggestions.size());
      assertEquals(EnumSet.of(Kind.PHRASE, Kind.OFFICE, Kind.AGENCY), kinds(suggestions));
      assertEquals(Kind.PHRASE, suggestions.getFirst().kind());
      assertEquals(
          Kind.AGENCY,
          index.suggest(SuggestRequest.of("商务")).getFirst().kind(),
          "what is typed whole comes first");
      for (int size = 1; size <= SuggestRequest.MAX_SIZE; size++) {
        assertTrue(index.suggest(new SuggestRequest("商", size)).size() <= size);
      }
    }
  }

  private static Set<Kind> kinds(List<Suggestion> suggestions) {
    return suggestions.stream()
        .map(Suggestion::kind)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
  }

  @Test
  void whereNothingIsTypedNothingIsSuggested() throws IOException {
    try (ReportIndex index = indexOf(report("a").of(CLOUD_CITY, 2019).text("信息公开"))) {
      for (String query :
          List.of("", " ", "信息 ", "信息　", "“信息 ", "“信息”", "-", "(", "信息|", "*", "？")) {
        assertEquals(List.of(), suggestions(index, query), query);
      }
    }
    try (ReportIndex index = indexOf(List.of())) {
      assertEquals(List.of(), suggestions(index, "信息"));
      assertEquals(List.of(), suggestions(index, "xinxi"));
    }
  }

  @Test
  void longAndHostileQueriesAreAnswered() throws IOException {
    try (ReportIndex index = indexOf(report("a").of(CLOUD_CITY, 2019).text("信息公开"))) {
      for (String piece :
          List.of(
              "信", "xi", "(", "((a ", "“", "a:", "- ", "信 ", "city:", "AND ", "' ", "\ud840",
              "(a")) {
        String query = piece.repeat(2000 / piece.length()) + "信息";
        for (Suggestion suggestion : suggestions(index, query)) {
          assertTrue(QueryParser.parse(suggestion.query()).warnings().size() < 10);
        }
      }
      assertEquals(
          List.of("[信息]公开 1"), phrases(index, "微博 ".repeat(600) + "信息"), "however long before");
    }
  }

  @Test
  void theSameIndexGivesTheSameAnswer() throws IOException {
    List<Report> reports =
        IntStream.range(0, 30)
            .mapToObj(
                i -> report("r" + i).of(CLOUD_CITY, 2005 + i % 15).text("信息公开，信息发布，公开信息").build())
            .toList();
    try (ReportIndex one = indexOf(reports);
        ReportIndex other = indexOf(reports)) {
      for (String query : List.of("信", "公", "xx", "gk", "y", "yx")) {
        assertEquals(suggestions(one, query), suggestions(other, query));
      }
    }
  }
}
