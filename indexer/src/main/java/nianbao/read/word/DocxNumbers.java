package nianbao.read.word;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nianbao.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/** The numbers that Word itself puts before paragraphs: 一、 （一） 1. */
final class DocxNumbers {

  /** How one level of a list counts. */
  private record Level(String format, String text, int start) {}

  private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
  private final Map<String, String> listOfNumber = new HashMap<>();
  private final Map<String, int[]> counts = new HashMap<>();

  private DocxNumbers() {}

  static DocxNumbers of(byte @Nullable [] part) throws XMLStreamException {
    DocxNumbers numbers = new DocxNumbers();
    if (part != null) {
      numbers.read(WordXml.open(part));
    }
    return numbers;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    String list = "";
    String number = "";
    int level = 0;
    Level now = new Level("", "", 1);
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      String value = WordXml.value(xml);
      switch (xml.getLocalName()) {
        case "abstractNum" -> list = WordXml.attribute(xml, "abstractNumId");
        case "num" -> number = WordXml.attribute(xml, "numId");
        case "abstractNumId" -> listOfNumber.put(number, value);
        case "lvl" -> {
          level = WordXml.number(WordXml.attribute(xml, "ilvl"), 0);
          now = new Level("", "", 1);
        }
        case "start" -> now = new Level(now.format, now.text, WordXml.number(value, 1));
        case "numFmt" -> now = new Level(value, now.text, now.start);
        case "lvlText" -> {
          now = new Level(now.format, value, now.start);
          lists.computeIfAbsent(list, key -> new HashMap<>()).put(level, now);
        }
        default -> {}
      }
    }
  }

  /** The number of the next paragraph of a list; empty for bullets and unknown lists. */
  String next(String number, int level) {
    String list = listOfNumber.getOrDefault(number, "");
    Map<Integer, Level> levels = lists.getOrDefault(list, Map.of());
    Level own = levels.get(level);
    if (own == null || level > 8 || own.format.equals("bullet") || own.format.equals("none")) {
      return "";
    }
    int[] count = counts.computeIfAbsent(list, key -> new int[9]);
    count[level] = count[level] == 0 ? own.start : count[level] + 1;
    java.util.Arrays.fill(count, level + 1, 9, 0);
    String text = own.text;
    for (int i = 0; i <= level; i++) {
      Level at = levels.getOrDefault(i, own);
      text = text.replace("%" + (i + 1), print(at.format, Math.max(count[i], 1)));
    }
    return text;
  }

  private static String print(String format, int value) {
    boolean chinese =
        format.startsWith("chinese")
            || format.startsWith("japaneseCounting")
            || format.startsWith("ideograph")
            || format.startsWith("taiwanese");
    return chinese && value <= ChineseNumerals.LARGEST
        ? ChineseNumerals.format(value)
        : Integer.toString(value);
  }
}
