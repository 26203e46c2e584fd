package nianbao.read.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nianbao.read.office.OfficeXml;
import nianbao.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/**
 * Styles and numbering of a document: which styles are headings, and of which level; and the
 * numbers that Word generates in front of list paragraphs: 一、 （一） 1.
 */
final class DocxStyles {

  /** How far a chain of styles based on one another is followed. */
  private static final int DEEPEST_BASE = 20;

  /** Levels of headings and of lists. */
  private static final int LEVELS = 9;

  /** A longer number text is not one; real ones add a bracket or two. */
  private static final int LONGEST_NUMBER = 100;

  private final Map<String, Integer> headingLevels = new HashMap<>();
  private final Map<String, String> bases = new HashMap<>();

  // By list and level: the number format, the text in which %1 stands for the number of level 1,
  // and
  // the first number.
  private final Map<String, String> formats = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Integer> starts = new HashMap<>();

  /** First numbers of list instances that restart the count, by instance and level. */
  private final Map<String, Integer> restarts = new HashMap<>();

  private final Map<String, String> listOfNumber = new HashMap<>();
  private final Map<String, int[]> counts = new HashMap<>();

  private DocxStyles() {}

  /** Reads the parts for styles and numbering; a document may lack either. */
  static DocxStyles of(byte @Nullable [] styles, byte @Nullable [] numbering)
      throws XMLStreamException {
    DocxStyles read = new DocxStyles();
    if (styles != null) {
      read.readStyles(OfficeXml.open(styles));
    }
    if (numbering != null) {
      read.readNumbering(OfficeXml.open(numbering));
    }
    return read;
  }

  private void readStyles(XMLStreamReader xml) throws XMLStreamException {
    String style = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        String value = OfficeXml.value(xml);
        switch (xml.getLocalName()) {
          case "style" -> style = OfficeXml.attribute(xml, "styleId");
          case "name" -> putName(style, value.toLowerCase(Locale.ROOT));
          case "basedOn" -> bases.put(style, value);
          case "outlineLvl" -> headingLevels.put(style, OfficeXml.number(value, LEVELS) + 1);
          default -> {}
        }
      }
    }
  }

  private void putName(String style, String name) {
    if (name.equals("title")) {
      headingLevels.putIfAbsent(style, 1);
    } else if (name.startsWith("heading ")) {
      headingLevels.putIfAbsent(style, OfficeXml.number(name.substring("heading ".length()), 0));
    }
  }

  private void readNumbering(XMLStreamReader xml) throws XMLStreamException {
    String list = "";
    String number = "";
    String level = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      String value = OfficeXml.value(xml);
      switch (xml.getLocalName()) {
        case "abstractNum" -> list = OfficeXml.attribute(xml, "abstractNumId");
        case "num" -> {
          number = OfficeXml.attribute(xml, "numId");
          list = instance(number);
        }
        case "lvlOverride" ->
            level = level(list, OfficeXml.number(OfficeXml.attribute(xml, "ilvl"), 0));
        case "startOverride" -> restarts.put(level, OfficeXml.number(value, 1));
        case "abstractNumId" -> listOfNumber.put(number, value);
        case "lvl" -> level = level(list, OfficeXml.number(OfficeXml.attribute(xml, "ilvl"), 0));
        case "start" -> starts.put(level, OfficeXml.number(value, 1));
        case "numFmt" -> formats.put(level, value);
        case "lvlText" -> texts.put(level, value);
        default -> {}
      }
    }
  }

  /** The heading level of a style, from 1; 0 for body text. */
  int headingLevel(String style) {
    String at = style;
    for (int i = 0; i < DEEPEST_BASE && at != null; i++) {
      Integer level = headingLevels.get(at);
      if (level != null) {
        return level > LEVELS ? 0 : level;
      }
      at = bases.get(at);
    }
    return 0;
  }

  /**
   * The printed number of the next paragraph of a list; empty for bullets and unknown lists.
   *
   * @param number the list instance, {@code numId}
   * @param level of the paragraph in the list, from 0
   */
  String nextNumber(String number, int level) {
    String list = listOfNumber.getOrDefault(number, "");
    String own = levelOf(number, list, level);
    String text = texts.get(own);
    if (text == null || level >= LEVELS || !isNumbered(own) || text.length() > LONGEST_NUMBER) {
      return "";
    }
    int[] count = counts.computeIfAbsent(list, key -> new int[LEVELS]);
    Integer restart = restarts.remove(level(instance(number), level));
    if (restart != null) {
      count[level] = restart;
    } else {
      count[level] = count[level] == 0 ? starts.getOrDefault(own, 1) : count[level] + 1;
    }
    Arrays.fill(count, level + 1, LEVELS, 0);
    for (int i = 0; i <= level; i++) {
      String at = levelOf(number, list, i);
      at = texts.containsKey(at) ? at : own;
      String printed = print(formats.getOrDefault(at, ""), Math.max(count[i], 1));
      text = text.replace("%" + (i + 1), printed);
    }
    return text;
  }

  /** A level as the list instance overrides it, otherwise as its list defines it. */
  private String levelOf(String number, String list, int level) {
    String override = level(instance(number), level);
    return texts.containsKey(override) ? override : level(list, level);
  }

  private static String level(String list, int level) {
    return list + '/' + level;
  }

  /** The name under which the overrides of a list instance are kept; no list has it. */
  private static String instance(String number) {
    return "num " + number;
  }

  private boolean isNumbered(String level) {
    String format = formats.getOrDefault(level, "");
    return !format.equals("bullet") && !format.equals("none");
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
