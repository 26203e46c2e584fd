package nianbao.bench.fuzz;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import nianbao.bench.fuzz.FuzzClient.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCheckTest {

  private static final Question SEARCH = new Question(1, "公开", "/api/v1/search?q=1");
  private static final Question PAGE = new Question(2, "公开", "/reports/abc?q=1");

  private static final Question FEED = new Question(3, "公开", "/feeds/search.atom?q=1");

  private static @Nullable String fault(Question question, int status, String type, String body) {
    return AnswerCheck.fault(question, new Answer(status, type, body, 1));
  }

  private static String found(String marks) {
    return "{\"query\":{},\"reports\":[{\"paragraphs\":[{\"id\":\"1-a\",\"text\":\"信息公开\",\"highlights\":"
        + marks
        + "}]}]}";
  }

  @Test
  void rightAnswersHaveNoFault() {
    assertNull(fault(SEARCH, 200, "application/json", found("[[0,2],[2,4]]")));
    assertNull(fault(SEARCH, 200, "application/json", "{\"reports\":[{}]}"));
    assertNull(
        fault(SEARCH, 400, "application/json", "{\"error\":{\"code\":\"a\",\"message\":\"b\"}}"));
    assertNull(fault(PAGE, 200, "text/html; charset=utf-8", "<p>"));
    assertNull(fault(PAGE, 404, "text/html; charset=utf-8", "<p>"));
    assertNull(fault(FEED, 200, "application/atom+xml; charset=utf-8", "<feed/>"));
    assertNull(fault(FEED, 400, "text/html; charset=utf-8", "<p>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"query\":",
        "{\"error\":{\"code\":\"a\"}}",
        "{\"error\":{\"code\":\"a\",\"message\":\"\"}}",
        "{\"error\":\"a\"}"
      })
  void anErrorMustBeNamed(String body) {
    assertNotNull(fault(SEARCH, 400, "application/json", body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[0,3],[2,4]]", "[[2,4],[0,2]]", "[[3,5]]", "[[1,1]]", "[0,1]", "null"})
  void marksMustBeInOrderAndWithinTheText(String marks) {
    assertNotNull(fault(SEARCH, 200, "application/json", found(marks)));
  }

  @Test
  void otherStatusesAndTypesAreFaults() {
    String error = "{\"error\":{\"code\":\"a\",\"message\":\"b\"}}";
    assertNotNull(fault(SEARCH, 500, "application/json", error));
    assertNotNull(fault(SEARCH, 302, "application/json", "{}"));
    assertNotNull(fault(PAGE, 500, "text/html", "<p>"));
    assertNotNull(fault(PAGE, 200, "text/plain", "<p>"));
    assertNotNull(fault(FEED, 200, "text/html", "<feed/>"));
    assertNotNull(fault(FEED, 200, "application/atom+xml", "<feed>\u0001</feed>"));
  }
}
