package nianbao.export.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads RIS by its rules: a line is a tag of a capital and a capital or digit, two spaces, a dash,
 * a space and a value; TY begins an entry and ER, without a value, ends it; lines end with CR LF
 * and nothing else ends one.
 */
public final class StrictRis {
  private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9])  - (.*)");

  private StrictRis() {}

  public static List<Map<String, List<String>>> read(String file) {
    List<Map<String, List<String>>> entries = new ArrayList<>();
    @Nullable Map<String, List<String>> entry = null;
    assertTrue(file.endsWith("\r\n"), file);
    for (String line : file.split("\r\n", -1)) {
      assertEquals(1, line.lines().count() + (line.isEmpty() ? 1 : 0), line);
      if (line.isEmpty()) {
        assertEquals(null, entry, "a blank line within an entry");
        continue;
      }
      Matcher parts = LINE.matcher(line);
      assertTrue(parts.matches(), line);
      String tag = parts.group(1);
      assertEquals(tag.equals("TY"), entry == null, line);
      if (entry == null) {
        entry = new LinkedHashMap<>();
      }
      entry.computeIfAbsent(tag, key -> new ArrayList<>()).add(parts.group(2));
      if (tag.equals("ER")) {
        assertEquals("", parts.group(2));
        entries.add(entry);
        entry = null;
      }
    }
    assertEquals(null, entry, "an entry without its end");
    return entries;
  }
}
