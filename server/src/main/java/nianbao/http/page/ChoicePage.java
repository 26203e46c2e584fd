package nianbao.http.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Renders the page where a link may lead to any of several reports, from {@code web/choice.html}.
 */
public final class ChoicePage {
  private final PageTemplate template = PageTemplate.of("choice.html");

  /**
   * One of the reports; also its JSON in the API.
   *
   * @param source collection and path of its file
   * @param link where the link leads if it is about this report
   */
  public record Choice(String id, String title, String source, String link) {}

  /**
   * The page as HTML.
   *
   * @param sure whether all of them have the content that the link was made for
   */
  public String render(List<Choice> choices, boolean sure, PageContext context) {
    Document page = template.in(context);
    Wording wording = context.wording();
    wording.say(page.expectFirst("#advice"), sure ? "choice.advice" : "choice.advice.unsure");
    Element list = page.expectFirst("#choices");
    for (Choice choice : choices) {
      Element item = list.appendElement("li");
      item.appendElement("a").attr("href", choice.link()).attr("lang", "zh").text(choice.title());
      item.appendText(" ").appendElement("span").addClass("quiet").text(choice.source());
    }
    return page.outerHtml();
  }
}
