package nianbao.bench.fuzz;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nianbao.bench.fuzz.FuzzClient.Answer;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Checks an answer, whatever was asked. */
final class AnswerCheck {

  private AnswerCheck() {}

  /** What is wrong with the answer; {@code null} if nothing is. */
  static @Nullable String fault(Question question, Answer answer) {
    boolean ok = answer.status() == 200;
    if (!ok && (answer.status() < 400 || answer.status() > 499)) {
      return "status " + answer.status();
    }
    if (question.isForFeed() && ok) {
      return answer.type().startsWith("application/atom+xml")
          ? xmlFault(answer.body())
          : "a feed of type " + answer.type();
    }
    if (!question.isForPrograms()) {
      return answer.type().startsWith("text/html") ? null : "a page of type " + answer.type();
    }
    try {
      JsonObject json = JsonParser.parseString(answer.body()).getAsJsonObject();
      return ok ? wrongMark(json) : isError(json) ? null : "an error without code or message";
    } catch (RuntimeException e) {
      // Gson throws various exceptions if the JSON has another structure.
      return "status " + answer.status() + " with unexpected JSON: " + e;
    }
  }

  /** Why a text is no XML; {@code null} if it is. */
  private static @Nullable String xmlFault(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null); // it would print what is thrown as well
      builder.parse(new InputSource(new StringReader(text)));
      return null;
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    } catch (SAXException e) {
      return "a feed that is no XML: " + e.getMessage();
    }
  }

  private static boolean isError(JsonObject json) {
    JsonElement error = json.get("error");
    return error != null && isNamed(error, "code") && isNamed(error, "message");
  }

  private static boolean isNamed(JsonElement error, String name) {
    JsonElement value = error.getAsJsonObject().get(name);
    return value != null && !value.isJsonNull() && !value.getAsString().isBlank();
  }

  private static @Nullable String wrongMark(JsonObject json) {
    if (json.has("query") && json.has("reports")) {
      for (JsonElement report : json.getAsJsonArray("reports")) {
        for (JsonElement each : report.getAsJsonObject().getAsJsonArray("paragraphs")) {
          JsonObject paragraph = each.getAsJsonObject();
          int length = paragraph.get("text").getAsString().length();
          if (!areInOrder(paragraph.getAsJsonArray("highlights"), length)) {
            return "highlights of " + paragraph.get("id") + " overlap or lie outside";
          }
        }
      }
    }
    return null;
  }

  private static boolean areInOrder(JsonArray marks, int length) {
    int end = 0;
    for (JsonElement each : marks) {
      JsonArray mark = each.getAsJsonArray();
      if (mark.get(0).getAsInt() < end || mark.get(1).getAsInt() <= mark.get(0).getAsInt()) {
        return false;
      }
      end = mark.get(1).getAsInt();
    }
    return end <= length;
  }
}
